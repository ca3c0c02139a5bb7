"""A prompt file: TOML front matter, declared inputs, strict single-pass rendering, digest; and the `Ask` made of it.

    +++
    id = "read"
    version = 1
    inputs = ["language", "material"]
    +++
    # System
    Write in {{language}}.
    # User
    {{material}}

`python -m drafter.prompt` writes `prompts/prompts.lock` anew after a version was raised.
"""

import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from importlib.resources import files
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from drafter.errors import UsageError

Reply = TypeVar("Reply")
Message = dict[str, str]

LOCK = "prompts.lock"
_INPUT = re.compile(r"\{\{([^{}\n]*)\}\}")
_BRACES = re.compile(r"\{\{|\}\}")
_FRONT = re.compile(r"(\+\+\+|---)[ \t]*\n(.*?)^\1[ \t]*\n", re.DOTALL | re.MULTILINE)
_ROLE = re.compile(r"^# (System|User)[ \t]*$", re.MULTILINE)
# What could close our fence, or be taken by a chat template for the end of the message.
_TAIL = r"(?=\\*\s*(?:[/／]?\s*(?:material|(?:s|start_of_turn|end_of_turn)\s*[>＞])|[|｜]))"
_MARK = re.compile(f"([<＜]){_TAIL}", re.IGNORECASE)
_NEUTRALISED = re.compile(rf"([<＜])\\{_TAIL}", re.IGNORECASE)


@dataclass(frozen=True)
class Ask(Generic[Reply]):
    """One question to a model: what is sent, and the type its reply must fit.

    `stage` is the prompt's name, `subject` the source id or statement it is about, `prompt` the prompt's identity,
    `messages` are {role, content}; the validators of `reply_type` know the ids of this run.
    """

    stage: str
    subject: str
    prompt: str
    messages: tuple[Message, ...]
    reply_type: type[Reply]


class Asker(Protocol):
    """Whatever answers an `Ask`, from several threads at once."""

    def __call__(self, ask: Ask[Reply], /) -> Reply:
        """The reply, validated. Raises EndpointError or PolicyError."""


@dataclass(frozen=True)
class Part:
    """The text of one message; `line` is the line of the file it begins on."""

    role: str
    text: str
    line: int


@dataclass(frozen=True)
class Prompt:
    """A prompt file, read and found sound. `digest` is the sha256 of the file with its line ends as LF."""

    name: str
    version: int
    inputs: tuple[str, ...]
    parts: tuple[Part, ...]
    digest: str
    path: str

    @property
    def identity(self) -> str:
        """What a run record names it by, such as `read@3+sha256:9f2c0a1b2c3d`."""
        return f"{self.name}@{self.version}+sha256:{self.digest[:12]}"

    def render(self, values: Mapping[str, str]) -> tuple[Message, ...]:
        """The messages with every input put in, once: what a value holds is never looked at again.

        Raises UsageError, with file and line, when an input has no value or a value is not among the inputs.
        """
        for name in sorted(values.keys() - set(self.inputs)):
            raise UsageError(f"{self.path}:1: the {self.name} stage hands over {name}: declare it and use it")
        for name, line in self._places():
            if name not in values:
                known = ", ".join(sorted(values))
                raise UsageError(f"{self.path}:{line}: the {self.name} stage has no {name} to hand over, only {known}")
        return tuple(
            {"role": part.role, "content": _INPUT.sub(lambda found: values[found[1].strip()], part.text)}
            for part in self.parts
        )

    def _places(self) -> Iterator[tuple[str, int]]:
        for part in self.parts:
            for found in _INPUT.finditer(part.text):
                yield found[1].strip(), part.line + part.text.count("\n", 0, found.start())


@dataclass(frozen=True)
class Prompts:
    """The prompts of a run, one a stage."""

    read: Prompt
    compose: Prompt
    critique: Prompt
    repair: Prompt
    translate: Prompt

    @property
    def identities(self) -> dict[str, str]:
        """The identity of each prompt under its name."""
        return {field.name: getattr(self, field.name).identity for field in fields(self)}


def load_prompts(folder: Path | None = None) -> Prompts:
    """Load all prompts from `folder`, or the packaged ones when it is None.

    Raises UsageError, naming file and line, for a file that is missing or not sound.
    """
    home = folder or _packaged_folder()
    return Prompts(**{field.name: _load_prompt(home / f"{field.name}.md") for field in fields(Prompts)})


def parse_prompt(text: str, path: str) -> Prompt:
    """Parse a prompt file's text. `path` is what errors call it; its stem must be the prompt's id.

    Raises UsageError, naming file and line: no front matter, a missing or unknown key, no system or user part, an
    input that is used and not declared or declared and not used, braces that enclose no input.
    """
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        raise UsageError(f"{path}:1: no front matter: begin with +++, id, version, inputs and +++")
    name, version, inputs = _parse_front(front[2], path)
    prompt = Prompt(
        name=name,
        version=version,
        inputs=inputs,
        parts=_split_parts(text, front.end(), path),
        digest=hashlib.sha256(text.encode()).hexdigest(),
        path=path,
    )
    _require_sound(prompt)
    return prompt


def fence(text: str) -> str:
    """`text` between `<material>` lines. A mark inside that could end the fence or the message gets a visible `\\`."""
    return f"<material>\n{_MARK.sub(lambda found: found[1] + chr(92), text)}\n</material>"


def unfence(fenced: str) -> str:
    """The text that `fence` was given, exactly."""
    return _NEUTRALISED.sub(lambda found: found[1], fenced.removeprefix("<material>\n").removesuffix("\n</material>"))


def render_lock(prompts: Prompts) -> str:
    """The lock file: `name version sha256`, one prompt a line."""
    loaded: list[Prompt] = [getattr(prompts, field.name) for field in fields(prompts)]
    return "".join(f"{prompt.name} {prompt.version} {prompt.digest}\n" for prompt in loaded)


def check_lock(prompts: Prompts, lock: str) -> list[str]:
    """What is wrong between the prompts and their lock file: one line a prompt, saying what to do. Empty when sound."""
    locked = {name: (int(version), digest) for name, version, digest in map(str.split, lock.splitlines())}
    lines: list[str] = []
    for field in fields(prompts):
        prompt: Prompt = getattr(prompts, field.name)
        version, digest = locked.get(prompt.name, (0, ""))
        if prompt.version == version and prompt.digest != digest:
            lines.append(f"{prompt.path}: the text changed and version {version} did not: raise it, then lock")
        elif prompt.version != version:
            lines.append(f"{prompt.path}: version {prompt.version} is not locked: run python -m drafter.prompt")
    return lines


def _packaged_folder() -> Path:
    packaged = Path(str(files("drafter"))) / "prompt_files"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "prompts"


def _load_prompt(path: Path) -> Prompt:
    try:
        return parse_prompt(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: a prompts folder holds {path.name} ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 text: save it as UTF-8") from error


def _parse_front(front: str, path: str) -> tuple[str, int, tuple[str, ...]]:
    try:
        keys = tomllib.loads(front)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}:1: the front matter is not TOML: {error}") from error
    wanted: dict[str, type[Any]] = {"id": str, "version": int, "inputs": list}
    for key in sorted(wanted.keys() ^ keys.keys()):
        raise UsageError(f"{path}:1: {'unknown' if key in keys else 'missing'} key {key}: use id, version, inputs")
    for key, kind in wanted.items():
        if type(keys[key]) is not kind or (kind is list and not all(isinstance(name, str) for name in keys[key])):
            raise UsageError(f"{path}:{_line_of(front, key)}: {key} is not what it should be: {_example(key)}")
    if keys["id"] != Path(path).stem:
        raise UsageError(f"{path}:{_line_of(front, 'id')}: id is {keys['id']} and the file is {Path(path).name}")
    return keys["id"], keys["version"], tuple(keys["inputs"])


def _example(key: str) -> str:
    return {"id": 'id = "read"', "version": "version = 3", "inputs": 'inputs = ["material"]'}[key]


def _line_of(front: str, key: str) -> int:
    lines = front.splitlines()
    return next((n for n, line in enumerate(lines, start=2) if line.lstrip().startswith(key)), 1)


def _split_parts(text: str, start: int, path: str) -> tuple[Part, ...]:
    heads = list(_ROLE.finditer(text, start))
    if [head[1] for head in heads] != ["System", "User"] or text[start : heads[0].start()].strip():
        line = text.count("\n", 0, start) + 1
        raise UsageError(f"{path}:{line}: a prompt has a line `# System`, its text, a line `# User` and its text")
    ends = [heads[1].start(), len(text)]
    return tuple(
        Part(head[1].lower(), text[head.end() + 1 : end].rstrip(), text.count("\n", 0, head.end()) + 2)
        for head, end in zip(heads, ends, strict=True)
    )


def _require_sound(prompt: Prompt) -> None:
    for part in prompt.parts:
        for found in _BRACES.finditer(_INPUT.sub(lambda whole: " " * len(whole[0]), part.text)):
            line = part.line + part.text.count("\n", 0, found.start())
            raise UsageError(f"{prompt.path}:{line}: {found[0]} is no part of an input such as {{{{material}}}}")
    places = dict(reversed(list(prompt._places())))
    for name in sorted(places.keys() - set(prompt.inputs)):
        raise UsageError(f"{prompt.path}:{places[name]}: {{{{{name}}}}} is not declared: add {name} to inputs")
    for name in sorted(set(prompt.inputs) - places.keys()):
        raise UsageError(f"{prompt.path}:1: the input {name} is declared and not used: use {{{{{name}}}}} or remove it")


if __name__ == "__main__":
    home = _packaged_folder()
    (home / LOCK).write_text(render_lock(load_prompts(home)), encoding="utf-8")
    sys.stdout.write(f"{home / LOCK} written\n")
