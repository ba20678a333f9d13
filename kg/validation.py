"""Validating a project: the shapes and the law of quotes, document by document, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.reader import read_document
from kg.errors import ProjectError
from kg.project import Project
from kg.rdf.serialise import parse_nquads
from kg.rdf.validate import Finding, Severity, validate

SAMPLE = 100
"""A build of more documents than this validates so many of them: about a second each is what shapes take."""


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A finding and the path of the document that it is about."""

    path: str
    finding: Finding

    @property
    def line(self) -> str:
        """Return the finding as one line."""
        return f"{self.finding.severity}: {self.path}: {self.finding.message} ({self.finding.focus})"


@dataclass(frozen=True, slots=True)
class Validation:
    """What validating found: how many documents were looked at, of how many that could have been."""

    checked: int
    of: int
    findings: tuple[FoundIn, ...]

    @property
    def violations(self) -> int:
        """Return how many findings break a rule; warnings do not."""
        return sum(item.finding.severity is Severity.VIOLATION for item in self.findings)

    @property
    def summary(self) -> str:
        """Return one line that also says when only a sample was looked at."""
        part = (
            f"{self.checked} documents"
            if self.checked == self.of
            else f"a sample of {self.checked} of {self.of} documents"
        )
        warnings = len(self.findings) - self.violations
        return f"validated {part}: {self.violations} violations, {warnings} warnings"


def validate_documents(project: Project, paths: Sequence[str], *, sample: int | None = SAMPLE) -> Validation:
    """Return what is wrong with the graphs of the documents at `paths` (inside documents/).

    More than `sample` documents are sampled: evenly over the sorted paths, the same ones every time. Raises
    ProjectError for a path that is not in the last build.
    """
    held = {row.path: row for row in project.documents()}
    if missing := sorted(set(paths) - held.keys()):
        raise ProjectError(f"no document {missing[0]!r} in the last build; list them with: fazhi status")
    rows = [held[path] for path in sorted(set(paths))]
    chosen = rows
    if sample is not None and len(rows) > sample:
        chosen = [rows[index * len(rows) // sample] for index in range(sample)]
    findings: list[FoundIn] = []
    for row in chosen:
        document = read_document(project.layout.documents / row.path)
        quads = parse_nquads(project.layout.quads(row.id).read_text("utf-8"))
        findings += (FoundIn(row.path, finding) for finding in validate(quads, document))
    return Validation(len(chosen), len(rows), tuple(findings))
