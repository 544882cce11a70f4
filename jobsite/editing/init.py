"""This module writes a fresh site that validates and builds at once; it never overwrites a file."""

from __future__ import annotations

from pathlib import Path

from jobsite.editing.new import CannotWriteError
from jobsite.editing.schemas import schemas

_PACKAGE = Path(__file__).resolve().parent.parent


def starter() -> Path:
    """Return the folder the site is copied from: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "starter"
    return installed if installed.is_dir() else _PACKAGE.parent / "starter"


def init(folder: Path) -> list[Path]:
    """Write the starter site and the schemas into the folder. Errors: CannotWriteError, OSError."""
    base = starter()
    files = {path.relative_to(base): path.read_bytes() for path in sorted(base.rglob("*")) if path.is_file()}
    files |= {Path("schema") / name: text.encode() for name, text in schemas()}
    if there := [name for name in files if (folder / name).exists()]:
        message = f"{folder / there[0]} is there already"
        raise CannotWriteError(message, "name an empty or new folder")
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)
    return [folder / name for name in files]
