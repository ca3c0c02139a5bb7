"""A writer proposes, code disposes: a `Proposal` in ids becomes a `Brief` in citations.

Every id is looked up; quotations and figures are copied from the sources; words a writer chose freely (labels,
questions, topics, entity names) are replaced where they hold a name, figure or quotation that the cited text does not.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.brief import (
    Brief,
    Camp,
    Dispute,
    Entity,
    Finding,
    Number,
    PullQuote,
    Question,
    Split,
    Statement,
    Take,
    Version,
)
from drafter.checks.outlets.absence import is_silent
from drafter.checks.wording import is_covered
from drafter.menus import Figure, Menu, Quotation
from drafter.meta import compose_meta
from drafter.proposal import (
    Proposal,
    ProposedDispute,
    ProposedEntity,
    ProposedNumber,
    ProposedQuestion,
    ProposedStatement,
    ProposedTake,
)
from drafter.text.names import is_same_name, locate_names
from drafter.text.printed import Printed, printed_in

_ID_IN_TEXT = re.compile(r"\s*[\[(](?:[A-Z]{1,2}[nq]?\d+)(?:\s*[,;]\s*[A-Z]{1,2}[nq]?\d+)*[\])]")
_DOUBLED = re.compile(r"(?P<own>[^()（）]+?)\s?[(（](?P<printed>[^()（）]+)[)）]")
# A name is not a sentence.
_LONGEST_NAME = 8
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_MARKS = str.maketrans({"\u2028": " ", "\u2029": " "})


@dataclass(frozen=True)
class Resolved:
    """A brief whose statements are not yet checked, and one line for everything of the proposal that was left out."""

    brief: Brief
    left_out: tuple[str, ...]


def resolve_proposal(proposal: Proposal, menus: Mapping[str, Menu], language: str) -> Resolved:
    """Turn a proposal into a brief over `menus` (by source id) in `language`."""
    words = printed_in(language)
    questions = [resolve_question(question, menus, words) for question in proposal.questions]
    disputes = [_resolve_dispute(dispute, menus, words) for dispute in proposal.disputes]
    entities, strangers = _resolve_entities(proposal.entities, menus)
    summary = _resolve_all(proposal.summary, menus)
    headline, dek = resolve_statement(proposal.headline, menus), resolve_statement(proposal.dek, menus)
    stand_in = _choose_stand_in(summary, menus)
    told = (("headline", headline.text), ("dek", dek.text))
    brief = Brief(
        meta=compose_meta(headline.text or stand_in.text, tuple(menus.values()), language),
        headline=headline if headline.text else stand_in,
        dek=dek if dek.text else stand_in,
        summary=summary,
        split=Split(
            statements=_resolve_all(proposal.split, menus),
            questions=tuple(question for question in questions if _is_between_outlets(question.camps)),
        ),
        numbers=_resolve_numbers(proposal.numbers, menus, language),
        why_it_matters=_resolve_all(proposal.why_it_matters, menus),
        watch=_resolve_all(proposal.watch, menus),
        takes=_resolve_takes(proposal.takes, menus),
        disputes=tuple(dispute for dispute in disputes if _is_between_outlets(dispute.versions)),
        entities=entities,
    )
    left_out = (
        *(f"an empty {name}; another sentence stands in for it" for name, text in told if not text),
        *(f"a question without two outlets: {q.question}" for q in questions if not _is_between_outlets(q.camps)),
        *(f"a dispute without two outlets: {d.topic}" for d in disputes if not _is_between_outlets(d.versions)),
        *(f"a name that no source prints: {name}" for name in strangers),
    )
    return Resolved(brief, left_out)


def _is_between_outlets(sides: Sequence[Camp] | Sequence[Version]) -> bool:
    """Whether there are two sides, and not one outlet alone behind all of them."""
    return len(sides) > 1 and len({source for side in sides for source in side.sources}) > 1


def _choose_stand_in(summary: Sequence[Statement], menus: Mapping[str, Menu]) -> Statement:
    """For a headline or dek that a writer left empty: its first statement, else the first sentence of a source."""
    if summary:
        return summary[0]
    first = next(sentence for menu in menus.values() for sentence in menu.sentences)
    return resolve_statement(ProposedStatement(text=first.text, sentences=(first.id,)), menus)


def resolve_statement(proposed: ProposedStatement, menus: Mapping[str, Menu]) -> Statement:
    """One statement with its sentence ids turned into citations, in the order of the sources' text.

    Ids that leaked into the text are taken out of it. An id that is on no menu becomes a finding.
    """
    sentences = [(menu, menu.sentence_by_id.get(id_)) for id_ in proposed.sentences if (menu := _menu_of(id_, menus))]
    known = {sentence.id: menu.cite(sentence.span) for menu, sentence in sentences if sentence is not None}
    strangers = [id_ for id_ in proposed.sentences if id_ not in known]
    return Statement(
        text=_clean(proposed.text),
        citations=tuple(sorted(known.values(), key=lambda c: (len(c.source), c.source, c.start))),
        findings=tuple(
            Finding(code="unknown_id", severity="error", message=f"cites {id_!r}, which is on no menu")
            for id_ in strangers
        ),
    )


def resolve_question(proposed: ProposedQuestion, menus: Mapping[str, Menu], words: Printed) -> Question:
    """A question with its camps; a camp holds the sources that its answer cites, no others.

    `silent` keeps only sources in which a search finds nothing of the answers and whose text does not look cut.
    """
    camps = tuple(
        Camp(sources=_sources_of(answer), answer=answer)
        for camp in proposed.camps
        if (answer := resolve_statement(camp.answer, menus)).text and answer.citations
    )
    spoken = {source for camp in camps for source in camp.sources}
    answers = [camp.answer for camp in camps]
    silent = tuple(
        id_ for id_ in proposed.silent if id_ in menus and id_ not in spoken and is_silent(menus[id_], answers, menus)
    )
    cited = [citation for answer in answers for citation in answer.citations]
    question = _clean(proposed.question)
    return Question(
        question=question if is_covered(question, cited, menus) else words.asks_telling,
        camps=camps,
        silent=silent,
    )


def _resolve_all(proposed: Sequence[ProposedStatement], menus: Mapping[str, Menu]) -> tuple[Statement, ...]:
    statements = (resolve_statement(item, menus) for item in proposed)
    return tuple(statement for statement in statements if statement.text)


def _resolve_numbers(
    proposed: Sequence[ProposedNumber], menus: Mapping[str, Menu], language: str
) -> tuple[Number, ...]:
    """The numbers in the order proposed; the same figure of one source is printed once."""
    numbers: dict[str, Number] = {}
    for item in proposed:
        menu = _menu_of(item.figure, menus)
        figure = menu.by_id.get(item.figure) if menu else None
        if menu is not None and isinstance(figure, Figure):
            printed = f"{menu.source.id} {figure.text.casefold()}"
            numbers.setdefault(printed, _resolve_number(item, figure, menu, menus, language))
    return tuple(numbers.values())


def _resolve_number(
    item: ProposedNumber, figure: Figure, menu: Menu, menus: Mapping[str, Menu], language: str
) -> Number:
    home = menu.sentence_by_id[figure.sentence]
    printed = ProposedStatement(text=home.text, sentences=(home.id,))
    said = item.statement if item.statement and _clean(item.statement.text) else printed
    if figure.sentence not in said.sentences:
        said = said.model_copy(update={"sentences": (*said.sentences, figure.sentence)})
    statement = resolve_statement(said, menus)
    # What a source calls it is in its own language; the writer's sentence is in the brief's.
    is_foreign = menu.source.language not in (None, language)
    told = [statement.text] if is_foreign and statement.text != home.text else []
    return Number(
        value=_print_value(figure, menu),
        unit=figure.unit,
        label=_choose_label([_clean(item.label), *told], figure, menu, menus),
        figure_id=figure.id,
        statement=statement,
    )


def _choose_label(labels: Sequence[str], figure: Figure, menu: Menu, menus: Mapping[str, Menu]) -> str:
    """The first of `labels` that claims nothing beyond the figure's sentence, else what the source says it counts."""
    home = menu.sentence_by_id[figure.sentence]
    cited = [menu.cite(home.span)]
    covered = (
        label for label in labels if label.casefold() != figure.text.casefold() and is_covered(label, cited, menus)
    )
    return next(covered, figure.counts or home.text)


def _print_value(figure: Figure, menu: Menu) -> str:
    """The figure as the source prints it, with its hedge where that stands right beside it: "about 40", "40 or so"."""
    if figure.hedge is None:
        return figure.text
    home = menu.sentence_by_id[figure.sentence].span
    hedge = r"\s+".join(map(re.escape, figure.hedge.split()))
    before = re.search(rf"(?<!\w){hedge}\s+$", menu.text[home.start : figure.span.start], re.IGNORECASE)
    after = re.match(rf"\s+{hedge}(?!\w)", menu.text[figure.span.end : home.end], re.IGNORECASE)
    start = home.start + before.start() if before else figure.span.start
    return menu.text[start : figure.span.end + (after.end() if after else 0)]


def _resolve_takes(proposed: Sequence[ProposedTake], menus: Mapping[str, Menu]) -> tuple[Take, ...]:
    by_source = {take.source: take for take in proposed}
    return tuple(
        _resolve_take(by_source.get(id_, ProposedTake(source=id_)), menu, menus) for id_, menu in menus.items()
    )


def _resolve_take(proposed: ProposedTake, menu: Menu, menus: Mapping[str, Menu]) -> Take:
    id_ = menu.source.id
    if menu.source.origin in menus:
        return Take(source=id_, framing=None, pull_quote=None)
    framing = resolve_statement(proposed.framing, menus) if proposed.framing else None
    quotation = menu.by_id.get(proposed.quotation) if proposed.quotation else None
    pull_quote = None
    if isinstance(quotation, Quotation) and menu.source.use != "do-not-quote":
        pull_quote = PullQuote(speaker=quotation.speaker, citation=menu.cite(quotation.span))
    return Take(source=id_, framing=framing if framing and framing.text else None, pull_quote=pull_quote)


def _resolve_dispute(proposed: ProposedDispute, menus: Mapping[str, Menu], words: Printed) -> Dispute:
    versions = tuple(
        Version(sources=_sources_of(statement), statement=statement)
        for version in proposed.versions
        if (statement := resolve_statement(version.statement, menus)).text and statement.citations
    )
    cited = [citation for version in versions for citation in version.statement.citations]
    topic = _clean(proposed.topic)
    return Dispute(topic=topic if is_covered(topic, cited, menus) else words.told_differently, versions=versions)


def _resolve_entities(
    proposed: Sequence[ProposedEntity], menus: Mapping[str, Menu]
) -> tuple[tuple[Entity, ...], tuple[str, ...]]:
    names = {
        id_: [found.span.slice(s.text) for s in menu.sentences for found in locate_names(s.text, menu.source.language)]
        for id_, menu in menus.items()
    }
    entities: dict[str, Entity] = {}
    strangers: list[str] = []
    for item in proposed:
        name = _clean(item.name)
        # "엘러포트 (Ellerport)": a name in another script is vouched for by what is printed.
        doubled = _DOUBLED.fullmatch(name)
        forms = (doubled["printed"], doubled["own"]) if doubled else (name,)
        sources = tuple(id_ for id_, menu in menus.items() if any(_is_named(form, menu, names[id_]) for form in forms))
        if any(_is_printed(forms[0], menus[id_], names[id_]) for id_ in sources):
            entities.setdefault(name.casefold(), Entity(name=name, kind=item.kind, sources=sources))
        elif name:
            strangers.append(name)
    return tuple(entities.values()), tuple(strangers)


def _is_named(name: str, menu: Menu, names: Sequence[str]) -> bool:
    """Whether the source, its furniture apart, names the same: in full, by surname, or in another order."""
    return any(is_same_name(name, other) for other in names) or _is_printed(name, menu, names)


def _is_printed(name: str, menu: Menu, names: Sequence[str]) -> bool:
    """Whether the source prints `name` whole: capitalised, or in a script without capitals; its words in any order."""
    if not name or len(name.split()) > _LONGEST_NAME or (name == name.lower() != name.upper()):
        return False
    if any(set(name.split()) <= set(other.split()) and is_same_name(name, other) for other in names):
        return True
    whole = re.escape(name) if _UNSPACED.search(name) else rf"(?<!\w){re.escape(name)}(?!\w)"
    return any(re.search(whole, sentence.text) for sentence in menu.sentences)


def _menu_of(id_: str, menus: Mapping[str, Menu]) -> Menu | None:
    source = re.match(r"[A-Z]+", id_)
    return menus.get(source.group()) if source else None


def _sources_of(statement: Statement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation.source for citation in statement.citations))


def _clean(text: str) -> str:
    """One line without control characters or leaked ids."""
    plain = "".join(c for c in text.translate(_MARKS) if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf"))
    return " ".join(_ID_IN_TEXT.sub("", plain).split())
