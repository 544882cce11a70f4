"""This module says what the roles of a level are paid: in a sentence, and in the head of a column."""

from __future__ import annotations

from jobsite.catalog.level_pay import LevelPay
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import per, sum_said
from jobsite.pages.pay.names import where
from jobsite.pages.pay.words import capitalised


def level_said(pay: LevelPay | None, edition: Edition) -> str:
    """Return what the roles of a level are paid; empty where one role says it itself."""
    if pay is None or pay.roles == 1:
        return ""
    words, roles = edition.words, formats.number(pay.roles, edition.locale)
    values = {
        "where": capitalised(where(pay.low.place, edition)),
        "per": per(pay.low, edition),
        "at": words(f"compare.at.{pay.low.statistic}"),
    }
    if pay.figures == 1:
        return words("family.pay.shared", n=roles, amount=sum_said(pay.low, edition), **values)
    if pay.low.number == pay.high.number:
        return words("family.pay.same", amount=sum_said(pay.low, edition), **values)
    ends = {"low": sum_said(pay.low, edition), "high": sum_said(pay.high, edition)}
    said = words("family.pay.range", **ends, **values)
    if pay.figures == pay.roles:
        return said
    count = formats.number(pay.figures, edition.locale)
    return f"{said} {words('family.pay.shares', n=roles, figures=count)}"


def level_note(pay: LevelPay | None, edition: Edition) -> str:
    """Return the range of a level in a few words: `median $59,650–$61,860 a year`."""
    if pay is None:
        return ""
    words, low, high = edition.words, sum_said(pay.low, edition), sum_said(pay.high, edition)
    amount = low if pay.low.number == pay.high.number else words("pay.range", low=low, high=high)
    statistic = words(f"pay.statistic.{pay.low.statistic}")
    return words("family.pay.note", statistic=statistic, amount=amount, per=per(pay.low, edition))
