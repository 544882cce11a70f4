"""This script measures builds of generated sites: CPU time, wall time and memory, in total and a role.

    python benchmarks/measure.py [N ...] [--runs 3] [--lean] [--workers 2]

Each build is a whole process that begins without any output. README.md tells what the figures mean.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
DATE = "2026-01-01"
ROW = "{:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>7}"
HEADS = ("roles", "cpu s", "ms/role", "wall s", "ms/role", "peak MiB", "KiB/role", "growth")


@dataclass(frozen=True)
class Run:
    """What one build took: seconds of processors, seconds on the clock, bytes of its largest process."""

    cpu: float
    wall: float
    peak: float


def measured(command: Sequence[str]) -> Run:
    """Run a command that has to succeed, and return what it and all its processes took."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=HERE.parent)
    output = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\n{output.decode(errors='replace')}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit)


def builds(roles: int, options: argparse.Namespace, folder: Path) -> list[Run]:
    """Generate a site of so many roles below the folder and build it as often as asked."""
    site, output = folder / "site", folder / "output"
    lean = ["--lean"] if options.lean else []
    measured([sys.executable, str(HERE / "generate.py"), str(roles), str(site), *lean])
    command = [sys.executable, "-m", "jobsite", "build", "--root", str(site), "--output", str(output)]
    command += ["--date", DATE, *(["--workers", str(options.workers)] if options.workers else [])]
    runs = []
    for _ in range(options.runs):
        shutil.rmtree(output, ignore_errors=True)
        runs.append(measured(command))
    return runs


def row(roles: int, runs: Sequence[Run], smallest: Run | None) -> tuple[Run, str]:
    """Return the medians of some runs, and their line in the table."""
    cpu = statistics.median(run.cpu for run in runs)
    wall = statistics.median(run.wall for run in runs)
    peak = statistics.median(run.peak for run in runs)
    cells = (
        f"{roles:,}",
        f"{cpu:.2f}",
        f"{cpu / roles * 1000:.2f}",
        f"{wall:.2f}",
        f"{wall / roles * 1000:.2f}",
        f"{peak / 2**20:.1f}",
        f"{peak / 2**10 / roles:.1f}",
        f"{peak / smallest.peak:.2f}" if smallest else "",
    )
    return Run(cpu, wall, peak), ROW.format(*cells)


def main() -> int:
    """Measure the sizes the arguments ask for, and print a line for each."""
    parser = argparse.ArgumentParser(description="Measure builds of generated sites.")
    parser.add_argument("roles", type=int, nargs="*", metavar="N", help="how many roles (default: 100 1000)")
    parser.add_argument("--runs", type=int, default=3, help="builds of each size (default: 3)")
    parser.add_argument("--lean", action="store_true", help="role pages, families and pay alone")
    parser.add_argument("--workers", type=int, help="passed on to jobsite build")
    parser.add_argument("--folder", type=Path, help="where to build (default: the system's temporary folder)")
    options = parser.parse_args()
    print(ROW.format(*HEADS), flush=True)
    before = None
    for roles in options.roles or (100, 1000):
        with TemporaryDirectory(prefix="jobsite-", dir=options.folder) as folder:
            before, line = row(roles, builds(roles, options, Path(folder)), before)
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
