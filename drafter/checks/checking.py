"""All checks over one statement, and the verdict they lead to. Pure: the critic's answer comes in from outside."""

from collections.abc import Mapping, Sequence

from drafter.brief import Citation, Finding, Span, Statement, Verdict
from drafter.checks.evidence import CitedText, locate_cited
from drafter.checks.figures.ages import check_ages
from drafter.checks.figures.check import check_figures
from drafter.checks.figures.dates import check_dates
from drafter.checks.figures.number_lines import is_number_line
from drafter.checks.figures.rivals import check_rivals
from drafter.checks.names.check import check_names
from drafter.checks.names.kin import check_kin
from drafter.checks.names.offices import check_offices
from drafter.checks.names.ties import check_ties
from drafter.checks.outlets.absence import check_absence
from drafter.checks.outlets.check import check_outlet_counts, mask_outlets
from drafter.checks.outlets.contrasts import check_contrasts
from drafter.checks.outlets.crediting import check_crediting
from drafter.checks.outlets.reporters import check_reporters, check_staff
from drafter.checks.overreach.check import check_overreach
from drafter.checks.polarity.check import check_polarity
from drafter.checks.quotes.check import check_quotes, locate_posted
from drafter.checks.search import EvidenceIndex
from drafter.checks.slots.check import check_slots
from drafter.checks.slots.tails import check_tails
from drafter.checks.support import check_support, is_spoken, is_verbatim, locate_unborne
from drafter.menus import Menu
from drafter.proposal import Judgement

CRITIC_CODES: Mapping[Verdict, str] = {
    "partly_supported": "critic_partly_supported",
    "unsupported": "critic_unsupported",
    "contradicted": "critic_contradicted",
}
_CRITIC_SHOWN = 120
# The source says something else in the same place: worse than saying nothing of it.
_CONTRADICTING = frozenset(
    {
        "absence_wrong",
        "arithmetic_wrong",
        "direction_reversed",
        "figure_counts",
        "figure_scale",
        "figure_unit",
        "kin_wrong",
        "name_swapped",
        "negation_changed",
        "office_wrong",
        "roles_swapped",
    }
)
_MOST_SHOWN = 4
_OF_VALUES = ("date_", "figure_")


def check_statement(statement: Statement, menus: Mapping[str, Menu]) -> Statement:
    """Run every check and settle what rules alone can settle.

    `supported`: the words stand in the cited sentences and no check objects. `unsupported`: a check of severity error
    failed; `contradicted` when what failed is that the source says otherwise. Otherwise `unchecked`: for the critic,
    or a person. Findings that are already on the statement stay; what one of them says is `disputed` is no error.
    """
    cited = locate_cited(statement, menus)
    posted = locate_posted(statement.text, menus)
    masked = statement.model_copy(update={"text": _mask(mask_outlets(statement.text, menus), posted)})
    quoted = [citation for _, citation in posted]
    findings = (*statement.findings, *check_support(statement, masked.text, cited, menus, quoted))
    # What a source prints word for word cannot differ from it, but a cut of it can claim more.
    is_copied, is_number = is_verbatim(statement.text, cited), is_number_line(statement.text, cited)
    if is_copied:
        findings = (*findings, *check_overreach(masked, cited))
    elif not is_number:
        findings = (*findings, *_compare(statement, masked, cited, menus))
    findings = _spare_disputed(findings, statement.text)
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        return _fail(statement, errors, findings)
    if is_copied:
        return _settle(statement, "supported", "the words stand in the cited source", findings)
    if is_spoken(statement.text, cited):
        return _settle(statement, "supported", "the cited source quotes this speaker so", findings)
    if is_number:
        return _settle(statement, "supported", "the cited source gives this figure in these words", findings)
    return _settle(statement, "unchecked", "", findings)


def settle_judgement(statement: Statement, judgement: Judgement, menus: Mapping[str, Menu]) -> Statement:
    """Take the critic's answer on a statement that the rules left `unchecked`.

    The critic is never asked about, and so can never clear, what a rule has failed. Nor can it clear alone what the
    cited sentences hardly have a word of: a weak critic finds everything supported. That stays `unchecked`.
    """
    said = _quote_critic(judgement.reason)
    if judgement.verdict == "supported":
        told = mask_outlets(statement.text, menus)
        if unborne := locate_unborne(told, locate_cited(statement, menus)):
            return _doubt_critic(statement, unborne)
    code = CRITIC_CODES.get(judgement.verdict)
    if code is None:
        return _settle(statement, judgement.verdict, said, statement.findings)
    place = statement.text.find(judgement.words) if judgement.words else -1
    at = (place, place + len(judgement.words)) if place >= 0 else None
    finding = Finding(
        code=code,
        severity="warning" if judgement.verdict == "partly_supported" else "error",
        message=said or "the critic found no support in the cited sentences",
        at=at,
        evidence=statement.citations,
    )
    return _settle(statement, judgement.verdict, finding.message, (*statement.findings, finding))


def suggest_evidence(statement: Statement, index: EvidenceIndex) -> Statement:
    """Tell a statement that is not supported of one sentence that covers it far better than what it cites."""
    better = index.locate_better(statement) if statement.citations and statement.verdict != "supported" else None
    if better is None:
        return statement
    message = "another sentence of the sources covers it far better than what it cites"
    finding = Finding(code="better_evidence", severity="note", message=message, evidence=(better,))
    return _settle(statement, statement.verdict, statement.reason, (*statement.findings, finding))


def _show_both_sides(finding: Finding, statement: Statement) -> Finding:
    """A finding about the whole statement is at all of it; one that found nothing shows where it looked."""
    return finding.model_copy(
        update={
            "at": finding.at or (0, len(statement.text)),
            "evidence": finding.evidence or statement.citations,
        }
    )


def _fail(statement: Statement, errors: Sequence[Finding], findings: tuple[Finding, ...]) -> Statement:
    contradicting = [finding for finding in errors if finding.code in _CONTRADICTING]
    verdict: Verdict = "contradicted" if contradicting else "unsupported"
    return _settle(statement, verdict, (contradicting or errors)[0].message, findings)


def _mask(text: str, posted: Sequence[tuple[Span, Citation]]) -> str:
    """`text`, as long as before, without the words of posts: the quote check proves them, no sentence holds them."""
    for (start, end), _ in posted:
        text = text[:start] + "_" * (end - start) + text[end:]
    return text


def _compare(
    statement: Statement, masked: Statement, cited: tuple[CitedText, ...], menus: Mapping[str, Menu]
) -> tuple[Finding, ...]:
    """What the checks find; `masked` is the statement without what it says of outlets, which is checked apart."""
    findings = (
        *check_quotes(statement, tuple(menus.values()), tuple(part.menu for part in cited)),
        *check_outlet_counts(statement.text, cited, menus),
        *check_crediting(statement.text, menus),
        *check_contrasts(statement.text, menus),
        *check_reporters(statement.text, cited, menus),
        *check_staff(statement.text, menus),
        *check_absence(statement.text, menus),
        *check_figures(masked, cited),
        *check_dates(masked, cited),
        *check_names(masked, cited),
        *check_offices(masked, cited, menus.values()),
        *check_kin(masked, cited, menus.values()),
        *check_slots(masked, cited),
        *check_ages(masked, cited),
        *check_tails(masked, cited),
        *check_ties(masked, cited),
        *check_overreach(masked, cited),
        *check_polarity(masked, cited),
    )
    failed = {finding.at for finding in findings if finding.severity == "error"}
    return (*findings, *(finding for finding in check_rivals(masked, cited) if finding.at not in failed))


def _spare_disputed(findings: tuple[Finding, ...], text: str) -> tuple[Finding, ...]:
    """The findings without errors over a date or figure that is `disputed`: another source bears it out."""
    disputed = [Span(*one.at) for one in findings if one.code == "disputed" and one.at and one.at != (0, len(text))]
    return tuple(
        finding
        for finding in findings
        if not (finding.code.startswith(_OF_VALUES) and finding.severity == "error" and finding.at)
        or not any(span.overlaps(Span(*finding.at)) for span in disputed)
    )


def _doubt_critic(statement: Statement, unborne: tuple[str, ...]) -> Statement:
    shown = ", ".join(f"“{word}”" for word in unborne[:_MOST_SHOWN]) + (" …" if len(unborne) > _MOST_SHOWN else "")
    message = f"the critic finds it supported, but the cited sentences do not have {shown}"
    finding = Finding(code="critic_unconfirmed", severity="warning", message=message, evidence=statement.citations)
    return _settle(statement, "unchecked", message, (*statement.findings, finding))


def _quote_critic(reason: str) -> str:
    """A model's own words may name what no source does: they are marked as its, and short."""
    words = " ".join(reason.split())
    short = words if len(words) <= _CRITIC_SHOWN else f"{words[: _CRITIC_SHOWN - 1].rstrip()}…"
    return f"the critic: {short}" if short else ""


def _settle(statement: Statement, verdict: Verdict, reason: str, findings: tuple[Finding, ...]) -> Statement:
    shown = tuple(_show_both_sides(finding, statement) for finding in findings)
    return statement.model_copy(update={"verdict": verdict, "reason": reason, "findings": shown})
