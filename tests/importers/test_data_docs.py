"""What docs/data.md says of adding a country is so: its importer works as it stands there."""

import re
from pathlib import Path
from types import ModuleType

from jobsite.importers.imported import Importer, Wanted
from jobsite.importers.registry import IMPORTERS
from tests.conftest import ROOT

DATA = (ROOT / "docs/data.md").read_text(encoding="utf-8")
WAGES = """\
code,title,region,jobs,median
TOTAL,All,R0,900,2400
2221,Nurses,R0,80,2900
2221,Nurses,R1,20,..
2221,Nurses,R2,30,2800
9999,Others,R0,10,1900
"""


def example() -> Importer:
    module = ModuleType("iceland")
    code = re.search(r"```python\n(.*?)```", DATA, re.DOTALL)
    assert code
    exec(code[1], module.__dict__)  # noqa: S102 - our own documentation
    importer = module.ICELAND
    assert isinstance(importer, Importer)
    return importer


def test_the_importer_of_the_documentation_reads_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "wages_2026.csv"
    path.write_text(WAGES, encoding="utf-8")
    wanted = Wanted(frozenset({"2221", "1111"}), {"R1": "is/north"}, {"IS": "is"}, frozenset())
    table = example().read([path], wanted)
    assert [",".join(row) for row in table.rows] == [
        "all,is,,full-time,month,900,,,,2400,,,,,,,",
        "2221,is,,full-time,month,80,,,,2900,,,,,,,",
        "2221,is/north,,full-time,month,20,,,,,,,,,,,median:suppressed",
    ]
    assert (table.read, table.kept) == (5, 3)
    assert table.dropped == {"a region that the site has not": 1, "an occupation that was not asked for": 1}
    assert table.about["occupations"] == {"all": "All", "2221": "Nurses"}
    assert table.notes == ("There are no figures of 1111.",)


def test_every_source_has_its_section() -> None:
    sections = re.findall(r"^### `(\w+)`", DATA, re.MULTILINE)
    assert sections == [importer.name for importer in IMPORTERS]
