"""This module finds the one file that a source consists of among the paths that were given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jobsite.importers.imported import ImportRefusedError


def one_file(paths: Sequence[Path], usual_name: str) -> Path:
    """Return the only path, whatever its name; of a folder, the file of the usual name, packed or not."""
    if len(paths) != 1:
        raise ImportRefusedError(
            paths[-1] if paths else Path(usual_name),
            f"the source is one file, and {len(paths)} are given",
            f"name one file, such as {usual_name}",
        )
    if not paths[0].is_dir():
        return paths[0]
    found = [each for each in (paths[0] / usual_name, paths[0] / f"{usual_name}.gz") if each.is_file()]
    if not found:
        raise ImportRefusedError(paths[0], f"the folder has neither {usual_name} nor {usual_name}.gz")
    return found[0]
