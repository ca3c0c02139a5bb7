"""robots.txt: whether a site lets programs fetch a page (RFC 9309)."""

from drafter.sources.web.rules import Answer

AGENT = "drafter"
_LEAST_FAILED = 500


def is_let_in(answer: Answer | None, url: str) -> bool:
    """Whether a site's robots.txt lets drafter fetch `url`; `answer` None means that it could not be fetched.

    As RFC 9309 has it: no such file lets everybody in, one that the server fails to give nobody.
    """
    if answer is None or answer.status >= _LEAST_FAILED:
        return False
    if answer.status != 200:
        return True
    from protego import Protego

    return bool(Protego.parse(answer.body.decode("utf-8", "replace")).can_fetch(url, AGENT))
