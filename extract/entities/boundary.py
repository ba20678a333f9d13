"""Where an unquoted name begins: the left edge of the noun phrase that ends in a head noun.

Report prose is verb + object, so the edge is the last sign that cannot stand inside a name: a stop, 的,
a governing verb, a preposition; then adverbs are peeled off, and coordination decides whether
`A和B机制` is one name or the second of two. The word lists are closed classes of general vocabulary.
"""

import re

WINDOW = 40
"""How far left of its head a name may begin; the longest printed ones have about thirty characters."""

_BRACKET = r"\((?!(?:社区|社|居|街道|镇|乡|区|县|市)\))|(?<!\(社区)(?<!\(街道)(?<!\([社居镇乡区县市])\)"
_STOPS = rf"[,。;:!?\n\t|“”\"《》…·•●■]|--|\s{{2,}}|{_BRACKET}"
# Verbs and adverbs that govern a noun phrase and do not occur inside the name of an arrangement.
_GOVERNING = (
    "坚持和发展|坚持和发扬|坚持和完善|坚持发展|发扬|对标(?!补短|提升|达标)|践行|建立健全|建立完善|建立起|建立|健全|完善|构建|构筑|"
    "推行|实行|试行|施行|贯彻|执行|打造|搭建|组建|形成|探索|先行先试|"
    "试点(?!工作|地区|单位|项目|[区县市村镇州]|学校|企业|改革|方案|任务|示范|建设|成效|经验)|"
    "制定|制订|出台|印发|启动|上线|开通|推广|开展|坚持|荣获|获评|实现|加快|迭代|运用|依托|围绕|巩固|扩大|"
    "推出|"
    "建成|设立|召开|举办|积极|深入|深化|严格|持续|不断|进一步|扎实|大力|有序|着力|切实|加大|充分|率先|"
    "建好|用好|"
    "成立|修订|编制|拟订|起草|全力|稳步|纵深|严厉|坚决|认真|常态化|高质量推|高标准|高效|首创|引入|引进|"
    "确立|发布|公布|接入|纳入|列入|提请|召集|承办|主办|参加|参与全|聚焦|立足|"
    "能够|可以|应当|必须|已经|正在|还要|同时|此外|其中|包括|一是|二是|三是|四是|五是|六是|"
    "(?<![主重需必首紧])要(?![求素点闻件害务])|以健|狠抓|紧抓|"
    "力争|争取|确保|努力|加速|全面(?!推进依法|依法|从严|深化|小康|二孩|两孩)|完成|继续|做强|做大|做优|"
    "做实|筑牢|织密|"
    "出现|成为|作为|属于|位于|来自|关于|鼓励|引导(?!机制|制度)|推动|加强(?!版)|"
    "全部(?!门)|基于|壮大|敢打|应该|理顺|接听|拨打|进行|紧扣|筹备|主动|谋划|办好|抢抓|瞄准|打好|打赢|打响|获批|获得|获(?=[省国全])|入选|引领|畅通|用活|"
    "擦亮|唱响|叫响|破除|融入|兑现|扛稳|争当|塑造|弘扬|传承|投入|"
    "聘任|聘请|选聘|增挂|入驻|运作|报送|配备|招募|累计|依据|增至|推开|引深|达到|或者|或(?!有)|涉及|服务好"
)
# Verbs that do occur inside names (责任落实机制): an edge only with enough of a name behind them.
_WEAK = (
    "挂牌|依法(?!治|行政|决策|执法)|对接|推进(?!依法)|落实|实施|强化|优化|创新(?!驱动)|提升|提高|促进|保障|规范(?!性)|(?<!社会)(?<!党)组织(?!部|生活|法)|统筹|支持|"
    "配合|做好|抓好|发挥|利用|采用|采取|"
    "拓展|拓宽|培育|扩展|整合|改进|改善|升级|使用|增强|激发|破解|解决|适应|符合|遵守|履行|办理|享受|借助|"
    "增设|新增|调整|培养|选派|设置|建设(?!项目|用地|工程|领域)|改造|创建|开发|发展(?!战略|型)"
)
_FUNCTION = (
    r"(?<!目)的|(?<![可所予足得难])以(?![上下内外奖案人商赛工旧房法])|"
    r"(?<![存现潜实所])在(?![线岸建册职编场校地])|"
    r"(?<![应针面绝相比])对(?![接口外标照比话象])|(?<!即)将(?!军)|把(?![关手脉])|按照|根据|通过|经过|"
    r"(?<![行作因成认人转变])为(?![民企主先本农老侨])|(?<![自理缘])由|被|(?<![特实])是(?!非)|"
    r"(?<![平同高初中])等(?![级待])|了(?!解)|(?<![天大])使(?!用)|让|从(?![业严])|"
    r"(?<![方导面双定])向(?![导上])|"
    r"以来|以及|(?<![普涉以])及其|也|还|就(?!业|医|学|近|地)|都(?![市江])|并(?![联购轨网])|而|不仅|只|"
    r"\d+(?:余|多)?(?:个(?!体)|家|所|名|项|件|处|座|条|期|场|次|批|支|万)|\d+月份?|\d+日|每年|近年来|"
    r"今年|去年|全年"
)
_EDGE = re.compile(f"(?:{_STOPS})|(?:{_GOVERNING})|(?P<weak>{_WEAK})|(?:{_FUNCTION})")
_VERB = re.compile(_GOVERNING)
_PEEL = re.compile(
    r"(?:[一二三四五六七八九十]+是|\([一二三四五六七八九十]+\)|\d+\.|"
    r"各项|各类|各级|各地|各种|有关|相关|系列|一批|一系列|一套|一个|一项|多项|多种|这一|该|新一轮|"
    r"[新首]批|第[一二三四五六七八九十]+批|新的?(?!时代|闻|型|能源|媒|农村)|"
    r"全县(?!域)|全市(?!域)|全省|全区|全州|我[省市县区州](?=\w)|"
    r"更加|更好|更为|更高水平|较为|尽快|逐步|逐渐|初步|基本|先后|累计|共|已|再|又|均|拟|正|将|"
    r"好|地(?![方区质理域名铁税])|出|[ ]|\d+[、.])+"
)
_JOIN = re.compile(
    r"、|以及|(?<![共饱调中缓])和(?![解谐平睦美气])|(?<!参)与(?!会)|(?<![普涉以])及(?![时格])|暨"
)
# 一站式、综合性…机制; 全过程、立体化…机制
_QUALITY = re.compile(r"全[一-龥]{2}|[一-龥]{1,4}[化式性型]")
# 药品和食品领域突出问题(专项整治): both fields belong to the problems
_SHARED_OBJECT = re.compile(r"突出问题$")
_LISTS = frozenset("、和与及")
# a reciprocal noun takes both partners: 行政执法与刑事司法`衔接`机制
_RECIPROCAL = re.compile(r"(?:衔接|联动|对接|协同|协作|互动|互认|联席|配合|沟通)(?:工作|协调)?$")
# 健全意见收集、办理、反馈机制: such a verb has no other object than the arrangement at the end of its list
_BUILDS = re.compile(r"(?:健全|完善|建立|构建|创新|探索|推行)(?:完善|健全|推行|构建)?(?:了|好|起)?$")
_ARRANGED = re.compile(r"(?:工作|长效|良性|联动)?(?:机制|制度|新?模式)")
_WHOLE = re.compile(
    r"(?:人民调解|法律援助|信访|普法|立法|网络|服务|治理|管理|监管|监督|执法|防控|设施|组织|功能|结构|环境|职能|规则|标准|目录|基础|手段|基金|制)$"
)
_CLOSED = re.compile(
    r"(?:制度|机制|体系|格局|模式|平台|系统|建设|改革|工作|行动|活动|清单|中心|方案|规划|计划|队伍|工程|"
    r"能力|意识|"
    r"水平|政策|措施|办法|规定|条例|窗口|热线|程序|经费|资金|项目|战略|斗争|整治|任务|攻坚|攻坚战|创建|"
    r"治理体制|会议|普法|体制|保障|环境)$"
)


# members of a list with these heads each stand for a whole: 商事制度、国企改革
_OWN_HEADS = frozenset({"制度", "改革"})


def left_edge(folded: str, head: int, floor: int = 0, *, strict: bool = False) -> int:
    """Return where the name begins whose head noun starts at `head`; `head` itself if it has no modifier.

    `floor` is an offset that the name cannot pass, such as the end of the name before it. With
    `strict` every governing verb is an edge: names of people and places hold no verbs.
    """
    low = max(floor, head - WINDOW)
    start = low
    for edge in _EDGE.finditer(folded, low, head):
        # a weak verb with fewer than four characters behind it is part of the name: 责任落实(工作)机制
        inside = edge.lastgroup == "weak" and head - edge.end() < 4 and edge.start() > start
        if edge.end() == head and edge.group() == "常态化":
            continue  # 积案清零常态化机制: right before the head it is no adverb
        if edge.lastgroup == "weak" and not strict and folded[edge.end() : edge.end() + 1] in _LISTS:
            continue  # 收集、办理、反馈机制: in a list of what a mechanism does the verb is a noun
        if strict or (not inside and (edge.end() < head or edge.lastgroup != "weak")):
            start = edge.end()
    start = _peel(folded, start, head)
    return _peel(folded, _coordination(folded, start, head), head)


def has_verb(folded: str, start: int, end: int) -> bool:
    """Return whether a governing verb stands between `start` and `end`; quotation marks do not matter."""
    return _VERB.search(folded, start, end) is not None


def edge_before(folded: str, start: int, end: int) -> int:
    """Return where the first sign between `start` and `end` stands that no name contains; `end` if none."""
    for edge in _EDGE.finditer(folded, start, end):
        if edge.lastgroup != "weak":
            return edge.start()
    return end


def _peel(folded: str, start: int, head: int) -> int:
    peeled = _PEEL.match(folded, start, head)
    return peeled.end() if peeled else start


def _coordination(folded: str, start: int, head: int) -> int:
    """Return where the coordinated modifiers of one head begin, walking left from the head."""
    joins = list(_JOIN.finditer(folded, start, head))
    last = folded[joins[-1].end() : head] if joins else ""
    if len(last) > 1 and _built(folded, start, head):
        members = _JOIN.split(folded[start:head])
        if not any(_CLOSED.search(member) or _WHOLE.search(member) for member in members[:-1]):
            return start
    for index in range(len(joins) - 1, -1, -1):
        join = joins[index]
        begin = joins[index - 1].end() if index else start
        before = folded[begin : join.start()]
        if not _one_name(before, join.group(), last, folded[head : head + 2]):
            return join.end()
    return start


def _built(folded: str, start: int, head: int) -> bool:
    """Return whether a verb that takes arrangements governs all that stands between it and its 机制."""
    return bool(_ARRANGED.match(folded, head) and _BUILDS.search(folded, max(0, start - 6), start))


def _one_name(before: str, sign: str, last: str, head: str) -> bool:
    """Return whether `before` and `last` are modifiers of one head: 矛盾排查和化解 + 机制."""
    if (len(before) < 2 and not before.isdigit()) or _CLOSED.search(before):
        return False
    alike = before[-2:] in last or (_QUALITY.match(before) and _QUALITY.match(last)) is not None
    balanced = abs(len(before) - len(last)) <= 2
    if sign == "、":
        if head in _OWN_HEADS:
            return alike
        return alike or (len(before) <= 4 and balanced)
    if sign == "暨" or (sign in "和与" and len(before) <= len(last) and _RECIPROCAL.search(last)):
        return True
    if _SHARED_OBJECT.search(last):
        return True
    return (alike and balanced) or len(before) <= 2 or 1 < len(last) <= 4
