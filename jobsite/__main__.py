"""This module makes `python -m jobsite` the same as `jobsite`."""

import sys

from jobsite.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
