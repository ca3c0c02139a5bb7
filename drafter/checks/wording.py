"""Words a writer chooses freely: a label, a question, a topic. They may claim nothing that the cited text lacks."""

from collections.abc import Mapping, Sequence

from drafter.brief import Citation, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.figures.check import check_figures
from drafter.checks.figures.dates import check_dates
from drafter.checks.names.check import check_names
from drafter.checks.outlets.check import mask_outlets
from drafter.checks.quotes.check import check_quotes
from drafter.menus import Menu


def is_covered(text: str, citations: Sequence[Citation], menus: Mapping[str, Menu]) -> bool:
    """Whether every name, figure, date and quotation in `text` is in the cited sentences. Empty text is not."""
    if not text:
        return False
    statement = Statement(text=text, citations=tuple(citations))
    masked = statement.model_copy(update={"text": mask_outlets(text, menus)})
    cited = locate_cited(statement, menus)
    cited_menus = tuple(part.menu for part in cited)
    findings = (
        *check_quotes(statement, cited_menus, cited_menus),
        *check_figures(masked, cited),
        *check_dates(masked, cited),
        *check_names(masked, cited),
    )
    return not any(finding.severity == "error" for finding in findings)
