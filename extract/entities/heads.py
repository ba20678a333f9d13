"""The closed list of head nouns that end a coined name, each with the type that it gives the name."""

import re
from collections.abc import Iterable

from ontology.kinds import EntityType

STRONG: dict[str, EntityType] = {}
"""Head nouns that may stand behind further words after a quotation: “3+N”联合调解`模式`."""

_STRONG_BY_TYPE = {
    EntityType.MECHANISM: (
        "工作机制 联动机制 创新机制 运行机制 协作机制 机制 工作制度 制度 责任制 工作制 负责制 承诺制 "
        "长制 会商制 工作体系 体系 "
        "新格局 工作格局 格局 工作模式 新模式 模式 工作法 调解法 负面清单 清单 办法 通道 指标 标准体系 "
        "联办 通办 联审 联调 抽查 评查 "
        "联动 会审 做法 议事会 程序 管理法 矩阵 套餐 服务包 直通车服务"
    ),
    EntityType.PLATFORM: (
        "平台 系统 应用 小程序 公众号 热线 网站 客户端 APP app App 模块 信息网 数据库 场景 大脑 云平台 "
        "一码通 专网 一张图 终端 抖音号 视频号 服务号"
    ),
    EntityType.CAMPAIGN: (
        "专项整治行动 专项行动 攻坚行动 行动 专项斗争 斗争 专项活动 活动 主题教育实践活动 主题教育 "
        "集中教育 学习教育 攻坚战 保卫战 持久战 大会战 "
        "专项整治 集中整治 大讨论 大走访 大排查 大整治 大比武 大竞赛 专项执法 教育整顿 宣传月 宣传周 竞赛"
    ),
    EntityType.PROGRAMME: (
        "改革 工程 战略 计划 行动计划 规划 经验 示范区 先行区 先行示范区 合作区 发展战略 试点 倡议 走廊 "
        "布局 战略布局 政策"
    ),
    EntityType.BRAND: "品牌 公益课 栏目 专栏 工作室 讲堂 课堂 微课堂 宣讲团",
    EntityType.FACILITY: (
        "窗口 代收点 指导室 联络室 服务点 示范点 联系点 大厅 基地 服务站 工作站 驿站 邻里中心 "
        "党群服务中心 实践中心 公园 广场 调解室 书屋"
    ),
    EntityType.ROLE: "志愿者 调解员 监督员 联络员 宣讲员 指导员 特派员 服务队 志愿服务队 明白人 带头人",
}
for _type, _words in _STRONG_BY_TYPE.items():
    STRONG.update(dict.fromkeys(_words.split(), _type))

WEAK = {
    "工作": EntityType.MECHANISM,
    "服务": EntityType.MECHANISM,
    "管理": EntityType.MECHANISM,
    "监管": EntityType.MECHANISM,
    "审批": EntityType.MECHANISM,
    "监督": EntityType.MECHANISM,
    "考核": EntityType.MECHANISM,
    "执法": EntityType.MECHANISM,
    "普法": EntityType.PROGRAMME,
}
"""Heads that count right behind the quotation, or after one word, and only if no strong head follows."""

CLASS_NOUNS = (
    "专项整治行动|专项行动|攻坚行动|行动计划|行动|专项斗争|活动|工作制度|工作机制|工作模式|工作体系|"
    "工作格局|新机制|新模式|"
    "新格局|创新机制|机制|制度|模式|体系|格局|改革|工程|战略|计划|规划|工作|服务|应用|平台|系统|品牌|"
    "责任制|普法规划|建设|办法"
)
"""Nouns with and without which a name is the same name."""


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of `words` that prefers the longer ones."""
    items = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in items)
