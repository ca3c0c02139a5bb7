"""House formats: those that ship lie in this folder, a newsroom's own is a file of the same shape."""

import tomllib
from pathlib import Path

from platformdirs import user_config_path
from pydantic import ValidationError

from drafter.archive import explain_invalid
from drafter.errors import UsageError
from drafter.render.house import HouseFormat

_FOLDER = Path(__file__).parent


def load_house(name: str) -> HouseFormat:
    """The house format `name`: one that ships (`full`, `plain`), or the template file at that path, which may also be
    meant from the user's configuration folder, where `drafter.toml` may lie.

    Raises UsageError naming the file, what is wrong in it, and what may stand there.
    """
    shipped = {path.stem: path for path in sorted(_FOLDER.glob("*.toml"))}
    own = (Path(name), user_config_path("drafter") / name)
    path = shipped.get(name) or next((path for path in own if path.exists()), own[0])
    try:
        return HouseFormat.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        known = ", ".join(shipped)
        raise UsageError(f"house format {name}: is none of {known}, and there is no such file") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"house format {name}: cannot be read as TOML ({error})") from error
    except ValidationError as error:
        raise UsageError(f"house format {name}: {explain_invalid(error)}") from error
