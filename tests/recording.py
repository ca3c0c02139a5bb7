"""A run of the example with a real model, kept so that the tests can play it again without one.

    python -m tests.recording --base-url http://127.0.0.1:8091/v1 --model qwen2.5-coder-1.5b-instruct

writes tests/recorded/example.json: every exchange of the run, the request's messages as a digest, the reply whole.
Played back, a request that was not recorded gets an error: whatever changes what is sent (a prompt, a menu, the
example) calls for a new recording.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from drafter.runs import load_calls
from evals.replaying import digest_messages
from tests.desk import EXAMPLE_SOURCES, ROOT

AGAIN = "this request was not recorded: run `python -m tests.recording`"
RECORDED = ROOT / "tests" / "recorded" / "example.json"


def record(base_url: str, model: str) -> list[dict[str, Any]]:
    """Draft the example with a model, and what was sent and got."""
    with tempfile.TemporaryDirectory() as home:
        options = ["--model", model, "--base-url", base_url, "--format", "json", "--concurrency", "2"]
        environ = {**os.environ, "DRAFTER_HOME": home, "DRAFTER_TEMPERATURE": "0", "DRAFTER_TIMEOUT": "1200"}
        command = [sys.executable, "-m", "drafter", *EXAMPLE_SOURCES, *options, "-o", f"{home}/brief.json"]
        subprocess.run(command, cwd=ROOT, env=environ, check=True)
        calls = load_calls(Path(home), "last")
        return [
            {"stage": call.stage, "messages": digest_messages(call.request["messages"]), "reply": call.reply}
            for call in calls
            if call.reply is not None
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--model", required=True)
    options = parser.parse_args()
    recorded = record(options.base_url, options.model)
    RECORDED.parent.mkdir(exist_ok=True)
    text = json.dumps({"model": options.model, "exchanges": recorded}, ensure_ascii=False, indent=1)
    RECORDED.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
