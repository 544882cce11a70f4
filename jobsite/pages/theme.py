"""This module finds the templates: the site's own, then the stock theme of the checkout or the package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def stock_theme() -> Path:
    """Return the folder of the stock theme: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "stock"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def theme_folders(root: Path) -> tuple[Path, ...]:
    """Return where templates, words and assets are looked for, first to last."""
    own, stock = root / "templates", stock_theme()
    if not own.is_dir() or own.resolve() == stock.resolve():
        return (stock,)
    return (own, stock)
