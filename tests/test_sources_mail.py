"""E-mails as a desk forwards them: the article in the body, under heads of forwarding, or attached."""

from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO

import pytest

from drafter.brief import Source
from drafter.errors import SourceError
from drafter.sources.kinds import parse_input
from drafter.sources.loading import LoadOptions, load_sources
from tests.pdf_pages import Line, set_column, write_pdf

NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)
STORY = (
    "The harbour office of Varnholm has ordered the Tallis Line to stop its night ferries after two near-collisions in "
    "fog, Mayor Ines Okafor said on Tuesday.\n\n"
    "The order takes effect on Friday and will stand until the ferries carry a second lookout, the office wrote in a "
    "letter to the company. It was the first order of its kind in eleven years.\n\n"
    "“We asked twice, politely, and we will not ask a third time,” Okafor told reporters at the fish quay.\n"
)
HEADS = {
    "Outlook": (
        "Bitte prüfen.\n\n________________________________\nVon: Nordwire <desk@nordwire.example>\n"
        "Gesendet: 4. März 2031 18:30\nAn: Desk\nBetreff: Night ferries stopped\n\n"
    ),
    "Gmail": (
        "Please look.\n\n---------- Forwarded message ---------\nFrom: Nordwire <desk@nordwire.example>\n"
        "Date: Tue, Mar 4, 2031 at 6:30 PM\nSubject: Night ferries stopped\nTo: <desk@herald.example>\n\n"
    ),
    "Apple": (
        "\nBegin forwarded message:\n\nFrom: Nordwire <desk@nordwire.example>\nSubject: Night ferries stopped\n"
        "Date: 4 March 2031 at 18:30:00 CET\nTo: desk@herald.example\n\n"
    ),
}


def mail(
    body: str, subject: str = "Fwd: Night ferries stopped", *, form: str = "plain", charset: str = "utf-8"
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "dora@herald.example", "desk@herald.example", subject
    message["Date"] = "Wed, 05 Mar 2031 09:10:00 +0100"
    message.set_content(body, subtype=form, charset=charset)
    return message


def load(message: EmailMessage) -> Source:
    (source,) = load_sources(["-"], LoadOptions(now=NOW, stdin=BytesIO(message.as_bytes()))).sources
    return source


@pytest.mark.parametrize("client", HEADS)
def test_what_is_forwarded_is_the_article(client: str) -> None:
    source = load(mail(HEADS[client] + STORY))
    assert (source.text or "").strip() == STORY.strip()
    assert (source.title, (source.published or "")[:10]) == ("Night ferries stopped", "2031-03-04")


def test_a_mail_that_is_the_article_itself_has_its_own_subject_and_date() -> None:
    source = load(mail(STORY + "\n-- \nDora Hagen\nVarnholm Herald\n", "WG: Night ferries stopped"))
    assert (source.text or "").strip() == STORY.strip()
    assert (source.title, source.published) == ("Night ferries stopped", "2031-03-05T09:10:00+01:00")


def test_lines_of_the_article_that_hold_such_words_are_no_head() -> None:
    credits = "\nPhoto: Dora Hagen\nDate: taken on Monday\n\nThe quay was \x1b[31mfull\x1b[0m.\n"
    text = load(mail(STORY + credits)).text or ""
    assert text.startswith("The harbour office of Varnholm")
    assert text.endswith("The quay was full.")


def test_quoted_lines_lose_their_marks() -> None:
    quoted = "".join(f"> {line}\n" for line in (HEADS["Gmail"] + STORY).split("\n")[2:])
    assert (load(mail(f"See below\n\n{quoted}")).text or "").startswith("The harbour office of Varnholm")


@pytest.mark.parametrize("charset", ["utf-8", "cp949", "iso-2022-jp", "windows-1252"])
def test_charsets_and_html_bodies_are_read(charset: str) -> None:
    name = {"cp949": "바른홀름", "iso-2022-jp": "バルンホルム"}.get(charset, "Värnholm")
    html = "".join(f"<p>{line} {name}</p>" for line in STORY.replace("“", "").replace("”", "").strip().split("\n\n"))
    text = load(mail(f"<html><body>{html}<style>p {{}}</style></body></html>", form="html", charset=charset)).text or ""
    assert text.count(name) == 3
    assert "{}" not in text


def test_an_attachment_under_a_note_is_the_article() -> None:
    message = mail("The piece is attached.\n\nDora\n")
    lines = [["The harbour office of Varnholm has ordered the Tallis Line to stop its", "night ferries in fog."]] * 3
    pdf = write_pdf([[Line("Night ferries stopped", 60, 780, 20), *set_column(lines, 60, 740)]])
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename="ferries.pdf")
    assert load(message).title == "Night ferries stopped"
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename="again.pdf")
    with pytest.raises(SourceError, match="is an e-mail with 2 attachments; save them and pass each"):
        parse_input(message.as_bytes())


def test_a_mail_attached_to_a_mail_is_read() -> None:
    outer = mail("See attached.\n", "FW: the ferries")
    outer.add_attachment(mail(STORY, "Night ferries stopped"))
    assert load(outer).title == "Night ferries stopped"


def test_mails_attached_to_one_another_without_end_are_refused() -> None:
    message = mail(STORY, "Night ferries stopped")
    for _ in range(7):
        outer = mail("See attached.\n", "FW: the ferries")
        outer.add_attachment(message)
        message = outer
    with pytest.raises(SourceError, match="too many others inside one another"):
        parse_input(message.as_bytes())


def test_a_mail_without_text_says_so() -> None:
    with pytest.raises(SourceError, match="is an e-mail without text"):
        parse_input(mail("\n").as_bytes())
