"""Three drafts about the invented harbour town of Varnholm: every section filled, next to nothing, and hostile text."""

from pathlib import Path

from drafter.brief import (
    Brief,
    Camp,
    Citation,
    Dispute,
    Draft,
    Entity,
    Finding,
    Meta,
    Number,
    Outlet,
    PullQuote,
    Question,
    Related,
    Run,
    Source,
    Split,
    Stage,
    Statement,
    Take,
    Tokens,
    Verdict,
    Version,
    count_verdicts,
    iter_statements,
)
from drafter.render import Form, render_draft

FORMS: tuple[Form, ...] = ("md", "html", "text", "json", "wp", "ninjs")
_ENDINGS = {"text": "txt", "wp": "wp.html", "ninjs": "ninjs.json"}

COURIER = Source(
    id="A",
    outlet=Outlet(name="Varnholm Courier", domain="courier.example", country="Norland", language="en", lens="local"),
    title="Council closes the Tallis Line",
    author="Petra Lindqvist",
    url="https://courier.example/2031/03/tallis-line",
    published="2031-03-05T08:10:00+01:00",
    language="en",
    sha256="a" * 64,
    text="Varnholm's council voted 7 to 2 on Tuesday to close the Tallis Line ferry.\n"
    "“We cannot keep sailing on luck,” Mayor Ines Okafor said.\n"
    "Twelve boats were damaged in the collision on 3 March.\n"
    "The line will stop on 30 June. The line carries 412,000 passengers a year.\n"
    "It is the first time since 1954 that the island would be without a ferry.",
)
BOTE = Source(
    id="B",
    outlet=Outlet(name="Küstenbote", domain="kuestenbote.example", country="Sundmark", language="de", lens="business"),
    title="Aus für die Tallis-Fähre",
    url="https://kuestenbote.example/faehre?ort=varnholm&seite=1",
    published="2031-03-05",
    language="de",
    kind="opinion",
    sha256="b" * 64,
    text="Etwa zwanzig Boote wurden beschädigt.\n"
    "Die Reederei trägt die Schuld, sagte Hafenmeister Jon Brandt.\n"
    "„Das war ein Unfall mit Ansage“, sagte Brandt.\n"
    "Ersatzbusse kosten 3,4 Millionen Euro.",
)
POST = Source(
    id="C",
    outlet=Outlet(name="Harbour Post", domain="post.example", country="Norland", language="en", lens="local"),
    title="Ferry to close",
    url="https://post.example/ferry",
    published="2031-03-05",
    language="en",
    sha256="c" * 64,
    origin="A",
    text="Varnholm's council voted 7 to 2 on Tuesday to close the Tallis Line ferry.",
)
LEDGER = Source(
    id="D",
    outlet=Outlet(name="Sound Ledger", country="Norland"),
    published="2031-03-04",
    sha256="d" * 64,
    origin="Nordwire",
    embargo="until 6 March 2031, 06:00",
    text="The vote was 7 to 2.",
)
MEMO = Source(
    id="E",
    outlet=Outlet(name="Okafor Office Memo", domain="memo.example", country="Norland", language="en", lens="local"),
    title="Memo to the press",
    author="Sten Aldous",
    url="https://memo.example/secret",
    language="en",
    use="background",
    sha256="e" * 64,
    text="The Okafor Office Memo says the town spent too little on the ferry.",
)
GAZETTE = Source(
    id="F",
    outlet=Outlet(name="Isle Gazette", country="Norland", language="en"),
    url="https://gazette.example/ferry",
    language="en",
    use="do-not-quote",
    sha256="f" * 64,
    text="“Nobody asked us,” said Mira Holt, who runs the island's shop.",
)
SOURCES = {source.id: source for source in (COURIER, BOTE, POST, LEDGER, MEMO, GAZETTE)}


def cite(source: Source, quote: str) -> Citation:
    """A citation of `quote` where it first stands in `source`."""
    start = (source.text or "").index(quote)
    return Citation(source=source.id, start=start, end=start + len(quote), quote=quote)


def say(text: str, *citations: Citation, verdict: Verdict = "supported", reason: str = "") -> Statement:
    """A statement."""
    return Statement(text=text, citations=citations, verdict=verdict, reason=reason)


def complete(brief: Brief, sources: tuple[Source, ...], run: Run) -> Draft:
    """`brief` with its sources, its counts and a run record."""
    fields = {name: getattr(brief, name) for name in Brief.model_fields}
    return Draft(**fields, sources=sources, check=count_verdicts(iter_statements(brief)), run=run)


EXTRACTIVE_RUN = Run(
    id="20310305-081500-x1",
    version="0.1.0",
    writer="extractive",
    model=None,
    hosts=(),
    prompts={},
    started="2031-03-05T08:15:00Z",
    seconds=0.25,
    calls=0,
    reasks=0,
    tokens=Tokens(),
    cost_usd=0.0,
    stages=(Stage(name="read", seconds=0.2), Stage(name="compose", seconds=0.05)),
)
MODEL_RUN = EXTRACTIVE_RUN.model_copy(
    update={
        "writer": "model",
        "model": "skerry-1-mini",
        "hosts": ("models.example",),
        "prompts": {"read": "read@1+sha256:0123456789ab"},
        "seconds": 34.2,
        "calls": 12,
        "reasks": 1,
        "tokens": Tokens(input=10_234, cached=2_000, output=1_200),
        "cost_usd": None,
        "stages": (Stage(name="read", seconds=34.2, calls=12, reasks=1, cost_usd=None),),
    }
)

VOTE = cite(COURIER, "Varnholm's council voted 7 to 2 on Tuesday to close the Tallis Line ferry.")
VOTE_COPY = cite(POST, "Varnholm's council voted 7 to 2 on Tuesday to close the Tallis Line ferry.")
TWELVE = cite(COURIER, "Twelve boats were damaged in the collision on 3 March.")
TWENTY = cite(BOTE, "Etwa zwanzig Boote wurden beschädigt.")
BLAME = cite(BOTE, "Die Reederei trägt die Schuld, sagte Hafenmeister Jon Brandt.")
MEMO_SAYS = cite(MEMO, "The Okafor Office Memo says the town spent too little on the ferry.")
COST = cite(BOTE, "Ersatzbusse kosten 3,4 Millionen Euro.")
STOP = cite(COURIER, "The line will stop on 30 June.")

FULL = complete(
    Brief(
        meta=Meta(
            slug="council-closes-tallis-line-2031-03-04",
            date="2031-03-04",
            language="en",
            regions=("Norland", "Sundmark"),
            lenses=("local", "business"),
        ),
        headline=say("Varnholm's council closes the Tallis Line", VOTE),
        dek=say("The ferry stops on 30 June after a collision in the harbour.", STOP, TWELVE),
        summary=(
            say("Varnholm's council voted 7 to 2 on Tuesday to close the Tallis Line ferry.", VOTE, VOTE_COPY),
            say(
                "The ferry company was fined for the collision.",
                BLAME,
                verdict="unsupported",
                reason="B2 names no fine [only blame].",
            ),
            say("The town had spent too little on the ferry.", MEMO_SAYS),
        ),
        split=Split(
            statements=(say("The Courier leads on the vote, the Küstenbote on the blame.", VOTE, BLAME),),
            questions=(
                Question(
                    question="Who is to blame for the collision?",
                    camps=(
                        Camp(sources=("A", "C"), answer=say("Luck ran out.", VOTE, verdict="unchecked")),
                        Camp(sources=("B",), answer=say("The company is to blame, Jon Brandt said.", BLAME)),
                        Camp(sources=("E",), answer=say("The Okafor Office Memo blames the town.", MEMO_SAYS)),
                    ),
                    silent=("D",),
                ),
            ),
        ),
        numbers=(
            Number(
                value="7 to 2", unit="votes", label="the vote to close", figure_id="An1", statement=say("7 to 2", VOTE)
            ),
            Number(value="Twelve", unit="boats", label="damaged", figure_id="An2", statement=say("Twelve", TWELVE)),
            Number(
                value="3,4 Millionen Euro",
                unit="EUR",
                label="for replacement buses",
                figure_id="Bn2",
                statement=say(
                    "Buses cost 3.4 million euros.",
                    COST,
                    verdict="partly_supported",
                    reason="the text names no period",
                ),
            ),
        ),
        why_it_matters=(
            say(
                "It is the first time since 1954 that the island would be without a ferry.",
                cite(COURIER, "It is the first time since 1954 that the island would be without a ferry."),
            ),
        ),
        watch=(say("The line will stop on 30 June.", STOP),),
        takes=(
            Take(
                source="A",
                framing=say("Tells it as a decision long overdue.", VOTE),
                pull_quote=PullQuote(speaker="Ines Okafor", citation=cite(COURIER, "We cannot keep sailing on luck,")),
            ),
            Take(
                source="B",
                framing=say("Puts the blame first, where the Courier puts the vote.", BLAME, VOTE),
                pull_quote=PullQuote(speaker="Jon Brandt", citation=cite(BOTE, "Das war ein Unfall mit Ansage")),
            ),
            Take(source="C", framing=None, pull_quote=None),
            Take(source="D", framing=None, pull_quote=None),
            Take(source="E", framing=say("Faults the town's spending.", MEMO_SAYS), pull_quote=None),
            Take(
                source="F",
                framing=None,
                pull_quote=PullQuote(speaker="Mira Holt", citation=cite(GAZETTE, "Nobody asked us,")),
            ),
        ),
        disputes=(
            Dispute(
                topic="boats damaged",
                versions=(
                    Version(sources=("A",), statement=say("Twelve boats were damaged.", TWELVE)),
                    Version(
                        sources=("B",),
                        statement=Statement(
                            text="About 200 boats were damaged.",
                            citations=(TWENTY,),
                            verdict="contradicted",
                            findings=(
                                Finding(code="hedge_dropped", severity="note", message="a note"),
                                Finding(code="figure_scale", severity="error", message="the source says “zwanzig”"),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        entities=(
            Entity(name="Ines Okafor", kind="person", sources=("A",)),
            Entity(name="Jon Brandt", kind="person", sources=("B",)),
            Entity(name="Okafor Office Memo", kind="body", sources=("E",)),
            Entity(name="Varnholm", kind="place", sources=("A", "C")),
            Entity(name="Tallis Line", kind="other", sources=("A", "B", "C")),
        ),
        related=(
            Related(
                slug="ferry-collides-2031-03-03",
                headline="Ferry collides with moored boats",
                entities=("Tallis Line", "Varnholm"),
            ),
        ),
    ),
    tuple(SOURCES.values()),
    EXTRACTIVE_RUN,
)

MINIMAL = complete(
    Brief(
        meta=Meta(slug="ferry", date=None, language="en"),
        headline=say("The vote was 7 to 2"),
        dek=say("The council voted.", verdict="unchecked"),
    ),
    (LEDGER.model_copy(update={"id": "A", "origin": None, "embargo": None, "published": None}),),
    MODEL_RUN,
)

ATTACK = (
    "# heading {{ 7*7 }} {% raw %} </p><script>alert('x')</script> [x](javascript:alert(1)) "
    "![i](https://evil.example/i) <https://evil.example> "
    "https://evil.example www.evil.example mail@evil.example `code` **bold** _em_ ~~gone~~ "
    "a | b &lt; &#60; \\ $x$ [bold red]rich[/] \x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07link\x1b]8;;\x07 "
    "\x9b1mC1 bell\x07 \u202eesrever\u202c \u2066iso\u2069 zero\u200bwidth"
)
LINES = (
    "# heading",
    "- item",
    "1. first",
    "> quote",
    "====",
    "---",
    "```",
    "+ plus",
    "| a | b |",
    "[x]: http://e.example",
)
HOSTILE_SOURCE = Source(
    id="A",
    outlet=Outlet(name=f"Out*let* [x](javascript:1) {ATTACK}", country="<b>Nor</b>land", language="en", lens="# lens"),
    title=f"</a>{ATTACK}\n# second line",
    url='https://evil.example/a(b)"><script>\x1b[31m\u202e/_x_?a=1&lt;2 3',
    published="2031-03-04",
    sha256="0" * 64,
    text=f"{ATTACK}\n\n" + "\n".join(LINES),
)
HOSTILE_LINK = HOSTILE_SOURCE.model_copy(
    update={"id": "B", "outlet": Outlet(name="1. Outlet"), "url": "javascript:alert(1)", "title": "---"}
)


def _attack(text: str) -> Statement:
    return Statement(
        text=text,
        citations=(cite(HOSTILE_SOURCE, ATTACK),),
        verdict="unsupported",
        reason=f"] (bad) {ATTACK}",
    )


HOSTILE = complete(
    Brief(
        meta=Meta(slug=ATTACK, type=ATTACK, date=ATTACK, language="en", regions=(ATTACK,), lenses=("# lens",)),
        headline=say(ATTACK),
        dek=say(f"1. {ATTACK}"),
        summary=(*(say(line) for line in LINES), *(say(f"{line}\n{line}") for line in LINES), _attack(ATTACK)),
        split=Split(
            statements=(say(ATTACK),),
            questions=(Question(question=ATTACK, camps=(Camp(sources=("A",), answer=say(ATTACK)),), silent=("B",)),),
        ),
        numbers=(Number(value=ATTACK, unit="*u*", label=ATTACK, figure_id="An1", statement=_attack(ATTACK)),),
        watch=tuple(say(line) for line in LINES),
        takes=(
            Take(
                source="A",
                framing=_attack(ATTACK),
                pull_quote=PullQuote(speaker=ATTACK, citation=cite(HOSTILE_SOURCE, ATTACK)),
            ),
        ),
        disputes=(Dispute(topic=ATTACK, versions=(Version(sources=("A", "B"), statement=_attack(ATTACK)),)),),
        entities=(Entity(name=ATTACK, kind="other", sources=("A",)),),
        related=(Related(slug=ATTACK, headline=ATTACK, entities=(ATTACK,)),),
    ),
    (HOSTILE_SOURCE, HOSTILE_LINK),
    EXTRACTIVE_RUN,
)

DRAFTS: dict[str, Draft] = {"full": FULL, "minimal": MINIMAL, "hostile": HOSTILE}


def golden_path(name: str, form: Form) -> Path:
    """Where the golden file of this draft in this form lies."""
    return Path(__file__).parent / f"{name}.{_ENDINGS.get(form, form)}"


def render_golden(name: str, form: Form) -> str:
    """What the golden file should hold."""
    return render_draft(DRAFTS[name], form)
