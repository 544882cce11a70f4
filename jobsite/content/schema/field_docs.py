"""This module reads what a model's source says of its fields; schemas and docs pay for it, no build does."""

from __future__ import annotations

import ast
import functools
import inspect
import sys
from collections.abc import Mapping


@functools.cache
def field_docs(model: type) -> Mapping[str, str]:
    """Return the docstrings below the fields of a model and of those it is made from, by field name."""
    docs: dict[str, str] = {}
    for base in reversed(model.__mro__):
        docs |= _docs_of_module(base.__module__).get(base.__name__.partition("[")[0], {})
    return docs


@functools.cache
def _docs_of_module(name: str) -> Mapping[str, Mapping[str, str]]:
    if not name.startswith(__package__ or "jobsite"):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[name]))
    return {node.name: dict(_docs(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _docs(node: ast.ClassDef) -> list[tuple[str, str]]:
    pairs = zip(node.body, node.body[1:], strict=False)
    return [
        (field.target.id, str(doc.value.value))
        for field, doc in pairs
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(doc, ast.Expr)
        and isinstance(doc.value, ast.Constant)
    ]
