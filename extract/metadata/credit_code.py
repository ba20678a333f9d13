"""Unified social credit codes in index numbers: they name the issuer's division with certainty."""

import re

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CODE = re.compile(r"(?<![0-9A-Z])1[1-9A-Z]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])")


def is_valid(code: str) -> bool:
    """Return whether the check character of an 18-character code is right (GB 32100-2015)."""
    if len(code) != 18 or any(sign not in _SIGNS for sign in code):
        return False
    total = sum(_SIGNS.index(sign) * weight for sign, weight in zip(code, _WEIGHTS, strict=False))
    return _SIGNS[(31 - total % 31) % 31] == code[17]


def division_of(text: str) -> str | None:
    """Return characters 3 to 8 of the first valid code of a public body in `text`, or null."""
    for match in _CODE.finditer(text):
        if is_valid(match[0]):
            return match[0][2:8]
    return None
