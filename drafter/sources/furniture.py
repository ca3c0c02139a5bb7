"""Page furniture in a text: what stands around an article on its page and is not the article.

Single lines are judged in `lines.py`; here they are seen in their place: the block of links after a heading such as
"Related Articles", subheads and teaser headlines between paragraphs, names standing alone above the story.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.brief import SetAside, Span
from drafter.sources.datelines import Dateline, parse_dateline
from drafter.sources.lines import (
    count_words,
    ends_sentence,
    is_all_capitals,
    is_button,
    is_prose,
    is_weak_heading,
    judge_heading,
    judge_line,
)
from drafter.sources.phrases import RUN_IN_LINKS
from drafter.sources.resuming import Introduced
from drafter.text.sentences import split_paragraphs

# More than this share of a text set aside, and a person should look.
DOUBTFUL_SHARE = 0.65
_MOST_HEADLINE_WORDS = 25

_NO_LETTERS = re.compile(r"[\W_]+")
_BULLET = re.compile(r"[-*•·‣▪●–—]\s")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:,? (?:(?:and|de|van|von|of|the|for|in) )?[A-ZÀ-ÖØ-Þ][\w.'’-]*){0,6}")


@dataclass(frozen=True)
class Furniture:
    """What is set aside in a text, in order and never overlapping, and what is doubtful about it.

    `dateline` is what opens the story's first paragraph, if anything does.
    """

    set_aside: tuple[SetAside, ...]
    warnings: tuple[str, ...] = ()
    dateline: Dateline | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in its text; `reason` says why it is furniture, None while it counts as the article."""

    span: Span
    text: str
    reason: str | None = None
    is_title: bool = False

    @property
    def is_story(self) -> bool:
        """Whether it reads as a paragraph of the article."""
        return self.reason is None and not self.is_title and is_prose(self.text)


def locate_furniture(text: str, title: str | None, names: Collection[str] = ()) -> Furniture:
    """Set aside the furniture of `text`.

    `title` is the article's title: where it stands first it stays, repeats of it go. `names` are those of the outlet
    and the author, which may stand alone on a line.
    """
    paragraphs = _mark_title(_judge_paragraphs(text), title)
    paragraphs, warnings = _set_blocks_aside(paragraphs)
    paragraphs = _set_short_lines_aside(_set_repeats_aside(paragraphs), names)
    story = [paragraph for paragraph in paragraphs if paragraph.is_story]
    dateline = parse_dateline(story[0].text) if story else None
    parts = [*_merge(text, paragraphs), *_locate_run_in_links(story), *_set_dateline_aside(story, dateline)]
    share = sum(part.end - part.start for part in parts) / max(1, len(text.strip()))
    if share > DOUBTFUL_SHARE:
        warnings.append(f"{share:.0%} of the text was set aside as page furniture: check that the article is whole")
    return Furniture(tuple(sorted(parts, key=lambda part: part.start)), tuple(warnings), dateline)


def mark_headings(text: str, title: str | None, headings: Collection[str]) -> Furniture:
    """Set aside the subheads, captions and credits of a text that an extraction has kept; the rest is the article.

    `headings` are the lines that the page itself sets as headings.
    """
    paragraphs = _mark_title(_judge_paragraphs(text), title)
    marked = [
        replace(paragraph, reason="subhead")
        if paragraph.reason is None and not paragraph.is_title and paragraph.text in headings
        else paragraph
        for paragraph in paragraphs
    ]
    story = [paragraph for paragraph in marked if paragraph.is_story]
    dateline = parse_dateline(story[0].text) if story else None
    parts = [*_merge(text, marked), *_locate_run_in_links(story), *_set_dateline_aside(story, dateline)]
    return Furniture(tuple(sorted(parts, key=lambda part: part.start)), (), dateline)


def _set_dateline_aside(story: Sequence[Paragraph], dateline: Dateline | None) -> list[SetAside]:
    start = story[0].span.start if story else 0
    return [SetAside(start=start, end=start + dateline.span.end, reason="dateline")] if dateline else []


def _judge_paragraphs(text: str) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for span in split_paragraphs(text):
        line = span.slice(text)
        reason = judge_line(line)
        follows_cookies = bool(paragraphs) and paragraphs[-1].reason == "cookie note"
        paragraphs.append(Paragraph(span, line, "cookie note" if follows_cookies and is_button(line) else reason))
    return paragraphs


def _mark_title(paragraphs: list[Paragraph], title: str | None) -> list[Paragraph]:
    """The title where it stands above the story; further down the same words are a link or a repeat."""
    for place, paragraph in enumerate(paragraphs):
        if title and _plain(paragraph.text) == _plain(title):
            return [*paragraphs[:place], replace(paragraph, reason=None, is_title=True), *paragraphs[place + 1 :]]
        if paragraph.is_story:
            break
    return paragraphs


def _set_blocks_aside(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[str]]:
    """Headings of links and what follows them, to the end or to where the story goes on."""
    marked = list(paragraphs)
    warnings: list[str] = []
    place = 0
    while place < len(marked):
        heading = marked[place]
        reasons = None if heading.is_title else judge_heading(heading.text)
        if reasons is None:
            place += 1
            continue
        end, is_doubtful = _locate_block_end(marked, place)
        for index in range(place, end):
            reasons = judge_heading(marked[index].text) or ("", reasons[1])
            marked[index] = replace(marked[index], reason=reasons[0] or marked[index].reason or reasons[1])
        if is_doubtful:
            warnings.append(
                f"what follows “{_printable(heading.text)}” was set aside: "
                "take that line out if the story goes on there"
            )
        place = end
    return marked, warnings


def _locate_block_end(paragraphs: Sequence[Paragraph], heading: int) -> tuple[int, bool]:
    """The index of the paragraph where the story goes on after a heading of links, and whether that is doubtful.

    Links above the story end at its first paragraphs. Below, the story goes on only where a run of paragraphs refers
    back to it (`_resumes`); a long run right under bare links needs one such paragraph, under "Read more:" none.
    """
    story = [paragraph.text for paragraph in paragraphs[:heading] if paragraph.is_story]
    runs = list(_iter_runs(paragraphs, heading + 1))
    if len(story) < 2:
        titles = [index for index in range(heading, len(paragraphs)) if paragraphs[index].is_title]
        starts = titles or [run.start for run in runs if len(run) > 1] or [run.start for run in runs]
        return (starts[0] if starts else len(paragraphs)), False
    introduced = Introduced(story)
    is_doubtful = False
    for number, run in enumerate(runs):
        backs = [introduced.is_referred_to(paragraphs[index].text) for index in run]
        links = run.start - heading - 1 if number == 0 else 0
        is_weak = links > 0 and len(run) > 2 and is_weak_heading(paragraphs[heading].text)
        if is_weak or (links > 0 and len(run) > 3 and max(backs) >= 1) or _resumes(backs):
            # Several bare links have no blurb under the last one; a single link may.
            least = 0.0 if links > 1 or is_weak else 0.5
            first = next((offset for offset, back in enumerate(backs) if back >= least), 0)
            return run.start + first, first > 0
        is_doubtful = is_doubtful or len(run) > 3 or (len(run) > 1 and max(backs) >= 1)
    return len(paragraphs), is_doubtful


def _resumes(backs: Sequence[float]) -> bool:
    """Whether a run of paragraphs is the story: half of a short one refers back, a third of a long one.

    A single paragraph must do so beyond doubt.
    """
    if len(backs) == 1:
        return backs[0] >= 2
    clear = sum(min(1.0, back) for back in backs)
    return max(backs) >= 1 and clear / len(backs) >= (1 / 2 if len(backs) < 4 else 1 / 3)


def _iter_runs(paragraphs: Sequence[Paragraph], start: int) -> Iterator[range]:
    """Unbroken runs of prose from `start` on; a short sentence inside does not break one."""
    first = None
    for index in range(start, len(paragraphs) + 1):
        is_inside = index < len(paragraphs) and (
            paragraphs[index].is_story
            or (first is not None and paragraphs[index].reason is None and ends_sentence(paragraphs[index].text))
        )
        if is_inside and first is None:
            first = index
        if not is_inside and first is not None:
            yield range(first, index)
            first = None


def _set_repeats_aside(paragraphs: list[Paragraph]) -> list[Paragraph]:
    seen: set[str] = set()
    marked: list[Paragraph] = []
    for paragraph in paragraphs:
        key = _plain(paragraph.text)
        is_repeat = paragraph.reason is None and key in seen and count_words(paragraph.text) > 3
        marked.append(replace(paragraph, reason="repeated") if is_repeat else paragraph)
        seen.add(key)
    return marked


def _set_short_lines_aside(paragraphs: list[Paragraph], names: Collection[str]) -> list[Paragraph]:
    """Lines that end without a stop around and between the paragraphs of a story: names, subheads, teaser headlines."""
    stories = [index for index, paragraph in enumerate(paragraphs) if paragraph.is_story]
    if not stories or not _is_punctuated(paragraphs):
        return paragraphs
    marked: list[Paragraph] = []
    in_list = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.is_title or paragraph.reason is not None:
            marked.append(paragraph)
            continue
        in_list = paragraph.text[-1] in ":：" or (in_list and not paragraph.is_story)
        reason = None
        if not in_list and not _BULLET.match(paragraph.text):
            reason = _judge_short_line(paragraphs, index, stories, names)
        elif is_all_capitals(paragraph.text) and not paragraph.is_story:
            reason = "teaser"
        marked.append(replace(paragraph, reason=reason))
    return marked


def _judge_short_line(
    paragraphs: Sequence[Paragraph], index: int, stories: Sequence[int], names: Collection[str]
) -> str | None:
    """Why a line in this place is not the article's, None when it may be."""
    line = paragraphs[index].text
    words = count_words(line)
    if index < stories[0] and _plain(line) in {_plain(name) for name in names}:
        return "byline"
    if words > _MOST_HEADLINE_WORDS or _is_sentence(line, words):
        return None
    if is_all_capitals(line):
        return "teaser" if words > 3 else "subhead"
    if index < stories[0]:
        return _judge_opening_line(line, words, [paragraphs[story].text for story in stories])
    if index > stories[-1]:
        return _judge_closing_line(line, words, is_last=all(later.reason for later in paragraphs[index + 1 :]))
    return "subhead" if words <= 8 or line[-1] == "?" else "teaser" if words <= 16 else None


def _judge_opening_line(line: str, words: int, story: Sequence[str]) -> str | None:
    if _NAME.fullmatch(line) and words <= 6:
        last = line.rsplit(maxsplit=1)[-1]
        # Somebody the story is about is under a picture; somebody it never mentions wrote it.
        return "caption" if any(last in paragraph for paragraph in story) else "byline"
    # A longer line above the story is its standfirst: the outlet's own words on the event.
    return "subhead" if words < 8 else None


def _judge_closing_line(line: str, words: int, *, is_last: bool) -> str | None:
    if is_last and _is_broken_off(line, words):
        return None
    return "byline" if _NAME.fullmatch(line.strip(" —–-•*()")) and words <= 6 else "teaser"


def _is_broken_off(line: str, words: int) -> bool:
    """Whether the last line of a text is a sentence cut short: long for a headline and not set like one."""
    printed = line.split()
    capitals = sum(word[0].isupper() for word in printed)
    return words >= 12 and line[-1].isalnum() and printed[-1].islower() and capitals * 2 < words


# "..., the minister said on Wednesday. Isleswire": an agency's name or initials behind the last stop.
_SIGNED = re.compile(r"[.!?。][”\"’»」』)]?\s+[(—–-]?\s?(?:[^\W\d_][\w/.&-]*\s?){1,3}\)?$")
_LONG_SENTENCE = 10


def _is_sentence(line: str, words: int) -> bool:
    """Whether a line is finished or begins what the next one finishes; a short question is a subhead."""
    is_question = line[-1] == "?" and words <= 12
    is_open_quotation = line[0] in '"“„«' and line[-1] not in '"”“»' and words > 8
    is_signed = words >= _LONG_SENTENCE and _SIGNED.search(line) is not None
    return (ends_sentence(line) and not is_question) or line[-1] in ":：,;" or is_open_quotation or is_signed


def _is_punctuated(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether this text uses stops at all: some scripts and some transcripts do not."""
    long = [paragraph for paragraph in paragraphs if count_words(paragraph.text) >= 12]
    return sum(ends_sentence(paragraph.text) for paragraph in long) * 2 > len(long)


def _locate_run_in_links(story: Sequence[Paragraph]) -> Iterator[SetAside]:
    for paragraph in story:
        for links in RUN_IN_LINKS.finditer(paragraph.text):
            start = paragraph.span.start
            yield SetAside(start=start + links.start(), end=start + links.end(), reason="teaser")


def _merge(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[SetAside]:
    """One stretch for neighbouring paragraphs that are aside for the same reason."""
    current: SetAside | None = None
    for paragraph in paragraphs:
        if paragraph.reason is None:
            continue
        start, end = paragraph.span
        if current and current.reason == paragraph.reason and not text[current.end : start].strip():
            current = SetAside(start=current.start, end=end, reason=current.reason)
            continue
        if current:
            yield current
        current = SetAside(start=start, end=end, reason=paragraph.reason)
    if current:
        yield current


def _plain(line: str) -> str:
    return _NO_LETTERS.sub(" ", line.casefold()).strip()


def _printable(line: str) -> str:
    return "".join(character for character in line if character.isprintable())
