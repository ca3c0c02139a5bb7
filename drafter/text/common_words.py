"""Common English words: those that news capitalises only where they open a sentence or stand in a headline.

The list holds base forms found in lower case in many news texts; regular plurals, past and -ing forms are derived.
"""

import re
from functools import lru_cache

_LISTED = """
    a abandon ability able about above abroad absolute abuse accept access accident accompanied accompanying
    according account accountability accountable accurate accusations accused accusing achieve acknowledged across
    act action active activist activity actor actress actual add addition additional address administration admits
    admitted admitting adopted adults advance advantage advice advised adviser advocacy advocate affair affect
    affiliate afford afraid after afternoon afterward afterwards again against age aged agency agenda agent
    aggressive ago agree agreement ahead aid aide aim air airport alarm albeit alert alive all allegation alleged
    allow ally almost alone along alongside already also alter alternative although altogether always am amazing
    ambassador amended amendment amid among amount an analysis analyst analysts and anger angry animal anniversary
    announce announcement annual anonymity anonymous another answer anxiety any anybody anymore anyone anything
    anyway anywhere apart apologise apologize apology app apparent appeal appear appearance applicants application
    appointed appointment approach appropriate approval approve are area argue argument arm army around arranged
    arrest arrival arrived article articles as aside ask asked assault assessment asset assigned assist assistance
    assistant associated associates association assume asylum at attack attempt attend attention attorney attracted
    audience author authority available average avoid awaiting aware awareness away baby back background backlash
    bad bail balance ball ballot ban bank bar barely barrier base basic basis basketball battle be bearing beat
    beautiful became because become been before beforehand began begin begun behalf behavior behaviour behind being
    belief believe below bench benefit besides best better between beyond bid big biggest bill billion bipartisan
    birth bit black blame blasted block blog blood blow blue board boat body bomb book boost border born boss both
    bottom bought box boy brain branch brand breach break breakdown brief bring broad broke broken brother brought
    brutal brutality budget build built burden bureau business businessman busy but buy by bystanders calendar call
    calm came camera campaign campaigners campus can cancel cancer candidacy candidate cannot capabilities capable
    capacity capital captain captured car card care careful carry case cash cast catch caucus caught cause
    celebrate celebration celebrity cell cent central centre century ceremony certain chain chair chairman
    challenge chamber champion chance change chaos chaotic character characterization characterized charge charity
    cheap check chief child children choice choose chose chosen church circumstances cited citing citizen
    citizenship city civil claim clarify class classified clause clean clear client climate clip close closure club
    coach coalition coastguard code cold collapse colleague collect collection college colluded collusion combat
    combative combination combined come comfort commander comment commentary commercial commit commitment committee
    common communicate communication community commuters company compared compete competition competitive compiled
    complained complaining complaint complete complex complicated comply compound compromise computer conceded
    concern concessions concluded conclusion concrete condemned condition conduct conference confidence confident
    confirm confirmation conflict confrontation confused confusion congressional congressman connected connection
    consensus consequences conservative consider considerable consideration consistent conspiracy constituents
    constitutional consultant consulting consumers contact contain contempt contender content contention
    contentious contest context continue contract contrast contributed contributions control controversial
    controversy convention conversation convicted conviction convince cooperate cooperation coordinated cope copy
    core corner coronavirus corporate correct correspondent corruption cost could council councillor councillors
    counsel count counterparts country couple courage course court cover coverage crash crazy create creation
    creative credible credit crew crews crime criminal crisis criteria critic critical criticised criticism
    criticized criticizing cross crowd crown crucial cruel cultural culture current custody customers cut cycle
    daily damage danger dangerous dark data date daughter day dead deadline deal dealt death debate debt decade
    decide decision declaration declare decline dedicated deemed deep defeat defence defend defendant defense
    defensive deficit degree delay deleted deliberately deliver demand democracy demonstrate denial deny department
    departure depend deployed deputy describe description deserve designed desire desperate despite destroy detail
    detained determination determine devastating develop development device diagnosed dialogue did die died
    difference different difficult difficulty diplomacy diplomat diplomatic direct direction director disappointed
    disappointing disaster disclose disclosure discovered discrimination discriminatory discuss discussion disdain
    disease dishonest dismissed display dispute disruption distance distribution district disturbing divers divided
    division divisive do doctor document does dog doing dollar domestic dominated donated done donors door double
    doubt down dozen draft dramatic dramatically draw drawn dream drew drive driven drone drop drove drug due
    during duty dying each eager earlier early earn ease easier easily east easy eat echoed economic economists
    economy edge editor education effect effective effort eight eighteen eighty either elaborate elderly elected
    election electronic elements eleven eligible else elsewhere email embassy embrace emerged emergency emerging
    emotional emphasis employed employee employers employment encounter encourage end endorsed endorsement energy
    enforce enforcement engage engagement engineers enjoy enormous enough ensure enter entire entitled entry
    environment epidemic episode equal equality equipment era error escalating escape especially essential
    establish estate estimated estimates ethics even event eventual ever every everybody everyone everything
    evidence evil exact example excellent except excessive exchange exclusive excuse executive exercise existed
    existing exit expand expansion expect expectations expensive experience expert explain explanation explicitly
    explosive exporters expose express extend extensive extent extra extraordinary extreme eye face facility fact
    factor fail failure fair fairness faith fake fall fallen false familiar family famous fan fantastic far fashion
    fast fate father favor favorite fear feature federal fee feel feet fell fellow felt female ferries ferry few
    field fierce fifteen fifty fight fighters figure file filled film final finance financial find fine finish fire
    firefighters firm first fiscal fisherman fishermen fit five fix flag flat fled flexibility flight flood floor
    flow fly focus folks follow followers food foot footage football for force foreign forensic forget form formal
    forth forty forum forward fought found four fourteen fourth fraud free freedom frequent fresh friend from front
    fuel full fully fund fundraising further furthermore future gain game gang gap gas gathered gathering gave gay
    gear gender general generation get giant girl give given glass global go goal goes going gone good got gotten
    govern government governor grand grant grave great greatest green grew ground group grow growth guarantee guard
    guess guest guidance guide guilty gun guy hack had hair half hall halt hammered hand handful handle happen
    happy harassment harbor harbour hard harm has hate have he head headlines headquarters health healthcare
    healthy hear heard heart heat heavily heavy heightened held help hence her here hers herself hidden hide high
    highest highlight him himself hired his historic historical history hit hold holiday home honor hope hopeful
    horrible hospital host hot hotel hour house how however huge human humanitarian hundred hunt hurt husband i
    idea identical identify identity if ignore ill illegal illness image imagine immediate immigrant immigration
    immunity impact impeach impeachment implement implementation implications importance important importers impose
    impossible impressed impressive improve improvements in inaccurate inappropriate inbox incident include income
    increase incredibly indeed independence independent indicate indication indicted indictment individual industry
    infected infections influence influential information informed infrastructure initial initiated injunction
    injured injury innocent inquiry inside insist inspired instance instead institutions insurance integrity
    intelligence intend intense intent intention interactions interest interfere interference interim internal
    international internet interview into introduced investigate investigation investigative investigators
    investment invitation invited involved involvement involving is island isolated issue it items its itself jail
    job join joint journal journalist journey judge jump jury just justice keep kept key kick kids kill kind knew
    knocked knocking know knowledge known labor lack lady laid land landmark language large largest lashed last
    late latest latter launch law lawmaker lawmakers lawsuit lawyer lay lead leadership league leak learn least
    leave led left leg legal legalized legislation legislative legislature legitimate length lengthy lesbian less
    lest let level liberal license lie lied life lifetime light like likewise limit limitations line link list
    listen little live loan local located location locked long longest longtime look lose loss lost lot love low
    lowest loyal lying made magazine mail main mainstream maintain major majority make man managed management
    manager managing many mark market marriage married mass massacre massive match material matter maximum may
    maybe mayor me mean meant meantime meanwhile measure meddling media medical meet member membership memo memory
    men mental mention merit message met middle midfielder midnight midterm might migrant miles military million
    mind mine minimum minister ministry minor minority minute misconduct misleading misled miss missile mission
    mistake mixed model moderate modern mom moment money monitoring month moral more moreover morning most mother
    motion motivated motives mourners mouth move movement movie much multiple murder music must my myself name
    narrow nation national nationwide natural nature near nearby necessary neck need negative negotiate
    negotiations neighboring neighbors neighbours neither nerve net network never nevertheless new newsletter
    newspaper next nice night nine nineteen ninety no nominated nomination nominee none nonetheless nor normal
    north northern not note nothing notice notified notwithstanding now nuclear number numerous oath objected
    observed obstructed obstruction obtain obvious occasion occurred odds of off offence offense offensive office
    official often oil old oldest on once one ongoing online onlookers only onto open operate operation opinion
    opponent opportunity oppose opposition option or oral order organization original other otherwise ought our
    ours out outbreak outcome outlet outlets outrage outright outside over overall overhaul overnight overseas
    overseeing oversight overturn overwhelming own package pact page paid pain pair pandemic panel paper parents
    part partial participate particular partisan partner partnership party pass passenger passengers passers
    passport past path patient pattern pay payment payroll peace peaceful penalty pending people per percent
    percentage perfect perform performance perhaps period permanent permission person personal personality
    personnel persuade phase phone photo photographer phrase physical pick picture piece pier pilot pitch place
    plan plane planet plant platform play playback plea pleaded please pledge plenty plot pm point poised police
    policy political politician politics poll pool poor popular population port portion portrayed posed poses
    posing position positive possession possibility possible post potential pounds poverty power powerful practice
    praise prayer precisely predecessor predicted prepare presence present presidency president presidential press
    pressure pretty prevent previous price primary prime prince principle print prior priority prison prisoners
    private privilege pro probably probe problem procedures proceed proceedings process produce product production
    professional professor profile profit profoundly program programme progress progressive prohibit project
    prominent promise promote prompted proof propaganda proper property proposal proposed prosecute prosecution
    prosecutor prospect protect protection protest protesters proud prove provide province provision public
    publication published pull punish pupils purchased purpose pursue push put qualify quality question quick quiet
    quit quite quo quoted race racial racism racist radio rain raise rally ran range ranking rape rare rate rather
    reach reacted reaction read ready real reality realize reason reasonable rebuke recall receive recent recess
    recognize recommendation recommended record recover recovery red reduce reduction refer reference reflect
    reform refusal refuse regard regardless regime region regional registered regret regular regulations reiterated
    reject related relations relationship relatively relatives release relevant relief religion religious rely
    remain remark remarkable remember removal remove renewed reopen repair repeal repeated replace replacement
    reply report reporters represent representative reprint reputation request require requirements rescue rescuers
    research researchers reserved resident residents resign resignation resistance resolution resolve resources
    respect respond response responsibility responsible rest restaurant restore restrictions result retail
    retailers retaliation retired retirement return reveal revelations revenue reversal reversed review reward
    rhetoric rich ride ridiculous right ring rise risk rival road rock role roll room rose roughly round route
    routinely row rule run rural sad safe safety said sailors sale salvage same sanctions sat save savings saw say
    scale scandal scene scheduled scheme school science scientists scope score scrutiny sea sealed search season
    seat second secret secretary section sector secure security see seek seem seen seized selected sell senator
    send senior sense sensitive sent sentence separate series serious serve service session set settle settlement
    seven seventeen seventy several severe sex sexual shame shape share sharp she shift ship shock shooting shop
    shoppers short shot should show shown shut shutdown sick side sign signal signature significant silence silent
    similar simple since single sister sit site situation six sixteen sixty size skeptical skills skipper slammed
    slightly slow small smart smoke snow so social society sold soldiers solution solve some somebody somehow
    someone something sometimes son song soon sorry sort sought sound source sources south southern space sparked
    speak special specific specifically speculation speech speed spell spend spent split spoke spoken spokesman
    spokesperson spokeswoman spot spotlight spread spring squad stable staff stage stance stand standard star start
    state statement station statistics status stay steel step still stock stood stop store storm story straight
    strange strategy street strength strengthen stress strike strikers string strong strongest struck structures
    struggle stuck student studio study stuff stunning stunt style subject subpoena subsequent substitute succeed
    success successful such sudden sued suffered suffering suggest suggestion suit summer summit supply support
    supposed sure surface surgery surprise surrounded surrounding surveillance survey survival survive survivors
    suspect suspended suspension suspicion suspicious sustained swing switch sworn symbolic system table tackle
    tactics take taken talk tank tape target tariffs task tax taxpayer tea teach team tears tech technology
    teenager telephone television tell temporarily temporary ten tensions tenure term terrible territory terror
    terrorism terrorist test testify testimony text than thank thankful that the theft their theirs them theme
    themselves then theory there therefore these they thing think third thirteen thirty this those though thought
    thousand threat threaten three threw thrice through throughout throw thrown thus tide tie tied time timeline
    title to today together told tomorrow tone tonight too took tool top topic total touch tough tour tourism
    tournament toward town townspeople track trade traditional traffic tragedy tragic trail training transfer
    transgender transition transparency transparent transport travel treat treatment tremendous trial tribute tried
    tries triggered trillion trip troops troubling truck true truly trust truth try tune turmoil turn tweet twelve
    twenty twice two type typical ultimately unable unacceptable uncertainty unclear uncovered under undermine
    understand understood unemployment unexpected unfair unfortunate union unique unit university unknown unless
    unlike unnamed unprecedented unsafe until unusual up upcoming update uphold upon upset urge urgent us use used
    useful user using usual value variety various vast vehicle version very vessel veteran veto via vice victim
    victory video view villagers violated violation violence violent viral virus visa visible vision visit visitors
    vital vocal voice voluntarily volunteers vote vowed vowing vulnerable wages wait wake walk wall want war warn
    warrant was waste watch water wave way we weak wealth weapon wearing weather website wedding week weekend weigh
    welcome well went were west what whatever when whenever where whereas wherever whether which whichever while
    whistleblower white who whoever whole whom whose why wide widespread wife will willingness win wind window
    winger wish witch with withdraw withdrawal within without witness woman women won wonder wonderful word wore
    work workplace world worldwide worry worse worst worth would wounded writer writes writing written wrong
    wrongdoing wrote year yes yesterday yet you young your yours yourself zero zone
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
