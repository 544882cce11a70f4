"""A build that dies: `killed_build.py MOMENT ARGUMENT...` runs jobsite and kills it at its nth file access.

Every operation on the output or the staging folder (open, rename, remove, mkdir ...) passes an audit
hook of the interpreter, so that a moment is exact: the process is gone before that operation, with
SIGKILL, which nothing can catch. MOMENT 0 lets it live and prints how many moments there are.
"""

import os
import signal
import sys
from pathlib import Path

from jobsite.cli import main

EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "shutil.rmtree"}


def run(moment: int, arguments: list[str]) -> int:
    output = Path(arguments[arguments.index("--output") + 1]).resolve()
    ours = (str(output), str(output.parent / f".jobsite-{output.name}"))
    seen = 0

    def watch(event: str, values: tuple[object, ...]) -> None:
        nonlocal seen
        paths = [str(value) for value in values[:2] if isinstance(value, str | os.PathLike)]
        if event in EVENTS and any(path.startswith(ours) for path in paths):
            seen += 1
            if seen == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    code = main(arguments)
    sys.stdout.write(f"{seen}\n")
    return code


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]), sys.argv[2:]))
