"""An e-mail as a desk forwards it: the article in its body or attached to it."""

import re
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from drafter.errors import SourceError
from drafter.sources.decoding import SAVE_AS_TEXT
from drafter.sources.headers import Headers
from drafter.sources.lines import count_words
from drafter.sources.parsed import Parsed
from drafter.text.dates import parse_published

# In words: a body with less is a note to what is attached.
_NOTE = 60
_MOST_WITHIN = 5
_READABLE = ("application/pdf", "text/html", "text/plain")
_MAIL = "message/rfc822"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORWARD = re.compile(r"^(?:fwd?|wg|tr|rv|re|aw|전달|転送)\s*:\s*", re.IGNORECASE)
# The head of a forwarded message in a body: a line that announces it, or its fields, then a blank line.
_ANNOUNCED = r"(?:[-_]{3,}.*[-_]{3,}|begin forwarded message:|anfang der weitergeleiteten nachricht:)[ \t]*\n\s*"
_FIELD = r"^\*?(?:from|von|de|sent|gesendet|date|datum|envoyé|to|an|à|cc|kopie|subject|betreff|objet)\*?[ \t]*:.*\n"
_HEAD = re.compile(rf"(?:{_ANNOUNCED})?(?:{_FIELD}){{2,8}}", re.IGNORECASE | re.MULTILINE)
_VALUE = re.compile(
    r"^\*?(?P<key>sent|gesendet|date|datum|envoyé|subject|betreff|objet)\*?[ \t]*:\s*(?P<value>.+)$",
    re.IGNORECASE | re.MULTILINE,
)
_DATES = frozenset(("sent", "gesendet", "date", "datum", "envoyé"))
_QUOTED = re.compile(r"^>[ \t]?", re.MULTILINE)
_SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)


def parse_mail(data: bytes, parse_attached: Callable[[bytes], Parsed]) -> Parsed:
    """The article that a mail carries: the body below the heads of forwarding, or, under a mere note, the attachment.

    Its title is the subject without "Fwd:", its date that of the innermost message. `parse_attached` reads attachments.
    Raises SourceError where there is no article in it, or more than one.
    """
    return _parse(message_from_bytes(data, policy=default), parse_attached, _MOST_WITHIN)


def _parse(message: EmailMessage, parse_attached: Callable[[bytes], Parsed], within: int) -> Parsed:
    """The article of a message; `within` is how many more mails may be attached to one another below it."""
    body, values = _split_forwarded(_read_body(message))
    attached = [part for part in message.iter_attachments() if _is_readable(part)]
    if count_words(body) < _NOTE and attached:
        if len(attached) > 1:
            raise SourceError(f"is an e-mail with {len(attached)} attachments; save them and pass each")
        content = attached[0].get_content()
        if isinstance(content, EmailMessage) and within:
            return _parse(content, parse_attached, within - 1)
        if isinstance(content, EmailMessage):
            raise SourceError("is an e-mail with too many others inside one another; save the last and pass that")
        return parse_attached(content.encode("utf-8") if isinstance(content, str) else bytes(content))
    if not body.strip():
        raise SourceError(f"is an e-mail without text; {SAVE_AS_TEXT}")
    subject = _FORWARD.sub("", values.get("subject") or str(message["subject"] or "").strip())
    date = values.get("date") or str(message["date"] or "")
    told = {"title": " ".join(subject.split()), "date": date if parse_published(date) else ""}
    return Parsed(body, Headers({key: value for key, value in told.items() if value}), is_typed=True)


def _is_readable(part: EmailMessage) -> bool:
    return part.get_content_type() in (*_READABLE, _WORD, _MAIL)


def _read_body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        text = str(part.get_content())
    except (LookupError, UnicodeDecodeError):
        payload = part.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return _strip_markup(text) if part.get_content_type() == "text/html" else text.replace("\r\n", "\n")


def _strip_markup(html: str) -> str:
    """The paragraphs of a body in HTML, its line breaks kept."""
    from lxml.html import document_fromstring

    if not html.strip():
        return ""
    tree = document_fromstring(html)
    for element in tree.iter("br", "p", "div", "tr", "li", "h1", "h2", "h3", "blockquote"):
        element.tail = "\n" + (element.tail or "")
    for element in list(tree.iter("style", "script", "head")):
        element.drop_tree()
    return "\n".join(" ".join(line.split()) for line in str(tree.text_content()).split("\n"))


def _split_forwarded(body: str) -> tuple[str, dict[str, str]]:
    """The text below the last head of a forwarded message, and that head's subject and date."""
    text = body
    if text.count("\n>") * 2 > text.count("\n"):
        text = _QUOTED.sub("", text)
    heads = list(_HEAD.finditer(text))
    values: dict[str, str] = {}
    if heads:
        for found in _VALUE.finditer(heads[-1].group()):
            values["date" if found["key"].lower() in _DATES else "subject"] = found["value"].strip()
        text = text[heads[-1].end() :]
    return _SIGNATURE.sub("", text).strip("\n"), values
