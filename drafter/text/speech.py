"""The words that tell who speaks: verbs of saying, pronouns, titles, and the small words around a name."""

import re

# Stands in a text for every character of a quotation, so that what is quoted is not read as what surrounds it.
BLANK = "\ufffc"


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _alternatives(listed: str) -> str:
    return "|".join(sorted((word.replace("_", r"\s+") for word in listed.split()), key=len, reverse=True))


_FINITE = _alternatives(
    """said says say told tells tell added adds asked asks wrote writes tweeted tweets posted posts replied replies
    responded responds explained explains argued argues insisted insists warned warns stated states declared declares
    announced announces claimed claims noted notes continued continues recalled recalls admitted admits acknowledged
    acknowledges conceded concedes concluded concludes suggested suggests promised promises vowed vows pledged pledges
    urged urges called calls described describes dubbed labelled labeled denounced denounces condemned condemns
    dismissed dismisses criticised criticized praised praises blasted slammed accused accuses testified testifies
    commented remarked observed observes joked jokes quipped shouted yelled cried chanted demanded demands predicted
    predicts complained complains lamented boasted emphasised emphasized stressed stresses reiterated repeated
    reported confirmed denied denies mocked mused offered read reads went_on has_to_say had_to_say thought thinks
    believes believed attacked attacks scolded rebuked lashed_out gushed fumed grumbled sighed whispered muttered
    assured assures
    exclaimed countered objected agreed agrees cautioned cautions maintained maintains written put_it puts_it
    answered answers texted texts retorted scoffed branded brands derided derides ridiculed hailed hails lauded lauds
    decried decries lambasted characterised characterized deemed deems deplored bemoaned touted touts likened
    shot_back hit_back fired_back hit_out weighed_in chimed_in pointed_out points_out spelled_out summed_up
    schrieb schrieben schreibt nannte nannten nennt rief ruft versprach verspricht sprach spricht fand findet wies weist
    warf warfen wirft werfen
    affirme déclare explique estime assure écrit dit ajoute indique raconte souligne prévient insiste rappelle regrette
    dijo dice afirmó afirma declaró explicó explica agregó añadió señaló aseguró advirtió escribió sostuvo manifestó
    subrayó insistió recalcó criticó lamentó denunció reconoció contó cuenta respondió anunció
    ha_detto ha_dichiarato ha_spiegato disse afirmou declarou zei zegt sade säger"""
)
_GERMAN_STEMS = _alternatives(
    """sag erzähl mein beton kritisier warn forder berichte ergänz erklär versicher klag beklag lob bedauer mahn droh
    bestätig behaupte entgegne erwider antworte frag schimpf spotte schwärm erinner vermute hoff glaub folger
    prophezei urteil verlang räum kündig füg teil äußer bezeichne verteidig verkünde heiß jubel stell"""
)
_FRENCH_PAST = _alternatives(
    """déclaré dit affirmé expliqué ajouté annoncé estimé assuré indiqué prévenu reconnu souligné insisté regretté
    rappelé confié lancé raconté averti critiqué dénoncé répondu écrit martelé"""
)
_PARTICIPLE = _alternatives(
    """saying telling adding asking writing tweeting replying explaining arguing insisting warning stating declaring
    announcing claiming noting recalling suggesting promising vowing urging calling describing denouncing dismissing
    criticising criticizing accusing joking shouting predicting complaining emphasizing stressing reiterating citing
    labelling labeling dubbing quoted_as_saying attacking mocking praising admitting confirming responding posting
    to_say to_tell to_argue to_call to_describe to_ask to_warn to_write to_declare to_announce to_insist"""
)
# Whatever it means, a past tense before "that" and a quotation tells what somebody said or thought.
_THAT = r"[a-z]{3,}ed(?:\s+(?:back|out|up|in))?(?=\s+that\b)"
# So does one right before a quotation ("snapped, “…”"), and one that takes something "as" what is quoted.
_BESIDE = (
    rf"[a-z]{{3,}}ed(?:\s+(?:back|out|in))?"
    rf"(?=[,:]\s*(?:{BLANK}|$)|\s[^,;:.{BLANK}]{{1,80}}\sas\s(?:[\w’'-]+\s){{0,5}}(?:{BLANK}|$))"
)
SAID = re.compile(
    rf"\b(?:(?P<finite>{_FINITE}|(?:{_GERMAN_STEMS})(?:ten|te|t)|a(?:vait)?\s+(?:{_FRENCH_PAST})|{_THAT}|{_BESIDE})"
    rf"|(?P<participle>{_PARTICIPLE}))\b"
)
# Right behind a quotation that ends in a comma any verb tells how it was said: “…,” shrugged the cook, “…,” she sobbed.
ANY_VERB = re.compile(
    r"(?!(?:is|was|has|his|its|this|as|us|does|plus|across|unless|perhaps|always|thus|versus|besides|minus|towards"
    r"|need|indeed|based)\b)(?:[a-z]{2,}(?:ed|s)|sang|wept|spat|began|went)\b"
)
ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Ll]aut|[Ss]elon|[Ss]egún"
    r"|[Nn]ach (?:Angaben|Worten|Ansicht|Aussage)(?: von|(?= de[rs]\b))"
    r"|(?:heißt|hieß) es (?:in \w+ \w+ (?:de[rs]|von)|aus de[rm]|bei de[rm]|von de[rm])"
    r"|so(?=\s(?:(?:de[rs]|die)\s(?:[a-zäöüß]+en?\s){0,2})?(?:[A-ZÄÖÜ][\w’-]*(?:\s(?:weiter|von|der|des))?\s?){1,5}[.,;]))\s+"
)
# "a-t-elle ajouté", "regrette-t-il", "dit-elle": the pronoun stands inside the verb.
INVERTED = re.compile(r"(?:[^\W\d_]+-)(?:t-)?(?P<pronoun>il|elle)\b")
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|so|what|wird|wurde|est)(?:\s+(?:also|often|not|\w+ly))?\s+$"
)
# Between a subject and its verb: "has also", "later", "on Friday".
LOOSE = re.compile(
    r"(?:\s+(?:has|have|had|also|later|then|once|again|recently|would|will|did|does|could|might|not|never|even|just|"
    r"still|often|himself|herself|themselves|itself|both|all|simply|further|\w+ly|"
    r"(?:(?:on|in|late|early|last)\s+)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today))+\s*$"
)

PRONOUNS = _words("he she they i we you it who er sie il elle él ella")
FEMALE = _words("she sie elle ella")
POSSESSIVES = _words("his her their my our sein seine ihr ihre mein meine son sa su")
MALE = _words("he il él er")
DETERMINERS = _words(
    """the a an one his her their its our my another some several many most two three four five these those other
    both this that each every no der die das ein eine le la les un une el los las una"""
)
PREPOSITIONS = _words(
    """in on at by for from with of to into after before during since until over under about against among as near
    amid through without despite following between within via per like outside inside behind beyond toward towards"""
)
ROLE_LINKS = _words("for of at from with in de del des du der von")
PARTICLES = _words("de del della van von der den bin bint al el la le da di dos das du ben abu ter zu")
STOPS = PREPOSITIONS | _words(
    """and but or nor so yet if when while whereas where which who whom whose that because although though than what
    why how is are was were be been being has have had will would can could may might must should do does did not
    says said say told tells added adds saying adding later earlier then now also there here today yesterday tomorrow
    am im auf mit nach bei und dass sich aber hier il dans sur avec que et y con para sobre
    ist sind hat haben hatte wird werden wurde wurden sei seien kann muss soll weiter hinzu ein vor zurück fest nun"""
)
CALENDAR = _words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Montag Dienstag Mittwoch
    Donnerstag Freitag Samstag Sonntag"""
)
# Groups that speak without an article before them.
GROUPS = _words(
    """officials police residents critics witnesses experts lawyers prosecutors investigators supporters opponents
    people sources aides analysts scientists researchers authorities protesters lawmakers organisers organizers
    reporters historians economists doctors families relatives members leaders spokesmen diplomats observers
    activists campaigners union unions fishermen farmers workers students teachers neighbours neighbors"""
)
# These are said to speak too, and nobody holds them as an office.
THINGS = _words(
    """letter report statement campaign office tweet message email memo post paper newspaper magazine poll survey study
    document order ruling decision bill company group government ministry department agency team family party union
    committee council court board bank network station site website"""
)
TITLES = _words(
    """Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Mayor President Premier Chancellor Minister Secretary
    Senator Sen Representative Rep Governor Gov Congressman Congresswoman General Gen Colonel Col Major Maj Captain Capt
    Lieutenant Lt Sergeant Sgt Admiral Adm Commander Cmdr Judge Justice Chief Sheriff Detective Inspector Officer
    Ambassador Amb Chairman Chairwoman Chair Director Speaker Leader King Queen Prince Princess Pope Archbishop Bishop
    Rev Reverend Father Sister Brother Imam Rabbi Councillor Cllr Attorney Deputy Vice Former Acting Prime Foreign
    Defence Defense Interior Finance Spokesman Spokeswoman Spokesperson Coach Herr Frau Bürgermeister Bürgermeisterin
    Kanzler Kanzlerin Präsident Präsidentin Ministerin Madame Monsieur Señor Señora"""
)
FEMALE_TITLES = _words("Mrs Ms Miss Dame Lady Queen Princess Congresswoman Chairwoman Spokeswoman Madame Señora Frau")
MALE_TITLES = _words("Mr Sir Lord King Prince Pope Congressman Chairman Spokesman Father Monsieur Señor Herr")
FEMALE_KIN = _words(
    """wife daughter mother mum mom sister aunt niece widow girlfriend fiancée grandmother granddaughter stepmother
    stepdaughter bride girl woman"""
)
MALE_KIN = _words(
    """husband son father dad brother uncle nephew widower boyfriend fiancé grandfather grandson stepfather stepson
    groom boy man"""
)
# A capitalised phrase with one of these is no person.
BODY_WORDS = _words(
    """Ministry Agency University College School Party Street Road Avenue City Town County State States Line Lines Court
    House Department Office Council Committee Commission Board Union League Association Club Company Corporation Corp
    Inc Ltd Bank Group Foundation Institute Center Centre Hospital Church Church's Army Navy Force Forces Guard Police
    Times Post Journal News Herald Tribune Gazette Today Press Agency Service Services Act Bill Law Treaty Agreement
    Accord Airport Harbour Harbor Bay Island Islands River Lake Sea Ocean Mountain Mountains Park Square Bridge Tower
    Hall Hotel North South East West Northern Southern Eastern Western Central United National International Federal
    Senate Congress Parliament Cabinet
    Government Administration Authority Fund Organization Organisation Nations Kingdom Republic Peninsula Province
    Day Week Month Year Summit Games Cup Series Magazine Radio Television Channel Network Ferry Ferries Trust Society
    White Supreme Social Justice Public Health Security Coast Border Treasury Twitter Facebook"""
)


def is_calendar(word: str) -> bool:
    """Whether a capitalised word names a day or month, its stop written or not."""
    return word in CALENDAR or f"{word}." in CALENDAR
