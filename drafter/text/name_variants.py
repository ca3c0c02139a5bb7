"""One name printed in several ways: spellings from other scripts, old and new names of cities, short forms of names.

From general knowledge of how English-language news prints names; each row of a table is one name.
"""

import re

# Spellings of one name from Arabic, Cyrillic and Hebrew script, and of one city; the first of each row stands for all.
_SPELLING_ROWS = """
    muhammad mohammed mohamed mohammad muhammed mohamad mohamud mehmed
    ahmed ahmad achmed
    hussein hussain husain husayn hossein
    hassan hasan
    yusuf yousef youssef yousuf yusef yosef youssouf
    mahmoud mahmud mahmood
    khalid khaled
    omar umar
    osama usama
    mustafa moustafa mostafa
    abdullah abdallah abdulla
    suleiman sulaiman suleyman soleiman
    ibrahim ebrahim
    ismail ismael esmail
    rashid rasheed
    walid waleed
    tariq tarek tareq
    faisal feisal faysal
    saeed sayeed
    jamal gamal
    nasser nasir naser
    gaddafi qaddafi kadhafi gadhafi khadafy
    haniyeh haniya haniyah
    sisi sissi
    abd abdul abdel abdal abdoul
    qaida qaeda
    hezbollah hizbollah hizbullah hezbullah
    quran koran
    sergei sergey serhiy serhii sergii
    dmitry dmitri dmitriy dmytro
    alexei alexey aleksei aleksey oleksiy oleksii
    alexander aleksandr alexandr oleksandr aleksander
    andrei andrey andriy andrii
    mikhail mykhailo mihail
    nikolai nikolay mykola
    yuri yury yuriy yurii iurii
    evgeny yevgeny evgeniy yevgeniy yevhen evgenii
    vladimir volodymyr
    vasily vasyl vasiliy
    igor ihor
    oleg oleh
    pavel pavlo
    pyotr petro petr
    anatoly anatoli anatoliy
    yulia yuliya julia iuliia
    natalia natalya nataliya nataliia
    tatiana tatyana tetiana
    zelensky zelenskyy zelenskiy zelenskyi
    kyiv kiev
    kharkiv kharkov
    odesa odessa
    lviv lvov
    mykolaiv nikolaev nikolayev
    zaporizhzhia zaporizhia zaporozhye
    chernobyl chornobyl
    donbas donbass
    mumbai bombay
    kolkata calcutta
    chennai madras
    bengaluru bangalore
    yangon rangoon
    beijing peking
    basel basle
    netanyahu netanyahou
    chaim haim hayim
    yitzhak itzhak yitzchak
    tchaikovsky chaikovsky
    kim gim
    park pak
    lee rhee
    choi choe
    jung jeong chung
    roh noh
    yoon yun
    shinjiro shinjirou
"""
# Short forms of given names; a form may stand in several rows, the full name stands first.
_SHORT_ROWS = """
    robert rob bob bobby robbie bert
    william will bill billy willie liam
    richard rich rick dick ricky richie
    james jim jimmy jamie
    john jack johnny jon
    jonathan jon jonny
    joseph joe joey
    edward ed eddie ted ned
    theodore ted theo teddy
    michael mike mick mickey
    thomas tom tommy
    charles charlie chuck chas
    christopher chris kit
    christine chris chrissie tina
    christina chris chrissie tina
    daniel dan danny
    david dave davey
    matthew matt
    anthony tony ant
    antony tony ant
    andrew andy drew
    alexander alex sandy sasha alec
    alexandra alex sandra sasha
    benjamin ben benny
    samuel sam sammy
    samantha sam
    nicholas nick nicky
    peter pete
    philip phil
    phillip phil
    stephen steve
    steven steve
    patrick pat paddy
    patricia pat patty trish tricia
    elizabeth liz beth betty lizzie eliza libby betsy
    katherine kate kathy katie kathryn kay
    catherine kate cathy katie cat
    kathleen kathy kate
    margaret maggie meg peggy greta madge
    jennifer jen jenny
    jessica jess jessie
    susan sue susie
    suzanne sue suzy
    deborah deb debbie
    rebecca becky becca
    victoria vicky vicki tori
    abigail abby
    barbara barb babs
    dorothy dot dottie
    eleanor ellie nell nora
    frances fran frankie
    francis frank frankie
    franklin frank
    frederick fred freddie
    alfred alf fred alfie
    gregory greg
    geoffrey geoff
    jeffrey jeff
    gerald gerry jerry
    jeremy jerry jez
    harold harry hal
    henry harry hank
    isabella bella izzy
    jacob jake
    joshua josh
    joanna jo
    josephine jo josie
    kenneth ken kenny
    lawrence larry
    laurence larry laurie
    leonard leo len lenny
    louis lou louie
    martin marty
    maximilian max
    maxwell max
    nathaniel nate nat
    nathan nate
    pamela pam
    raymond ray
    ronald ron ronnie
    sarah sally
    stuart stu
    sidney sid
    terence terry
    timothy tim timmy
    vincent vince vinny
    walter walt wally
    zachary zach zack
    arthur art
    albert al bert
    alan al
    donald don donnie
    douglas doug
    eugene gene
    clifford cliff
    calvin cal
    bernard bernie
    bradley brad
    cynthia cindy
    amanda mandy
    valerie val
    veronica ronnie
    oliver ollie
    gabriel gabe
    dennis denny
    ernest ernie
    nigel nige
"""
# Other words for bodies and things that news exchanges without saying so; of two words, both must stand.
_ALIAS_ROWS = """
    gop|republicans|republican
    dc|district columbia
    washington|dc|district columbia
    dems|democrats|democrat|democratic
    fed|federal reserve
    pentagon|defense department|defense ministry
    kremlin|moscow|russian government
    capitol|congress
    capitol hill|congress|lawmakers|senate
    white house|administration|president
    oval office|president|presidency
    city hall|mayor|mayoralty|mayoral
    downing street|prime minister
    whitehall|british government|ministers
    wall street|investors|stocks|shares|banks
    foggy bottom|state department
    langley|cia
    vatican|pope|holy see
    holy see|pope|vatican
    brussels|european union|european commission|eu
    justice department|attorney general
    state department|secretary of state
    treasury|treasury secretary
    supreme court|high court|justices
    texan|texas
    texans|texas
    kansan|kansas
    floridian|florida
    hoosier|indiana
    covid19|covid|coronavirus
    covid|covid19|coronavirus
    bundestag|german parliament
    knesset|israeli parliament
    duma|russian parliament
"""
_ALIASES = {row.split("|")[0].strip(): tuple(row.split("|")[1:]) for row in _ALIAS_ROWS.strip().splitlines()}
_SPELLING = {variant: row.split()[0] for row in _SPELLING_ROWS.strip().splitlines() for variant in row.split()}
_SHORT: dict[str, frozenset[str]] = {}
for _row in _SHORT_ROWS.strip().splitlines():
    _full, *_forms = _row.split()
    for _form in (_full, *_forms):
        _SHORT[_form] = _SHORT.get(_form, frozenset()) | {_full}
# "Zelenskyy", "Lavrovskiy"; "Medvediev"; "Dmitriy": endings of Slavic names, as agencies romanise them.
_SKY = re.compile(r"(?<=\w\w)sk(?:yy|iy|yi|ii|ij|y)$")
_YEV = re.compile(r"(?<=\w\w)[yi]ev(?=a?$)")
_LONG_Y = re.compile(r"(?<=\w\w\w)(?:iy|yi|yy|ii|ij)$")


def unify_spelling(word: str) -> str:
    """The spelling that stands for all romanisations of a folded `word` of a name: "kiev" gives "kyiv"."""
    if word in _SPELLING:
        return _SPELLING[word]
    return _LONG_Y.sub("y", _YEV.sub("ev", _SKY.sub("sky", word)))


def aliases_of(word: str) -> tuple[str, ...]:
    """What else news calls the body or thing that a folded `word` names: "gop" gives "republicans" and "republican"."""
    return _ALIASES.get(word, ())


def is_short_form(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one: "bob" and "robert", "bob" and "rob"."""
    return not _SHORT.get(one, frozenset()).isdisjoint(_SHORT.get(other, frozenset()))
