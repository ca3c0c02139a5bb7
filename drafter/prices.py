"""What a call costs, in US dollars, by the price list that genai-prices keeps. An unknown price is None, never zero."""

import re

from drafter.brief import Tokens
from drafter.providers import Endpoint

# Models that only their makers serve: behind this machine's or a newsroom's own address stands a gateway that pays for
# them. Open-weight names (gpt-oss, gemma, qwen) do not match: those may be served by anybody at any cost.
_HOSTED = re.compile(r"(?:gpt-\d|chatgpt-|o\d(?:-|$)|claude-|gemini-)")
# One token is rarely less than three characters; news text in Latin script has about four.
CHARACTERS_PER_TOKEN = 3


def price_tokens(endpoint: Endpoint, tokens: Tokens) -> float | None:
    """What `tokens` cost at `endpoint`: None where no price is known, 0.0 for a model that runs on this machine."""
    name = endpoint.model.rpartition("/")[2]
    if endpoint.provider.keys and endpoint.base_url == endpoint.provider.base_url:
        return _listed(tokens, endpoint.model, endpoint.provider.name)
    if _HOSTED.match(name):
        return _listed(tokens, name, None)
    return 0.0 if endpoint.is_loopback or endpoint.provider.name == "ollama" else None


def _listed(tokens: Tokens, model: str, provider: str | None) -> float | None:
    # Loading the price list takes a fifth of a second, which a run without a model must not pay.
    from genai_prices import Usage, calc_price

    usage = Usage(input_tokens=tokens.input, cache_read_tokens=tokens.cached, output_tokens=tokens.output)
    try:
        return float(calc_price(usage, model, provider_id=provider).total_price)
    except LookupError:
        return None
