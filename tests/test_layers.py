"""The layers of docs/architecture.md: imports point one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "jobsite"
ORDER = ("diagnostics", "state", "content", "catalog", "pages", "publish", "workers", "pipeline")
SIDE_BY_SIDE = ("editing", "importers", "review")
SHELLS = ("cli", "commands", "serve", "serving", "__main__")
RANK = {
    **{layer: rank for rank, layer in enumerate(ORDER)},
    **dict.fromkeys(SIDE_BY_SIDE, len(ORDER)),
    **dict.fromkeys(SHELLS, len(ORDER) + 1),
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def layer(parts: tuple[str, ...]) -> str:
    return parts[0].removesuffix(".py")


def test_every_module_has_a_layer() -> None:
    modules = {layer(path.relative_to(PACKAGE).parts) for path in PACKAGE.rglob("*.py")}
    assert modules - RANK.keys() == {"__init__"}


def test_imports_point_one_way() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        own = layer(path.relative_to(PACKAGE).parts)
        for module in imports(path):
            if module.startswith("jobsite."):
                other = module.split(".")[1]
                sideways = other != own and RANK[other] == RANK.get(own)
                if own != "__init__" and (RANK[other] > RANK[own] or sideways) and own not in SHELLS:
                    wrong.append(f"{path.relative_to(ROOT)} imports {module}")
    assert wrong == []


def test_only_the_shells_print() -> None:
    printing = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert {path for path in printing if not path.startswith("commands/")} <= {"cli.py", "serve.py"}
