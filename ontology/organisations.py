"""Which kind of organisation a full official name names, read off the words at its end."""

import re

from ontology.terms import (
    COORDINATING_BODY,
    GOVERNMENT,
    GOVERNMENT_DEPARTMENT,
    JUDICIAL_BODY,
    JUSTICE_BUREAU,
    JUSTICE_OFFICE,
    LEGAL_SERVICE_PROVIDER,
    MEDIATION_BODY,
    ORGANIZATION,
    PARTY_BODY,
    PEOPLES_CONGRESS,
)

# The first pattern that is found decides, so the narrow ones come first: 依法治县委员会办公室 before
# 委员会, 人民调解委员会 before 委员会, 基层法律服务所 before 所. Every pattern is anchored at the end or is
# a plain word, so the time is linear in the name.
_PATTERNS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"司法所$", JUSTICE_OFFICE),
        (
            r"律师事务所|公证处$|法律援助(?:中心|站|工作站)$|法律服务所$|司法鉴定(?:中心|所)$",
            LEGAL_SERVICE_PROVIDER,
        ),
        (r"调解?委(?:员会)?$|调解(?:室|中心|组织|协会)$|调委会$", MEDIATION_BODY),
        (r"法治.{0,12}委(?:员会)?|依法治.{0,12}(?:委(?:员会)?|办(?:公室)?|小组)", COORDINATING_BODY),
        (r"领导小组|协调小组|工作专班|专班$|联席会议|指挥部|协调机构", COORDINATING_BODY),
        (r"人民法院$|检察院$|法院$|法庭$", JUDICIAL_BODY),
        (r"人民代表大会|人大(?:常委会)?$|政治协商会议|政协$", PEOPLES_CONGRESS),
        (r"司法(?:局|厅|部)$", JUSTICE_BUREAU),
        (r"^中国共产党|^中共|党组$|党委$|党工委$|[省市县区州旗盟]委$", PARTY_BODY),
        (r"(?:宣传|组织|统战|政法|纪律检查|纪检监察)(?:部|委员会|委)$|纪委", PARTY_BODY),
        (r"^(?:党中央|中央)", PARTY_BODY),
        (r"政府(?:办公[室厅])?$|^国务院(?:办公厅)?$|街道办事处$|行政公署$|管理委员会$|管委会$", GOVERNMENT),
        (
            r"[局厅]$|发展和改革委员会$|卫生健康委员会$|监督管理委员会$|大队$|支队$|总队$|税务[局所]",
            GOVERNMENT_DEPARTMENT,
        ),
        (r"^(?:国家|中华人民共和国).{0,20}[部委署]$", GOVERNMENT_DEPARTMENT),
    )
)


def organisation_class(name: str) -> str:
    """Return the IRI of the narrowest class that the name shows, `fz:Organization` if it shows none."""
    for pattern, kind in _PATTERNS:
        if pattern.search(name):
            return kind
    return ORGANIZATION
