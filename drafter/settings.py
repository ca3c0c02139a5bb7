"""Settings: a flag wins over the environment, the environment over `drafter.toml`, that over the defaults here."""

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_config_path, user_data_path
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    NonNegativeFloat,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    ValidationError,
    field_validator,
)

from drafter.checks.policy import Policy
from drafter.errors import UsageError

FILE_NAME = "drafter.toml"
EXTRACTIVE = "extractive"
# Primary tag, and what may narrow it: en, ko, zh-Hant (RFC 5646, section 2.1, without its private and old forms).
_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"


class OutletEntry(BaseModel):
    """A row of the `[outlets]` table: what a newsroom says about an outlet, by domain or name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = None
    country: str | None = None
    language: str | None = None
    lens: str | None = None


class Settings(BaseModel):
    """Everything a run can be told. Read-only; made by `load_settings`, passed on whole."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    model: str | None = Field(None, description="model name, `provider/model`, or `extractive`")
    base_url: str | None = Field(None, description="address of an OpenAI-compatible endpoint")
    api_key: SecretStr | None = Field(
        None, description="key for that endpoint, where the provider's variable is not set"
    )
    temperature: NonNegativeFloat | None = Field(None, description="sampling temperature; unset leaves it to the model")
    max_tokens: PositiveInt | None = Field(
        None, description="limit on a reply's tokens; unset leaves it to the endpoint"
    )
    timeout: PositiveFloat = Field(600, description="seconds to wait for a reply")
    reasoning_effort: str | None = Field(None, description="passed on to models that take it: low, medium, high")
    seed: int | None = Field(None, description="sampling seed, where the endpoint takes one")
    context_tokens: PositiveInt = Field(32_000, description="the model's context; longer sources are read in parts")
    concurrency: PositiveInt = Field(32, description="how many calls run side by side")
    proxy: str | None = Field(None, description="proxy address for the model endpoint and for links")
    ca_bundle: Path | None = Field(None, description="file of certificates to trust instead of the system's")
    own_addresses: tuple[str, ...] = Field(
        (), description="addresses and networks of your own that links may lead to, such as 10.1.0.0/16"
    )
    ignore_robots: bool = Field(False, description="fetch links whatever robots.txt says")
    local_only: bool = Field(False, description="refuse an endpoint outside this machine and its private network")
    max_cost: NonNegativeFloat | None = Field(None, description="stop before the run has cost this many US dollars")
    no_cache: bool = Field(False, description="read no earlier reply or page (they are still written)")
    format: Literal["md", "html", "text", "json", "wp", "ninjs"] = Field("md", description="form of the brief")
    lang: str | None = Field(
        None, pattern=_LANGUAGE, description="language of the brief, such as en or ko; unset follows the sources"
    )
    quotes: Literal["verbatim", "placeholder", "off"] = Field("verbatim", description="how paste forms print quotes")
    attributed_paraphrase: Literal["allow", "flag", "forbid"] = Field(
        "allow", description="somebody's words told without quotation marks: allowed, given a warning, or an error"
    )
    unreviewed_export: Literal["allow", "label", "refuse"] = Field(
        "allow", description="what becomes of a paste form in which no person has decided about every line"
    )
    house: str = Field("full", description="house format of paste forms: `full`, `plain`, or a template file")
    credit: str = Field("", description="a line that paste forms end in; {outlets} in it is the outlets' names")
    disclosure: str = Field("", description="a line under it, on how the brief was made; {outlets} likewise")
    prompts: Path | None = Field(None, description="folder of prompt files to use instead of the built-in ones")
    retention_days: PositiveInt = Field(90, le=36500, description="runs and replies older than this are removed")
    home: Path = Field(default_factory=lambda: user_data_path("drafter"), description="where runs and replies live")
    outlets: dict[str, OutletEntry] = Field(default_factory=dict, description="outlets by domain or name")

    @field_validator("own_addresses", mode="before")
    @classmethod
    def _split_addresses(cls, value: object) -> object:
        """In an environment variable several are parted by commas."""
        return tuple(value.split(",")) if isinstance(value, str) else value

    @field_validator("own_addresses")
    @classmethod
    def _require_addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            ip_network(one.strip(), strict=False)
        return value

    @field_validator("house")
    @classmethod
    def _require_name(cls, value: str) -> str:
        if not value.isprintable() or not value:
            raise ValueError("neither full, plain nor the name of a file")
        return value

    @property
    def policy(self) -> Policy:
        """The newsroom's modes for statements."""
        return Policy(attributed_paraphrase=self.attributed_paraphrase)

    @property
    def is_extractive(self) -> bool:
        """Whether the built-in writer works. A key or an address alone never selects a model."""
        return self.model in (None, EXTRACTIVE)


_VARIABLES = {
    "OPENAI_BASE_URL": "base_url",
    **{f"DRAFTER_{name.upper()}": name for name in Settings.model_fields if name != "outlets"},
}


def load_settings(flags: Mapping[str, object], environ: Mapping[str, str], folder: Path) -> Settings:
    """Merge flags (None means not given), environment variables and the settings file.

    The file is `drafter.toml` in `folder`, or else in the user's configuration folder. Environment variables are
    `DRAFTER_` and the setting's name in capitals, plus OPENAI_BASE_URL for `base_url`.

    Raises UsageError naming the setting, where it came from and what is allowed.
    """
    path, from_file = _load_file(folder)
    merged: dict[str, Any] = dict(from_file)
    origins = dict.fromkeys(from_file, str(path))
    for variable, name in _VARIABLES.items():
        if environ.get(variable):
            merged[name], origins[name] = environ[variable], variable
    for name, value in flags.items():
        if value is not None:
            merged[name], origins[name] = value, f"--{name.replace('_', '-')}"
    try:
        return Settings.model_validate(merged)
    except ValidationError as error:
        raise UsageError(_explain(error, origins)) from error


def _load_file(folder: Path) -> tuple[Path, dict[str, Any]]:
    for path in (folder / FILE_NAME, user_config_path("drafter") / FILE_NAME):
        if path.is_file():
            try:
                return path, tomllib.loads(path.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
                raise UsageError(f"{path}: cannot be read as TOML: {error}") from error
    return folder / FILE_NAME, {}


def _explain(error: ValidationError, origins: Mapping[str, str]) -> str:
    first = error.errors(include_url=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    where = origins.get(name, "settings")
    if first["type"] == "extra_forbidden":
        unknown = str(first["loc"][-1])
        known = OutletEntry.model_fields if name == "outlets" else Settings.model_fields
        near = get_close_matches(unknown, known, n=1)
        return f"{where}: unknown setting {unknown!r}" + (f", did you mean {near[0]!r}?" if near else "")
    why = "not a language code such as en or ko" if first["type"] == "string_pattern_mismatch" else first["msg"]
    field = ".".join(map(str, first["loc"]))
    return f"{where}: {why}" if where.startswith(("--", *_VARIABLES)) else f"{where}: {field}: {why}"
