# ruff: noqa: E501 - a sentence stands whole, as it is read
"""Generated sentences, whole, as an editor would write them; each lets the linter of sentences pass."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from jobsite.catalog.amounts import Amount, Band
from jobsite.catalog.positions import Span, span_of
from jobsite.pages.pay.extremes import Top, best_industry, highest_area, lowest_area
from jobsite.pages.pay.jobs_said import (
    degree_held,
    degree_held_by_both,
    no_skills_shared,
    openings,
    outlook,
    outlook_of_all,
    skills_distinct,
    skills_shared,
)
from jobsite.pages.pay.names import people, where, within_sentence
from jobsite.pages.pay.placed import among_all, band_beside_band, beside_band
from jobsite.pages.pay.remarks import broader, converted, months_apart_said, no_figure_for_all, old
from jobsite.pages.pay.sentences import (
    against_all,
    against_all_and_nation,
    against_nation,
    against_role,
    earned,
)
from jobsite.pages.pay.spread import spread
from tests.catalog.amounts import amount, band
from tests.pages.said import bound, compared, converted_by, every, mean, other, said_edition
from tests.sentence_lint import faults

EN, DE = said_edition(), said_edition("de-DE")
SUPERVISORS = "first-line supervisors of office workers"
GB = {"place": "gb", "currency": "GBP"}
CA = {"place": "ca", "currency": "CAD", "period": "hour"}


def percentiles(*numbers: int | str | None, **more: object) -> list[Amount]:
    """Return a distribution without its median; one written as a text is a lower bound."""
    names = ("p10", "p25", "p75", "p90")
    return [
        amount(number, statistic=name, **({"flag": "top-coded"} if isinstance(number, str) else {}), **more)
        for name, number in zip(names, numbers, strict=True)
    ]


ALL = {each.statistic: each for each in percentiles(31200, 37590, 80520, 128560)} | {"median": every(50980)}
"""US percentiles of all occupations, May 2025."""


def placed(who: str, given: Amount) -> str:
    """Return where a figure lies among all occupations."""
    known = [replace(ALL[name], role="", occupation="all") for name in ("p10", "p25", "median", "p75", "p90")]
    span = span_of(given, known)
    assert isinstance(span, Span), span
    return among_all(who, given, span, ALL, EN)


ENGLISH: list[tuple[str, Callable[[], str]]] = [
    # --- A role against all occupations
    (
        "In the United States, half of first-line supervisors of office workers earn more than $69,500 a year. That is 36% more than the median of all occupations, $50,980.",
        lambda: against_all(SUPERVISORS, compared(amount(69500), every(50980)), EN),
    ),
    (
        "In the United States, first-line supervisors of office workers earn $73,490 a year on average. That is 5% more than the average of all occupations, $69,770.",
        lambda: against_all(SUPERVISORS, compared(mean(73490), every(69770, statistic="mean")), EN),
    ),
    (
        "In the United States, half of customer service representatives earn more than $44,770 a year. That is 12% less than the median of all occupations, $50,980.",
        lambda: against_all("customer service representatives", compared(amount(44770), every(50980)), EN),
    ),
    (
        "In the United States, customer service representatives earn $46,980 a year on average. That is 33% less than the average of all occupations, $69,770.",
        lambda: against_all(
            "customer service representatives", compared(mean(46980), every(69770, statistic="mean")), EN
        ),
    ),
    (
        "In the United States, half of web developers earn more than $50,980 a year. That is the same as the median of all occupations, $50,980.",
        lambda: against_all("web developers", compared(amount(50980), every(50980)), EN),
    ),
    (
        "In the United States, half of bookkeepers earn more than $51,100 a year. That is about the same as the median of all occupations, $50,980.",
        lambda: against_all("bookkeepers", compared(amount(51100), every(50980)), EN),
    ),
    (
        "In the United States, half of bookkeepers earn more than $50,740 a year. That is about the same as the median of all occupations, $50,980.",
        lambda: against_all("bookkeepers", compared(amount(50740), every(50980)), EN),
    ),
    (
        "In the United States, half of operations managers earn more than $105,770 a year. That is 2.1 times the median of all occupations, $50,980.",
        lambda: against_all("operations managers", compared(amount(105770), every(50980)), EN),
    ),
    (
        "In the United States, half of finance managers earn more than $101,960 a year. That is twice the median of all occupations, $50,980.",
        lambda: against_all("finance managers", compared(amount(101960), every(50980)), EN),
    ),
    (
        "In the United States, executives earn $269,630 a year on average. That is 3.9 times the average of all occupations, $69,770.",
        lambda: against_all("executives", compared(mean(269630), every(69770, statistic="mean")), EN),
    ),
    (
        "In the United States, half of surgeons earn $239,200 a year or more. That is at least 4.6 times the median of all occupations, $50,980.",
        lambda: against_all("surgeons", compared(bound(239200), every(50980)), EN),
    ),
    (
        "In the United States, surgeons earn at least $239,200 a year on average. That is at least 3.4 times the average of all occupations, $69,770.",
        lambda: against_all(
            "surgeons", compared(bound(239200, statistic="mean"), every(69770, statistic="mean")), EN
        ),
    ),
    (
        "In the United States, half of judges earn $110,000 a year or more. That is at least 2.1 times the median of all occupations, $51,000.",
        lambda: against_all("judges", compared(bound(110000), every(51000)), EN),
    ),
    (
        "In the United States, half of judges earn $60,000 a year or more. That is at least 17% more than the median of all occupations, $51,000.",
        lambda: against_all("judges", compared(bound(60000), every(51000)), EN),
    ),
    (
        "In the United States, half of pilots earn $102,500 a year or more. That is at least twice the median of all occupations, $51,000.",
        lambda: against_all("pilots", compared(bound(102500), every(51000)), EN),
    ),
    (
        "In the United States, half of pilots earn $51,020 a year or more. That is more than the median of all occupations, $51,000.",
        lambda: against_all("pilots", compared(bound(51020), every(51000)), EN),
    ),
    (
        "In the United States, half of first-line supervisors of office workers earn more than $33.41 an hour. That is 36% more than the median of all occupations, $24.51.",
        lambda: against_all(
            SUPERVISORS, compared(amount("33.41", period="hour"), every("24.51", period="hour")), EN
        ),
    ),
    (
        "In the United States, half of cashiers earn more than $30 an hour. That is 22% more than the median of all occupations, $24.50.",
        lambda: against_all(
            "cashiers", compared(amount(30, period="hour"), every("24.5", period="hour")), EN
        ),
    ),
    (
        "In the United Kingdom, half of programmers earn more than £53,501 a year. That is 69% more than the median of all occupations, £31,602.",
        lambda: against_all("programmers", compared(amount(53501, **GB), every(31602, **GB)), EN),
    ),
    (
        "In the United Kingdom, midwives earn £35,513 a year on average. That is 7% less than the average of all occupations, £38,224.",
        lambda: against_all(
            "midwives", compared(mean(35513, **GB), every(38224, statistic="mean", **GB)), EN
        ),
    ),
    (
        "In the United States, the 10th percentile of pay for first-line supervisors of office workers is $45,610 a year. That is 46% more than the 10th percentile of all occupations, $31,200.",
        lambda: against_all(
            SUPERVISORS, compared(amount(45610, statistic="p10"), every(31200, statistic="p10")), EN
        ),
    ),
    (
        "In the United States, the 90th percentile of pay for first-line supervisors of office workers is $104,710 a year. That is 19% less than the 90th percentile of all occupations, $128,560.",
        lambda: against_all(
            SUPERVISORS, compared(amount(104710, statistic="p90"), every(128560, statistic="p90")), EN
        ),
    ),
    (
        "In the United States, the 90th percentile of pay for surgeons is at least $239,200 a year. That is at least 86% more than the 90th percentile of all occupations, $128,560.",
        lambda: against_all(
            "surgeons", compared(bound(239200, statistic="p90"), every(128560, statistic="p90")), EN
        ),
    ),
    (
        "In Holland, half of bakers earn more than $3,000 a month. That is 6% less than the median of all occupations, $3,200.",
        lambda: against_all(
            "bakers",
            compared(amount(3000, period="month", place="nl"), every(3200, period="month", place="nl")),
            EN,
        ),
    ),
    (
        "In the United States, half of people in the role of Chief Operating Officer earn more than $133,990 a year. That is 2.6 times the median of all occupations, $50,980.",
        lambda: against_all(
            people("Chief Operating Officer", None, EN), compared(amount(133990), every(50980)), EN
        ),
    ),
    (
        "In the United States, half of IT service managers earn more than $69,500 a year. That is 36% more than the median of all occupations, $50,980.",
        lambda: against_all(
            people("IT Service Manager", "IT Service Managers", EN), compared(amount(69500), every(50980)), EN
        ),
    ),
    # --- What people earn
    (
        "In Canada, half of registered nurses earn more than CA$42 an hour.",
        lambda: earned("registered nurses", amount(42, period="hour", place="ca", currency="CAD"), EN),
    ),
    (
        "In Toronto, registered nurses earn CA$40 an hour on average.",
        lambda: earned("registered nurses", mean(40, period="hour", place="ca/toronto", currency="CAD"), EN),
    ),
    (
        "In London, half of cooks earn more than £900 a week.",
        lambda: earned("cooks", amount(900, period="week", place="gb/london", currency="GBP"), EN),
    ),
    (
        "In Germany, half of cooks earn more than €120 a day.",
        lambda: earned("cooks", amount(120, period="day", place="de", currency="EUR"), EN),
    ),
    # --- Areas
    (
        "In San Jose-Sunnyvale-Santa Clara, CA, half of first-line supervisors of office workers earn more than $95,010 a year. That is 37% more than their median in the United States, $69,500.",
        lambda: against_nation(SUPERVISORS, compared(amount(95010, place="us/san-jose"), amount(69500)), EN),
    ),
    (
        "In Columbus, OH, first-line supervisors of office workers earn $70,890 a year on average. That is 4% less than their average in the United States, $73,490.",
        lambda: against_nation(SUPERVISORS, compared(mean(70890, place="us/columbus"), mean(73490)), EN),
    ),
    (
        "In California, half of first-line supervisors of office workers earn more than $69,400 a year. That is about the same as their median in the United States, $69,500.",
        lambda: against_nation(SUPERVISORS, compared(amount(69400, place="us/ca"), amount(69500)), EN),
    ),
    (
        "In California, half of surgeons earn $239,200 a year or more. That is at least 19% more than their median in the United States, $200,000.",
        lambda: against_nation("surgeons", compared(bound(239200, place="us/ca"), amount(200000)), EN),
    ),
    (
        "In San Jose-Sunnyvale-Santa Clara, CA, half of first-line supervisors of office workers earn more than $95,010 a year. That is 13% more than the median of all occupations, $84,050.",
        lambda: against_all(
            SUPERVISORS, compared(amount(95010, place="us/san-jose"), every(84050, place="us/san-jose")), EN
        ),
    ),
    (
        "In the Northeast Alabama nonmetropolitan area, half of first-line supervisors of office workers earn more than $45,120 a year. That is 16% more than the median of all occupations, $38,990.",
        lambda: against_all(
            SUPERVISORS, compared(amount(45120, place="us/wilds"), every(38990, place="us/wilds")), EN
        ),
    ),
    (
        "In San Jose-Sunnyvale-Santa Clara, CA, half of first-line supervisors of office workers earn more than $95,010 a year. That is 13% more than the median of all occupations there, $84,050, and 37% more than their median in the United States, $69,500.",
        lambda: against_all_and_nation(
            SUPERVISORS,
            compared(amount(95010, place="us/san-jose"), every(84050, place="us/san-jose")),
            compared(amount(95010, place="us/san-jose"), amount(69500)),
            EN,
        ),
    ),
    (
        "In Columbus, OH, accountants earn $91,910 a year on average. That is 37% more than the average of all occupations there, $67,270, and the same as their average in the United States, $91,910.",
        lambda: against_all_and_nation(
            "accountants",
            compared(mean(91910, place="us/columbus"), every(67270, statistic="mean", place="us/columbus")),
            compared(mean(91910, place="us/columbus"), mean(91910)),
            EN,
        ),
    ),
    (
        "In Columbus, OH, half of clerks earn more than $46,350 a year. That is 10% less than the median of all occupations there, $51,340, and 4% more than their median in the United States, $44,770.",
        lambda: against_all_and_nation(
            "clerks",
            compared(amount(46350, place="us/columbus"), every(51340, place="us/columbus")),
            compared(amount(46350, place="us/columbus"), amount(44770)),
            EN,
        ),
    ),
    # --- Role against role
    (
        "In the United States, first-line supervisors of office workers earn 55% more than customer service representatives at the median: $69,500 against $44,770 a year.",
        lambda: against_role(
            SUPERVISORS, "customer service representatives", compared(amount(69500), other(44770)), EN
        ),
    ),
    (
        "In the United States, customer service representatives earn 36% less than first-line supervisors of office workers at the median: $44,770 against $69,500 a year.",
        lambda: against_role(
            "customer service representatives", SUPERVISORS, compared(other(44770), amount(69500)), EN
        ),
    ),
    (
        "In the United States, accountants and auditors earn the same at the median: $81,680 a year.",
        lambda: against_role("accountants", "auditors", compared(amount(81680), other(81680)), EN),
    ),
    (
        "In the United States, accountants earn about the same as bookkeepers at the median: $50,100 against $50,000 a year.",
        lambda: against_role("accountants", "bookkeepers", compared(amount(50100), other(50000)), EN),
    ),
    (
        "In the United States, accountants earn 5% more than bookkeepers on average: $52,500 against $50,000 a year.",
        lambda: against_role(
            "accountants", "bookkeepers", compared(mean(52500), other(50000, statistic="mean")), EN
        ),
    ),
    (
        "In the United States, operations managers earn 3.4 times as much as cashiers at the median: $105,770 against $30,710 a year.",
        lambda: against_role("operations managers", "cashiers", compared(amount(105770), other(30710)), EN),
    ),
    (
        "In the United States, software developers earn twice as much as web developers at the median: $133,080 against $66,540 a year.",
        lambda: against_role(
            "software developers", "web developers", compared(amount(133080), other(66540)), EN
        ),
    ),
    (
        "In the United States, surgeons earn at least 2.4 times as much as nurses at the median: $239,200 or more against $98,430 a year.",
        lambda: against_role("surgeons", "nurses", compared(bound(239200), other(98430)), EN),
    ),
    (
        "In the United States, nurses earn at least 58% less than surgeons at the median: $98,430 against $239,200 or more a year.",
        lambda: against_role("nurses", "surgeons", compared(other(98430), bound(239200)), EN),
    ),
    (
        "In Canada, software engineers and designers earn 2.2 times as much as truck drivers at the median: CA$53.85 against CA$25 an hour.",
        lambda: against_role(
            "software engineers and designers",
            "truck drivers",
            compared(amount("53.85", **CA), other("25.00", **CA)),
            EN,
        ),
    ),
    (
        "In the United States, cooks earn 3% more than bakers at the 25th percentile: $30,000 against $29,000 a year.",
        lambda: against_role(
            "cooks", "bakers", compared(amount(30000, statistic="p25"), other(29000, statistic="p25")), EN
        ),
    ),
    (
        "In the United States, cooks earn 1% more than bakers at the median: $10,060 against $10,000 a year.",
        lambda: against_role("cooks", "bakers", compared(amount(10060), other(10000)), EN),
    ),
    # --- Highest and lowest
    (
        "Highest of 526 areas with a published median (528 in all): San Jose-Sunnyvale-Santa Clara, CA, at $95,010 a year.",
        lambda: highest_area(Top("San Jose-Sunnyvale-Santa Clara, CA", amount(95010), 526, 528), EN),
    ),
    (
        "Lowest of 526 areas with a published median (528 in all): Puerto Rico nonmetropolitan area, at $35,510 a year.",
        lambda: lowest_area(Top("Puerto Rico nonmetropolitan area", amount(35510), 526, 528), EN),
    ),
    (
        "Highest of 528 areas with a published median: San Jose-Sunnyvale-Santa Clara, CA, at $95,010 a year.",
        lambda: highest_area(Top("San Jose-Sunnyvale-Santa Clara, CA", amount(95010), 528, 528), EN),
    ),
    (
        "Lowest of 86 areas with a published median: Toronto, at CA$19 an hour.",
        lambda: lowest_area(Top("Toronto", amount(19, period="hour", currency="CAD"), 86), EN),
    ),
    (
        "Highest of 112 areas with a published median (393 in all): Abilene, TX, and 13 more areas, each at $239,200 a year or more.",
        lambda: highest_area(Top("Abilene, TX", bound(239200), 112, 393, shared_by=14), EN),
    ),
    (
        "Lowest of 112 areas with a published median (393 in all): Abilene, TX, and 1 more area, each at $35,510 a year.",
        lambda: lowest_area(Top("Abilene, TX", amount(35510), 112, 393, shared_by=2), EN),
    ),
    (
        "Only 1 of 393 areas has a published average: Boise City, ID, at $99,820 a year.",
        lambda: highest_area(Top("Boise City, ID", mean(99820), 1, 393), EN),
    ),
    (
        "Only 1 area has a published average: Boise City, ID, at $99,820 a year.",
        lambda: lowest_area(Top("Boise City, ID", mean(99820), 1), EN),
    ),
    (
        "Highest of 1,204 areas with a published average (1,301 in all): Boise City, ID, at $1,234.50 a year.",
        lambda: highest_area(Top("Boise City, ID", mean("1234.5"), 1204, 1301), EN),
    ),
    (
        "Best-paying of 18 industries with a published median for accountants: Finance and Insurance, at $88,310 a year.",
        lambda: best_industry("accountants", Top("Finance and Insurance", amount(88310), 18), EN),
    ),
    (
        "Only 1 industry has a published average for accountants: Finance and Insurance, at $92,140 a year.",
        lambda: best_industry("accountants", Top("Finance and Insurance", mean(92140), 1), EN),
    ),
    (
        "Best-paying of 6 industries with a published median for surgeons: Hospitals, at $239,200 a year or more.",
        lambda: best_industry("surgeons", Top("Hospitals", bound(239200), 6), EN),
    ),
    # --- Spread
    (
        "In the United States, half of first-line supervisors of office workers earn between $55,950 and $85,090 a year. One in ten earns less than $45,610, and one in ten more than $104,710.",
        lambda: spread(SUPERVISORS, percentiles(45610, 55950, 85090, 104710), EN),
    ),
    (
        "In the United States, half of first-line supervisors of office workers earn between $55,950 and $85,090 a year.",
        lambda: spread(SUPERVISORS, percentiles(None, 55950, 85090, None), EN),
    ),
    (
        "In Canada, of truck drivers, one in ten earns less than CA$19 an hour, and one in ten more than CA$36.",
        lambda: spread(
            "truck drivers", percentiles(19, None, None, 36, period="hour", currency="CAD", place="ca"), EN
        ),
    ),
    (
        "In the United Kingdom, a quarter of midwives earn less than £27,166 a year.",
        lambda: spread("midwives", percentiles(None, 27166, None, None, **GB), EN),
    ),
    (
        "In the United States, a quarter of pilots earn more than $150,000 a year.",
        lambda: spread("pilots", percentiles(None, None, 150000, None), EN),
    ),
    (
        "In the United States, a quarter of pilots earn more than $150,000 a year. One in ten earns less than $45,610.",
        lambda: spread("pilots", percentiles(45610, None, 150000, None), EN),
    ),
    (
        "In the United States, half of pilots earn between $55,950 and $85,090 a year. One in ten earns more than $104,710.",
        lambda: spread("pilots", percentiles(None, 55950, 85090, 104710), EN),
    ),
    (
        "In the United States, of dentists, one in ten earns less than $45,610 a year.",
        lambda: spread("dentists", percentiles(45610, None, None, None), EN),
    ),
    (
        "In the United States, of dentists, one in ten earns more than $104,710 a year.",
        lambda: spread("dentists", percentiles(None, None, None, 104710), EN),
    ),
    (
        "In the United States, half of surgeons earn between $120,000 and $180,000 a year. One in ten earns less than $90,000, and one in ten $239,200 or more.",
        lambda: spread("surgeons", percentiles(90000, 120000, 180000, "239200"), EN),
    ),
    (
        "In the United States, a quarter of surgeons earn less than $120,000 a year, and a quarter $239,200 or more. One in ten earns less than $90,000.",
        lambda: spread("surgeons", percentiles(90000, 120000, "239200", "239200"), EN),
    ),
    (
        "In the United States, three quarters of surgeons earn $239,200 a year or more. One in ten earns less than $90,000.",
        lambda: spread("surgeons", percentiles(90000, "239200", "239200", "239200"), EN),
    ),
    (
        "In the United States, of surgeons, nine in ten earn $239,200 a year or more.",
        lambda: spread("surgeons", percentiles("239200", "239200", "239200", "239200"), EN),
    ),
    (
        "In the United States, a quarter of surgeons earn $239,200 a year or more.",
        lambda: spread("surgeons", percentiles(None, None, "239200", "239200"), EN),
    ),
    (
        "In the United States, of surgeons, nine in ten earn $239,200 a year or more.",
        lambda: spread("surgeons", percentiles("239200", None, None, None), EN),
    ),
    (
        "In the United States, of surgeons, one in ten earns less than $90,000 a year, and one in ten $239,200 or more.",
        lambda: spread("surgeons", percentiles(90000, None, None, "239200"), EN),
    ),
    # --- Where an amount lies
    (
        "For first-line supervisors of office workers, the median of $69,500 a year lies between the median and the 75th percentile of all occupations ($50,980 and $80,520).",
        lambda: placed(SUPERVISORS, amount(69500)),
    ),
    (
        "For managers, the median of $300,000 a year lies above the 90th percentile of all occupations ($128,560).",
        lambda: placed("managers", amount(300000)),
    ),
    (
        "For pickers, the median of $25,000 a year lies below the 10th percentile of all occupations ($31,200).",
        lambda: placed("pickers", amount(25000)),
    ),
    (
        "For surgeons, the median of $239,200 or more a year lies above the 90th percentile of all occupations ($128,560).",
        lambda: placed("surgeons", bound(239200)),
    ),
    (
        "For accountants, the median of $69,500 a year lies below the range of $80,000 to $110,000.",
        lambda: beside_band("accountants", amount(69500), Band(*band(80000, 110000)), "below", EN),
    ),
    (
        "For accountants, the median of $89,500 a year lies within the range of $80,000 to $110,000.",
        lambda: beside_band("accountants", amount(89500), Band(*band(80000, 110000)), "within", EN),
    ),
    (
        "For accountants, the average of $120,000 a year lies above the range of $80,000 to $110,000.",
        lambda: beside_band("accountants", mean(120000), Band(*band(80000, 110000)), "above", EN),
    ),
    (
        "For accountants, the range of $60,000 to $70,000 a year lies wholly below the one for auditors, $80,000 to $110,000.",
        lambda: band_beside_band(
            ("accountants", Band(*band(60000, 70000))), ("auditors", Band(*band(80000, 110000))), "below", EN
        ),
    ),
    (
        "For accountants, the range of $60,000 to $90,000 a year overlaps with the one for auditors, $80,000 to $110,000.",
        lambda: band_beside_band(
            ("accountants", Band(*band(60000, 90000))),
            ("auditors", Band(*band(80000, 110000))),
            "overlapping",
            EN,
        ),
    ),
    (
        "For accountants, the range of $160,000 to $190,000 a year lies wholly above the one for auditors, $80,000 to $110,000.",
        lambda: band_beside_band(
            ("accountants", Band(*band(160000, 190000))),
            ("auditors", Band(*band(80000, 110000))),
            "above",
            EN,
        ),
    ),
    # --- Outlook, degrees, skills
    (
        "In the United States, employment of first-line supervisors of office workers is expected to fall by 0.3% from 2024 to 2034.",
        lambda: outlook(SUPERVISORS, "us", (2024, 2034), Decimal("-0.3"), EN),
    ),
    (
        "In the United States, employment of software developers is expected to rise by 15.8% from 2024 to 2034.",
        lambda: outlook("software developers", "us", (2024, 2034), Decimal("15.8"), EN),
    ),
    (
        "In California, employment of cooks is expected to stay as it is from 2022 to 2032.",
        lambda: outlook("cooks", "us/ca", (2022, 2032), Decimal(0), EN),
    ),
    (
        "In all occupations together it is expected to rise by 3.1%.",
        lambda: outlook_of_all(Decimal("3.1"), EN),
    ),
    (
        "In all occupations together it is expected to fall by 0.2%.",
        lambda: outlook_of_all(Decimal("-0.2"), EN),
    ),
    ("In all occupations together it is expected to change by 0%.", lambda: outlook_of_all(Decimal(0), EN)),
    ("About 144,500 openings a year are expected.", lambda: openings(144500, EN)),
    ("About 1 opening a year is expected.", lambda: openings(1, EN)),
    (
        "Bachelor’s degree: held by 58% of accountants.",
        lambda: degree_held("Bachelor’s degree", ("accountants", Decimal(58)), EN),
    ),
    (
        "Bachelor’s degree: held by 58.4% of accountants and 31% of bookkeepers.",
        lambda: degree_held_by_both(
            "Bachelor’s degree", ("accountants", Decimal("58.4")), ("bookkeepers", Decimal(31)), EN
        ),
    ),
    (
        "Accountants and bookkeepers have 3 skills in common: Excel, attention to detail, and reporting.",
        lambda: skills_shared(
            "accountants", "bookkeepers", 3, ["Excel", "attention to detail", "reporting"], EN
        ),
    ),
    (
        "Accountants and bookkeepers have 1 skill in common: Excel.",
        lambda: skills_shared("accountants", "bookkeepers", 1, ["Excel"], EN),
    ),
    (
        "IT managers and bookkeepers have 12 skills in common, among them Excel and reporting.",
        lambda: skills_shared("IT managers", "bookkeepers", 12, ["Excel", "reporting"], EN),
    ),
    (
        "Of the 24 skills asked of accountants or bookkeepers, none is asked of both.",
        lambda: no_skills_shared("accountants", "bookkeepers", 24, EN),
    ),
    (
        "2 skills are asked of accountants alone: audits and tax law.",
        lambda: skills_distinct("accountants", 2, ["audits", "tax law"], EN),
    ),
    (
        "1 skill is asked of accountants alone: tax law.",
        lambda: skills_distinct("accountants", 1, ["tax law"], EN),
    ),
    (
        "9 skills are asked of people in the role of Head of Tax alone, among them audits, tax law, and Excel.",
        lambda: skills_distinct("people in the role of Head of Tax", 9, ["audits", "tax law", "Excel"], EN),
    ),
    # --- Remarks
    (
        "The figures are for all first-line supervisors of office and administrative support workers (43-1011), of whom this role is a part.",
        lambda: broader("First-Line Supervisors of Office and Administrative Support Workers", "43-1011", EN),
    ),
    (
        "The figures are for a wider group of which this role is a part: computer occupations, all other (15-1299).",
        lambda: broader("Computer Occupations, All Other", "15-1299", EN),
    ),
    (
        "In the United Kingdom, the figures are from April 2024, more than 24 months old.",
        lambda: old("gb", "2024-04", 24, EN),
    ),
    (
        "In the United States, the figures are from 2024, more than 1 month old.",
        lambda: old("us", "2024", 1, EN),
    ),
    (
        "The figures compared are of May 2025 and May 2024, 12 months apart.",
        lambda: months_apart_said(compared(amount(69500), every(50980, reference_period="2024-05")), EN),
    ),
    (
        "The figures compared are of May 2025 and April 2025, 1 month apart.",
        lambda: months_apart_said(compared(amount(69500), every(50980, reference_period="2025-04")), EN),
    ),
    (
        "At the market rate of October 30, 2026, $69,500 a year is about €62,200 (1 EUR = 1.1172 USD; European Central Bank).",
        lambda: converted(converted_by("market", amount(69500), "EUR"), EN),
    ),
    (
        "At the market rate of October 30, 2026, $69,500 a year is about £51,900 (1 EUR = 1.1172 USD = 0.8338 GBP; European Central Bank).",
        lambda: converted(converted_by("market", amount(69500), "GBP"), EN),
    ),
    (
        "At the market rate of October 30, 2026, $239,200 or more a year is about ₹22,700,000 or more (1 EUR = 1.1172 USD = 106.084 INR; European Central Bank).",
        lambda: converted(converted_by("market", bound(239200), "INR"), EN),
    ),
    (
        "At the market rate of October 30, 2026, $33.41 an hour is about €29.90 (1 EUR = 1.1172 USD; European Central Bank).",
        lambda: converted(converted_by("market", amount("33.41", period="hour"), "EUR"), EN),
    ),
    (
        "At the purchasing power of 2024, £31,602 a year is about 47,400 international dollars (1 international dollar = 0.667 GBP; World Bank).",
        lambda: converted(converted_by("ppp", amount(31602, **GB)), EN),
    ),
    (
        "At national prices of 2024, $95,010 a year is worth about $86,000 (price level: 110.423, the nation being 100; Regional price parities).",
        lambda: converted(converted_by("price-parity", amount(95010, place="us/san-jose")), EN),
    ),
]

GERMAN: list[tuple[str, Callable[[], str]]] = [
    (
        "In den Vereinigten Staaten verdienen Bürofachkräfte im Median 69.500~$ im Jahr. Das ist 36~% mehr als der Median aller Berufe, 50.980~$.",
        lambda: against_all("Bürofachkräfte", compared(amount(69500), every(50980)), DE),
    ),
    (
        "In den Vereinigten Staaten verdienen Bürofachkräfte im Durchschnitt 73.490~$ im Jahr. Das ist 5~% mehr als der Durchschnitt aller Berufe, 69.770~$.",
        lambda: against_all("Bürofachkräfte", compared(mean(73490), every(69770, statistic="mean")), DE),
    ),
    (
        "In Deutschland verdienen Köchinnen und Köche im Median 44.770~€ im Jahr. Das ist 12~% weniger als der Median aller Berufe, 50.980~€.",
        lambda: against_all(
            "Köchinnen und Köche",
            compared(amount(44770, place="de", currency="EUR"), every(50980, place="de", currency="EUR")),
            DE,
        ),
    ),
    (
        "In den Vereinigten Staaten verdienen Bürofachkräfte im Median 50.980~$ im Jahr. Das ist genauso viel wie der Median aller Berufe, 50.980~$.",
        lambda: against_all("Bürofachkräfte", compared(amount(50980), every(50980)), DE),
    ),
    (
        "In den Vereinigten Staaten verdienen Bürofachkräfte im Median 51.000~$ im Jahr. Das ist etwa so viel wie der Median aller Berufe, 50.980~$.",
        lambda: against_all("Bürofachkräfte", compared(amount(51000), every(50980)), DE),
    ),
    (
        "In den Vereinigten Staaten verdienen Ärztinnen und Ärzte im Median mindestens 239.200~$ im Jahr. Das ist mindestens 4,6-mal so viel wie der Median aller Berufe, 50.980~$.",
        lambda: against_all("Ärztinnen und Ärzte", compared(bound(239200), every(50980)), DE),
    ),
    (
        "In der Schweiz verdienen Bürofachkräfte im Median 101.960~CHF im Jahr. Das ist doppelt so viel wie der Median aller Berufe, 50.980~CHF.",
        lambda: against_all(
            "Bürofachkräfte",
            compared(amount(101960, place="ch", currency="CHF"), every(50980, place="ch", currency="CHF")),
            DE,
        ),
    ),
    (
        "In den Vereinigten Staaten beträgt das 10. Perzentil des Verdiensts für Beschäftigte im Beruf Betriebsleiter 45.610~$ im Jahr. Das ist 46~% mehr als das 10. Perzentil aller Berufe, 31.200~$.",
        lambda: against_all(
            people("Betriebsleiter", None, DE),
            compared(amount(45610, statistic="p10"), every(31200, statistic="p10")),
            DE,
        ),
    ),
    (
        "In San Jose-Sunnyvale-Santa Clara, CA verdienen Bürofachkräfte im Median 95.010~$ im Jahr. Das ist 37~% mehr als ihr Median in den Vereinigten Staaten, 69.500~$.",
        lambda: against_nation(
            "Bürofachkräfte", compared(amount(95010, place="us/san-jose"), amount(69500)), DE
        ),
    ),
    (
        "In San Jose-Sunnyvale-Santa Clara, CA verdienen Bürofachkräfte im Median 95.010~$ im Jahr. Das ist 13~% mehr als der Median aller Berufe am selben Ort, 84.050~$, und 37~% mehr als ihr Median in den Vereinigten Staaten, 69.500~$.",
        lambda: against_all_and_nation(
            "Bürofachkräfte",
            compared(amount(95010, place="us/san-jose"), every(84050, place="us/san-jose")),
            compared(amount(95010, place="us/san-jose"), amount(69500)),
            DE,
        ),
    ),
    (
        "In den Vereinigten Staaten verdienen Buchhalter im Median 82~% mehr als Prüfer: 81.680~$ gegenüber 44.770~$ im Jahr.",
        lambda: against_role("Buchhalter", "Prüfer", compared(amount(81680), other(44770)), DE),
    ),
    (
        "In den Vereinigten Staaten verdienen Buchhalter im Durchschnitt 37~% weniger als Prüfer: 33,41~$ gegenüber 53,41~$ in der Stunde.",
        lambda: against_role(
            "Buchhalter",
            "Prüfer",
            compared(mean("33.41", period="hour"), other("53.41", period="hour", statistic="mean")),
            DE,
        ),
    ),
    (
        "Höchster Wert aus 526 Gebieten mit veröffentlichtem Wert (Median; 528 insgesamt): San Jose-Sunnyvale-Santa Clara, CA mit 95.010~$ im Jahr.",
        lambda: highest_area(Top("San Jose-Sunnyvale-Santa Clara, CA", amount(95010), 526, 528), DE),
    ),
    (
        "Niedrigster Wert aus 526 Gebieten mit veröffentlichtem Wert (Median; 528 insgesamt): Puerto Rico und 1 weiteres Gebiet mit je 35.510~$ im Jahr.",
        lambda: lowest_area(Top("Puerto Rico", amount(35510), 526, 528, shared_by=2), DE),
    ),
    (
        "Nur für 1 von 393 Gebieten ist der Wert veröffentlicht (Median): Boise City mit mindestens 239.200~$ im Jahr.",
        lambda: highest_area(Top("Boise City", bound(239200), 1, 393), DE),
    ),
    (
        "Für Buchhalter die bestbezahlende von 18 Branchen mit veröffentlichtem Wert (Median): Banken mit 88.310~$ im Jahr.",
        lambda: best_industry("Buchhalter", Top("Banken", amount(88310), 18), DE),
    ),
    (
        "In den Vereinigten Staaten liegt der Verdienst für Bürofachkräfte in der mittleren Hälfte zwischen 55.950~$ und 85.090~$ im Jahr. Eine von zehn Personen verdient weniger als 45.610~$, eine von zehn mehr als 104.710~$.",
        lambda: spread("Bürofachkräfte", percentiles(45610, 55950, 85090, 104710), DE),
    ),
    (
        "In den Vereinigten Staaten liegt der Verdienst für Ärztinnen und Ärzte im unteren Viertel unter 120.000~$ im Jahr, im oberen bei mindestens 239.200~$. Eine von zehn Personen verdient weniger als 90.000~$.",
        lambda: spread("Ärztinnen und Ärzte", percentiles(90000, 120000, "239200", "239200"), DE),
    ),
    (
        "In den Vereinigten Staaten liegt der Verdienst für Piloten im unteren Zehntel unter 45.610~$ im Jahr, im oberen über 104.710~$.",
        lambda: spread("Piloten", percentiles(45610, None, None, 104710), DE),
    ),
    (
        "Für Bürofachkräfte liegt der Median von 69.500~$ im Jahr zwischen 50.980~$ (Median aller Berufe) und 80.520~$ (75. Perzentil aller Berufe).",
        lambda: among_all("Bürofachkräfte", amount(69500), Span("median", "p75"), ALL, DE),
    ),
    (
        "Für Buchhalter liegt der Median von 69.500~$ im Jahr unter der Spanne von 80.000~$ bis 110.000~$.",
        lambda: beside_band("Buchhalter", amount(69500), Band(*band(80000, 110000)), "below", DE),
    ),
    (
        "Für Buchhalter überschneidet sich die Spanne von 60.000~$ bis 90.000~$ im Jahr mit der für Prüfer, 80.000~$ bis 110.000~$.",
        lambda: band_beside_band(
            ("Buchhalter", Band(*band(60000, 90000))),
            ("Prüfer", Band(*band(80000, 110000))),
            "overlapping",
            DE,
        ),
    ),
    (
        "In den Vereinigten Staaten wird die Zahl der Stellen für Bürofachkräfte von 2024 bis 2034 voraussichtlich um 0,3~% sinken.",
        lambda: outlook("Bürofachkräfte", "us", (2024, 2034), Decimal("-0.3"), DE),
    ),
    ("Im Jahr werden etwa 144.500 offene Stellen erwartet.", lambda: openings(144500, DE)),
    (
        "Bachelor: Buchhalter haben diesen Abschluss zu 58,4~%, Prüfer zu 31~%.",
        lambda: degree_held_by_both("Bachelor", ("Buchhalter", Decimal("58.4")), ("Prüfer", Decimal(31)), DE),
    ),
    (
        "Buchhalter und Prüfer haben 1 Fähigkeit gemeinsam: Excel.",
        lambda: skills_shared("Buchhalter", "Prüfer", 1, ["Excel"], DE),
    ),
    (
        "9 Fähigkeiten brauchen nur Buchhalter, darunter Excel und Steuerrecht.",
        lambda: skills_distinct("Buchhalter", 9, ["Excel", "Steuerrecht"], DE),
    ),
    (
        "Die Angaben gelten für alle Bürofachkräfte (43-1011); dieser Beruf ist ein Teil davon.",
        lambda: broader("Bürofachkräfte", "43-1011", DE),
    ),
    (
        "In den Vereinigten Staaten sind die Angaben von April 2024 und damit mehr als 24 Monate alt.",
        lambda: old("us", "2024-04", 24, DE),
    ),
    (
        "Verglichen werden Angaben von Mai 2025 und Mai 2024, im Abstand von 12 Monaten.",
        lambda: months_apart_said(compared(amount(69500), every(50980, reference_period="2024-05")), DE),
    ),
    (
        "Zum Marktkurs (30. Oktober 2026) sind 69.500~$ im Jahr etwa 51.900~£ (1 EUR = 1,1172 USD = 0,8338 GBP; European Central Bank).",
        lambda: converted(converted_by("market", amount(69500), "GBP"), DE),
    ),
    (
        "Nach Kaufkraft (2024) entsprechen 31.602~£ im Jahr etwa 47.400 internationalen Dollar (1 internationaler Dollar = 0,667 GBP; World Bank).",
        lambda: converted(converted_by("ppp", amount(31602, **GB)), DE),
    ),
    (
        "In landesweiten Preisen (2024) sind 95.010~$ im Jahr etwa 86.000~$ wert (Preisniveau: 110,423, das Land ist 100; Regional price parities).",
        lambda: converted(converted_by("price-parity", amount(95010, place="us/san-jose")), DE),
    ),
]


@pytest.mark.parametrize(("sentence", "made"), ENGLISH)
def test_an_english_sentence_reads_as_an_editor_wrote_it(sentence: str, made: Callable[[], str]) -> None:
    assert made() == sentence
    assert faults(sentence) == []


@pytest.mark.parametrize(("sentence", "made"), GERMAN)
def test_a_german_sentence_reads_as_an_editor_wrote_it(sentence: str, made: Callable[[], str]) -> None:
    assert made() == sentence.replace("~", "\xa0")
    assert faults(made(), language="de") == []


def test_that_there_is_no_figure_for_all_occupations_is_said_without_a_number() -> None:
    assert no_figure_for_all("Job Bank", EN) == "Job Bank publishes no figure for all occupations."
    assert no_figure_for_all("Job Bank", DE) == "Job Bank veröffentlicht keine Angabe für alle Berufe."


def test_figures_of_one_date_have_no_remark_and_no_percentiles_no_spread() -> None:
    assert months_apart_said(compared(amount(69500), every(50980)), EN) == ""
    assert spread("cooks", [amount(69500)], EN) == ""


def test_a_sentence_of_one_place_is_not_made_of_two() -> None:
    with pytest.raises(ValueError, match="one place"):
        against_role("cooks", "bakers", compared(amount(1, place="us/ca"), other(2)), EN)
    with pytest.raises(ValueError, match="no figure"):
        earned("cooks", amount(None, flag="suppressed"), EN)


# --- Names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Accountants", "accountants"),
        ("IT Service Managers", "IT service managers"),
        ("First-Line Supervisors of Office Workers", "first-line supervisors of office workers"),
        ("French Teachers", "French teachers"),
        ("Java Developers", "Java developers"),
        ("DevOps Engineers", "DevOps engineers"),
        ("X-Ray Technicians", "X-ray technicians"),
        ("registered nurses", "registered nurses"),
    ],
)
def test_a_title_loses_its_capitals_within_an_english_sentence(name: str, within: str) -> None:
    assert within_sentence(name, "en-US") == within


def test_a_title_keeps_its_capitals_within_a_german_sentence() -> None:
    assert within_sentence("Köchinnen und Köche", "de-DE") == "Köchinnen und Köche"


@pytest.mark.parametrize(
    ("place", "english", "german"),
    [
        ("us", "in the United States", "in den Vereinigten Staaten"),
        ("gb", "in the United Kingdom", "im Vereinigten Königreich"),
        ("ch", "in Switzerland", "in der Schweiz"),
        ("de", "in Germany", "in Deutschland"),
        ("nl", "in Holland", "in Holland"),
        ("us/ca", "in California", "in California"),
        (
            "us/wilds",
            "in the Northeast Alabama nonmetropolitan area",
            "in Northeast Alabama nonmetropolitan area",
        ),
    ],
)
def test_a_place_has_the_article_it_needs(place: str, english: str, german: str) -> None:
    assert (where(place, EN), where(place, DE)) == (english, german)
