"""This module shows how figures are made by figures of the site's home country, where there are some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobsite.catalog.amounts import Amount, amount_of
from jobsite.catalog.comparison import Comparison, compare
from jobsite.catalog.conversion import Converted, Rate, RateKind, RateTable, convert
from jobsite.catalog.pay import PayRow, average_for
from jobsite.catalog.shelf import fetch
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.job import SourcesJob
from jobsite.pages.pay.words import MIDDLE


def examples(job: SourcesJob, edition: Edition) -> dict[str, str]:
    """Return an example for each way to make a figure that there is one for."""
    rows: list[PayRow] = fetch(job.example) if job.example else []
    titles = {card.slug: card.title for card in job.cards}
    shown = {}
    compared = next(_compared(rows, edition), None)
    if compared:
        named = {"role": titles[compared.a.role], "place": edition.place_name(compared.a.place)}
        values = {**named, "amount": _money(compared.a, edition), "all": _money(compared.b, edition)}
        share = formats.percent(compared.share, edition.locale)
        more = formats.percent(compared.percent, edition.locale, signed=True)
        shown["share"] = edition.words("sources.made.share.example", **values, share=share)
        shown["difference"] = edition.words("sources.made.difference.example", **values, percent=more)
    kinds: tuple[RateKind, ...] = ("market", "ppp", "price-parity")
    for kind in kinds:
        if converted := next(_converted(kind, rows, edition), None):
            key = kind.removeprefix("price-")
            shown[key] = _said(key, converted, edition)
    return shown


def _compared(rows: Iterable[PayRow], edition: Edition) -> Iterator[Comparison]:
    for row in rows:
        average = average_for(row, edition.averages_of(row.place))
        for statistic in MIDDLE if average else ():
            found = compare(amount_of(row, statistic), amount_of(average, statistic) if average else None)
            if isinstance(found, Comparison) and not found.is_bound:
                yield found


def _converted(kind: RateKind, rows: Iterable[PayRow], edition: Edition) -> Iterator[Converted]:
    """Yield amounts that a rate changes, those of the home country first, of all occupations before roles."""
    table = next((each for each in edition.rates if each.kind == kind), None)
    known = (*_averages(kind, edition), *rows)
    for statistic in MIDDLE:
        for row in known if table else ():
            found = convert(amount_of(row, statistic), table, _target(row, table, edition)) if table else None
            if isinstance(found, Converted) and not found.amount.is_bound and found.rate != 1:
                yield found


def _averages(kind: RateKind, edition: Edition) -> Iterator[PayRow]:
    """Yield rows of all occupations: of areas where price levels are told, else of countries."""
    home = edition.settings.home_country
    places = sorted(edition.averages, key=lambda place: (place.partition("/")[0] != home, place))
    for place in places:
        if ("/" in place) == (kind == "price-parity"):
            yield from edition.averages_of(place)


def _target(row: PayRow, table: RateTable, edition: Edition) -> str:
    """Return the currency to convert to: the one that readers are shown, else the one of the rates."""
    shown = edition.settings.display_currency
    return shown if shown and shown != row.currency else table.base


def _said(key: str, converted: Converted, edition: Edition) -> str:
    locale = edition.locale
    if key == "ppp":
        result = formats.number(converted.number, locale)
    else:
        result = formats.money(converted.number, converted.currency, locale)
    steps = " ".join(_step(rate, converted, edition) for rate in converted.rates)
    return edition.words(
        f"sources.made.{key}.example",
        place=edition.place_name(converted.amount.place),
        amount=_money(converted.amount, edition),
        steps=steps,
        result=result,
        date=formats.period(converted.reference_period, locale),
    )


def _step(rate: Rate, converted: Converted, edition: Edition) -> str:
    """Return what is done by a rate: `÷ 0.8338`."""
    number = formats.exact_number(rate.rate, edition.locale)
    if rate.kind == "price-parity":
        return f"÷ ({number} ÷ 100)"
    return f"× {number}" if rate.kind == "market" and rate.currency == converted.currency else f"÷ {number}"


def _money(amount: Amount, edition: Edition) -> str:
    assert amount.number is not None  # noqa: S101 - what has none is neither compared nor converted
    return formats.money(amount.number, amount.currency, edition.locale)
