"""The TEXT of `draft check` as files: Word documents, standard input, and what cannot be read."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from drafter.edited_text import load_text, split_text
from drafter.errors import UsageError
from tests.desk import EXAMPLE_SOURCES, Desk

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ferry aground</w:t></w:r></w:p>'
STYLES = (
    f'<?xml version="1.0"?><w:styles xmlns:w="{NAMESPACE}"><w:style w:type="paragraph" w:styleId="Heading1">'
    '<w:name w:val="heading 1"/></w:style></w:styles>'
)
DOCUMENT_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
    'Target="styles.xml"/></Relationships>'
)


def paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(*body: str) -> bytes:
    """A Word document with these paragraphs, as small as one can be."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(body)}</w:body></w:document>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", document)
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/_rels/document.xml.rels", DOCUMENT_RELATIONS)
    return data.getvalue()


def test_a_word_document_is_read_without_its_headings_and_with_its_places(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(docx(HEADING, paragraph(run("The ferry ran ") + run("aground. Nobody was hurt.")), paragraph("")))
    text = load_text(str(path), None)
    statements = split_text(text, ())
    assert [statement.text for statement in statements] == ["The ferry ran aground.", "Nobody was hurt."]
    assert [statement.at.slice(text.text) for statement in statements] == [s.text for s in statements]


def test_tracked_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>Twelve</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="a">{run("Nine")}</w:ins>'
    path.write_bytes(docx(paragraph(deleted + inserted + run(" boats were hit."))))
    assert [s.text for s in split_text(load_text(str(path), None), ())] == ["Nine boats were hit."]


def test_a_word_document_is_checked_against_sources(desk: Desk) -> None:
    Path("brief.docx").write_bytes(docx(HEADING, paragraph(run("A zeppelin from Atlantis bombed the Torrsey ferry."))))
    report = desk.run("check", "brief.docx", *EXAMPLE_SOURCES, "--format", "json")
    assert report.code == 1
    assert [statement["verdict"] for statement in report.json["statements"]] == ["unsupported"]


def damaged() -> bytes:
    whole = docx(paragraph(run("The ferry ran aground.")))
    return whole[: len(whole) // 2]


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", " " * 61_000_000)
    return data.getvalue()


def hollow() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (damaged(), "cannot be read"),
        (bomb(), "more than 60 MB"),
        (hollow(), "cannot be read"),
        (b"%PDF-1.7 text", "is a PDF"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\xd0\xcf\x11\xe0 text", "old Word file"),
        (b"PK\x03\x04 other", "not UTF-8"),
        (b"caf\xe9", "not UTF-8"),
        ("The quay".encode("utf-16-le"), "not UTF-8"),
        (b"a" * 5_000_001, "larger than 5 MB"),
    ],
    ids=["damaged", "bomb", "hollow", "pdf", "rtf", "doc", "zip", "latin-1", "utf-16", "huge"],
)
def test_what_cannot_be_read_is_one_line_with_a_way_out(data: bytes, words: str, desk: Desk) -> None:
    data = data + b"\xff" if data.startswith(b"PK\x03\x04 other") else data
    Path("brief").write_bytes(data)
    outcome = desk.run("check", "brief", *EXAMPLE_SOURCES)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.startswith("draft: brief: ")
    assert outcome.err.count("\n") == 1


def test_standard_input_may_be_a_word_document_too() -> None:
    text = load_text("-", io.BytesIO(docx(paragraph(run("Nobody was hurt.")))))
    assert [statement.text for statement in split_text(text, ())] == ["Nobody was hurt."]


def test_a_closed_standard_input_is_said() -> None:
    with pytest.raises(UsageError, match="standard input: is closed"):
        load_text("-", None)


def test_reading_plain_text_does_not_wait_for_the_word_reader(desk: Desk) -> None:
    sys.modules.pop("mammoth", None)
    desk.run("check", desk.write("edited.txt", "The quay is shut."), *EXAMPLE_SOURCES)
    assert "mammoth" not in sys.modules
