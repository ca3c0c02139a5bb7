"""Every form of the hand-built drafts against its golden file (`python -m tests.golden` writes them again)."""

import pytest

from drafter.render import Form, render_draft
from tests.golden.drafts import DRAFTS, FORMS, golden_path, render_golden


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", DRAFTS)
def test_form_equals_its_golden_file(name: str, form: Form) -> None:
    assert render_golden(name, form) == golden_path(name, form).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_draft_read_back_from_json_renders_the_same(form: Form) -> None:
    for draft in DRAFTS.values():
        again = type(draft).model_validate_json(render_draft(draft, "json"))
        assert again == draft
        assert render_draft(again, form) == render_draft(draft, form)
