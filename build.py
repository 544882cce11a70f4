"""build the site: ``python build.py ARGS`` is ``jobsite build ARGS``.

Only the standard library is needed to get as far as saying what is missing.
"""

import sys


def run() -> int:
    """Build, or say in one line why this Python cannot; the status to exit with."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the system's may be any Python 3
        return refuse("Python 3.11 or newer is needed")
    try:
        from jobsite.cli import main

        return main(["build", *sys.argv[1:]])
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package == "jobsite" or package in sys.stdlib_module_names:
            raise  # a fault of ours or of this Python: `make site` would not mend it
        return refuse(f"the package {package} is not installed for this Python")


def refuse(reason: str) -> int:
    """Print the reason and the one command that mends it; 2 means the call was wrong."""
    print(f"build.py: {reason}: run `make site`", file=sys.stderr)
    return 2


if __name__ == "__main__":  # worker processes import this file again
    sys.exit(run())
