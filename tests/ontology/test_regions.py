"""The register of divisions: validity, ambiguity, lineage."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.build_regions import build
from ontology.errors import OntologyError
from ontology.package_data import read_rows, read_text
from ontology.region_names import stem, town_stem
from ontology.regions import Division, Level, UnknownRegionError, abbreviations, register

REGISTER = register()
LIVE = [each for each in REGISTER.divisions() if each.level is Level.COUNTY]


@pytest.mark.parametrize(("year", "code"), [(1990, "440521"), (1998, "440583"), (2010, "440515")])
def test_code_follows_the_year(year: int, code: str) -> None:
    names = {"440521": "澄海县", "440583": "澄海市", "440515": "澄海区"}
    assert [each.code for each in REGISTER.find(names[code], year=year)] == [code]
    assert REGISTER.by_code(code, year).stem == "澄海"


def test_merged_district_is_valid_to_its_end_and_has_a_lineage() -> None:
    division = REGISTER.by_code("330104", 2021)
    assert (division.name, division.valid_until, division.live) == ("江干区", 2021, False)
    assert "330102" in REGISTER.lineage("330104")
    with pytest.raises(UnknownRegionError, match="江干区 1983-2021"):
        REGISTER.by_code("330104", 2022)


def test_new_district_is_refused_before_it_began() -> None:
    assert REGISTER.by_code("360113", 2020).name == "红谷滩区"
    with pytest.raises(UnknownRegionError):
        REGISTER.by_code("360113", 2018)
    assert REGISTER.find("红谷滩区", year=2018) == ()


def test_unknown_code_is_an_error_and_get_gives_null() -> None:
    with pytest.raises(UnknownRegionError):
        REGISTER.by_code("999999")
    assert REGISTER.get("999999") is None


def test_counts_are_those_of_the_sources() -> None:
    record = json.loads(read_text("regions.json"))
    assert len(LIVE) == record["counts"]["counties_live"] == 2847
    assert all(source["licence"] and source["sha256"] for source in record["sources"])


def test_every_live_county_name_is_found_and_shared_ones_stay_ambiguous() -> None:
    by_name: dict[str, set[str]] = {}
    for each in LIVE:
        by_name.setdefault(each.name, set()).add(each.code)
    shared = {name: codes for name, codes in by_name.items() if len(codes) > 1}
    assert len(shared) == 28
    for name, codes in by_name.items():
        found = {each.code for each in REGISTER.find(name) if each.level is Level.COUNTY}
        assert found == codes


def test_shared_county_names_are_settled_by_their_prefecture() -> None:
    for each in LIVE:
        parent = each.parent or ""
        assert [found.code for found in REGISTER.find(each.name, within=parent)] == [each.code]


def test_within_prefers_the_nearest() -> None:
    assert [each.code for each in REGISTER.find("鼓楼区", within="320106")] == ["320106"]
    assert [each.code for each in REGISTER.find("吉林", within="220202")] == ["220000", "220200"]
    assert len(REGISTER.find("鼓楼区", within="330000")) == 4


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("永嘉县", "永嘉"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("甘孜藏族自治州", "甘孜"),
        ("黔东南苗族侗族自治州", "黔东南"),
        ("克孜勒苏柯尔克孜自治州", "克孜勒苏"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
        ("鄂温克族自治旗", "鄂温克"),
        ("东乡族自治县", "东乡"),
        ("神农架林区", "神农架"),
        ("香港特别行政区", "香港"),
        ("和县", "和县"),
        ("郊区", "郊区"),
    ],
)
def test_stem_is_the_name_without_its_class(name: str, short: str) -> None:
    assert stem(name) == short


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("黔南州", "522700"),
        ("巴州", "652800"),
        ("景宁县", "331127"),
        ("延边州", "222400"),
        ("鄂温克旗", "150724"),
    ],
)
def test_short_form_is_found(name: str, code: str) -> None:
    assert code in {each.code for each in REGISTER.find(name)}


def test_town_stem_keeps_two_characters() -> None:
    assert [town_stem(name) for name in ("沙头镇", "乌牛街道", "镇乡", "巴彦苏木")] == [
        "沙头",
        "乌牛",
        "镇乡",
        "巴彦",
    ]


def test_towns_are_told_by_their_county_and_by_what_it_has_become() -> None:
    assert len(REGISTER.find_town("沙头镇")) == 4
    assert [each.county for each in REGISTER.find_town("沙头镇", within="330324")] == ["330324"]
    assert [each.county for each in REGISTER.find_town("四季青街道", within="330104")] == ["330102"]
    assert REGISTER.find_town("沙头", within="330300")[0].name == "沙头镇"
    assert REGISTER.find_town("无此镇") == ()


def test_path_is_read_from_the_outer_to_the_inner() -> None:
    assert [each.code for each in REGISTER.find_path("浙江省温州市永嘉县")] == ["330324"]
    assert [each.code for each in REGISTER.find_path("徐州市鼓楼区")] == ["320302"]
    assert REGISTER.find_path("温州市鼓楼区") == ()


def test_ancestors_of_a_municipality_have_no_prefecture() -> None:
    assert [each.code for each in REGISTER.ancestors("310114")] == ["310000"]
    assert [each.name for each in REGISTER.ancestors("350582")] == ["泉州市", "福建省"]


def test_names_flag_ordinary_words_and_tell_full_names() -> None:
    names = REGISTER.names()
    words = [
        "资源",
        "合作",
        "和平",
        "通道",
        "公安",
        "共和",
        "平安",
        "会同",
        "新建",
        "惠民",
        "振兴",
        "城区",
        "中山",
    ]
    assert all(names[word].guarded for word in words)
    assert sum(entry.guarded for entry in names.values()) >= 60
    assert not any(names[word].guarded for word in ("永嘉", "河南", "永嘉县", "湖北"))
    assert names["永嘉县"].full
    assert not names["永嘉"].full
    assert min(len(name) for name in names) == 2


def test_ordinary_words_all_name_a_division() -> None:
    assert [
        word
        for row in read_rows("ordinary-words.tsv")
        for word in row[0].split()
        if word not in REGISTER.names()
    ] == []


def test_abbreviations_are_one_for_each_province() -> None:
    assert len(abbreviations()) == 34
    assert len(set(abbreviations().values())) == 34
    assert all(REGISTER.by_code(code).level is Level.PROVINCE for code in abbreviations().values())


@given(st.sampled_from(REGISTER.divisions(2005)))
def test_every_division_is_found_by_its_name_in_its_year(division: Division) -> None:
    assert division in REGISTER.find(division.name, year=2005)


@given(st.text(max_size=12), st.sampled_from(LIVE))
def test_any_name_gives_sorted_candidates(name: str, near: Division) -> None:
    found = [each.code for each in REGISTER.find(name, within=near.code)]
    assert found == sorted(set(found))


def _sources(folder: Path, second: dict[str, str]) -> tuple[Path, Path, Path, Path]:
    head = "代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码\n"
    rows = "990000,甲省,,甲省,省级,在用,1981,,\n990100,甲省,乙市,乙市,地级,在用,1983,,\n"
    rows += "990101,甲省,乙市,丙区,县级,在用,1983,,\n"
    rows += "990102,甲省,乙市,丁区,县级,弃用,1983,2001,990103[1990];990101\n"
    (folder / "a.csv").write_text(head + rows, encoding="utf-8")
    (folder / "b.json").write_text(json.dumps(second), encoding="utf-8")
    towns = {"990101000000": {"county": "丙区", "townships": {"戊镇": "1", "己乡（撤销）": "2"}}}
    (folder / "c.json").write_text(json.dumps(towns), encoding="utf-8")
    (folder / "supplement.tsv").write_text("code\tname\n", encoding="utf-8")
    return folder / "a.csv", folder / "b.json", folder / "c.json", folder


def test_build_writes_the_files_and_drops_abolished_towns(tmp_path: Path) -> None:
    first, second, towns, out = _sources(tmp_path, {"990000": "甲省", "990100": "乙市", "990101": "丙区"})
    build(first, second, towns, out, date="2026-01-01")
    lines = (out / "divisions.tsv").read_text("utf-8").splitlines()
    assert "990102\t丁区\tcounty\t1983\t2001\t990100\t990101" in lines
    assert (out / "towns.tsv").read_text("utf-8") == "990101\t戊镇\n"
    assert json.loads((out / "regions.json").read_text("utf-8"))["built"] == "2026-01-01"


@pytest.mark.parametrize("second", [{"990101": "丙县"}, {"990101": "丙区", "990109": "庚县"}, {}])
def test_build_fails_when_the_county_lists_differ(tmp_path: Path, second: dict[str, str]) -> None:
    first, other, towns, out = _sources(tmp_path, second)
    with pytest.raises(OntologyError, match="lists of live counties differ"):
        build(first, other, towns, out, date="2026-01-01")


def test_shipped_data_are_what_the_sources_give_where_they_are_present(tmp_path: Path) -> None:
    sources = Path(__file__).parents[3] / "shared" / "data" / "regions"
    data = Path(__file__).parents[2] / "ontology" / "data"
    if not sources.is_dir():
        return
    shutil.copy(data / "supplement.tsv", tmp_path)
    build(
        sources / "areacodes/result.csv",
        sources / "data_location/list.json",
        sources / "quhua/townships_v1.json",
        tmp_path,
        date=json.loads(read_text("regions.json"))["built"],
    )
    for name in ("divisions.tsv", "towns.tsv", "regions.json"):
        assert (tmp_path / name).read_bytes() == (data / name).read_bytes()
