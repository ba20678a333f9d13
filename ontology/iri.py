"""IRIs made from content: the same thing gets the same ASCII address in every run and every document.

A region is its division code. An organisation, a facility, an event and a person are the region in which
they act and their name, because such names repeat from county to county. An initiative, a norm, an honour
and a group of people are their canonical name alone: the same name anywhere is the same node, whatever
type a document gave it. Names are compared after `canonical_name`, never by similarity.
"""

import hashlib
import re
from urllib.parse import urlsplit

from ontology.errors import OntologyError
from ontology.kinds import INITIATIVES, EntityType

DEFAULT_BASE = "https://w3id.org/fazhi/"
"""Where instances live unless a project says otherwise."""

NO_REGION = "none"
"""Stands where the region code would stand for something that belongs to no region (国务院)."""

_PATHS = {
    EntityType.REGION: "region",
    EntityType.ORG: "org",
    EntityType.PERSON: "person",
    EntityType.FACILITY: "facility",
    EntityType.LEGAL: "norm",
    EntityType.HONOUR: "honour",
    EntityType.ROLE: "group",
    EntityType.EVENT: "event",
    **dict.fromkeys(INITIATIVES, "initiative"),
}

SCOPED = frozenset({EntityType.ORG, EntityType.PERSON, EntityType.FACILITY, EntityType.EVENT})
"""The types whose names repeat from region to region, so that the region is part of the identity."""

_QUOTES = "“”‘’\"'「」『』《》〈〉＂＇"
# Letters, digits and signs inside names are half-width, punctuation of Chinese sentences is full-width:
# the form in which such names are printed most often, so that a label made by this function reads well.
_WIDTHS = str.maketrans(
    {
        **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
        **{half: chr(ord(half) + 0xFEE0) for half in "(),:;!?"},
        **{full: full for full in "（），：；！？"},
        **dict.fromkeys(_QUOTES, None),
        **dict.fromkeys("•・∙", "·"),
        "﹢": "+",
    }
)
_IDLE_SPACE = re.compile(r"(?<![0-9A-Za-z]) | (?![0-9A-Za-z])")
_CODE = re.compile(r"[0-9]{6}(?:[0-9]{3}){0,2}")
_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,127}")


def canonical_name(name: str) -> str:
    """Return `name` without quotation marks and idle white space, with one width for each character.

    Two names are the same name if this function makes them equal, and only then. The function is
    idempotent. Raises OntologyError for a name of white space only; a name that is nothing but
    quotation marks stays as it is.
    """
    folded = re.sub(r"\s+", " ", name.translate(_WIDTHS))
    plain = _IDLE_SPACE.sub("", folded) or name.strip()
    if not plain:
        raise OntologyError("a name must have at least one character that is not white space")
    return plain


def digest(*parts: str) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of `parts`; 64 bits keep a million ids apart."""
    joined = "\x1f".join(part.replace("\x1f", " ") for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def is_code(text: str) -> bool:
    """Return whether `text` is a division code of 6, 9 or 12 digits."""
    return _CODE.fullmatch(text) is not None


def entity_path(kind: EntityType, name: str, code: str | None = None) -> str:
    """Return the IRI of an entity below the base, such as `org/330324-5f0c…`.

    `code` is the code of a region, of the region above a place without a code (see `place_path`), or of
    the region in which an organisation, a facility, an event or a person acts; it is left out of the
    identity of everything else. Raises OntologyError if `code` is not a division code.
    """
    if code is not None and not is_code(code):
        raise OntologyError(f"{code!r} is not a division code of 6, 9 or 12 digits (entity {name!r})")
    key = digest(canonical_name(name))
    if kind is EntityType.REGION:
        return f"region/{code}" if code else f"region/{NO_REGION}-{key}"
    if kind in SCOPED:
        return f"{_PATHS[kind]}/{code or NO_REGION}-{key}"
    return f"{_PATHS[kind]}/{key}"


def place_path(name: str, parent: str | None, parent_name: str | None = None) -> str:
    """Return the path of a place without a code: its parent's code and its own name.

    Where the code of the parent is unknown, the parent's name takes part in the hash, so that two places
    of one name under different parents stay apart.
    """
    if parent is not None and not is_code(parent):
        raise OntologyError(f"{parent!r} is not a division code of 6, 9 or 12 digits (place {name!r})")
    if parent is not None or parent_name is None:
        return f"region/{parent or NO_REGION}-{digest(canonical_name(name))}"
    return f"region/{NO_REGION}-{digest(canonical_name(name), canonical_name(parent_name))}"


def indicator_path(name: str) -> str:
    """Return the path of the indicator with this name."""
    return f"indicator/{digest(canonical_name(name))}"


def document_path(document: str) -> str:
    """Return the path of a document; an id that is not a plain word is replaced by its hash."""
    if _SEGMENT.fullmatch(document):
        return f"document/{document}"
    return f"document/x-{digest(document)}"


def span_path(document: str, start: int, end: int) -> str:
    """Return the path of a run of characters, in the manner of RFC 5147 (`#char=start,end`)."""
    return f"{document_path(document)}#char={start},{end}"


def claim_path(claim: str) -> str:
    """Return the path of the claim with this id (see `kg.claims`)."""
    return f"claim/{claim}"


def run_path(tool: str, version: str) -> str:
    """Return the path of the extraction run: the tool and its version, without a clock."""
    word = re.sub(r"[^A-Za-z0-9.+-]", "-", f"{tool}-{version}")
    return f"run/{word}"


def checked_base(base: str) -> str:
    """Return `base` if IRIs can be made below it; raise OntologyError if not.

    It must be an absolute http or https address in ASCII that ends in a slash.
    """
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not parts.netloc or not base.endswith("/"):
        raise OntologyError(f"the base {base!r} must be an http or https address that ends in a slash")
    if re.search(r"[^!-~]|[<>\"{}|\\^`#?]", base):
        raise OntologyError(f"the base {base!r} holds a character that an IRI base cannot have")
    return base
