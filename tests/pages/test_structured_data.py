"""What pages tell machines as JSON-LD: only what is there, addresses only where the site's own is known."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Writer
from tests.sites import built, page, run, write_role, write_site

BASE = "https://example.org/x/"
CLERK = f"{BASE}roles/clerk.html"
PLACES = "regions: {me: {name: Maine}}\nareas: {portland: {name: Portland, region: me}}\n"
SURVEY = "kind: survey, period: year, basis: gross, population: all, reference_period: 2025-05, source: oews"
UNSOURCED = "{place: us, kind: unsourced, period: year, min: 1, max: 2}"


def graph(root: Path, path: str) -> list[dict[str, Any]]:
    """Return the nodes of a page."""
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(root, path))
    assert len(blocks) == 1
    data = json.loads(blocks[0])
    assert data["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = data["@graph"]
    return nodes


def of_type(nodes: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [node for node in nodes if node["@type"] == kind]


def write_places(write: Writer) -> None:
    write("content/places/us.yaml", f"country: US\ncurrency: USD\n{PLACES}")
    write("content/places/gb.yaml", "country: GB\ncurrency: GBP\n")
    write("content/sources.yaml", "oews: {title: Wage Statistics, publisher: The Bureau, licence: CC0}\n")


def test_a_role_is_an_occupation_its_page_says_so_and_leads_to_it(write: Writer) -> None:
    write_site(write, f"base_url: {BASE}")
    write("content/people.yaml", "team: {name: The team, kind: team}\nann: {name: Ann}\n")
    write_role(
        write,
        "clerk",
        "alternate_titles: [Office clerk]",
        "published: 2026-01-02",
        "updated: 2026-02-03",
        "authors: [team]",
        "reviewed: {by: ann, date: 2026-03-04}",
        "codes: {soc: 43-9061, esco: http://data.europa.eu/esco/occupation/01234567-89ab-cdef-0123-456789abcdef}",
        "requirements:",
        "  education: [A school, {text: A college, need: preferred}]",
        "  experience: {items: [Some **patience**], months: {min: 24}}",
        "  licences: [A licence]",
    )
    assert run(write.root).ok
    website = {"@id": f"{BASE}#website", "@type": "WebSite", "name": "Small site", "url": BASE}
    assert graph(write.root, "roles/clerk.html") == [
        {
            "@id": CLERK,
            "@type": "WebPage",
            "url": CLERK,
            "name": "Clerk",
            "description": "Does what a Clerk does.",
            "inLanguage": "en",
            "isPartOf": website,
            "breadcrumb": {"@id": f"{CLERK}#breadcrumb"},
            "mainEntity": {"@id": f"{CLERK}#occupation"},
            "datePublished": "2026-01-02",
            "dateModified": "2026-02-03",
            "author": [{"@type": "Organization", "name": "The team"}],
            "lastReviewed": "2026-03-04",
            "reviewedBy": {"@type": "Person", "name": "Ann"},
        },
        {
            "@id": f"{CLERK}#breadcrumb",
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home", "item": BASE},
                {"@type": "ListItem", "position": 2, "name": "Clerk", "item": CLERK},
            ],
        },
        {
            "@id": f"{CLERK}#occupation",
            "@type": "Occupation",
            "name": "Clerk",
            "mainEntityOfPage": {"@id": CLERK},
            "alternateName": ["Office clerk"],
            "description": "Does what a Clerk does.",
            "occupationalCategory": [
                {
                    "@type": "CategoryCode",
                    "codeValue": "43-9061",
                    "inCodeSet": {"@type": "CategoryCodeSet", "name": "US SOC 2018"},
                },
                {
                    "@type": "CategoryCode",
                    "codeValue": "http://data.europa.eu/esco/occupation/01234567-89ab-cdef-0123-456789abcdef",
                    "inCodeSet": {"@type": "CategoryCodeSet", "name": "ESCO"},
                    "url": "http://data.europa.eu/esco/occupation/01234567-89ab-cdef-0123-456789abcdef",
                },
            ],
            "responsibilities": ["Works well"],
            "skills": ["Patience"],
            "educationRequirements": ["A school"],
            "experienceRequirements": {
                "@type": "OccupationalExperienceRequirements",
                "monthsOfExperience": 24,
                "description": "2 years or more; Some patience",
            },
            "qualifications": ["A licence"],
        },
    ]


def test_pay_in_several_places_is_an_occupation_each_the_home_country_first(write: Writer) -> None:
    write_site(write, "home_country: us")
    write_places(write)
    write_role(
        write,
        "clerk",
        "pay:",
        f"  - {{place: us/portland, {SURVEY}, median: 50000}}",
        f"  - {{place: gb, {SURVEY}, p25: 30000.5, median: 40000}}",
        f"  - {{place: us, {SURVEY}, p10: 20000, median: 60000, mean: 61000}}",
        f"  - {{place: us/me, {SURVEY.replace('year', 'hour', 1)}, min: 20, max: 30}}",
    )
    assert run(write.root).ok
    nodes = of_type(graph(write.root, "roles/clerk.html"), "Occupation")
    said = {"name": "gross pay, all employees", "description": "Wage Statistics, 2025-05"}
    country = {"@type": "Country", "name": "United States"}
    assert [node["@id"] for node in nodes] == [
        "_:occupation",
        "_:occupation-gb",
        "_:occupation-us--me",
    ]
    assert nodes[0]["occupationLocation"] == country
    assert nodes[0]["estimatedSalary"] == {
        "@type": "MonetaryAmountDistribution",
        **said,
        "currency": "USD",
        "duration": "P1Y",
        "median": 60000,
        "percentile10": 20000,
    }
    assert nodes[0]["responsibilities"] == ["Works well"]
    assert nodes[1]["estimatedSalary"]["percentile25"] == 30000.5
    assert nodes[1].keys() == {
        "@id",
        "@type",
        "name",
        "mainEntityOfPage",
        "occupationLocation",
        "estimatedSalary",
    }
    assert nodes[2]["occupationLocation"] == {"@type": "State", "name": "Maine", "containedInPlace": country}
    assert nodes[2]["estimatedSalary"] == {
        "@type": "MonetaryAmount",
        **said,
        "currency": "USD",
        "minValue": 20,
        "maxValue": 30,
        "value": {"@type": "QuantitativeValue", "minValue": 20, "maxValue": 30, "unitText": "HOUR"},
    }


def test_a_region_and_a_country_whose_names_meet_are_two_occupations(write: Writer) -> None:
    write_site(write, "home_country: us")
    write_places(write)
    write("content/places/us-me.yaml", "country: US\nname: Far Maine\ncurrency: USD\n")
    pay = ", ".join(f"{{place: {place}, {SURVEY}, median: 1}}" for place in ("us", "us/me", "us-me"))
    write_role(write, "clerk", f"pay: [{pay}]")
    assert run(write.root).ok
    nodes = of_type(graph(write.root, "roles/clerk.html"), "Occupation")
    ids = [node["@id"] for node in nodes]
    assert ids == ["_:occupation", "_:occupation-us-me", "_:occupation-us--me"]


@pytest.mark.parametrize(
    "entry",
    [
        UNSOURCED,
        f"{{place: us, {SURVEY}, level: senior, median: 50000}}",
        f"{{place: us, {SURVEY}, industry: Mining, median: 50000}}",
        f"{{place: us, {SURVEY}, median: 50000, flags: {{median: top-coded}}}}",
        f"{{place: us, {SURVEY}, mean: 50000}}",
    ],
    ids=[
        "unsourced",
        "one level",
        "one industry",
        "only a lower bound",
        "a mean, which has no word",
    ],
)
def test_pay_that_is_not_the_role_s_own_or_cannot_be_said_is_left_out(write: Writer, entry: str) -> None:
    write_site(write)
    write_places(write)
    write("content/families/desk.yaml", "title: Desk\nlevels: [{id: senior, title: Senior}]\n")
    write_role(write, "clerk", "family: desk", f"pay: [{entry}]")
    assert run(write.root).ok
    occupations = of_type(graph(write.root, "roles/clerk.html"), "Occupation")
    assert [node.get("estimatedSalary") for node in occupations] == [None]
    assert "occupationLocation" not in occupations[0]


def test_without_a_base_url_nothing_has_an_address(write: Writer) -> None:
    write_site(write)
    write_places(write)
    write("content/families/desk.yaml", "title: Desk\n")
    write_role(write, "clerk", "family: desk", f"pay: [{{place: us, {SURVEY}, median: 50000}}]")
    assert run(write.root).ok
    for path in (each for each in built(write.root) if each.endswith(".html") and each != "404.html"):
        text = json.dumps(graph(write.root, path))
        assert not re.search(r'"(url|item)"|https?:', text), path
    way = of_type(graph(write.root, "roles/clerk.html"), "BreadcrumbList")[0]
    assert [each["name"] for each in way["itemListElement"]] == ["Home", "Desk", "Clerk"]


def test_an_index_is_a_collection_with_a_list(write: Writer) -> None:
    write_site(write, f"base_url: {BASE}")
    write_places(write)
    write("content/families/desk.yaml", "title: Desk\n")
    write("content/skills.yaml", "patience: {name: Patience}\n")
    write_role(write, "clerk", "family: desk", f"pay: [{UNSOURCED}]")
    assert run(write.root).ok
    lists = {}
    for path in ("roles/index.html", "families/desk.html", "skills/patience.html", "pay/index.html"):
        nodes = graph(write.root, path)
        listed = of_type(nodes, "ItemList")[0]
        assert nodes[0]["@type"] == "CollectionPage"
        assert nodes[0]["mainEntity"] == {"@id": listed["@id"]}
        assert listed["numberOfItems"] == len(listed["itemListElement"])
        lists[path] = [(each["position"], each["url"]) for each in listed["itemListElement"]]
    assert lists == {
        "roles/index.html": [(1, CLERK), (2, f"{BASE}roles/porter.html")],
        "families/desk.html": [(1, CLERK)],
        "skills/patience.html": [(1, CLERK), (2, f"{BASE}roles/porter.html")],
        "pay/index.html": [(1, f"{BASE}pay/us/")],
    }


def test_a_page_of_a_long_list_counts_on_and_tells_the_length_of_all(write: Writer) -> None:
    write_site(write, f"base_url: {BASE}")
    write("content/families/desk.yaml", "title: Desk\n")
    write("content/skills.yaml", "patience: {name: Patience}\n")
    for number in range(60):
        write_role(write, f"role-{number}", "family: desk", "published: 2026-11-01")
    write_role(write, "clerk", "family: desk", "published: 2026-10-31")
    assert run(write.root).ok
    lists = {}
    for path in (
        "roles/page-2.html",
        "families/desk/page-2.html",
        "skills/patience/page-2.html",
        "changes/page-2.html",
    ):
        listed = of_type(graph(write.root, path), "ItemList")[0]
        lists[path] = (listed["numberOfItems"], [each["position"] for each in listed["itemListElement"]])
    assert lists == {
        "roles/page-2.html": (62, [61, 62]),
        "families/desk/page-2.html": (61, [61]),
        "skills/patience/page-2.html": (62, [61, 62]),
        "changes/page-2.html": (61, [61]),
    }


def test_a_table_of_pay_with_a_source_is_a_dataset(write: Writer) -> None:
    write_site(write, f"base_url: {BASE}", "licence: CC BY 4.0")
    write_places(write)
    write_role(write, "clerk", f"pay: [{{place: us, {SURVEY}, p10: 20000, median: 50000}}, {UNSOURCED}]")
    write_role(write, "porter", f"pay: [{UNSOURCED.replace('us', 'gb', 1)}]")
    assert run(write.root).ok
    assert of_type(graph(write.root, "pay/gb/index.html"), "Dataset") == []
    bureau = {"@type": "Organization", "name": "The Bureau"}
    assert of_type(graph(write.root, "pay/us/index.html"), "Dataset") == [
        {
            "@id": f"{BASE}pay/us/#data",
            "@type": "Dataset",
            "url": f"{BASE}pay/us/",
            "name": "Pay by role: United States",
            "description": "What roles pay in United States, as a table of amounts by role, "
            "each marked by where it comes from.",
            "distribution": files("pay/us"),
            "inLanguage": "en",
            "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
            "creator": [bureau],
            "isBasedOn": [
                {
                    "@type": "CreativeWork",
                    "name": "Wage Statistics",
                    "license": {"@type": "CreativeWork", "name": "CC0"},
                    "publisher": bureau,
                }
            ],
            "spatialCoverage": {"@type": "Country", "name": "United States"},
            "temporalCoverage": "2025-05",
            "variableMeasured": ["10th percentile", "median"],
        }
    ]
    (role,) = of_type(graph(write.root, "roles/clerk.html"), "Dataset")
    assert role["name"] == "Pay: Clerk"
    assert role["distribution"] == files("roles/clerk")
    assert of_type(graph(write.root, "roles/porter.html"), "Dataset") == []


def test_a_dataset_has_no_files_where_their_addresses_are_not_known_or_none_are_built(write: Writer) -> None:
    write_site(write)
    write_places(write)
    write_role(write, "clerk", f"pay: [{{place: us, {SURVEY}, p10: 20000, median: 50000}}]")
    assert run(write.root).ok
    (table,) = of_type(graph(write.root, "pay/us/index.html"), "Dataset")
    assert "distribution" not in table
    assert of_type(graph(write.root, "roles/clerk.html"), "Dataset") == []
    write_site(write, f"base_url: {BASE}", "pages: [role, pay]")
    write_role(write, "clerk", f"pay: [{{place: us, {SURVEY}, p10: 20000, median: 50000}}]")
    assert run(write.root).ok
    (table,) = of_type(graph(write.root, "pay/us/index.html"), "Dataset")
    assert "distribution" not in table


def files(stem: str) -> list[dict[str, str]]:
    """Return a table's files as a page tells machines of them."""
    return [
        {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{BASE}data/{stem}.{ending}"}
        for ending, kind in (("csv", "text/csv"), ("json", "application/json"))
    ]


def test_the_home_page_tells_of_the_site_where_it_has_an_address(write: Writer) -> None:
    write_site(write, "description: A *small* site.")
    assert run(write.root).ok
    assert [node["@type"] for node in graph(write.root, "index.html")] == ["WebPage"]
    assert run(write.root, base_url=BASE).ok
    home, site = graph(write.root, "index.html")
    assert home["isPartOf"]["@id"] == site["@id"]
    assert site == {
        "@id": f"{BASE}#website",
        "@type": "WebSite",
        "url": BASE,
        "name": "Small site",
        "description": "A small site.",
        "inLanguage": "en",
    }


def test_nothing_is_told_of_what_is_not_to_be_indexed(write: Writer) -> None:
    write_site(write, f"base_url: {BASE}")
    write_role(write, "clerk", "status: archived", "aliases: [scribe]")
    write_role(write, "porter", "status: draft")
    assert run(write.root, drafts=True).ok
    for path in ("404.html", "roles/clerk.html", "roles/porter.html", "roles/scribe.html"):
        assert "ld+json" not in page(write.root, path), path


def test_content_cannot_close_the_script_element(write: Writer) -> None:
    write_site(write)
    title = "Clerk </script><img src='x'> & <!-- "
    write_role(write, "clerk", title=f'"{title}"')
    assert run(write.root).ok
    clerk = page(write.root, "roles/clerk.html")
    block = clerk.split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert not re.search("[<>&']", block)
    assert of_type(graph(write.root, "roles/clerk.html"), "Occupation")[0]["name"] == title.strip()
