"""The docs say what the program does."""

import re
from pathlib import Path

from drafter.checks.checking import CRITIC_CODES
from tests.generated_docs import (
    COMMANDS_PAGE,
    README,
    ROOT,
    SETTINGS_PAGE,
    render_commands,
    render_readme,
    render_settings,
)

FINDINGS_PAGE = ROOT / "docs" / "findings.md"
# Words in the code of the checks that look like codes and are none.
NO_CODES = {"figure_id"}
# Pages written by hand; their links must lead somewhere.
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def test_the_commands_page_is_the_programs_own_help() -> None:
    assert COMMANDS_PAGE.read_text(encoding="utf-8") == render_commands(), "run `make docs`"


def test_the_settings_page_is_the_programs_own_list() -> None:
    assert SETTINGS_PAGE.read_text(encoding="utf-8") == render_settings(), "run `make docs`"


def test_the_readme_shows_what_its_command_prints() -> None:
    assert README.read_text(encoding="utf-8") == render_readme(), "run `make docs`"


def test_every_finding_code_is_documented_and_every_documented_one_exists() -> None:
    documented = set(re.findall(r"^\| `(\w+)` \|", FINDINGS_PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    checks = [*(ROOT / "drafter" / "checks").rglob("*.py"), ROOT / "drafter/pipeline.py", ROOT / "drafter/resolving.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in checks)
    families = (
        "quote|figure|date|name|critic|wrong|furniture|off_topic|outlet|better|modality|condition|allegation|attribution"
        "|opinion|cause|scope|negation|direction|office|absence|arithmetic|tail|roles|kin"
    )
    written = set(re.findall(rf'"((?:{families})_[a-z_]+|uncited|unknown_id|disputed)"', code)) - NO_CODES
    assert documented == written | set(CRITIC_CODES.values())


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_contributing_fits_on_two_screens() -> None:
    assert len(Path(ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) <= 80
