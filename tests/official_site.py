"""A small site with official tables: two occupations and all together, in a nation, a region, an area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.sites import write_role

if TYPE_CHECKING:
    from tests.conftest import Writer

SURVEY = """\
title: Wage survey, May 2025
source: survey
basis: gross
population: all
currency: USD
code_set: soc
reference_period: 2025-05
definition: Pay before tax.
occupations: {all: All occupations, 43-1011: Supervisors of office workers, 43-4071: File clerks}
industries: {"52": Finance}
areas_in_all: 5
extremes:
  43-4071:
    median:
      published: 4
      highest: {area: us/portland}
      lowest: {code: "1", name: "Salem", value: 30000}
"""
ROWS = """\
occupation,area,industry,period,n,p10,p25,median,p75,p90,mean,flags
all,us,,hour,1000000,,,20.00,,,24.00,
all,us,,year,1000000,20000,30000,40000,60000,90000,50000,
all,us/me,,year,10000,19000,28000,36000,52000,80000,44000,
all,us/portland,,year,8000,21000,31000,38000,55000,85000,47000,
43-1011,us,,year,5000,40000,50000,60000,75000,,65000,p90:suppressed
43-4071,us,,hour,4000,,,17.00,,,18.00,
43-4071,us,,year,4000,28000,32000,36000,41000,52000,38000,
43-4071,us,52,year,900,30000,35000,42000,48000,60000,44000,
43-4071,us/me,,year,50,27000,31000,35000,39000,47000,36000,
43-4071,us/portland,,year,40,29000,33000,39900,42000,50000,40000,
"""
PLACE = """\
country: US
currency: USD
regions: {me: {name: Maine}}
areas: {portland: {name: "Portland, ME", region: me}}
"""
SOURCES = """\
survey: {title: Wage survey, publisher: The Bureau}
bank: {title: Day rates, publisher: The Bank}
"""


def write_official_site(write: Writer, *settings: str, rows: str = ROWS, survey: str = SURVEY) -> None:
    """Write the tables, and roles: a clerk, a supervisor of a wider code, a porter without one."""
    more = "".join(f"{line}\n" for line in settings)
    write("content/site.yaml", f"title: Small site\nhome_country: us\n{more}")
    write("content/places/us.yaml", PLACE)
    write("content/sources.yaml", SOURCES)
    write("content/pay/survey.csv", rows)
    write("content/pay/survey.yaml", survey)
    write_role(write, "clerk", "plural: File clerks", "codes: {soc: 43-4071}")
    write_role(
        write, "supervisor", "codes: {soc: {code: 43-1011, broader: true}}", "related: [{role: clerk}]"
    )
    write_role(write, "porter")
