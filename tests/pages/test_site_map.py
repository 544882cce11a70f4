"""Which pages there are, how they link, and what a base URL changes."""

import re
from pathlib import Path

import pytest

from jobsite.pages.paths import numbered, relative
from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_role, write_site


@pytest.mark.parametrize(
    ("path", "number", "expected"),
    [
        ("roles/index.html", 1, "roles/index.html"),
        ("roles/index.html", 2, "roles/page-2.html"),
        ("families/a.html", 3, "families/a/page-3.html"),
        ("pay/us/index.html", 2, "pay/us/page-2.html"),
        ("pay/us/ca.html", 2, "pay/us/ca/page-2.html"),
    ],
)
def test_lists_go_on_beside_their_first_page(path: str, number: int, expected: str) -> None:
    assert numbered(path, number) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("index.html", "roles/a.html", "roles/a.html"),
        ("roles/a.html", "roles/b.html#pay", "b.html#pay"),
        ("roles/a.html", "roles/a.html#pay", "#pay"),
        ("families/a/page-2.html", "index.html", "../../index.html"),
        ("pay/us/index.html", "pay/us/ca.html", "ca.html"),
    ],
)
def test_links_are_relative_and_name_the_file(source: str, target: str, expected: str) -> None:
    assert relative(source, target) == expected


def test_a_small_site_has_these_pages(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("content/families/desk.yaml", "title: Desk work\n")
    write(
        "content/places/us.yaml",
        "country: US\ncurrency: USD\nareas: {port: {name: Port}, dry: {name: Dry}}\n",
    )
    write("content/pages/about.md", "---\ntitle: About\n---\n\nWho we are: a [clerk](role:clerk).\n")
    write("content/assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    pay = "{place: us/port, kind: unsourced, period: hour, min: 20, max: 21.50}"
    write_role(write, "clerk", "family: desk", f"pay: [{pay}]")
    assert messages(run(tmp_path)) == ""
    assert built(tmp_path) == {
        "404.html",
        "about.html",
        "about/sources.html",
        "compare/index.html",
        "families/desk.html",
        "index.html",
        "media/logo.svg",
        "pay/index.html",
        "pay/us/index.html",
        "pay/us/port.html",
        "manifest.webmanifest",
        "robots.txt",
        "roles/clerk.html",
        "roles/index.html",
        "roles/porter.html",
    }
    assert (tmp_path / "output/.nojekyll").read_bytes() == b""
    assert "$20" in page(tmp_path, "pay/us/port.html")
    assert "$21.50" in page(tmp_path, "pay/us/port.html")
    assert "We have no figure for United States as a whole." in page(tmp_path, "pay/us/index.html")
    assert '<a href="roles/clerk.html">clerk</a>' in page(tmp_path, "about.html")


def test_a_kind_switched_off_has_no_pages_and_links_to_it_are_plain_text(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write, "pages: [home, role]")
    write("content/families/desk.yaml", "title: Desk work\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write_role(
        write,
        "clerk",
        "family: desk",
        "overview: In the [desk family](family:desk), in the [States](place:us).",
        "pay: [{place: us, kind: unsourced, period: year, median: 50000}]",
    )
    assert messages(run(tmp_path)) == ""
    assert built(tmp_path) == {
        "404.html",
        "index.html",
        "manifest.webmanifest",
        "robots.txt",
        "roles/clerk.html",
        "roles/porter.html",
    }
    assert "In the desk family, in the States." in page(tmp_path, "roles/clerk.html")
    everything = page(tmp_path, "index.html") + page(tmp_path, "roles/clerk.html")
    assert not re.search(r'href="[^"]*(?:families|pay|about)/', everything)


def test_without_a_base_url_nothing_is_absolute(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    run(tmp_path)
    for path in built(tmp_path):
        if path.endswith(".html"):
            assert not re.search(r'(?:href|src|content)="(?:https?:|/)', page(tmp_path, path)), path
    assert re.findall(r'(?:href|src)="(?!#)[^"]*"', page(tmp_path, "404.html")) == []
    assert "sitemap.xml" not in built(tmp_path)
    assert page(tmp_path, "robots.txt") == "User-agent: *\nAllow: /\n"


def test_a_base_url_is_for_canonical_links_the_sitemap_and_404(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    run(tmp_path, base_url="https://example.org/repository/")
    role = page(tmp_path, "roles/clerk.html")
    assert '<link rel="canonical" href="https://example.org/repository/roles/clerk.html">' in role
    assert (
        'href="https://example.org/repository/roles/clerk.html"'
        not in role.replace("canonical", "", 0).split("canonical")[0]
    )
    not_found = page(tmp_path, "404.html")
    addresses = re.findall(r'(?:href|src)="([^"#]+)"', not_found)
    assert addresses
    assert all(address.startswith("/repository/") for address in addresses)
    assert page(tmp_path, "robots.txt").endswith("Sitemap: https://example.org/repository/sitemap.xml\n")
    assert "<loc>https://example.org/repository/</loc>" in page(tmp_path, "sitemap.xml")


def test_lists_are_split_and_nothing_is_lost(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    for number in range(130):
        write_role(
            write, f"role-{number}", title=f"{'ABCDEFGHIJ'[number % 10]} role {'i' * (number // 10 + 1)}"
        )
    assert messages(run(tmp_path)) == ""
    pages = ["roles/index.html", "roles/page-2.html", "roles/page-3.html"]
    assert {path for path in built(tmp_path) if path.startswith("roles/") and "role-" not in path} == {
        *pages,
        "roles/clerk.html",
        "roles/porter.html",
    }
    listed = [
        slug
        for path in pages
        for slug in re.findall(r'href="([a-z0-9-]+)\.html">[A-Z]', page(tmp_path, path))
    ]
    roles = [slug for slug in listed if slug not in {"index", "page-2", "page-3"}]
    assert len(roles) == len(set(roles)) == 132
    assert 'href="page-2.html#letter-h"' in page(tmp_path, "roles/index.html")
    assert 'rel="next"' in page(tmp_path, "roles/index.html")
    assert 'rel="prev"' in page(tmp_path, "roles/page-3.html")


def test_content_is_never_run_as_a_template_or_as_html(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(
        write,
        "clerk",
        'overview: "{{ 7 * 7 }} {% raise %} and <b>bold</b>, <script>alert(1)</script> & more"',
        title="Clerk <script> & {{ co }}",
    )
    report = run(tmp_path)
    assert [finding.rule for finding in report.findings] == ["raw-html"] * 3
    clerk = page(tmp_path, "roles/clerk.html")
    assert "<h1>Clerk &lt;script&gt; &amp; {{ co }}</h1>" in clerk
    assert "{{ 7 * 7 }} {% raise %} and bold, alert(1) &amp; more" in clerk
    script = next((tmp_path / "output/assets").glob("*.js")).name
    scripts = [
        f'<script src="../assets/{script}" data-manifest="../manifest.webmanifest">',
        '<script type="application/ld+json">',
    ]
    assert re.findall("<script[^>]*>", clerk) == scripts


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java%73cript:x",
        "//evil.example/x",
        "data:text/html,x",
        "blob:x",
        "vbscript:x",
    ],
)
def test_an_unsafe_address_is_left_out_with_a_warning(write: Writer, tmp_path: Path, address: str) -> None:
    write_site(write)
    write_role(write, "clerk", f'overview: "A [link]({address}) and a [mail](mailto:a@example.org)."')
    report = run(tmp_path)
    assert [finding.rule for finding in report.findings] == ["unsafe-url"]
    assert 'A link and a <a href="mailto:a@example.org">mail</a>.' in page(tmp_path, "roles/clerk.html")


def test_markdown_headings_stand_below_their_section_without_a_gap(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "overview: |", "  ##### Deep first", "", "  # Top", "", "  ##### Deep first")
    assert messages(run(tmp_path)) == ""
    headings = re.findall(r'<h(\d) id="(overview-[^"]+)">', page(tmp_path, "roles/clerk.html"))
    assert headings == [("3", "overview-deep-first"), ("3", "overview-top"), ("4", "overview-deep-first-2")]


def test_links_in_prose_are_addressed_from_each_page_they_stand_on(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write(
        "content/families/desk.yaml",
        'title: Desk\ndescription: "For a [clerk](role:clerk) or a [porter](../roles/porter.yaml)."\n',
    )
    write(
        "content/pages/about.md", "---\ntitle: About\n---\n\nSee the [desk](../families/desk.yaml#skills).\n"
    )
    report = run(tmp_path)
    assert messages(report) == (
        'content/pages/about.md:5:37: error: families/desk.html has no part "#skills" [broken-fragment]\n'
    )
    write("content/pages/about.md", "---\ntitle: About\n---\n\nSee the [desk](../families/desk.yaml).\n")
    assert messages(run(tmp_path)) == ""
    assert '<a href="../roles/clerk.html">clerk</a> or a <a href="../roles/porter.html">' in page(
        tmp_path, "families/desk.html"
    )
    assert '<a href="families/desk.html">desk</a>' in page(tmp_path, "about.html")


def test_titles_stand_once_under_each_initial_and_first_those_without_one(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write)
    titles = (
        "1st Officer",
        "“Chief” Clerk",
        "Ägyptologe",
        "Łucznik",
        "Zoo keeper",
        "€ trader",
        "\u0131tri",
        "Ivy",
    )
    for number, title in enumerate(titles):
        write_role(write, f"role-{number}", title=f"'{title}'")
    assert messages(run(tmp_path)) == ""
    text = page(tmp_path, "roles/index.html")
    listed = re.findall(r'<h2 id="letter-(.*?)">|<a href="[a-z0-9-]+\.html">(.*?)</a>', text)
    assert [letter.upper() or title for letter, title in listed] == [
        *("OTHER", "1st Officer", "“Chief” Clerk", "€ trader"),
        *("A", "Ägyptologe", "C", "Clerk", "I", "Ivy", "\u0131tri", "P", "Porter", "Z", "Zoo keeper"),
        *("Ł", "Łucznik"),
    ]
    assert text.count('href="#letter-') == 7


def test_a_link_to_a_role_may_be_written_in_each_way_that_markdown_has(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    text = "A [clerk][1], a [porter](role:porter), a <role:scribe>.\n\n[1]: role:clerk\n"
    write_role(write, "scribe")
    write("content/pages/about.md", f"---\ntitle: About\n---\n\n{text}")
    write("content/families/desk.yaml", "title: Desk\ndescription: |\n  " + text.replace("\n", "\n  "))
    write_role(write, "usher", "overview: |", *(f"  {line}" for line in text.splitlines()))
    assert messages(run(tmp_path)) == ""
    for path, way in (
        ("about.html", "roles/"),
        ("families/desk.html", "../roles/"),
        ("roles/usher.html", ""),
    ):
        for slug in ("clerk", "porter", "scribe"):
            assert re.search(f'an? <a href="{way}{slug}.html">', page(tmp_path, path), re.IGNORECASE), path
