"""Departments of a government by function: the short word in print and the full word of the official name.

Source: the standing departments of county, prefecture and province governments since the reform of
institutions of 2018, with the names before it where reports of earlier years use them.
"""

import re
from functools import cache

FUNCTIONS: dict[str, str] = {
    "司法": "司法",
    "司法行政": "司法",
    "公安": "公安",
    "国安": "国家安全",
    "国家安全": "国家安全",
    "民政": "民政",
    "财政": "财政",
    "教育": "教育",
    "教育体育": "教育体育",
    "教体": "教育体育",
    "科技": "科学技术",
    "科学技术": "科学技术",
    "工信": "工业和信息化",
    "工业和信息化": "工业和信息化",
    "经信": "经济和信息化",
    "经济和信息化": "经济和信息化",
    "民宗": "民族宗教事务",
    "民族宗教": "民族宗教事务",
    "民族宗教事务": "民族宗教事务",
    "民族事务": "民族事务",
    "宗教事务": "宗教事务",
    "人社": "人力资源和社会保障",
    "人力社保": "人力资源和社会保障",
    "人力资源社会保障": "人力资源和社会保障",
    "人力资源和社会保障": "人力资源和社会保障",
    "自然资源": "自然资源",
    "自然资源和规划": "自然资源和规划",
    "规划和自然资源": "规划和自然资源",
    "规划资源": "规划和自然资源",
    "资源规划": "自然资源和规划",
    "自规": "自然资源和规划",
    "国土资源": "国土资源",
    "生态环境": "生态环境",
    "环保": "环境保护",
    "环境保护": "环境保护",
    "住建": "住房和城乡建设",
    "住房城乡建设": "住房和城乡建设",
    "住房和城乡建设": "住房和城乡建设",
    "城管": "城市管理",
    "城市管理": "城市管理",
    "城市管理和综合执法": "城市管理和综合执法",
    "城市管理综合执法": "城市管理和综合执法",
    "综合执法": "综合行政执法",
    "综合行政执法": "综合行政执法",
    "交通": "交通运输",
    "交通运输": "交通运输",
    "水利": "水利",
    "水务": "水务",
    "农业": "农业",
    "农业农村": "农业农村",
    "乡村振兴": "乡村振兴",
    "扶贫": "扶贫开发",
    "林业": "林业",
    "林草": "林业和草原",
    "林业和草原": "林业和草原",
    "海洋": "海洋",
    "海洋渔业": "海洋与渔业",
    "海洋与渔业": "海洋与渔业",
    "商务": "商务",
    "文旅": "文化和旅游",
    "文化旅游": "文化和旅游",
    "文化和旅游": "文化和旅游",
    "文体旅游": "文化体育和旅游",
    "文广旅体": "文化广电旅游体育",
    "文化广电旅游体育": "文化广电旅游体育",
    "文化广电和旅游": "文化广电和旅游",
    "文化": "文化",
    "旅游": "旅游",
    "体育": "体育",
    "广电": "广播电视",
    "广播电视": "广播电视",
    "卫健": "卫生健康",
    "卫生健康": "卫生健康",
    "卫生": "卫生",
    "卫计": "卫生和计划生育",
    "退役军人": "退役军人事务",
    "退役军人事务": "退役军人事务",
    "应急": "应急管理",
    "应急管理": "应急管理",
    "安监": "安全生产监督管理",
    "审计": "审计",
    "国资": "国有资产监督管理",
    "国有资产监督管理": "国有资产监督管理",
    "市场监管": "市场监督管理",
    "市场监督管理": "市场监督管理",
    "工商": "工商行政管理",
    "工商行政管理": "工商行政管理",
    "质监": "质量技术监督",
    "食药监": "食品药品监督管理",
    "药监": "药品监督管理",
    "统计": "统计",
    "医保": "医疗保障",
    "医疗保障": "医疗保障",
    "信访": "信访",
    "金融": "金融",
    "地方金融监管": "地方金融监督管理",
    "地方金融监督管理": "地方金融监督管理",
    "发改": "发展和改革",
    "发展改革": "发展和改革",
    "发展和改革": "发展和改革",
    "粮食": "粮食",
    "粮食和物资储备": "粮食和物资储备",
    "行政审批": "行政审批",
    "行政审批服务": "行政审批服务",
    "政务服务": "政务服务",
    "政务服务管理": "政务服务管理",
    "政务服务数据管理": "政务服务数据管理",
    "政务服务和数据管理": "政务服务和数据管理",
    "营商环境": "营商环境建设",
    "大数据": "大数据发展管理",
    "数据": "数据",
    "机关事务": "机关事务管理",
    "机关事务管理": "机关事务管理",
    "税务": "税务",
    "气象": "气象",
    "档案": "档案",
    "外事": "外事",
    "侨务": "侨务",
    "人防": "人民防空",
    "消防": "消防",
    "园林": "园林",
    "城市更新": "城市更新",
    "知识产权": "知识产权",
    "公安交警": "公安交警",
    "投资促进": "投资促进",
    "监察": "监察",
    "物价": "物价",
    "国税": "国家税务",
    "地税": "地方税务",
    "戒毒管理": "戒毒管理",
    "监狱管理": "监狱管理",
}
"""Function as printed -> function in the official name."""

HEADS: dict[str, str] = {
    "局": "局",
    "厅": "厅",
    "委员会": "委员会",
    "委": "委员会",
    "办公室": "办公室",
    "办": "办公室",
}
"""Head as printed -> head in the official name; 部门 is left to `official_department`."""

_WITH_COMMISSION = frozenset(
    {"发改", "发展改革", "发展和改革", "卫健", "卫生健康", "国资", "国有资产监督管理"}
)
_UNSURE_HEAD = frozenset({"公安交警", "税务", "消防", "气象"})


@cache
def department_pattern() -> re.Pattern[str]:
    """Return the pattern of a department without its region: groups `function` and `head`.

    委 and 办 alone are heads only after the functions that have a commission or an office in use.
    """
    words = sorted(FUNCTIONS, key=lambda w: (-len(w), w))
    return re.compile(
        f"(?P<function>{'|'.join(words)})"
        "(?P<head>局(?!限|部|面)|厅|部门|委员会(?!议)|办公室|委(?![托派员])"
        "|(?<=[融防务据贫境访])办(?![理事案法公]))"
    )


def official_department(function: str, head: str, *, province: bool) -> str:
    """Return the official name of a department without its region: (市场监管, 局) -> 市场监督管理局.

    One definite 部门 is the department of that function (guideline, section 7): a 厅 in a province, a 局
    below; where it is not one department (公安交警部门), the printed words stay.
    """
    if head == "部门":
        if function in _UNSURE_HEAD:
            return function + head
        head = "委员会" if province and function in _WITH_COMMISSION else "厅" if province else "局"
    return FUNCTIONS[function] + HEADS[head]
