"""How names of divisions are shortened: stems, short forms, and the names that are ordinary words too.

The short forms are those in use in official Chinese prose (内蒙古, 黔南州, 景宁县, 甘孜); the exceptions
that no rule gives are listed in `data/short-forms.tsv`.
"""

import re

# The peoples as official names print them, with or without 族, longer ones before their beginnings.
_PEOPLE_TAIL = re.compile(
    "(?:蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|"
    "哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|"
    "土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|"
    "乌孜别克族|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|京族|塔塔尔族|独龙族|鄂伦春族|赫哲族|门巴族|珞巴族|"
    "基诺族|各族)$"
)
_AUTONOMOUS = ("自治区", "自治州", "自治县", "自治旗")
_SUFFIXES = (
    "特别行政区",
    "行政委员会",
    "地区",
    "林区",
    "特区",
    "矿区",
    "新区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "盟",
    "州",
)
_TOWN_SUFFIXES = ("街道", "镇", "乡", "苏木", "区公所")


def stem(name: str) -> str:
    """Return the name of a division without its class word and without the names of peoples.

    青田县 gives 青田, 黔东南苗族侗族自治州 gives 黔东南, 鄂温克族自治旗 gives 鄂温克. A stem never gets
    shorter than two characters: 和县 and 城区 stay as they are, because one character names nothing.
    """
    for suffix in _AUTONOMOUS:
        if name.endswith(suffix):
            return _without_peoples(name.removesuffix(suffix))
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return name.removesuffix(suffix)
    return name


def _without_peoples(name: str) -> str:
    while (cut := _PEOPLE_TAIL.search(name)) and cut.start() >= 2:
        name = name[: cut.start()]
    return name.removesuffix("族") if len(name) > 2 else name


def short_forms(name: str) -> tuple[str, ...]:
    """Return the shortened names with a class word that rules give: 黔南州, 景宁县, 鄂温克旗."""
    for suffix in _AUTONOMOUS[1:]:
        if name.endswith(suffix):
            return (stem(name) + suffix[-1],)
    return ()


def town_stem(name: str) -> str:
    """Return the name of a town without its class word (鹤城街道 gives 鹤城), at least two characters."""
    for suffix in _TOWN_SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            base = name.removesuffix(suffix)
            return _without_peoples(base) if suffix == "乡" and base.endswith("族") else base
    return name
