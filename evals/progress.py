"""What a run tells on the way: what became of a draft, what is left, how long it will take and cost. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.running import Outcome


@dataclass
class Progress:
    """Counts the drafts of a run. `seconds` is a clock that only runs forward, `most_usd` the run's limit."""

    seconds: Callable[[], float]
    most_usd: float | None = None
    drafted: int = 0
    usd: float = 0.0

    def __post_init__(self) -> None:
        self._begun = self.seconds()

    def tell(self, outcome: Outcome, left: int) -> str:
        """One line on a draft and on the `left` ones that are still to come."""
        self.drafted += 1
        self.usd += outcome.usd
        share = left / self.drafted
        minutes = (self.seconds() - self._begun) * share / 60
        name = f"{outcome.task.story} {outcome.task.repeat}"
        ahead = f"{left} left, about {minutes:.0f} min" if left else "none left"
        return f"{name}: {outcome.failure or 'drafted'}; {ahead}{self._tell_money(left, share)}"

    def _tell_money(self, left: int, share: float) -> str:
        if not self.usd and self.most_usd is None:
            return ""
        more = f" and {self.usd * share:.2f} USD" if left else ""
        limit = "" if self.most_usd is None else f" of {self.most_usd:g}"
        return f"{more}; {self.usd:.2f}{limit} USD spent"
