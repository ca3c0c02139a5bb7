"""The words for offices, ranks and trades, and for what loosens and narrows them, in the languages that we read.

From general knowledge of how news in English, German, Korean and Japanese names those it writes about.
"""

import re

# One office, rank or trade a row; the first cell stands for all forms, with its field behind a comma.
_HEAD_ROWS = """
    chief executive|chief executive officer|ceo|vorstandschef|vorstandschefin|geschäftsführer|geschäftsführerin
    prime minister|premier|ministerpräsident|ministerpräsidentin|premierminister|premierministerin
    president|präsident|präsidentin|staatspräsident|bundespräsident
    minister|secretary|sec|ministerin
    secretary-general|secretary general
    chancellor|kanzler|kanzlerin|bundeskanzler|bundeskanzlerin
    mayor|mayoress|lord mayor|bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin
    governor|gov|gouverneur|gouverneurin
    senator|sen|senatorin
    representative|rep|congressman|congresswoman|congressperson
    member of parliament|mp|abgeordneter|abgeordnete
    councillor|councilor|councilman|councilwoman|alderman|cllr|stadtrat|stadträtin
    ambassador|envoy|botschafter|botschafterin
    judge|justice|magistrate|richter|richterin
    attorney general|attorney-general
    prosecutor|district attorney|staatsanwalt|staatsanwältin
    lawyer|attorney|barrister|solicitor|counsel|anwalt|anwältin|rechtsanwalt|rechtsanwältin
    sheriff
    commissioner
    superintendent
    inspector
    detective
    constable
    sergeant|sgt
    corporal|cpl
    lieutenant|lt
    captain|capt|skipper|kapitän|kapitänin
    major|maj
    colonel|col
    general|gen
    admiral|adm
    commander|cmdr
    marshal
    director|managing director|direktor|direktorin
    manager
    chairman|chairwoman|chairperson|chair|vorsitzender|vorsitzende
    ranking member|ranking republican|ranking democrat
    treasurer
    chief financial officer|cfo
    chief medical officer
    chief operating officer|coo
    chief scientific officer|chief science officer|chief scientist
    chief technology officer|cto
    chief of staff
    communications director|director of communications
    adviser|advisor|berater|beraterin
    adviser,national security|national security adviser|national security advisor
    adviser,homeland security|homeland security adviser|homeland security advisor
    aide|staffer
    spokesman|spokeswoman|spokesperson|press secretary|sprecher|sprecherin|pressesprecher|pressesprecherin
    speaker
    coach|trainer|trainerin
    king
    queen
    prince
    princess
    emperor
    sultan
    emir
    duke
    duchess
    pope
    cardinal
    archbishop
    bishop|bischof|bischöfin
    priest|vicar|pastor|reverend|rev
    rabbi
    imam
    professor|prof|lecturer|professorin
    teacher|schoolteacher|lehrer|lehrerin
    headteacher|headmaster|headmistress|principal
    dean
    rector
    student
    researcher|scientist
    economist|ökonom|ökonomin|volkswirt
    historian
    analyst|analystin
    chemist
    pharmacist
    biologist
    geologist
    engineer|ingenieur|ingenieurin
    architect
    doctor|physician|surgeon|arzt|ärztin
    nurse
    midwife
    paramedic
    firefighter
    soldier
    journalist|reporter|correspondent|journalistin
    editor
    author|writer|novelist
    columnist
    actor|actress
    singer
    musician
    artist|painter
    harbour master|harbor master|harbourmaster|harbormaster|hafenmeister|hafenmeisterin|hafenkapitän
    pilot
    sailor
    fisherman|fischer
    farmer
    landlady|landlord
    cook|chef
    baker
    driver
    translator|interpreter
    contractor|builder
    shop assistant|salesman|saleswoman
    shopkeeper|grocer
    mechanic
    electrician
    carpenter
    accountant
    banker
    broker
    trader
    consultant
    investor
    founder
    owner|eigentümer|eigentümerin|reeder|reederin
    businessman|businesswoman|entrepreneur
    leader
    leader,majority|majority leader
    leader,minority|minority leader
    chief|boss|head
    minister,finance|finanzminister|finanzministerin
    minister,foreign|außenminister|außenministerin
    minister,interior|innenminister|innenministerin
    minister,defence|verteidigungsminister|verteidigungsministerin
    minister,justice|justizminister|justizministerin
    minister,health|gesundheitsminister|gesundheitsministerin
    minister,education|bildungsminister|bildungsministerin
    minister,energy|energieminister|energieministerin
    minister,environment|umweltminister|umweltministerin
    minister,transport|verkehrsminister|verkehrsministerin
    minister,economy|wirtschaftsminister|wirtschaftsministerin
    minister,agriculture|landwirtschaftsminister|landwirtschaftsministerin
    minister,culture|kulturminister|kulturministerin
    minister,labour|arbeitsminister|arbeitsministerin
"""
_EAST_ROWS = """
    prime minister|국무총리|총리|首相
    president|대통령|大統領|国家主席|주석
    minister|장관|大臣|長官
    vice minister|차관|次官|副大臣
    minister,defence|방위상|防衛相|国防相
    minister,foreign|외무상|외상|外相
    minister,finance|財務相
    minister,interior|총무상
    member of parliament|의원|議員
    mayor|시장|市長|町長|村長
    governor|지사|知事
    chairman|위원장|회장|委員長|会長
    chief executive|사장|社長
    spokesman|대변인|報道官
    professor|교수|教授
    coach|감독|監督
    lawyer|변호사|弁護士
    captain|선장|船長
    ambassador|대사|大使
    journalist|기자|記者
"""
_FIELD_ROWS = """
    foreign
    finance|financial|treasury
    defence|defense
    interior|home
    justice
    health
    education|schools
    trade|commerce
    energy
    transport|transportation|traffic
    environment|climate
    labour|labor|employment
    agriculture|farm|farming|fisheries
    culture
    housing
    economy|economic|economics
    opposition
    police
    fire
    union
    party
    army|military
    navy|naval
    security
    sports
    tax
    dam
    marketing
    sales
    technical|technology
    operating|operations
"""
_EAST_FIELD_ROWS = """
    defence|국방|防衛|国防
    foreign|외교|외무|外務
    finance|재무|기획재정|기재|財務
    interior|내무|행정안전|총무|総務
    justice|법무|法務
    health|보건|厚生
    education|교육|文部
    environment|환경|環境
    transport|국토교통|国土交通
    agriculture|농림|수산|農林|水産
    culture|문화|文化
    economy|경제|経済
"""
STATUS = {
    "former": "former", "ex": "former", "then": "then", "retired": "former", "onetime": "former",
    "previous": "former", "past": "former",
    "ehemaliger": "former", "ehemalige": "former", "ehemaligen": "former", "früherer": "former", "frühere": "former",
    "früheren": "former",
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "associate": "deputy", "junior": "deputy",
    "vize": "deputy", "stellvertretender": "deputy", "stellvertretende": "deputy", "stellvertretenden": "deputy",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "kommissarischer": "acting",
    "kommissarische": "acting",
}  # fmt: skip
EAST_STATUS = {"전": "former", "前": "former", "元": "former", "부": "deputy", "副": "deputy"}
_LEFT = re.compile(
    r"\b(?:stepp?(?:ed|ing|s)?\s(?:down|aside)|resigned|resignation|left\s(?:office|the)|ousted|until\s(?:19|20)\d\d|until\s(?:last|this|he|she)|served\sas|previously|retired"
    r"|outgoing|was\s(?:sacked|fired|replaced|succeeded|dismissed|voted\sout)|predecessor|departed|trat\s[^.]{0,40}zurück"
    r"|zurückgetreten)\b"
)

# Verbs that tell of whoever does it that they hold the office, follow the trade, or sit where such people sit.
_HOLDING = {
    ("head", "chief", "director", "leader", "manager", "chief executive"):
        r"head(?:s|ed|ing)?|leads?|led|leading|runs?|ran|running|direct(?:s|ed|ing)|manag(?:es|ed|ing)|in\scharge\sof",
    ("chairman",): r"chair(?:s|ed|ing)?|presid(?:es|ed|ing)\sover",
    ("founder",): r"(?:co-?)?found(?:ed|ing)|set\sup",
    ("owner",): r"own(?:s|ed|ing)",
    ("editor",): r"edit(?:s|ed|ing)",
    ("author",): r"wrote|written|writes",
    ("commander",): r"command(?:s|ed|ing)",
    ("captain",): r"captain(?:s|ed|ing)|skipper(?:s|ed|ing)|steer(?:s|ed|ing)",
    ("coach",): r"coach(?:es|ed|ing)|train(?:s|ed|ing)",
    ("teacher", "professor"): r"teach(?:es|ing)|taught|lectur(?:es|ed|ing)",
    ("councillor",):
        r"(?:(?:s[ai]ts?|sitting|serv(?:es|ed|ing)|seats?|elected|years|place|leader)\s(?:on|to)|joined|left|quit"
        r"|(?:member|leader)\sof|leads|led)\s(?:the|its|their|a)\s(?:[\w’'-]+\s){0,3}[Cc]ouncil|[Cc]ouncil\sseat",
    ("member of parliament",):
        r"(?:in|to|of|entered|left)\s[Pp]arliament|lawmaker|legislator|backbencher|constituen\w+",
    ("senator",): r"(?:in|to|of|entered|left|joined)\sthe\s(?:[\w.]+\s)?[Ss]enate|[Ss]enate\sseat|lawmaker|legislator",
    ("representative",): r"(?:in|to|of|left|joined)\s(?:the\s(?:[\w.]+\s)?House|Congress)|lawmaker|legislator",
    ("mayor",): r"(?:leads?|led|leading|runs?|ran|running)\sthe\s(?:town|city|village)",
    ("minister",):
        r"(?:leads?|led|heads?|headed|runs?|ran|in\scharge\sof)\s(?:[\w’'-]+\s){1,4}(?:[Mm]inistry|[Dd]epartment)",
    ("judge",): r"presid(?:es|ed|ing)",
    ("prosecutor",): r"prosecut(?:es|ed|ing)",
    ("lawyer",):
        r"represent(?:s|ed|ing)|defend(?:s|ed|ing)|act(?:s|ed|ing)\sfor|law\s(?:firm|practice)|practi[cs](?:es|ed)\slaw",
    ("inspector", "detective"): r"investigat(?:es|ed|ing|ion)",
    ("spokesman",): r"sp(?:eaks?|oke|eaking|oken)\s(?:for|on\sbehalf\sof)",
    ("nurse", "doctor", "paramedic"): r"nurs(?:es|ed|ing)|treat(?:s|ed|ing)",
    ("farmer",): r"farm(?:s|ed|ing)?|grows?|grew|growing|breeds?|keeps",
    ("fisherman", "sailor"): r"fish(?:es|ed|ing)|trawl(?:s|ed|er|ing)|sail(?:s|ed|ing)",
    ("baker", "cook"): r"bak(?:es|ed|ing|ery)|cook(?:s|ed|ing)",
    ("driver",): r"driv(?:es?|en|ing)|drove|at\sthe\swheel|behind\sthe\swheel",
    ("pilot",): r"fl(?:y|ies|ew|own|ying)|pilot(?:s|ed|ing)|at\sthe\scontrols",
    ("singer", "musician"): r"s(?:ings?|ang|ung|inging)|plays|played",
    ("actor",): r"act(?:s|ed|ing)|starr(?:ed|ing)|stars|plays|played",
    ("artist",): r"paint(?:s|ed|ing|ings)|sculpt(?:s|ed|ures?)",
    ("journalist",): r"writes|wrote|written|covers|covered|reports",
    ("researcher", "student"): r"stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?",
    ("translator",): r"translat(?:es|ed|ing)|interpret(?:s|ed|ing)",
    ("soldier",): r"fought|serv(?:es|ed|ing)",
    ("contractor",): r"builds?|built|building",
    ("shopkeeper", "shop assistant"): r"shop|store",
}  # fmt: skip
# "Her deputy, Ines Okafor": whose office it is the deputy's of, another sentence says.
_DEPUTY = re.compile(
    r"(?:['’]s?|\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir))\sdeputy(?=[,.;:)]|\s(?:[A-Z]|who|and)|$)"
)
_HOLDS = {head: re.compile(rf"\b(?:{verbs})\b") for heads, verbs in _HOLDING.items() for head in heads}


def _read_rows(rows: str) -> dict[str, tuple[str, frozenset[str]]]:
    """For each form of a table the first cell of its row: the office, and its field if it names one."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for row in rows.strip().splitlines():
        cells = row.strip().split("|")
        head, *field = cells[0].split(",")
        found.update((form, (head, frozenset(field))) for form in cells if "," not in form)
    return found


HEADS = _read_rows(_HEAD_ROWS)
EAST_HEADS = _read_rows(_EAST_ROWS)
FIELDS = {form: field for form, (field, _) in _read_rows(_FIELD_ROWS).items()}
EAST_FIELDS = {form: field for form, (field, _) in _read_rows(_EAST_FIELD_ROWS).items()}


_OFFICE_WORDS = {word for form in HEADS for word in form.split()} | set(STATUS) | set(FIELDS)


def is_office_word(word: str) -> bool:
    """Whether `word` is one of those that offices are named by: "Minister", "Foreign", "Deputy"."""
    return all(part in _OFFICE_WORDS for part in word.lower().rstrip(".").split("-"))


def tells_of_holding(text: str, head: str) -> bool:
    """Whether `text` says with a verb that somebody holds the office `head`: "headed the department"."""
    return head in _HOLDS and _HOLDS[head].search(text) is not None


def tells_of_deputy(text: str) -> bool:
    """Whether `text` calls somebody a deputy and leaves open of which office: "her deputy, Ines Okafor"."""
    return bool(_DEPUTY.search(text))


def tells_of_leaving(text: str) -> bool:
    """Whether `text` says of somebody that an office was left: "until May", "stepped down"."""
    return bool(_LEFT.search(text))
