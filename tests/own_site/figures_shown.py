"""The figures of a page's tables of pay: each with the address where the publisher must have it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from tests.own_site.pay_sources import Said, codes_of, known, place_of_all, said_below, source_of
from tests.own_site.raw_figures import ALL, ASHE, JOB_BANK, OEWS, Address
from tests.own_site.tables_shown import Cell, Row, Table, read

STATISTICS = {"median": "median", "average": "mean"}
COMPARED = ("p10", "p25", "median", "p75", "p90", "mean")
RANGES = {"8 in 10 earn": ("p10", "p90"), "half earn": ("p25", "p75")}
ALL_OF_THEM = {"All occupations", "Against all occupations"}
AMOUNT = r"([^\d\s≈–]*)(\d[\d,]*(?:\.\d+)?)"
NOT_PUBLISHED = "not published"


class Figure(NamedTuple):
    """A figure as it is shown; amount is None where the page says that it is not published."""

    where: str
    symbol: str
    amount: Decimal | None
    address: Address


class Difference(NamedTuple):
    """A difference in percent as it is shown, and what it must be between."""

    where: str
    told: str
    own: Address
    other: Address


class Converted(NamedTuple):
    """A converted amount as it is shown, under a head that names the rate, and what it was made of."""

    where: str
    told: str
    own: Address
    head: str


Shown = Figure | Difference | Converted


class Page:
    """A page, and what its tables show."""

    def __init__(self, root: Path, path: Path) -> None:
        self.name = path.relative_to(root).as_posix()
        self.title, self.tables = read(path.read_text(encoding="utf-8"))
        self.by_place: dict[str, Said] = {}

    def shown(self) -> Iterator[Shown]:
        """Yield every figure and difference of its tables of pay."""
        for table in self.tables:
            if table.id == "compared":
                yield from self._compared(table)
            elif table.id == "pay-by-country":
                yield from self._by_country(table)
            elif table.id == "pay-converted":
                yield from self._as_published(table)
            elif table.id.startswith(("pay-", "regions-", "areas-")) and (said := said_below(table)):
                yield from self._spread(table, said)

    # --- One row a country ---------------------------------------------------------------------

    def _by_country(self, table: Table) -> Iterator[Shown]:
        _, head, *_ = table.heads
        others = {
            named: said
            for line in table.lines.values()
            if (named := place_of_all(line)) and (said := source_of(line))
        }
        for row in table.body:
            place, pay, every, difference, origin = row.cells
            if line := table.lines.get(origin.href.removeprefix("#")):
                said = self.by_place[place.text] = known(line)
                own = self._own(
                    place.text, said, f"{head.text} {pay.small}", codes_of(self._role, said, place)
                )
                yield from _figures(f"{self.name}: {place.text}", pay, own)
                yield from _against(f"{self.name}: {place.text}", difference, own, own._replace(codes=(ALL,)))
            beside = others.get(place.text) or self.by_place.get(place.text)
            if beside and re.search(r"\d", every.text):
                address = self._own(place.text, beside, f"{every.small} {head.text} {pay.small}", (ALL,))
                yield _figure(f"{self.name}: {place.text}, all occupations", every.text, address)

    def _own(self, place: str, said: Said, words: str, codes: tuple[str, ...]) -> Address:
        statistic = next(STATISTICS[word] for word in re.findall(r"\w+", words.lower()) if word in STATISTICS)
        return Address(said.source, place, codes, statistic, _period(words), said.population)

    def _as_published(self, table: Table) -> Iterator[Shown]:
        for row in table.body:
            place, pay, *others = row.cells
            said = self.by_place[place.text]
            own = self._own(place.text, said, pay.small, codes_of(self._role, said, place))
            yield _figure(f"{self.name}: {place.text}, before it is converted", pay.text, own)
            for head, cell in zip(table.heads[2:], others, strict=True):
                yield from _converted(f"{self.name}: {place.text}", head, cell, own)

    # --- One row an area, an industry or a role ------------------------------------------------

    def _spread(self, table: Table, said: Said) -> Iterator[Shown]:
        period = _period(table.heads[1].text)
        for row in table.body:
            first = row.cells[0]
            place, industry, role = self._row(table, first)
            codes = codes_of(role, said, first)
            own = Address(said.source, place, codes, "median", period, said.population, industry)
            where = f"{self.name}#{table.id}: {first.text}"
            for head, cell in list(zip(table.heads, row.cells, strict=True))[2:]:
                yield from _cell(where, head, cell, own)

    def _row(self, table: Table, first: Cell) -> tuple[str, str, str]:
        """Return place, industry and role of a row: from the row, the caption, or the page."""
        if table.id == "pay-by-industry":
            return table.caption.partition(", by")[0], first.text, self._role
        if self.name.startswith("pay/"):
            return self.title.removeprefix("Pay: "), "", Path(first.href).stem
        return first.text, "", self._role

    @property
    def _role(self) -> str:
        return self.name.split("/")[1].removesuffix(".html")

    # --- One column a role ---------------------------------------------------------------------

    def _compared(self, table: Table) -> Iterator[Figure]:
        caption = re.search(r"pay: (.+), .+ (an? \w+)$", table.caption)
        line = next((line for line in table.lines.values() if line.startswith("Pay:")), None)
        if not caption or not line:
            return
        said, period = known(line), _period(caption[2])
        roles = [Path(cell.href).stem for cell in table.heads[1:]]
        for row in table.body:
            if row.name == "drawn":
                every = Address(said.source, caption[1], (ALL,), "median", period, said.population)
                yield _figure(f"{self.name}: the fine rule", row.cells[0].small.rstrip("."), every)
            for role, cell in zip(roles, row.cells[1:], strict=False):
                own = Address(
                    said.source, caption[1], codes_of(role, said, cell), "", period, said.population
                )
                if address := _of_row(row, cell, own):
                    text = cell.small.partition(" ")[0] if row.name == "industry" else cell.text
                    yield _figure(f"{self.name}: {row.name} of {role}", text, address)


def _of_row(row: Row, cell: Cell, own: Address) -> Address | None:
    if row.name in COMPARED and cell.text[-1].isdigit():
        return own._replace(statistic=row.name)
    if row.name == "hour" and cell.small:
        return own._replace(statistic=STATISTICS[cell.small], period="hour")
    if row.name == "industry" and cell.small:
        return own._replace(statistic="median", industry=cell.text)
    return None


def _cell(where: str, head: Cell, cell: Cell, own: Address) -> Iterator[Shown]:
    every = own._replace(codes=(ALL,))
    if head.text == "Median":
        yield from _figures(where, cell, own)
    elif head.text in RANGES:
        yield from _range(where, cell.text, RANGES[head.text], own)
        if head.small:
            yield from _range(where, cell.small, RANGES[head.small], own)
    elif head.text == "People":
        yield _figure(f"{where}, people", cell.text, own._replace(statistic="n"))
    elif head.text == "All occupations" and cell.text != "–":
        yield _figure(f"{where}, all occupations", cell.text, every)
    elif head.text in {"Difference", "Against all occupations"}:
        yield from _against(where, cell, own, every)
    elif head.text == "At national prices":
        yield from _converted(where, head, cell, own)
    elif head.text == "Against the nation":
        yield from _against(where, cell, own, own._replace(place=_nation(own.source)))


def _nation(source: str) -> str:
    return {OEWS: "United States", ASHE: "United Kingdom", JOB_BANK: "Canada"}[source]


def _figures(where: str, cell: Cell, own: Address) -> Iterator[Figure]:
    """Yield the figure of a cell, and the average in its small print."""
    yield _figure(f"{where}, {own.statistic}", cell.text, own)
    if average := re.search(f"average\\s({AMOUNT})", cell.small):
        yield _figure(f"{where}, average", average[1], own._replace(statistic="mean"))


def _range(where: str, text: str, ends: tuple[str, str], own: Address) -> Iterator[Figure]:
    """Yield both ends of a range; of one that is wholly unpublished one text stands for both."""
    low, _, high = text.replace("\u2060", "").partition("–")
    for statistic, end in zip(ends, (low, high or low), strict=True):
        yield _figure(f"{where}, {statistic}", end, own._replace(statistic=statistic))


def _figure(where: str, text: str, address: Address) -> Figure:
    if text.casefold().startswith(NOT_PUBLISHED):
        return Figure(where, "", None, address)
    found = re.search(f"{AMOUNT}$", text)
    assert found, (where, text)
    return Figure(where, found[1], Decimal(found[2].replace(",", "")), address)


def _against(where: str, cell: Cell, own: Address, other: Address) -> Iterator[Difference]:
    if cell.text.endswith("%"):
        yield Difference(f"{where}, against {other.place} {other.codes}", cell.text, own, other)


def _converted(where: str, head: Cell, cell: Cell, own: Address) -> Iterator[Converted]:
    if cell.text != "–":
        yield Converted(f"{where}, {head.text}", cell.text.replace("\u00a0", " "), own, head.text)


def _period(words: str) -> str:
    found = re.search(r"\b(?:an?) (hour|year)\b", words)
    assert found, words
    return found[1]
