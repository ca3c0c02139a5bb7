"""--max-cost: what a call may cost is set aside before it is made, so that parallel calls cannot overspend together."""

import threading

from drafter.brief import Tokens
from drafter.errors import PolicyError
from drafter.prices import CHARACTERS_PER_TOKEN, price_tokens
from drafter.providers import Endpoint

# Tokens of a generous reply, where no limit is set.
_REPLY_TOKENS = {"read": 2000, "compose": 5000, "critique": 300, "repair": 500, "translate": 4000}
_OTHER_REPLY_TOKENS = 2000


class Budget:
    """Counts what calls cost and stops before `limit` US dollars (None: no limit). Safe to share between threads."""

    def __init__(self, endpoint: Endpoint, limit: float | None) -> None:
        """Raises PolicyError when there is a limit and the model's price is not known."""
        self._endpoint = endpoint
        self._limit = limit
        self._spent = 0.0
        self._guard = threading.Lock()
        if limit is not None and price_tokens(endpoint, Tokens(input=1, output=1)) is None:
            raise PolicyError(
                f"--max-cost: the price of {endpoint.model} at {endpoint.host} is not known, so no limit can be "
                "kept: name another model or leave --max-cost out"
            )

    def reserve(self, stage: str, characters: int, max_tokens: int | None) -> float:
        """Set aside what a call with `characters` of request may cost; returns that amount for `settle`.

        Raises PolicyError when it would pass the limit.
        """
        if self._limit is None:
            return 0.0
        output = max_tokens or _REPLY_TOKENS.get(stage, _OTHER_REPLY_TOKENS)
        amount = (
            price_tokens(self._endpoint, Tokens(input=characters // CHARACTERS_PER_TOKEN + 1, output=output)) or 0.0
        )
        with self._guard:
            if self._spent + amount > self._limit:
                raise PolicyError(
                    f"--max-cost: {self._spent:.4f} of {self._limit:g} USD are spent or set aside and the next {stage} "
                    f"call may cost {amount:.4f}: raise the limit; what was paid for is kept"
                )
            self._spent += amount
        return amount

    def settle(self, reserved: float, cost: float | None) -> None:
        """Replace a reserved amount by what the call cost; one whose cost is unknown counts as reserved."""
        with self._guard:
            self._spent += (cost if cost is not None else reserved) - reserved
