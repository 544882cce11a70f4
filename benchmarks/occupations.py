"""This script writes a site of every detailed American occupation in every area, to see that pages hold.

python benchmarks/occupations.py ../shared/data/oews FOLDER
jobsite import oews ../shared/data/oews --period 2025-05 --root FOLDER
/usr/bin/time -v jobsite build --root FOLDER
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

ROLE = """\
title: {title}
plural: {title}
family: {family}
summary: Does what {lower} do.
codes: {{soc: {code}}}
responsibilities: [Does the work]
skills: [Care]
"""


def slug_of(text: str) -> str:
    """Return a text as an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:80].strip("-")


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a code list."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main(data: Path, site: Path) -> None:
    """Write settings, families, places and roles."""
    for folder in ("roles", "families", "places"):
        (site / "content" / folder).mkdir(parents=True, exist_ok=True)
    (site / "content/site.yaml").write_text("title: All occupations\nhome_country: us\n", encoding="utf-8")
    majors = {}
    for row in rows(data / "occupation.csv"):
        code, title = row["occupation_code"], row["occupation_name"].replace(":", ",")
        if row["display_level"] == "0" and code != "000000":
            majors[code[:2]] = slug_of(title)
            family = f'title: "{title}"\n'
            (site / f"content/families/{slug_of(title)}.yaml").write_text(family, encoding="utf-8")
        elif row["display_level"] == "3":
            text = ROLE.format(
                title=f'"{title}"',
                lower=title.lower(),
                family=majors[code[:2]],
                code=f"{code[:2]}-{code[2:]}",
            )
            (site / f"content/roles/{slug_of(title)}.yaml").write_text(text, encoding="utf-8")
    (site / "content/places/us.yaml").write_text(places(rows(data / "area.csv")), encoding="utf-8")


def places(areas: list[dict[str, str]]) -> str:
    """Return a country with every state as a region and every other area."""
    regions: list[str] = []
    others: list[str] = []
    seen: set[str] = set()
    for row in areas:
        code, name = row["area_code"], row["area_name"]
        if row["areatype_code"] == "N":
            continue
        slug = slug_of(name)
        slug = f"{slug}-{code[-5:]}" if slug in seen else slug
        seen.add(slug)
        line = f'  {slug}: {{name: "{name}", codes: {{oews: "{code}"}}}}\n'
        (regions if row["areatype_code"] == "S" else others).append(line)
    return "country: US\ncurrency: USD\nregions:\n" + "".join(regions) + "areas:\n" + "".join(others)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
