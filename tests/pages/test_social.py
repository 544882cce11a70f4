"""What other sites show of a link, and what a device keeps of the site."""

import json
import re
import struct
from pathlib import Path

import pytest

from jobsite.pages.formats import language_and_country
from jobsite.pages.machines.look import paper_colours, picture_size
from jobsite.publish.web_manifest import short_name
from tests.conftest import ROOT, Writer
from tests.sites import messages, page, run, write_site

BASE = "https://example.org/x/"
ASSETS = ROOT / "templates/assets"
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 800, 420)
JPEG = (
    b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"JF"  # a segment before the frame
    b"\xff\xc2" + struct.pack(">HBHH", 11, 8, 630, 1200) + b"\0\0\0"
)


def metas(root: Path, path: str) -> dict[str, str]:
    """Return what a page says for other sites."""
    return dict(
        re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">', page(root, path))
    )


def test_a_link_is_shown_with_title_description_and_the_theme_s_picture(write: Writer) -> None:
    write_site(write, f"base_url: {BASE}", "locale: en-GB")
    assert run(write.root).ok
    social = next((write.root / "output/assets").glob("social-*.png")).name
    assert metas(write.root, "roles/clerk.html") == {
        "og:title": "Clerk",
        "og:description": "Does what a Clerk does.",
        "og:type": "article",
        "og:site_name": "Small site",
        "og:locale": "en_GB",
        "og:url": f"{BASE}roles/clerk.html",
        "og:image": f"{BASE}assets/{social}",
        "og:image:alt": "Pay in several jobs, drawn as strips on one axis",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }
    assert metas(write.root, "index.html")["og:type"] == "website"


def test_without_a_base_url_there_is_no_address_and_no_picture(write: Writer) -> None:
    write_site(write)
    assert run(write.root).ok
    there = metas(write.root, "index.html").keys()
    assert there.isdisjoint({"og:url", "og:image", "og:image:alt", "twitter:card"})
    assert "og:title" in there


@pytest.mark.parametrize(
    ("setting", "content", "expected"),
    [
        ("{asset: a b.png, alternative_text: A door}", PNG, ("A door", "800", "420")),
        ("{asset: a b.png}", JPEG, ("Small site", "1200", "630")),
        ("{asset: a b.png}", b"GIF89a", ("Small site", None, None)),
    ],
)
def test_a_site_has_a_picture_of_its_own(
    write: Writer, setting: str, content: bytes, expected: tuple[str | None, ...]
) -> None:
    write_site(write, f"base_url: {BASE}", f"picture: {setting}")
    write("content/assets/a b.png", content)
    assert run(write.root).ok
    said = metas(write.root, "index.html")
    assert said["og:image"] == f"{BASE}media/a%20b.png"
    assert tuple(said.get(f"og:image:{name}") for name in ("alt", "width", "height")) == expected


def test_a_picture_that_is_not_there_is_a_fault_of_the_settings(write: Writer) -> None:
    write_site(write, "picture: {asset: door.png}")
    assert messages(run(write.root)).startswith("content/site.yaml:2:")


def test_the_stock_pictures_are_what_they_are_said_to_be() -> None:
    sizes = {path.name: picture_size(path.read_bytes()) for path in ASSETS.glob("*.png")}
    assert sizes == {
        "icon-192.png": (192, 192),
        "icon-512.png": (512, 512),
        "social.png": (1200, 630),
        "touch-icon.png": (180, 180),
    }
    assert all(path.stat().st_size < 60_000 for path in ASSETS.glob("*.png"))


def test_a_damaged_picture_has_no_size() -> None:
    assert picture_size(PNG[:18]) == picture_size(JPEG[:9]) == picture_size(b"") == (0, 0)


def test_the_manifest_tells_name_colours_and_icons_with_relative_addresses(write: Writer) -> None:
    write_site(write, "locale: en-GB")
    write("templates/assets/tokens.css", ":root { --paper: light-dark(#ffffff, #000000); }")
    assert run(write.root).ok
    manifest = json.loads(page(write.root, "manifest.webmanifest"))
    icons = manifest.pop("icons")
    assert manifest == {
        "name": "Small site",
        "short_name": "Small site",
        "lang": "en-GB",
        "dir": "ltr",
        "start_url": "index.html",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
    }
    assert [icon["sizes"] for icon in icons] == ["192x192", "512x512", "any"]
    assert all((write.root / "output" / icon["src"]).is_file() for icon in icons)
    head = page(write.root, "roles/clerk.html").split("</head>")[0]
    assert 'data-manifest="../manifest.webmanifest"' in head
    colours = re.findall(r'<meta name="theme-color" content="(#\w+)" media="\(([^)]+)\)"', head)
    assert colours == [
        ("#ffffff", "prefers-color-scheme: light"),
        ("#000000", "prefers-color-scheme: dark"),
    ]


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        ((ASSETS / "site.css").read_text(encoding="utf-8"), ("#fbf8f1", "#1a1714")),
        (
            ":root { --paper: light-dark(#fff, #000); }\n:root {\n  --paper: #eeeeee;\n}",
            ("#eeeeee", "#eeeeee"),
        ),
        (":root { --paper: light-dark(#fff, #000); }\n:root { --ink: #123456; }", ("#fff", "#000")),
        (":root { --paper: canvas; }", ()),
        ("", ()),
    ],
    ids=["the stock style", "the last one counts", "other tokens do not", "no hex colour", "nothing"],
)
def test_the_colours_of_the_page_are_read_off_its_tokens(styles: str, expected: tuple[str, ...]) -> None:
    assert paper_colours(styles) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Small site", "Small site"),
        ("Jobsite Career Reference", "Jobsite"),
        ("Berufsbeschreibungen im Überblick", "Berufsbeschreibungen"),
    ],
)
def test_the_name_under_an_icon_is_short(title: str, expected: str) -> None:
    assert short_name(title) == expected


@pytest.mark.parametrize(
    ("locale", "expected"), [("en", "en_US"), ("de-AT", "de_AT"), ("he", "he_IL"), ("pt", "pt_BR")]
)
def test_a_locale_names_a_country(locale: str, expected: str) -> None:
    assert language_and_country(locale) == expected
