"""Common English words: those that news capitalises only where they open a sentence or stand in a headline.

The list holds base forms found in lower case in many news texts; regular plurals, past and -ing forms are derived.
"""

import re
from functools import lru_cache

_LISTED = """
    a abandon ability able about above abroad abrupt absence absent absolute absurd abuse abusive accept acceptable
    access accident accommodate accommodation accompanied accompanying accomplish according account accountability
    accountable accurate accusation accusations accuse accused accusing achieve achievement acknowledge acknowledged
    acknowledgment acquired across act action active activist activity actor actress actual acute adapt add addition
    additional address adjusted administration administrative admission admits admitted admitting adopted adult adults
    advance advantage adversaries advertise advice advise advised adviser advocacy advocate affair affect affiliate
    afford afoul afraid after afternoon afterward afterwards again against age aged agency agenda agent aggressive ago
    agree agreement ahead aid aide aim air aircraft airline airport airstrike aisle alarm albeit alert align alive all
    allegation allege alleged allow ally almost alone along alongside already also alter alternative although
    altogether always am amazing ambassador ambition amended amendment amid among amount an analysis analyst analysts
    and anger angry animal ankle anniversary announce announcement annual anonymity anonymous another answer anticipate
    anxiety anxious any anybody anymore anyone anything anyway anywhere apart apartment apologise apologize apology app
    appalling apparent appeal appear appearance applaud applicants application appoint appointed appointee appointment
    appreciate approach appropriate approval approve approximately are area argue argument arm army around arranged
    arrangement arrest arrival arrive arrived article articles as aside ask asked aspect assassination assault assemble
    assert assertion assess assessment asset assigned assist assistance assistant associated associates association
    assume assure astride asylum at atmosphere atop attack attempt attend attendance attendee attention attitude
    attorney attract attracted attractive attribute audience auditor author authority authorization authorize auto
    available average avoid awaiting aware awareness away awkward baby back background backlash bad bags bail balance
    ball ballot ban bank bar barely bargain barrier base basic basically basis basketball battle battleground be bear
    bearing beat beautiful became because become been before beforehand began begin begun behalf behavior behaviour
    behind being belief believe below belt bench beneath beneficial benefit beset besides best better betting between
    beyond bid big biggest bigotry bill billion billionaire bipartisan birth birthday bit black blame blast blasted
    bloc block blog blood blow blue board boast boat body bolstered bomb bonds book boost border born borrower boss
    both bottom bought bound box boy boyfriend brain branch brand brandish breach break breakdown breakthrough breath
    breathe brief bring broad broadcaster broke broken brother brought brutal brutality budget build built bulk buoy
    burden bureau burned bury business businessman busy but buy by bystanders calendar call calm came camera campaign
    campaigners camps campus can cancel cancer candidacy candidate cannot capabilities capable capacity capital captain
    caption capture captured car carbon card care careful carrier carry cartoon carve case cash cast catch caucus
    caught cause ceiling celebrate celebration celebrity cell cellphone censorship cent central centre centrist century
    ceremony certain certainty chain chair chairman chairwoman challenge chamber champion chance change channels chaos
    chaotic chapter character characterization characterized charge charity chart chastened cheap check cheer chide
    chief child children choice choose chose chosen church circle circulated circulating circumstances cited citing
    citizen citizenship city civil civilians claim clarify clarity clash class classified clause clean clear clearance
    client climate climb clip clock close closure cloth club clutch coach coalition coastal coastguard code cold
    collaboration collapse colleague collect collection college collision colluded collusion combat combative
    combination combine combined come comedian comfort comfortable commander comment commentary commercial commit
    commitment committee common communicate communication community commuter commuters company compare compared compel
    compensation compete competition competitive compiled complained complaining complaint complete complex complicated
    comply compound compromise computer conceded concentrate concern concession concessions conclude concluded
    conclusion concrete concur condemn condemnation condemned condition conduct conference confidence confident
    confidential confirm confirmation conflict confront confrontation confused confusion congressional congressman
    congressmen connected connection consensus consent consequences consequential conservative consider considerable
    consideration consistent conspiracy constant constituency constituents constitutional consultant consultation
    consulting consume consumers contact contain contempt contender content contention contentious contest context
    continue contract contractor contradict contrast contribute contributed contributions control controversial
    controversy convention conventional conversation convert convict convicted conviction convince cool cooperate
    cooperation coordinated cope copy core corner coronavirus corporate corporations correct correspondence
    correspondent corrupt corruption cost could council councillor councillors counsel count counterpart counterparts
    counterterrorism counties country couple courage course court cousin cover coverage crack crash crazy create
    creation creative credible credit crew crews crime criminal crisis criteria critic critical criticised criticism
    criticize criticized criticizing cross crowd crown crucial cruel cultural culture curb current custody customer
    customers cut cycle cynical daily dairy damage danger dangerous dark data database date daughter day dead deadline
    deal dealt death debate debris debt debut decade decent decide decision declaration declare decline dedicated
    dedication deemed deep defeat defence defend defendant defense defensive deficit define definitely definition
    degree delay delegate delegation deleted deliberate deliberately delighted deliver delivery demand democracy
    demonstrate demonstration demonstrator denial denounce deny depart department departure depend deploy deployed
    deposition deprive deputy describe description deserve design designed desire desk desperate despite destroy
    destruction destructive detail detained determination determine detractor devastating develop development device
    devote diagnosed diagnosis dialogue did die died difference different difficult difficulty dignity diminished
    diplomacy diplomat diplomatic dire direct direction director disability disabled disagree disagreement disappeared
    disappointed disappointing disaster discharge disciplinary discipline disclose disclosure discovered discredit
    discriminate discrimination discriminatory discuss discussion disdain disease disgraceful disgust dishonest dismiss
    dismissal dismissed disorder display dispute disrupt disruption dissent distance distinction distraction distribute
    distribution district disturbing divers diverse diversity divide divided division divisive divorce do doctor
    document does dog doing dollar domestic dominated donated donation done donning donor donors door double doubt down
    downplay dozen draft drag dramatic dramatically draw drawn dream dressed dressing drew drink drive driven drone
    drop drought drove drug dubbed due dump during dust duty dying dynamic each eager earlier earliest early earn ease
    easier easily east easy eat echo echoed economic economist economists economy edge edit editor editorial educate
    education effect effective effort eight eighteen eighty either elaborate elderly elect elected election electronic
    element elements eleven eligible elite else elsewhere email embark embarrass embassy emboldened embrace emerge
    emerged emergency emerging emission emotional emphasis emphasize employ employed employee employers employment
    empty enable enact encounter encourage end endless endorse endorsed endorsement endure enemy energy enforce
    enforcement engage engagement engineers enhance enjoy enlist enormous enough enroll ensure enter enthusiasm entire
    entitled entity entrance entry environment envoy epidemic episode equal equality equipment era error erupted
    escalating escape especially essential establish estate estimate estimated estimates estranged ethical ethics
    evacuated evaluate even event eventual ever every everybody everyone everything everywhere evidence evident evil
    exact examine example excellent except exceptional exceptions excess excessive exchange excited exciting exclude
    exclusive excuse executive exercise exist existed existence existing exit expand expansion expect expectations
    expense expensive experience expert expertise expire explain explanation explicit explicitly explode explore
    explosive export exporters expose express extend extensive extent extra extraordinary extreme extremist eye face
    facility fact factor fail failure fair fairness faith fake fall fallen fallout false familiar family famous fan
    fantastic fantasy far farm fascinating fashion fast fatal fate father fault favor favorite fear feature federal fee
    feed feel feet fell fellow felt female ferries ferry few field fierce fiery fifteen fifty fight fighters figure
    file fill filled film final finance financial find fine finish fire firearm firefighters firm first fiscal
    fisherman fishermen fishing fit fitness five fix fixture flag flank flat flaw fled flee flew flexibility flight
    flood floor flow flurry fly focus folks follow followers food foot footage football for force forecast foreign
    forensic forever forge forget form formal formation forth fortune forty forum forward fought foul found four
    fourteen fourth fragile franchise frankly fraud free freedom frequent fresh freshman friend from front frustrate
    frustration fuel full fully fund fundraiser fundraising furious furloughed further furthermore future gain game
    gang gap gas gather gathered gathering gave gay gear gender general generate generation generous genetic genuine
    get giant girl girlfriend give given glass global globe glow go goal goalkeeper goes going gone good got gotten
    govern government governor grab graduate grain grand grandmother grant graphic grassroots grave gravity great
    greatest green greenhouse greet grew grill grooming ground group grow grown growth gruesome guarantee guard guess
    guest guidance guide guidelines guilty gun guy habit hack had hailed hair half hall halt hammered hand handful
    handle happen happy harassment harbor harbour hard harm harmful harsh has hashtag hate hatred have he head
    headlines headquarters health healthcare healthy hear heard heart heat heavily heavy heckler heel height heightened
    held helicopter help hence her here hero hers herself hidden hide high highest highlight hike him himself hint hire
    hired his historic historical history hit hobbled hold hole holiday home hometown honor hope hopeful horrible
    horror hospital host hostile hot hotel hour house how however huge human humanitarian hundred hungry hunt
    hurt husband hypocrisy i idea identical identification identify identity ideological if ignore ill illegal illness
    illustrate image imagine immediate immense immigrant immigration imminent immune immunity impact impeach
    impeachment imperative implement implementation implications imply import importance important importers impose
    impossible impressed impression impressive impromptu improper improve improvements in inaccurate inadequate
    inadvertently inappropriate inbox incentive inch incident include inclusion income increase incredible incredibly
    indeed independence independent index indicate indication indicted indictment individual industry infamous infected
    infection infections inflamed influence influential inform information informed infrastructure inherit initial
    initiated inject injunction injured injury injustice innocence innocent inquiry inside insight insist inspired
    instability install instance instantly instead instinct institutional institutions insult insurance insurer
    integration integrity intelligence intelligent intend intense intent intention intentional interactions interest
    interfere interference interim internal international internet interpret interrupted intervention interview into
    intricate introduce introduced introduction invested investigate investigation investigative investigator
    investigators investment investor invitation invited invoke involve involved involvement involving is island
    isolated issue it item items its itself jail job join joint joke journal journalist journey judge judgment judicial
    jump juror jury just justice justify keep kept key kick kids kill kind knee knew knife knocked knocking know
    knowledge known label labor lack lads lady laid lambast land landlord landmark landscape language large largest
    lashed last late latest latter laud launch law lawmaker lawmakers lawsuit lawyer lay lead leadership league leak
    learn least leave led left leg legal legalized legendary legislation legislative legislature legitimate lender
    length lengthy lesbian less lesson lest let level leverage liability liable liberal license lie lied lieutenant
    life lifelong lifetime lift light lightning like liken likewise limit limitations line link list listen literally
    litigant little live load loan lobby local located location locked long longest longtime look looming loose lose
    loss lost lot love low lowering lowest loyal lucky luxury lying machine made magazine mail main mainland mainstream
    maintain major majority make male malicious man manage managed management manager managing mandate mandatory many
    margin mark market marriage married mask mass massacre massive match material matter maximize maximum may maybe
    mayor me meal mean meant meantime meanwhile measure meddling media mediator medical meet member membership memo
    memory men mental mentality mention mere merit mess message met method metres microphone middle midfielder midnight
    midterm midweek might migrant mild mile miles militant military militia milk million mind mine minimize minimum
    minister ministry minor minority minute misconduct misleading misled miss missile mission mistake mixed mixing
    mobile mock mode model moderate modern mogul mom moment money monitoring month mood moral more moreover morning
    most mother motion motivated motives motorist mountains mounted mounting mourn mourners mouth move movement movie
    much multiple murder music must mutually my myself nail naked name narrative narrow nasty nation national
    nationwide natural nature near nearby necessary neck need negative negotiate negotiations negotiator neighbor
    neighborhood neighboring neighbors neighbours neither nerve nervous net network never nevertheless new newcomer
    newsletter newspaper next nice nickname night nightmare nine nineteen ninety no nobody nominated nomination nominee
    none nonetheless nor normal north northern not notable note nothing notice notified notion notwithstanding novel
    now nuclear number numerous nurse oath object objected objective obligations observation observe observed obstruct
    obstructed obstruction obtain obvious occasion occasional occur occurred odds of off offence offend offense
    offensive office official offset often oil old oldest ominous on once one ongoing online onlooker onlookers only
    onto open openness operate operation operator opinion opponent opportunity oppose opposite opposition opted
    optimism optimistic option or oral orchestrated order organise organization orientation original other otherwise
    ought our ours ourselves oust out outbreak outcome outlet outlets output outrage outrageous outright outside over
    overall overhaul overnight overseas overseeing oversight overturn overwhelming owed own ownership pack package pact
    page paid pain painful paint pair pandemic panel pants paper parade paramedic parent parents parliamentary parrying
    part partial participate participation particular partisan partner partnership party pass passage passenger
    passengers passers passion passport past path pathway patient pattern pay paychecks payment payroll peace peaceful
    peak penalty pending pension people per perceived percent percentage perfect perform performance perhaps period
    perjury permanent permission permit persecution persistent person personal personality personnel persuade petition
    phase phone photo photographer phrase physical pick picture piece pier pilot pitch place plain plaintiff plan plane
    planet plant plastic platform play playback plea pleaded please pledge plenty plot pm pneumonia pocket podium point
    poised police policy political politician politics poll pollution pool poor popular population populist port
    portion portrayed pose posed poses posing position positive possession possibility possible post potential pound
    pounds poverty powder power powerful powerless practical practice praise pray prayer precise precisely predecessor
    predict predicted prefer preliminary premature preparation prepare prescribed presence present presentation
    presidency president presidential press pressure presume presumptive pretty prevail prevalent prevent previous prey
    price primarily primary prime prince principle print prior prioritize priority prison prisoners private privilege
    pro probable probably probe problem procedure procedures proceed proceedings process prodded produce product
    production professional professor profile profit profoundly program programme progress progressive prohibit
    prohibition project prominent promise promote promotion prompt prompted proof propaganda proper property proportion
    proposal propose proposed prosecute prosecution prosecutor prospect prosperity protect protection protectionist
    protest protesters proud prove proven provide province provision public publication publish published pull punish
    punishment punitive pupil pupils purchase purchased pure purported purpose pursue push put qualify quality quarter
    query question questionable quick quiet quit quite quo quote quoted race racial racism racist radio railed rain
    rainfall raise rally rampant ran rang range ranking ranks rape rapid rare rate rather ravaged reach reacted
    reaction read ready real realistic reality realize reason reasonable rebound rebuff rebuke rebut recall receive
    recent reception recess recession recipient recognise recognize recommend recommendation recommended record recover
    recovery recruitment red reduce reduction refer reference reflect reflection reform refusal refuse regard
    regardless regime region regional registered regret regular regulation regulations regulators regulatory reiterated
    reject related relation relations relationship relative relatively relatives release relegation relentless relevant
    relief religion religious reluctance reluctant rely remain remark remarkable remember remote removal remove renewed
    rent reopen repair repay repeal repeat repeated replace replacement reply report reporters represent representative
    reprint reputation request require requirement requirements rescue rescuers research researchers reserved resident
    residents resign resignation resistance resisted resolution resolve resources respect respective respiratory
    respond response responsibility responsible rest restaurant restore restrict restrictions result resume retail
    retailers retain retaliate retaliation retaliatory retire retired retirement return reveal revelation revelations
    revenue reversal reverse reversed review revise reward rhetoric rich ride ridiculous rigged right ring ripped rise
    risen risk rival road robust rock role roll room rose rough roughly round route routinely row rubber rule run rural
    rushed sad saddened safe safety said sailor sailors sake salary sale salvage same samples sanctions sat save
    savings saw say scale scandal scarcely scare scene scheduled scheme school science scientist scientists scold scope
    score scrap scream screens script scrutinize scrutiny sea sealed search season seat second secret secretary
    secretive section sector secure security see seek seem seemingly seen seize seized seizure selected sell senator
    send senior sense sensitive sent sentence separate separation serial series serious serve service session set
    settle settlement seven seventeen seventy several severe sex sexual shadow shake shame shape share shareholder
    sharp she shed shift ship shirt shock shoot shooting shop shoppers short shortage shot should shout show shown shut
    shutdown sick side sidewalk sign signal signature significance significant silence silent similar simple since sing
    single sister sit site situation six sixteen sixty size skeptical skills skipper slammed slash slated slavery sleep
    slew slightly slow small smart smile smoke smuggle snap snow so social society soft sold soldiers sole solid
    solution solve some somebody somehow someone something sometimes somewhat son song soon sorry sort sought sound
    source sources south southern space spare sparked speak special specialist species specific specifically spectators
    speculate speculation speech speed spell spend spent spike split spoke spoken spokesman spokesperson spokeswoman
    sponsor sporting spot spotlight spouse spread spring spurn squad stab stability stable staff stage stake stamp
    stance stand standard standoff star start state statement statewide station statistics status statute stay steady
    steel steep stems step stick still stint stock stolen stomach stood stop store storm story straight strange
    strategy stream street strength strengthen stress stretch strict strike strikers string stripped strong strongest
    struck structure structures struggle stuck student studio study stuff stun stung stunning stunt style subject
    submit subpoena subsequent subsidy substantial substitute suburb suburban succeed success successful succession
    successive successor such sudden sued suffer suffered suffering sufficient suggest suggestion suit suitable summer
    summit summon sums supervision supplier supply support supposed sure surface surge surgery surplus surprise
    surrender surrounded surrounding surveillance survey survival survive survivors suspect suspend suspended
    suspension suspicion suspicious sustainable sustained sway sweep swept swiftly swing switch sworn symbol symbolic
    sympathy symptoms system table tackle tactics take taken talk tall tally tank tape tapped target tariffs task tax
    taxi taxpayer tea teach team tears tech technique technology teen teenage teenager telephone television tell
    temperature temporarily temporary ten tenant tend tense tensions tentative tenure term termination terrible
    territory terror terrorism terrorist test testify testimony text than thank thankful that the theft their theirs
    them theme themselves then theory therapy there therefore these they thin thing think third thirteen thirty this
    those though thought thousand threat threaten three threw thrice thrill through throughout throw thrown thus tick
    ticket tide tie tied tight time timeline tiny tire title to today together told tomorrow tone tonight too took tool
    top topic total touch tough tour tourism tournament toward town townspeople trace track trade tradition traditional
    traffic tragedy tragic trail train training transaction transcript transfer transform transgender transition
    transparency transparent transport trap travel treat treatment tremendous trend trial tribute tried tries trigger
    triggered trillion trio trip troops trouble troubling truck true truly trust truth try tune tunnel turmoil
    turn tweet twelve twenty twice twist two type typical ultimate ultimately unable unacceptable unauthorized
    unbelievable uncertainty unclear uncomfortable uncovered undaunted under undergo underlying undermine underneath
    underscore understand understood undeterred unemployment unexpected unfair unfazed unfit unfortunate uniform union
    unique unit unity universally university unknown unlawful unless unlike unnamed unprecedented unpredictable unsafe
    until unusual unveil up upcoming update upheld uphold upon upset urge urgent us use used useful user using usual
    valid valuable value variety various vast vehicle verdict version versus very vessel veteran veto via vice victim
    victory video view village villagers violate violated violation violence violent viral virtual virus visa visible
    vision visit visitors vital vocal voice volume voluntarily volunteers vote vowed vowing vulnerability vulnerable
    vying wages wait wake walk wall want war warm warn warrant was waste watch watchdog water wave way we weak wealth
    wealthy weapon wear wearing weather website wedding week weekend weigh weight welcome well went were west what
    whatever when whenever where whereas wherever whether which whichever while whistleblower white who whoever whole
    whom whose why wide widespread wife wildly will willingness win wind window winger wipe wish witch with withdraw
    withdrawal withdrew within without witness woman women won wonder wonderful word wore work workplace world
    worldwide worry worse worst worth would wound wounded wrapped write writer writes writing written wrong wrongdoing
    wrote yard year yelled yelling yes yesterday yet yield you young youngster your yours yourself zero zone
"""
_WORDS = frozenset(_LISTED.split())
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|re|ll|d|ve|m))$")
# Endings of regular forms, and what to put in their place to come back to the base.
_ENDINGS = (
    ("ies", ("y",)), ("ied", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e")),
    ("ly", ("", "le")), ("er", ("", "e")), ("ers", ("", "e")), ("est", ("", "e")),
)  # fmt: skip
_SHORTEST_BASE = 3
_PREFIX = re.compile(r"^(?:re|un|over|under|out|mis|non|pre)(?=\w{4})")


@lru_cache(maxsize=4096)
def is_common_word(word: str) -> bool:
    """Whether `word`, in any case, is a common English word, a regular form or compound of one, or a contraction."""
    return all(map(_is_common_part, _CONTRACTED.sub("", word.casefold()).split("-")))


def _is_common_part(part: str) -> bool:
    bare = _PREFIX.sub("", part)
    return any(form in _WORDS or not _WORDS.isdisjoint(base_forms(form)) for form in (part, bare))


def base_forms(word: str) -> list[str]:
    """The words that `word`, in lower case, may be a regular form of: "ferries" gives "ferry", "stopped" "stop"."""
    bases: list[str] = []
    for ending, replacements in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_BASE:
            continue
        bases += [stem + replacement for replacement in replacements]
        if stem[-1] == stem[-2]:
            bases.append(stem[:-1])
    return bases
