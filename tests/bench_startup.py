"""What starting drafter and an extractive brief cost, as ratios of processor time. `python -m tests.bench_startup`

Processor seconds of whole processes, user and system, the median of several runs after one that is not counted.
"""

import os
import statistics
import subprocess
import sys
import tempfile

from tests.desk import EXAMPLE_SOURCES, ROOT

RUNS = 7
IMPORTS = ("-c", "import pydantic, rich, typer")
HELP = ("-m", "drafter", "--help")
CHECK_HELP = ("-m", "drafter", "check", "--help")
SHARED = sorted((ROOT.parent / "shared" / "sources" / "defence-talks").glob("*.txt"))


def measure_cpu(arguments: tuple[str, ...], home: str) -> float:
    """Processor seconds of one `python` with these arguments; the median of several."""
    seconds = []
    for _ in range(RUNS + 1):
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "DRAFTER_HOME": home},
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(arguments)} ended with {process.returncode}")
        seconds.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(seconds[1:])


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        base = measure_cpu(IMPORTS, home)
        print(f"python -c 'import pydantic, rich, typer': {base:.3f} s of processor time")
        for name, arguments in (("draft --help", HELP), ("draft check --help", CHECK_HELP)):
            cost = measure_cpu(arguments, home)
            print(f"{name}: {cost:.3f} s, {cost / base:.2f} times that")
        helped = measure_cpu(HELP, home)
        for name, sources in (("the example", EXAMPLE_SOURCES), ("defence-talks", tuple(map(str, SHARED)))):
            if sources:
                cost = measure_cpu(("-m", "drafter", "--model", "extractive", *sources), home)
                print(f"extractive brief of {name}: {cost:.3f} s, {cost - helped:.3f} s beyond --help")


if __name__ == "__main__":
    main()
