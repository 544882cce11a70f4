"""A site of roles with official figures, for tests of the pages that compare them."""

from tests.conftest import Writer

SOURCES = """\
oews: {title: Occupational Employment and Wage Statistics, publisher: BLS}
ashe: {title: Annual Survey of Hours and Earnings, publisher: ONS}
proj: {title: Employment Projections, publisher: BLS}
census: {title: Census}
"""
TABLE = """\
title: Wages
source: {source}
basis: gross
population: all
reference_period: {period}
code_set: {codes}
occupations: {{all: All occupations, {titles}}}
industries: {{"11": Farming, "22": Utilities}}
"""
HEAD = "occupation,area,industry,period,median,p10,p25,p75,p90,mean,flags\n"
US_ROWS = """\
all,us,,hour,24.51,15,18.07,38.71,61.81,33.54,
all,us,,year,50980,31200,37590,80520,128560,69770,
43-1011,us,,hour,33.41,21.93,26.9,40.91,50.34,35.33,
43-1011,us,,year,69500,45610,55950,85090,104710,73490,
43-1011,us,11,year,68060,,,,,70640,
43-1011,us,22,year,99990,,,,,99300,
43-9061,us,,hour,21.17,15,17.5,24.87,30.3,22.2,
43-9061,us,,year,44030,31200,36400,51730,63020,46180,
53-1047,us,,year,,,,,,,median:suppressed p10:suppressed
"""
GB_ROWS = """\
4143,gb,,year,35214,,,,,37001,
4159,gb,,year,26000,,,,,26500,
"""
OUTLOOK = (
    "occupation,area,from,to,employment_from,employment_to,change,openings,education,experience,training\n"
)


def write_offices(write: Writer, *settings: str) -> None:
    """Write a lead and a clerk with pay, a porter without, an usher of the lead's code, a typed baker."""
    write("content/site.yaml", "title: Small site\n" + "".join(f"{each}\n" for each in settings))
    for slug, code, currency in (("us", "US", "USD"), ("gb", "GB", "GBP"), ("de", "DE", "EUR")):
        write(f"content/places/{slug}.yaml", f"country: {code}\ncurrency: {currency}\n")
    write("content/sources.yaml", SOURCES)
    write("content/skills.yaml", "filing: {name: Filing}\nhiring: {name: Hiring}\n")
    write("content/families/desk.yaml", "title: Desk work\nlevels: [{id: one, title: One}]\n")
    titles = '43-1011: First-line supervisors of clerks, 43-9061: "Office clerks, general"'
    write("content/pay/us.csv", HEAD + US_ROWS)
    write("content/pay/us.yaml", TABLE.format(source="oews", period="2025-05", codes="soc", titles=titles))
    titles = '"4143": Managers, "4159": Clerks'
    write("content/pay/gb.csv", HEAD + GB_ROWS)
    write("content/pay/gb.yaml", TABLE.format(source="ashe", period="2024-04", codes="uksoc", titles=titles))
    write(
        "content/outlook/us.csv",
        OUTLOOK
        + "43-1011,us,2024,2034,100,99,-0.3,144500,High school,Some years,None\n"
        + "43-9061,us,2024,2034,100,93,-6.9,256000,High school,None,None\n",
    )
    write("content/outlook/us.yaml", "title: Projections\nsource: proj\ncode_set: soc\n")
    lead = "skills: [Filing, Hiring, Calm]"
    write_one(write, "lead", lead, *LEAD)
    write_one(write, "clerk", "skills: [Filing, Typing]", *CLERK)
    write_one(write, "porter", "skills: [Lifting]", "related: [lead]")
    write_one(write, "usher", "skills: [Filing]", "codes: {soc: 43-1011}", "compare_with: [lead]")
    band = "{kind: unsourced, period: year, min: 30000, max: 40000}"
    write_one(
        write, "baker", "skills: [Baking]", f"pay: [{band[:1]}place: us, {band[1:]}]", "compare_with: [clerk]"
    )


DEGREES = "{education: {source: census, degrees: [{degree: Bachelor's degree, share: %s}]}}"
LEAD = (
    "plural: Leads",
    "codes: {soc: 43-1011, uksoc: '4143'}",
    "family: desk",
    "level: one",
    "requirements: " + DEGREES % 62,
    "pay: [{place: de, kind: unsourced, period: year, min: 40000, max: 60000}]",
)
CLERK = (
    "plural: Clerks",
    "codes: {soc: {code: 43-9061}, uksoc: '4159'}",
    "compare_with: [lead]",
    "requirements: " + DEGREES % 18,
    "pay: [{place: de, kind: unsourced, period: year, min: 30000, max: 35000}]",
)


def write_one(write: Writer, slug: str, skills: str, *lines: str) -> None:
    """Write a role with its own skills."""
    head = f"title: {slug.capitalize()}\nsummary: Works as a {slug}.\nresponsibilities: [Works]\n{skills}\n"
    write(f"content/roles/{slug}.yaml", head + "".join(f"{line}\n" for line in lines))
