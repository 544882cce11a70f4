"""The tables of a built page as a reader has them: captions, heads, cells, and the lines of sources below."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

LINES = ("p", "li")
"""Elements that say below a table where its figures are from."""


@dataclass(slots=True)
class Cell:
    """What a cell says, what it adds in small print, and where it leads."""

    text: str = ""
    small: str = ""
    href: str = ""


@dataclass(slots=True)
class Row:
    """A row of the body; `name` is its `data-row`."""

    name: str
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table with what stands between it and the next one: texts by their ids, or by their number."""

    id: str
    caption: str = ""
    rows: list[Row] = field(default_factory=list)
    lines: dict[str, str] = field(default_factory=dict)

    @property
    def heads(self) -> list[Cell]:
        return self.rows[0].cells

    @property
    def body(self) -> list[Row]:
        return self.rows[1:]


def read(html: str) -> tuple[str, list[Table]]:
    """Return the title of a page, and its tables."""
    reader = _Tables()
    reader.feed(html)
    reader.close()
    return reader.heading, reader.found


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Table] = []
        self.heading = ""
        self._open: list[str] = []
        self._line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "table":
            self.found.append(Table(told.get("id", "")))
        elif tag == "tr" and self.found:
            self.found[-1].rows.append(Row(told.get("data-row", "")))
        elif tag in {"th", "td"} and self.found:
            self.found[-1].rows[-1].cells.append(Cell())
        elif tag == "a" and self._is_in("th", "td"):
            self.found[-1].rows[-1].cells[-1].href = told.get("href", "")
        elif tag in LINES and self.found and "table" not in self._open:
            self._line = told.get("id") or str(len(self.found[-1].lines))
            self.found[-1].lines[self._line] = ""
        if tag in {"table", "caption", "h1", "h2", "h3", "ul", "th", "td", "small", "svg", *LINES}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "svg" in self._open:
            return
        if self._is_in("h1"):
            self.heading += data
        elif self._is_in("th", "td"):
            cell = self.found[-1].rows[-1].cells[-1]
            if "small" in self._open:
                cell.small += data
            else:
                cell.text += data
        elif self._is_in("caption"):
            self.found[-1].caption += "" if "ul" in self._open else data
        elif self._open and self._open[-1] in LINES and self.found and "table" not in self._open:
            self.found[-1].lines[self._line] += data

    def _is_in(self, *tags: str) -> bool:
        return any(tag in self._open for tag in tags)
