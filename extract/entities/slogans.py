"""What is printed in quotation marks and is no name: slogans, goals, attributes, ideology formulas.

Closed lists hold formulas of national standing only; everything else is decided by form.
"""

import re

_IDEOLOGY_WORDS = (
    "四个全面 五位一体 四个意识 四个自信 两个维护 两个确立 四个伟大 国之大者 三个代表 四个服从 四风 "
    "一岗双责 三管三必须 两个大局 "
    "关键少数 第一责任人 三个务必 两个务必 四个不摘 三严三实 三农 两会 三公 四新 六稳 六保 双循环 "
    "两个毫不动摇 两个一百年 中国梦 四个最严 "
    "四个着力 两不愁三保障 四菱四美 五个必由之路 三新一高 最后一公里 第一动力 第一资源 第一要务 一把手 "
    "四套班子 "
    "四大家 专精特新 小巨人 独角兽 瞪羚 卡脖子 双碳 双减 双一流 双创 二十四节气 五年规划 "
    "绿水青山就是金山银山 "
    "空心村 城中村 僵尸企业 黄赌毒 盗抢骗 一票否决 主心骨 压舱石 稳定器 助推器 先手棋 牛鼻子 组合拳 "
    "指挥棒 生命线 高压线 主战场 主力军 "
    "硬骨头 钉钉子 大文章 新名片 金字招牌 晴雨表 新引擎 主阵地 排头兵 领头雁 钱袋子 加速度 任督二脉 "
    "火车头 最大变量 最大增量 终点站"
)
_IDEOLOGY = frozenset(_IDEOLOGY_WORDS.split())
# Negations and comparisons make a sentence or a goal of a string, not a name.
_GOAL = re.compile(
    r"^(?:零|无|不|少|最|更|真|好|高|新|大|小|优|快|准|实|活|强)|不(?!忘初心|见面)|零|一趟|一次|一公里|"
    r"满意|放心|安心|舒心|"
    r"(?:尽|全|必|应)[一-龥]$|难$|率$|度$|感$|力$|者$|题$|病$|户$|手$|牌$|"
    r"[到好了过起来上下着]$"
)
_TERM = re.compile(r"[一二三四五六七八九十]{1,2}五")
_SENTENCE = re.compile(r"[,;:!?]|(?:是|要|有|让|把|被|从|向|在|就|都|我|你|他|咱)")


def is_formula(core: str) -> bool:
    """Return whether `core` is an ideology formula or a figure of speech that every report prints."""
    return core in _IDEOLOGY


def is_term(core: str) -> bool:
    """Return whether `core` is a span of years (十四五): a name only together with 规划 or 计划."""
    return _TERM.fullmatch(core) is not None


def is_slogan(core: str) -> bool:
    """Return whether `core`, printed without a head noun, reads as goal, slogan or speech, not as a name."""
    if is_formula(core) or is_term(core) or not 2 < len(core) <= 12:
        return True
    return bool(_GOAL.search(core) or _SENTENCE.search(core))
