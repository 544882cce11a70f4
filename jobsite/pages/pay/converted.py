"""This module makes the table of converted amounts: extras, each with its rate, date and source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobsite.catalog.amounts import Amount, amount_of
from jobsite.catalog.conversion import INTERNATIONAL, Converted, RateTable, convert
from jobsite.catalog.refusal import Refusal
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.against import statistic_of
from jobsite.pages.pay.gaps import per, sum_said
from jobsite.pages.pay.refusals import refusal
from jobsite.pages.pay.remarks import rates_said
from jobsite.pages.pay.role_tables import RolePay
from jobsite.pages.pay.words import joined
from jobsite.pages.views import Cell, Table


def converted_table(pay: RolePay) -> Table | None:
    """Return each country's headline in the site's currency and at purchasing power; None for one alone."""
    edition, words = pay.edition, pay.edition.words
    amounts = [amount for slug in pay.countries() if (amount := _amount(pay, slug))]
    if len({amount.currency for amount in amounts}) < 2:  # noqa: PLR2004 - one currency needs no other
        return None
    columns = [(table, to) for table in edition.rates if (to := _target(table, edition)) is not None]
    if not columns:
        return None
    found = [[_converted(amount, table, to) for table, to in columns] for amount in amounts]
    head = (
        Cell(words("pay.place_head")),
        Cell(words("pay.published_head"), numeric=True),
        *(Cell(_head(table, to, edition), numeric=True) for table, to in columns),
    )
    rows = tuple(
        (_place(amount, pay), _published(amount, edition), *(_cell(each, edition) for each in some))
        for amount, some in zip(amounts, found, strict=True)
    )
    sources = tuple(dict.fromkeys(_notes((each for some in found for each in some), edition)))
    return Table("pay-converted", words("pay.converted"), head, rows, words("pay.converted_note"), sources)


def _amount(pay: RolePay, country: str) -> Amount | None:
    row = pay.headline(country)
    amount = amount_of(row, statistic_of(row)) if row else None
    return amount if amount and amount.number is not None else None


def _target(table: RateTable, edition: Edition) -> str | None:
    """Return what a table converts into; None for price levels, which are of places of one country."""
    if table.kind == "ppp":
        return INTERNATIONAL
    home = edition.places.get(edition.settings.home_country or "")
    own = edition.settings.display_currency or (home.currency if home else "")
    return own if table.kind == "market" and own else None


def _head(table: RateTable, to: str, edition: Edition) -> str:
    name = "" if to == INTERNATIONAL else formats.currency(to, edition.locale)
    return edition.words(f"pay.converted_by.{table.kind}", currency=name)


def _place(amount: Amount, pay: RolePay) -> Cell:
    link = pay.linker.place(amount.place)
    return Cell(link.text, href=link.href)


def _published(amount: Amount, edition: Edition) -> Cell:
    note = joined(edition.words(f"pay.statistic.{amount.statistic}"), per(amount, edition))
    return Cell(sum_said(amount, edition), note=note, numeric=True)


def _converted(amount: Amount, table: RateTable, to: str) -> Converted | Refusal | None:
    """Return an amount converted; None where it is in that currency already."""
    return None if to == amount.currency else convert(amount, table, to)


def _cell(found: Converted | Refusal | None, edition: Edition) -> Cell:
    if not isinstance(found, Converted):
        return Cell("–", numeric=True)
    words, locale = edition.words, edition.locale
    number = formats.number(found.number, locale)
    money = formats.money(found.number, found.currency, locale) if found.kind == "market" else number
    return Cell(words("pay.about", amount=money), numeric=True)


def _notes(found: Iterable[Converted | Refusal | None], edition: Edition) -> Iterator[str]:
    for each in found:
        if isinstance(each, Refusal):
            yield refusal(each, edition)
        elif each:
            source = edition.sources.get(each.source)
            yield edition.words(
                f"pay.rate_note.{each.kind}",
                rate=rates_said(each, edition),
                place=edition.place_name(each.amount.place),
                date=formats.period(each.reference_period, edition.locale),
                source=joined(source.publisher or "", source.title) if source else each.source,
            )
