"""Write every golden file again: `python -m tests.golden`, then read the diff before committing it."""

from tests.golden.drafts import DRAFTS, FORMS, golden_path, render_golden

for name in DRAFTS:
    for form in FORMS:
        golden_path(name, form).write_text(render_golden(name, form), encoding="utf-8", newline="\n")
