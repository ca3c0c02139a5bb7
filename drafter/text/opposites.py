"""Words of news that turn a statement round when one takes the other's place: rose and fell, won and lost.

The table is written by hand and was read against the 3,600 antonym pairs of WordNet 3.1 (Princeton University) for
gaps. WordNet's own pairs were not taken: they have no poles ("soar" is not the opposite of "plunge" there), and what
they hold beyond these is rare or no opposite in news ("come" and "go", "other" and "same", "center" and "right").
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from drafter.text.words import stem


class Sense(NamedTuple):
    """One side of an opposition: two words are opposites when one axis has them at different poles (+1 and -1).

    `is_converse` where both tell the same with the parties exchanged: "bought from", "sold to". `is_verbal` where one
    says what happened, so that a sentence in other words can be compared; else only in the very same place.
    """

    axis: int
    pole: int
    is_converse: bool
    is_verbal: bool


# A line is an opposition: words of one side, a bar, words of the other. "turn_down" is a verb and its particle. A line
# that opens with "~" holds converses, with "*" words that tell what happened.
_TABLE = """
*rise climb jump soar grow gain increase surge swell spike rocket skyrocket mount escalate rebound balloon growth uptick
 upturn upswing hike raise boost higher go_up pick_up inch_up tick_up edge_up appreciate multiply expand
 expansion rising double triple quadruple accelerate|fall drop decline decrease slump plunge tumble sink slide slip
 shrink dwindle diminish dip plummet lessen recede reduction downturn downswing reduce cut slash trim lower go_down
 tick_down depreciate contract contraction falling halve fewer collapse crash cut_back scale_back ease
*raise lift hike boost increase push_up|lower cut reduce slash trim curb decrease bring_down
add adding addition insert|cut cutting remove removal subtract reduce reducing delete save shave
*expand expansion enlarge extend extension widen broaden lengthen prolong|shrink shrinkage contract contraction narrow
 shorten cut_short curtail restrict
more|fewer less
most|least fewest
many|few
high higher highest|low lower lowest
~above|below beneath
upper|lower
top|bottom
maximum max|minimum min
majority|minority
major|minor
big bigger biggest large larger largest huge|small smaller smallest little tiny
long longer longest|short shorter shortest brief
old older oldest elderly|young younger youngest
old|new
strong stronger strongest|weak weaker weakest
*strengthen bolster reinforce|weaken undermine erode
fast faster fastest quick quicker rapid quickly rapidly|slow slower slowest slowly
*accelerate speed_up quicken hasten acceleration|slow slow_down decelerate delay slowdown
*widen broaden|narrow
wide wider|narrow narrower
deep deeper|shallow
near nearer nearby close closer|far farther distant further
rich richer wealthy wealth|poor poorer poverty
hot hotter|cold colder
warm warmer|cool cooler cold
dry drier|wet wetter
heavy heavier heavily|light lighter lightly
hard harder difficult tough|easy easier
hard|soft
bright brighter|dark darker dim
full|empty
clean cleaner|dirty dirtier polluted
safe safer safety|dangerous unsafe danger
cheap cheaper|expensive costly costlier dear dearer
thick thicker|thin thinner
loose looser|tight tighter
*ease loosen relax relaxation easing soften|tighten tightening toughen stiffen harden
*improve better brighten recover improvement recovery|worsen deteriorate deterioration worsening decline
better|worse
best|worst
good well|bad poor badly poorly
positive|negative
optimistic optimism upbeat hopeful bullish|pessimistic pessimism gloomy downbeat bearish
happy happily glad|sad unhappy sadly
*open reopen opening reopening unseal open_up|close shut closure closing shutter shut_down close_down seal
*start begin launch commence open beginning resume resumption kick_off onset outset|end stop finish halt cease conclude
 conclusion cancel cancellation abandon suspend suspension scrap discontinue terminate termination quit call_off ending
*continue keep maintain carry_on persist remain extend prolong|stop halt cease end discontinue suspend quit abandon
 pause
stay remain|leave depart quit exit
~*arrive enter arrival|leave depart exit departure
*join|leave quit exit resign
enter|exit
advance|retreat withdraw pull_back
*deploy|withdraw withdrawal pull_out
attack attacker|defend defender
offensive|defensive
*win victory triumph winner prevail|lose defeat loser loss
*succeed success successful successfully|fail failure unsuccessful
pass|fail
*gain|lose loss forfeit shed
find|lose
profit|loss
saving|loss
surplus|deficit
~*buy purchase acquire buyer purchaser acquisition|sell sale seller vendor offload
~*import importer|export exporter
~*borrow borrower|lend lender loan
~*hire recruit|fire
*hire appoint employ recruit hiring appointment|fire sack dismiss oust lay_off firing sacking dismissal layoff axe
*promote promotion|demote demotion relegate relegation
*upgrade|downgrade
deposit|withdraw
earn|lose
invest investment|divest divestment
inflow|outflow
~give|take
~send|receive
~landlord|tenant
~employer|employee
~teacher|pupil student
~plaintiff|defendant
prosecution prosecutor|defence defense
host|guest visitor
*support back endorse favour favor supporter advocate backer proponent|oppose resist object opponent critic opposition
for|against
pro|anti
in_favour in_favor|against
*accept agree approve adopt endorse back support pass ratify okay authorise authorize acceptance approval agreement
 ratification grant embrace vote_through|reject refuse decline oppose veto rebuff spurn snub turn_down vote_down
 throw_out rejection refusal deny
*approve clear grant|block veto reject deny refuse
*uphold affirm|suspend overturn quash reverse strike_down overrule annul
*confirm admit acknowledge confess concede admission confirmation|deny dispute refute rebut denial
*allow permit let legalise legalize authorise authorize enable|ban bar prohibit forbid outlaw block prevent disallow
 stop criminalise criminalize prohibition
impose introduce|lift remove scrap abolish repeal waive drop
introduce create establish found set_up|abolish scrap dissolve disband
enforce|waive
*guilty guilt|innocent innocence
*convict conviction|acquit acquittal exonerate
*arrest detain jail imprison incarcerate detention|release free freed
*release free|hold
legal lawful|illegal unlawful outlawed
*praise laud applaud commend hail welcome extol|criticise criticize condemn slam denounce blast deplore castigate
 lambast decry censure criticism condemnation rebuke
*love|hate loathe
like|dislike
ally friend partner|foe enemy rival adversary opponent
friendly amicable|hostile unfriendly
peace peaceful peacefully|war violent violently
*alive living survive survivor live|dead die death kill
birth born|death die dead
healthy|sick ill unwell
remember|forget
include including inclusion|exclude excluding exclusion except excepting
include|omit
attract|repel
*build construct erect|destroy demolish raze dismantle
*create creation|destroy destruction
protect preserve save|destroy harm endanger threaten
*keep retain|drop scrap ditch delete discard remove
keep retain preserve|abolish scrap
help aid benefit|hurt harm hinder hamper impede
fix repair|damage break
encourage|discourage deter
persuade|dissuade
hide conceal|reveal disclose expose
publish disclose release|withhold suppress
secret covert secretly covertly privately|public open overt openly publicly
private privately privatise privatize privatisation|public state nationalise nationalize nationalisation
appear|disappear vanish
unite united unify|divide divided split
together|apart
unanimous unanimously|divided split
same identical|different
true truth|false untrue lie
right correct correctly rightly|wrong incorrect wrongly
simple|complex complicated
single|multiple several
rare rarely seldom|common commonly often frequently frequent
often frequently|rarely seldom occasionally
permanent permanently|temporary temporarily
mandatory compulsory obligatory|voluntary optional
senior|junior
former ex|current present incumbent sitting
past|future
next|previous last
following subsequent|preceding previous
early earlier earliest|late later
up upward upwards|down downward downwards
~before|after
first|last
internal domestic|external
domestic home|foreign overseas
inside|outside
indoor indoors|outdoor outdoors
inner|outer
north northern|south southern
east eastern|west western
northeast northeastern|southwest southwestern
northwest northwestern|southeast southeastern
northward northwards|southward southwards
eastward eastwards|westward westwards
left|right
leftist|rightist
leftwing|rightwing
liberal progressive|conservative
urban|rural
male man|female woman
boy|girl
men|women
day daytime|night nighttime nightfall
morning|evening
dawn sunrise|dusk sunset
front|rear
forward forwards|backward backwards
clockwise|anticlockwise counterclockwise
ascend ascent|descend descent
land|take_off
board embark|disembark alight
connect link|disconnect separate
attach|detach
calm quiet|stormy rough violent
sink|float
push|pull
hit|miss
attend|miss skip boycott
boycott|patronise patronize
obey|defy disobey
comply|defy violate breach
observe|violate breach
respect|violate
reward|punish penalise penalize
fill|empty
separate|combine merge
merge merger|split demerge
gather assemble|disperse scatter
marry marriage|divorce
~ahead|behind
including|excluding
plus|minus
present|absent missing
presence|absence
direct|indirect
active|dormant idle inactive
employed employment|jobless unemployed
full-time|part-time
maximise maximize|minimise minimize
natural|artificial
civilian|military
conventional|nuclear
amateur|professional
public|confidential
loud|quiet
careful|careless reckless
deliberate deliberately intentional intentionally|accidental accidentally inadvertently
brave|cowardly
friend|stranger
success|setback
aware|unaware oblivious
sober|drunk intoxicated
conscious|unconscious
awake|asleep
broken|intact
intact unharmed unhurt unscathed uninjured|damaged injured hurt wounded
satisfied pleased|dissatisfied displeased disappointed
confident|doubtful
certain sure|doubtful unsure
*cancel call_off postpone|hold
*postpone put_back push_back delay|bring_forward move_forward
enough sufficient ample|insufficient lacking
shortage scarcity|glut surplus abundance
supply|demand
advantage|disadvantage
agree agreement|disagree disagreement
trust|distrust mistrust
load|unload
solve|worsen
escalate|defuse calm de-escalate
incoming|outgoing
inbound|outbound
uphill|downhill
upstream|downstream
upstairs|downstairs
uptown|downtown
ancestor|descendant
specific|general generic vague
particular|general
detailed depth|vague plain brief
direct|roundabout
horizontal|vertical
buoyant|sluggish
hawkish hawk|dovish dove
"""
# Prefixes that turn a word round.
_PREFIXED = re.compile(
    r"(?:un|non-?|in|im|il|ir|dis|mis(?=trust|match)"
    r"|de-?(?=activ|central|class|crimin|escal|milit|regul|segreg|stabil|valu))(?P<rest>[a-z]{3,})"
)
# Words that only seem to turn another word round: "invaluable", "discount", "impose".
_NOT_TURNED_WORDS = """
union unit unite unique uniform uncle under until unless unction invaluable infamous indeed income inside intent intense
interest important import impress impression improve impose impart impact imprison immigrant immigration inform
information invest investment investor invent install instance inhabit inhabitant inflame inflammable infuse infer
ingrain inmate input insight instate intake intern invoice involve irate display discount discover discovery dispatch
discharge disease displace dismiss dissolve dispose disposal distress disperse disguise dissent
"""
_NOT_TURNED = frozenset(stem(word) for word in _NOT_TURNED_WORDS.split())


def locate_senses(word: str, follower: str = "") -> tuple[Sense, ...]:
    """The oppositions that `word`, or the phrase it makes with the word after it ("turned" "down"), stands in.

    Empty for a word without an opposite here.
    """
    return _find_senses(word.casefold(), follower.casefold())


def is_opposite(mine: tuple[Sense, ...], theirs: tuple[Sense, ...]) -> bool:
    """Whether some axis has the two at different poles, and none at the same."""
    poles = {sense.axis: sense.pole for sense in theirs}
    shared = [sense.pole == poles[sense.axis] for sense in mine if sense.axis in poles]
    return bool(shared) and not any(shared)


def is_verbal(mine: tuple[Sense, ...], theirs: tuple[Sense, ...]) -> bool:
    """Whether two opposites tell what happened."""
    axes = {sense.axis for sense in theirs}
    return any(sense.is_verbal and sense.axis in axes for sense in mine)


def is_alike(mine: tuple[Sense, ...], theirs: tuple[Sense, ...]) -> bool:
    """Whether some axis has the two at the same pole: "rose" and "climbed"."""
    return any(sense in theirs for sense in mine)


def turn_round(word: str) -> str | None:
    """The stem of what a negative prefix turns round: "unable" gives that of "able"; None without such a prefix.

    The rest need not be a word: it tells something only beside a text that has it.
    """
    word = word.casefold()
    found = _PREFIXED.fullmatch(word)
    return stem(found["rest"]) if found and stem(word) not in _NOT_TURNED else None


@lru_cache(maxsize=20_000)
def _find_senses(word: str, follower: str) -> tuple[Sense, ...]:
    key = stem(word) if word else ""
    return _SENSES.get(f"{key}_{follower}") or _SENSES.get(word) or _SENSES.get(key, ())


def _index_table() -> Mapping[str, tuple[Sense, ...]]:
    senses: dict[str, tuple[Sense, ...]] = {}
    lines = re.sub(r"\n ", " ", _TABLE.strip()).splitlines()
    for axis, line in enumerate(lines):
        for pole, side in zip((1, -1), line.lstrip("~*").split("|"), strict=True):
            for word in side.split():
                base, _, particle = word.partition("_")
                key = f"{stem(base)}_{particle}" if particle else stem(base)
                sense = Sense(axis, pole, line.startswith("~"), line.startswith(("*", "~*")))
                senses[key] = tuple(dict.fromkeys((*senses.get(key, ()), sense)))
    return senses


_SENSES = _index_table()
