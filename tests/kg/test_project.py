"""A project: what is added is kept, what changed is done again, and what went is gone."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extract.reader import document_id
from kg.building import BuildResult
from kg.demo import make_demo, sample_folder
from kg.errors import ProjectError, QueryError
from kg.exporting import write_nquads_export, write_turtle_export
from kg.project import Project
from kg.validation import validate_documents
from tests.shared_inputs import ROOT

ONE = "青田县司法局2022年工作总结\n2022年，我局深化“八五”普法，全县调解纠纷82件。\n"
TWO = "缙云县司法局2022年工作总结\n2022年，我局坚持和发展新时代“枫桥经验”。\n"


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every canonical file of a build by its path; the store is a cache, left out."""
    files = [p for p in folder.rglob("*") if p.is_file() and "store" not in p.parts]
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project of two documents and one bad file, not yet built."""
    project = Project.create(tmp_path / "study")
    for name, text in (("one.txt", ONE), ("two.txt", TWO)):
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01" * 100)
    project.add(tmp_path / "one.txt", tmp_path / "two.txt", tmp_path / "bad.txt")
    return project


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the demo project, built."""
    project = make_demo(tmp_path_factory.mktemp("demo") / "demo")
    assert project.build(workers=1).refused == ()
    return project


def paths(result: BuildResult) -> tuple[tuple[str, ...], ...]:
    """Return what a build did: added, changed, removed, unchanged."""
    return result.added, result.changed, result.removed, result.unchanged


def test_build_keeps_the_good_and_reports_the_bad(project: Project) -> None:
    result = project.build()
    assert paths(result) == (("one.txt", "two.txt"), (), (), ())
    assert result.read == 3 == len(result.rows) + len(result.refused)
    assert [row.path for row in result.refused] == ["bad.txt"]
    assert "binary" in result.refused[0].reason


def test_second_build_does_nothing_and_changes_no_byte(project: Project) -> None:
    project.build()
    before = digests(project.layout.build)
    assert paths(project.build()) == ((), (), (), ("one.txt", "two.txt"))
    assert digests(project.layout.build) == before


def test_changed_document_replaces_what_it_said(project: Project) -> None:
    project.build()
    (project.layout.documents / "one.txt").write_text(ONE.replace("八五", "七五"), "utf-8")
    assert paths(project.build()) == ((), ("one.txt",), (), ("two.txt",))
    names = set(project.claims()["tail"])
    assert "七五普法" in names
    assert "八五普法" not in names


def test_removed_document_takes_its_claims_with_it(project: Project) -> None:
    project.build()
    assert "枫桥经验" in set(project.claims()["tail"])
    project.remove("two.txt")
    assert project.build().removed == ("two.txt",)
    assert "枫桥经验" not in set(project.claims()["tail"])
    assert not project.layout.quads(document_id(TWO.encode())).exists()


def test_update_gives_the_same_store_as_a_build_from_nothing(project: Project) -> None:
    query = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
    project.build()
    (project.layout.documents / "one.txt").write_text(ONE + "全年举办培训班3期。\n", "utf-8")
    project.remove("two.txt")
    project.build()
    updated = project.sparql(query)
    shutil.rmtree(project.layout.build)
    project.build()
    assert updated.equals(project.sparql(query))


def test_build_that_is_cut_off_keeps_what_it_has_finished(project: Project) -> None:
    def stop(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.build(workers=1, progress=stop)
    assert [row.path for row in project.refused()] == ["bad.txt"]
    assert paths(project.build()) == (("two.txt",), (), (), ("one.txt",))
    assert {"八五普法", "枫桥经验"} <= set(project.claims()["tail"])


def test_same_bytes_twice_are_one_document(project: Project, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "one.txt", tmp_path / "copy.txt")
    project.add(tmp_path / "copy.txt")
    result = project.build()
    reasons = {row.path: row.reason for row in result.refused}
    assert reasons["one.txt"] == "the same bytes as copy.txt: counted once"


def test_adding_a_folder_keeps_its_inner_paths(project: Project, tmp_path: Path) -> None:
    (tmp_path / "reports" / "a").mkdir(parents=True)
    (tmp_path / "reports" / "a" / "2022.txt").write_text(ONE + "完。\n", "utf-8")
    assert project.add(tmp_path / "reports").new == ("reports/a/2022.txt",)
    assert project.add(tmp_path / "reports").same == ("reports/a/2022.txt",)


def test_two_files_of_one_name_are_not_added_over_each_other(project: Project, tmp_path: Path) -> None:
    for folder, text in (("a", "甲县"), ("b", "乙县")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "2022.txt").write_text(text, "utf-8")
    with pytest.raises(ProjectError, match=r"would both become documents/2022\.txt"):
        project.add(tmp_path / "a" / "2022.txt", tmp_path / "b" / "2022.txt")
    assert not (project.layout.documents / "2022.txt").exists()
    once = tmp_path / "a" / "2022.txt"
    assert project.add(once, once).new == ("2022.txt",)


@pytest.mark.parametrize("name", ['a "b" \\c', "甲\n乙\t丙", "\x7f\x00", "😀", "\udcff"])
def test_any_name_of_a_project_can_be_written_and_read(tmp_path: Path, name: str) -> None:
    Project.create(tmp_path / "p", name=name)
    read = Project.open(tmp_path / "p").config.name
    assert read == name.replace("\udcff", "?")


def test_store_forgets_what_a_build_that_was_cut_off_left_in_it(project: Project) -> None:
    project.build()
    manifest = project.layout.manifest.read_bytes()
    (project.layout.documents / "three.txt").write_text(ONE.replace("青田", "遂昌"), "utf-8")
    project.build()
    project.layout.manifest.write_bytes(manifest)  # as if the build had ended before it was written
    (project.layout.documents / "three.txt").unlink()
    project.build()
    assert len(project.store().documents()) == 2
    assert "遂昌县司法局" not in set(project.claims()["head"])


@pytest.mark.parametrize("name", ["../fazhi.toml", "nothing.txt", "/etc/passwd"])
def test_only_documents_of_the_project_can_be_removed(project: Project, name: str) -> None:
    with pytest.raises(ProjectError, match="no document"):
        project.remove(name)
    assert project.layout.config_file.exists()


def test_questions_before_the_first_build_say_what_to_do(project: Project) -> None:
    with pytest.raises(ProjectError, match="run fazhi build"):
        project.claims()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('name = "x"\nbase = "ftp://x/"', "the base .* must be"),
        ('name = "x"\nbase = "https://x.org/ a/"', "the base .* holds a character"),
        ("name = 3", "texts in quotes"),
        ("name = ", "cannot be read"),
        ('nmae = "x"', "unknown setting nmae"),
    ],
)
def test_wrong_settings_are_named(project: Project, text: str, message: str) -> None:
    project.layout.config_file.write_text(text, "utf-8")
    with pytest.raises(ProjectError, match=message):
        Project.open(project.layout.folder)


def test_demo_holds_the_whole_sample_and_is_valid(demo: Project) -> None:
    rows = demo.documents()
    assert len(rows) == len(list(sample_folder().iterdir())) >= 24
    assert len({row.region for row in rows}) >= 12
    assert len({row.region[:2] for row in rows if row.region}) >= 5
    assert all(row.title and row.issuer and row.region and row.year for row in rows)
    report = validate_documents(demo, [row.path for row in rows[:5]])
    assert report.violations == 0, [item.line for item in report.findings]


def test_three_initiatives_are_seen_to_spread_in_the_demo(demo: Project) -> None:
    for initiative in ("枫桥经验", "最多跑一次", "一网通办"):
        events = demo.diffusion(initiative).events
        assert len({event.place.province for event in events}) >= 3, initiative
        assert len({event.year for event in events}) >= 3, initiative


def test_every_claim_quotes_its_document(demo: Project) -> None:
    frame = demo.claims()
    texts = {row.title: row for row in demo.documents()}
    assert len(frame) > 100
    assert set(frame["title"]) <= set(texts)
    assert (frame["end"] - frame["start"] == frame["quote"].str.len()).all()


def test_claims_are_narrowed_by_initiative_and_status(demo: Project) -> None:
    frame = demo.claims(initiative="“枫桥经验”", status="planned")
    assert len(frame) > 0
    assert set(frame["tail"]) == {"枫桥经验"}
    assert set(frame["status"]) == {"planned"}
    assert demo.claims(initiative='x") } #').empty


def test_each_claim_has_one_row(demo: Project) -> None:
    frame = demo.claims()
    assert not frame["claim"].duplicated().any()
    assert len(frame) == sum(1 for edge in demo.rows().edges if dict(edge.properties).get("quotes"))


def test_frame_that_is_cut_off_warns(demo: Project) -> None:
    with pytest.warns(UserWarning, match="only the first 3 rows"):
        assert len(demo.sparql("SELECT ?s { ?s ?p ?o }", limit=3)) == 3


def test_graph_around_a_name_holds_evidence_on_every_claim(demo: Project) -> None:
    graph = demo.graph("枫桥经验", hops=1)
    claims = [data for _, _, data in graph.edges(data=True) if data.get("status")]
    assert len(claims) > 10
    assert all(data["evidence"] for data in claims)


def test_unknown_name_offers_the_nearest(demo: Project) -> None:
    with pytest.raises(QueryError, match="枫桥经验"):
        demo.graph("枫桥经念")


def test_writing_query_is_refused(demo: Project) -> None:
    with pytest.raises(QueryError):
        demo.sparql("DELETE WHERE { ?s ?p ?o }")


def test_exports_are_the_same_twice_and_hold_the_same_triples(demo: Project, tmp_path: Path) -> None:
    written = []
    for name in ("a", "b"):
        for suffix, write in (("nq", write_nquads_export), ("ttl", write_turtle_export)):
            path = tmp_path / f"{name}.{suffix}"
            with path.open("w", encoding="utf-8", newline="") as out:
                write(demo, out)
            written.append(path)
    assert written[0].read_bytes() == written[2].read_bytes()
    assert written[1].read_bytes() == written[3].read_bytes()
    assert "_:" not in written[0].read_text("utf-8")


def test_two_hash_seeds_build_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from kg.demo import make_demo; "
        "make_demo(Path(sys.argv[1])).build(workers=1)"
    )
    for seed in ("1", "2"):
        command = [sys.executable, "-c", program, str(tmp_path / seed)]
        subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONHASHSEED": seed})
    assert digests(tmp_path / "1" / "build") == digests(tmp_path / "2" / "build")
