"""Whether a statement claims more than its evidence: surer, wider, unconditional, nobody's word, a cause."""

from collections.abc import Sequence

from drafter.brief import Finding, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.overreach.attribution import check_attribution
from drafter.checks.overreach.causes import check_causes
from drafter.checks.overreach.certainty import check_certainty, locate_raised
from drafter.checks.overreach.conditions import check_conditions
from drafter.checks.overreach.contraries import check_contraries
from drafter.checks.overreach.hedges import check_hedges
from drafter.checks.overreach.scope import check_scope
from drafter.checks.overreach.told import read_told
from drafter.checks.whereabouts import tell_language
from drafter.text.hedges import HEDGED_LANGUAGES


def check_overreach(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """What these checks find; where no cited sentence tells the same, only contraries."""
    language = tell_language(statement.text, cited)
    if language in HEDGED_LANGUAGES:
        return check_hedges(statement, cited, language)
    if language not in ("en", None):
        return []
    told = read_told(statement.text, cited)
    if not told.tellings:
        return check_contraries(told)
    raised = locate_raised(told)
    return [
        *check_certainty(raised),
        *check_conditions(told),
        *check_scope(told),
        *check_attribution(told, raised),
        *check_causes(told),
        *check_contraries(told),
    ]
