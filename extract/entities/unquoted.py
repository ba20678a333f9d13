"""Coined names without quotation marks: a modifier that says what it does, and a head noun.

Each head has a rule for what its modifier must be like, because 机制 makes a name of almost every
modifier while 体系, 平台 or 工程 do so of a few.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.context import Candidate, Context
from extract.entities.boundary import left_edge
from extract.entities.naming import Parts, coined
from ontology.kinds import EntityType as T


@dataclass(frozen=True, slots=True)
class HeadRule:
    """What makes a name of modifier + head: `asks` must match the modifier, `refuses` must not."""

    kind: T
    head: re.Pattern[str]
    asks: re.Pattern[str]
    refuses: re.Pattern[str]


def _rule(kind: T, head: str, asks: str, refuses: str = r"^$") -> HeadRule:
    return HeadRule(kind, re.compile(head), re.compile(asks), re.compile(refuses))


_NUMBER = "[一二三四五六七八九十两]"
_EMPTY = (
    r"^(?:工作|长效|体制|相关|有关|常态|新|好|管用|有效|科学|完善|完备|健全|严密|一系列|各项|这[一些]|"
    r"若干|全新|规范|配套|规章|"
    r"系列|内部|基本|根本|现行|本|其他?|现代|法律|政策|创新|各[类种]|三级|多种?|两个|改革|市场|价格|政治|"
    r"民主|国家|体系|政党|选举|"
    r"长效工作|体制工作|长期|常态化?|常态化工作|常态化长效|常态长效|长效化|制度|运行|运行工作|新的?工作|"
    r"创新工作|资本主义|"
    rf"{_NUMBER}+[大项个])$|体制$|中国特色|社会主义|市场经济"
)
_SET_TERM = (
    r"^(?:.{0,8}公共法律服务|.{0,12}社会信用|.{0,12}治安(?:综合治理|整体|立体(?:化)?)?防控|.{0,8}立体化防控|"
    r".{0,4}安全生产责任|.{0,14}协调监督|.{0,20}联动|"
    r".{0,10}矛盾纠纷.{0,8}(?:调解|化解|调处)|.{0,8}多元(?:调解|解纷|化解)|.{0,6}大调解|"
    r".{0,8}[二三四五六两]级.{2,14}|"
    r".{4,14}指标|.{4,12}考核(?:评价)?|.{0,8}信用监管|.{0,8}双重预防|.{0,14}责任|.{0,8}普法|.{0,6}法治监督)(?:工作)?$"
)
_REFORMED = (
    r"(?:体制|制度|机制|结构性|综合|集成|产权|宅基地|国企|国资|税制|商事|公安|司法|行政审批|行政执法|"
    r"机构|户籍|土地|林权|配置|市场化|"
    r"监管|许可|服务|管理|执法|教育|用地|招投标|财政|事业单位|营商环境|审判|诉讼|登记|投融资|公立医院|"
    r"医保|医疗|医药|卫生|军队建设|"
    r"供销社|公车|殡葬|农垦|价格|证照分离|窗口|社会治理)$"
)
_ACTED = (
    r"(?:专项|整治|攻坚|提升|清理|清查|排查|治理|执法|帮扶|服务|宣传|打击|创建|培育|倍增|提质|打造|建设|"
    r"保护|推进|助力|护航|成长|绿化|"
    r"保障|改造|实践|年|季|月|扩面|增效|振兴|转型|升级|清零|普法|维权|亮剑|攀登|突破|招引|[暖护助惠稳安]企)$"
)
_MANAGED = (
    r"(?:管理|服务|监督|监管|治理|信息|数据|政务|办案|执法|预警|指挥|调度|审批|共享|调解|投诉|举报|支付|"
    r"化解|监测|办公|审管|公开|一体化|"
    r"管控|法律|网格|普法|矫正|研判|分析|诉讼|复议|信用|协同|征信|云|大脑|应急|大数据|物联网|互联网|信访|"
    r"安防|预防化解|交换|工作)$"
)
_TRADED = r"(?:科技|创新|产业|孵化|研发|物流|招商|外贸|技术|金融|企业|商贸|交易)"
_RULES = (
    _rule(
        T.MECHANISM,
        r"机制(?![化性创造药]|体制|改革|砂)|制度(?![化性型改创优供环]|体系|机制|文件|成果|集成|保障|框架|"
        r"的?笼子)",
        r"[一-龥]{2}",
        _EMPTY,
    ),
    _rule(
        T.MECHANISM,
        r"制(?<=责任制|负责制|承诺制|[河湖林田街路链巷片楼]长制|工作制)(?![度约定造作止])",
        r"[一-龥]{2}",
        r"^(?:工作|主体)?责任$|股份|作$",
    ),
    _rule(T.MECHANISM, r"体系(?![化性重])", _SET_TERM, r"^(?:主体|工作)?责任$"),
    _rule(
        T.MECHANISM,
        r"(?:新)?格局(?!观)",
        r"^(?:.{0,34}(?:普法|调解|联动|解纷|宣传教育|化解)|大[一-龥]{2,4})(?:工作|联动)?$",
        r"^大(?:开放|开发|旅游|发展)$",
    ),
    _rule(
        T.MECHANISM,
        r"新?模式(?![化识])",
        r"(?:管理|服务|治理|调解|监管|审批|运行|办案|执法|监督|普法|矫正|审理|联动|协作|培养|培训|诊疗|"
        r"养老|联合体|招商|高质量发展)(?:工作)?$",
        r"^(?:管理|服务|治理|运行|监管|.{0,4}发展)$",
    ),
    _rule(
        T.MECHANISM,
        r"清单(?![化式])(?:(?:管理)?制度)?",
        r"(?:权力|责任|权责|负面|事项|服务|执法|普法|减免责|免罚|监管|许可|收费|目录|考核|重点)$",
        r"^(?:责任|服务|事项|重点|两张)$",
    ),
    _rule(T.MECHANISM, r"工作法(?![治律])", r"[一-龥]{2}"),
    _rule(T.MECHANISM, r"责任制考核|目标管理考核", r"年度|目标|绩效"),
    _rule(
        T.PROGRAMME,
        r"改革(?!(?:创新)?试验区|[开者派家力性是成红发以事方])|试点(?<=改革试点)",
        rf"{_REFORMED}|^(?!.*(?:深化|全面|重点|领域|开放|创新|配套|系统性|转型|关键|发展|协同|"
        rf"一体)$).{{5,}}$",
        r"^(?:体制|制度|机制|管理|服务|监管|综合|重大|教育|管理体制|各项|关键|牵引性|重大制度)$|各项|(?:推进|落实|实施|支持|配合|促进|参与)$|"
        r"这次|整个|重大改革|有关|法治化$|体制机制$",
    ),
    _rule(
        T.PROGRAMME,
        r"战略(?![性全上合支定眼机部目思高地布抓意物平位任谋框储协投规决科伙重腹纵])",
        r"^.{4,14}$",
        r"(?:重大|国家|^发展|区域发展|重要|系列|区域|国家重大发展|对外|企业|省委|市委|部署)$|思想新",
    ),
    _rule(
        T.CAMPAIGN,
        r"行动(?!计划|方案|纲要|力|指南|自觉|起来|派|者)",
        _ACTED,
        rf"^(?:(?![暖护助惠稳安]企).{{1,3}}|.{{0,2}}系列|专项整治|{_NUMBER}+[年大].{{0,2}})$",
    ),
    _rule(T.CAMPAIGN, r"斗争", r"(?:除恶|打黑|禁毒|扫黄打非|打非|反恐|专项)$", r"^专项$"),
    _rule(
        T.CAMPAIGN,
        r"攻坚战|保卫战|持久战|歼灭战|翻身仗|战争(?<=人民战争)",
        r"[一-龥]{2}",
        r"^(?:好|赢|[一-龥]大)$",
    ),
    _rule(
        T.CAMPAIGN,
        r"活动(?!室|中心)",
        r"(?:整治|专项|评议|大走访|竞赛|主题实践|清零|创城|大调研|[一-龥]{6}走访|[一-龥]{8}实践)$",
        r"^(?:系列|各类|专项|宣传|开展|群众性|.{0,2}主题|专项整治|竞赛)$",
    ),
    _rule(T.CAMPAIGN, r"述法(?:评议)?工作|主题教育(?:实践)?(?:活动)?|教育整顿", r"[一-龥]{2}|20\d\d年度"),
    _rule(T.CAMPAIGN, r"检查(?<=大检查)(?:工作|活动)?", r"[一-龥]{3}大$", r"^.{0,4}(?:专项|全面)"),
    _rule(T.CAMPAIGN, r"专项整治(?!行动|活动|工作|[一二三两]年)", r"问题$"),
    _rule(
        T.CAMPAIGN,
        r"普查(?:工作)?",
        r"^(?:第[一二三四五六七八九十]+次)?(?:全国)?(?:人口|经济|农业|污染源|国土|文物|自然灾害.*)$",
    ),
    _rule(
        T.PROGRAMME,
        r"计划(?!书|生育)|专项规划",
        r"(?:行动|三年|攻坚|倍增|培育|提升|振兴|引进)$|[一-龥]{6}",
        rf"^(?:{_NUMBER}年|年度|招商引资|具体|.{{0,4}}年|行动|三年行动)$|(?:年度|投资|发展|财政|预算|"
        rf"建设|供应|目标|工作|供地|任务|监督|审计|执法|检查)$",
    ),
    _rule(
        T.PLATFORM,
        r"平台(?![化型期公司]|上(?!线)|经济|载体|企业|建设水平)",
        _MANAGED,
        rf"^(?:指挥|公共服务|综合服务|服务|信息|管理|公共|信息化|各类服务|监管|共享|数据|公开|工作|"
        rf"{_TRADED}.{{0,8}})$|{_TRADED}.{{0,6}}$",
    ),
    _rule(
        T.PLATFORM,
        r"系统(?![化性工思谋推治防梳提集开总学重施完])",
        r"(?:管理|信息|监测|预警|监控|监管|指挥|审批|调度|办公|应用|办案|执法监督|视频会议|支付|审核|"
        r"备案|登记|可视化|分析|定位|识别)$",
        r"^(?:管理|信息|监控|监管|预警|监测)$",
    ),
    _rule(T.PLATFORM, r"门户网站(?!群)", r"(?:政府|[局委厅办院])$", r"^(?:各级|.{0,2}政府)$"),
    _rule(T.PLATFORM, r"热线(?!电话费)", r"^(?:.{0,3}12\d{3}.{0,10}|公共法律服务|.{2,6}服务便民)$"),
    _rule(
        T.PLATFORM,
        r"(?:手机|移动)?(?:APP|App|app)|法网(?!络)|小程序|公众号|数字驾驶舱|(?<=[一-龥]{4})模块(?!化)",
        r"[一-龥A-Za-z]{2}",
        r"^(?:微信|手机|官方|移动|政务微信)$",
    ),
)
# Every head begins with one of these signs; looking for them first makes the search four times as fast.
_FIRST_SIGNS = "检机制体新格模清工责目改试战行斗攻保持歼翻活述主教普计专平系热门网手移Aa法小公数排管"
_ALL = re.compile(
    f"(?=[{_FIRST_SIGNS}])(?:"
    + "|".join(f"(?P<r{i}>{rule.head.pattern})" for i, rule in enumerate(_RULES))
    + ")"
)
_YEAR = re.compile(r"20\d\d年(?!度)|[年月日末底前初来](?!度)")
_NAMED_BY_VERB = re.compile(
    r"(?:开展|实施|启动|组织|部署|巩固|拓展|深化|推进)(?P<verb>提升|促进|保障|规范|优化|强化|培育|改造|清理|深化|再创|改善|"
    r"学习贯彻|服务|打击)$"
)
# an arrangement may be named by what it is for: 健全`化解突出矛盾工作机制`
_PURPOSE = re.compile(r"(?:健全|建立|完善|构建|落实)(?P<verb>解决|化解|破解|预防|防范)$")
_LEVEL = re.compile(r"全[国省市区县州](?=[一-龥]{6})")
_LIMITED = re.compile(r"[一二三四五六七八九两]年|攻坚|百日")
_NO_NAME = re.compile(r"[^一-龥A-Za-z0-9()、+＋\-—·－]")


def find_unquoted(context: Context) -> Iterator[Candidate]:
    """Yield the coined names of a document that stand without quotation marks, by head noun."""
    text = context.folded
    floor = 0
    for hit in _ALL.finditer(text):
        rule = _RULES[int(str(hit.lastgroup)[1:])]
        head = hit.start()
        start = left_edge(text, head, floor)
        if rule.kind is not T.CAMPAIGN and (year := _YEAR.match(text, start, head)):
            start = year.end()
        if rule.kind is T.PLATFORM and "、" in text[start:head] and "式、" not in text[start:head]:
            start = text.rindex("、", start, head) + 1
        if hit.group().endswith("考核") and "年度" in text[start:head]:
            start = text.index("年度", start, head)
        start = _verb_first(text, start) if rule.kind is T.CAMPAIGN else start
        if rule.kind is T.MECHANISM and hit.group().startswith(("机制", "制度")):
            start = _purpose_first(text, start)
        if rule.kind is T.PLATFORM and _LEVEL.match(text, start - 2) and start - 2 >= floor:
            start -= 2
        modifier = text[start:head]
        floor = hit.end()
        # a head such as 整治行动 holds its own modifier, so the whole name is what must say something
        if not _says_something(rule, modifier):
            continue
        yield coined(
            Parts(start, hit.end(), "", modifier, hit.group()),
            _kind(rule, modifier + hit.group()),
            f"head {hit.group()}",
        )


def _verb_first(text: str, start: int) -> int:
    """Return where a campaign begins that is named by what it does: 开展`提升执法质量`三年行动."""
    verb = _NAMED_BY_VERB.search(text, max(0, start - 10), start)
    return verb.start("verb") if verb else start


def _purpose_first(text: str, start: int) -> int:
    """Return where an arrangement begins that is named by its purpose."""
    verb = _PURPOSE.search(text, max(0, start - 6), start)
    return verb.start("verb") if verb else start


def _says_something(rule: HeadRule, modifier: str) -> bool:
    if _NO_NAME.search(modifier) or not modifier:
        return False
    return rule.asks.search(modifier) is not None and rule.refuses.search(modifier) is None


def _kind(rule: HeadRule, name: str) -> T:
    """Return the type of the head; a plan with a term of years is a campaign."""
    limited = rule.kind is T.PROGRAMME and name.endswith("计划") and _LIMITED.search(name)
    return T.CAMPAIGN if limited else rule.kind
