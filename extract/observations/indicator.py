"""What a figure counts: a noun phrase from the words before it, or after it where the noun follows.

受理行政复议申请168件 and 行政复议申请168件 have their noun before the figure; 设立11个服务点 has it behind. A
bare rate or a short verb (办结率, 审结) takes its topic from the figure before it or, failing that, from the
last field of work named in the paragraph.
"""

import re

_SEPARATORS = ",;:。!?\n"
_TIME_WORDS = (
    r"(?:截至|截止到?)(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|[底末])?|\d{4}年度?(?:以来)?|(?:\d{4}年|\d{1,2}月)?(?:年)?[底末]前|\d{1,2}月份?|\d{1,2}日|"
    r"[上下]半年|[一二三四前]{1,2}季度|(?:今|本|去|上|全|近几|近|一|过去五|五)年(?:以来|来|度|内)?|目前|现|以来"
)
_LEADING = re.compile(
    rf"^(?:[\s*、(\-•·]|{_TIME_WORDS}|(?:其中|另有|此外|同时|并|还|又|及|和|与|共(?![同享建赢青产和])计?|累计|合计|总计|均|都|已经?|将|先后|分别|也|以[上内下]|左右|"
    r"成功|真正|全面|实际|预计|计划|力争|争取|确保|我[局市县区省州]|全[市县区省州国疆](?:上下|各级)?|各级|[一二三四五六七八九十]+[是要]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、]|"
    r"至|达到?|为(?![^,]{2,24}?(?:办理|提供|开展|解答|挽回|发放))|有|是|即|到(?!位))(?![动率标]))*"
)
_TRAILING = re.compile(
    r"(?:[\s*、和与及要]|不高于|仍|常年|依然|占(?!比)|约|近|超过?|逾|突破|不少于|不低于|至少|达到?|高达|多达|为|有|(?<!公)共计?|累计|合计|总计|均|都|分别|已|的|在|仅|至|到|(?<![人均])比|"
    r"(?:压缩|缩短|缩减|压减|精简|整合|优化|归并|合并|削减)[到至为成]|提[升高][到至]|[升降增]至|增加到|上升到|扩大到|下降到|降到|(?:保持|稳定)在?|控制在|大约|接近|不超过|实现|完成|是|即|从|由|"
    r"[(:“])+$"
)
_LIGHT = re.compile(
    r"^(?:收到|接收|收|受理|接受|开展|设立|创成|建立|组织开展|组织|举办|举行|召开|聘任|确定|实现|涉及|新建|建成|建设|共有|拥有|"
    r"办理|作出|提供|受理|承办|录入|进行|完成|纳入|成立|落实|安排|推动|出现|开通|打造|创建|获(?![批评奖选授])得?|评选|推出|印发|配备|制发|发出|新收)(?:了)?(?:各类|各项|各种|相关)?(?![和与及、并]|$)"
)
_KEEP_VERB = 5  # 办理公证, 提供法律咨询: an object shorter than this keeps its verb
_HEAVY = re.compile(
    r"^(?:收到|接收|设立|创成|建立|组织|聘任|确定|实现|涉及|共有|拥有|作出|落实|成立|出现|获(?![批评奖选授])得?|受理|共)"
)
_COUNTED = re.compile(r"^.{0,60}(?:(?<!公)共(?![同享建赢青产和])计?|累计|总计|合计)(?=[^共计]{2})")
_FOR = re.compile(
    r"^(?:会同|联合)[^,]{2,24}?(?=评查|检查|开展|排查|化解|调处|举办)|^为[^,]{2,24}?(?=办理|提供|开展|解答|挽回|发放)|^以[^,]{2,30}名义"
)
_MEANS = re.compile(
    r"^.{0,24}?(?P<means>(?:依据|利用|使用|运用|依托|通过)[^,]{2,24}?)(?=开展|办理|提供|受理|化解|组织|作出|方式|归集|录入|解答|发布|完成)"
)
_OF = re.compile(r"^.{0,60}(?:作出|采取|做出)(?=[^的]{2,12}的?$)")
_INSERTED = re.compile(r"\((?:含|其中|不含|包括)[^()]{0,60}\)$")
_VAGUE = re.compile(r"各类|各项|各种|相关|有关(?!部门|单位)")
_VERBS = (
    "进行|开展|提供|参加|参与|参考|增挂|流入|下沉|每周|每月|每年|入驻|接受|获得?|被|纳入|达到|得到|覆盖|成为|配备|建成|"
    "通过|享受|从事|实行|推行|使用|受到|列入|实现|完成|建设|建立|从|由|在(?!册|建|校|岗|职)|为|以(?!上|下)|与|均|已|全部|累计|同比|"
    "增长|上升|下降|占|较|比|全面|顺利|成功|投入|投产|开工|落地|签约|竣工|启动|设立|创建|安排|加入|落户|脱贫|摘帽|转移|"
    "基本|正式|持续|进入|入选|获批|荣获|有序|陆续|得以|列为|跻身|获评"
)
_AFTER = re.compile(
    r"(?:以上|左右|以内)?(?:的)?((?:[^,;:。!?()\n“”《》\d]{1,40}|\([^()\n]{1,16}\)|“[^“”\n]{1,20}”|《[^《》\n]{1,30}》){1,6})"
)
_NOT_NOUN = re.compile(
    rf"^(?:\(|{_VERBS}|以上|以下|左右|上下|以内|之内|之多|的?[,。;、)]|和|及|并|其中|用于|用|使|让|推动|有力|有效|不|未|也|还|后|前|至|到|或|、|达|"
    r"大关|增|减|高于|低于|提[高升]|居|位[居列]|排|列|超|同|分别)"
)
_DOES = (
    "收到|接收|受理|办理|承办|审议|提请|制发|印发|开展|走访|排查|调解|化解|提供|解答|举办|审查|审核|评查|审结|办结|聘请|"
    "聘任|查处|检查|送达|归集|发布|推送|发放|带队|牵头|推出|帮助|接待|出具|作出|完成|新收|新建|建成|设立|立案|召开|派出|出庭"
)
# who acts is the subject of the figure, not what is counted: 县司法局办理公证12件
_SUBJECT = re.compile(
    r"^[^,]{0,28}?(?:政府|[省市县区州镇]委|法治.{0,4}办|局|厅|法院|检察院|公证处|司法所|事务所|公司|中心|协会|委员会|街道|[镇乡]|"
    rf"(?:书记|[局厅县市区镇所主院会]长|主任)[^,的]{{2,3}})(?:带队|牵头|主动|共同|共)?(?={_DOES})(?:带队)?"
)
_RELATED = re.compile(r"涉及(?!到)|覆盖|惠及|受益|受众|参训|参加|参与|参会|助力|播放")
_ACTS = re.compile(
    r"走访|服务|提交|发布|征集|慰问|帮扶|宣讲|发放|查处|约谈|督办|评选|检查|巡查|出动|张贴|悬挂|推送|刊发|接待|挽回|追回|减免|免除|排查"
)
_VERB_AND_NOUN = 4  # 走访企业: a verb and its object have two characters each at least
_VERB_AT = re.compile(_VERBS)
_VERB_END = re.compile(r"[结庭诉理管册除刑释制错分案处改解复撤销查收正]$")  # 审结, 在册, 缓刑, 败诉
_RANKED = re.compile(r"(?:稳居|位居|位列|名列|排名).{0,20}$")
_TOTAL = re.compile(r"^总[数量额]")
_DOMAINS = (
    "行政复议|行政诉讼|行政应诉|法律援助|公证|社区矫正|安置帮教|人民调解|矛盾纠纷|法治宣传|普法|公共法律服务|行政执法|规范性文件|"
    "合法性审查|合法性审核|仲裁|纠纷|司法鉴定|法律顾问|律师|法治体检|法律咨询|审计|信访|立法|复议|人大代表建议|政协提案|政务服务|安全生产"
)
_DOMAIN = re.compile(_DOMAINS)
_NOUN_TAIL = re.compile(r"(?:案件|申请|件|结案|人数|数量|总数|数)$")
_RATE = re.compile(r"(?:率|度|比|额|值|量|数|幅)$")
_PURE_RATE = re.compile(r"[率度比]$")
_SHORT = 5  # 办结率 and 民事案件 say nothing without their topic; 矛盾纠纷办结率 does
_BARE_VERB = 3  # 审结, 已开庭: a verb that wants its object
_TOPIC = 16  # a topic longer than this is a clause of its own, not a lead for another phrase
_MARKS = str.maketrans("", "", '“”‘’"*《》 \n\r\t')
_LOOSE = re.compile(r"(?<=..)(?:以及|[和与及])$")  # 立体停车库和: the next figure has the rest of the list
_MAX = 40  # an indicator is a noun phrase; longer ones are clauses and lose their first words


def clause_before(folded: str, start: int, end: int) -> str:
    """Return the words before a figure at `end`, back to the last mark that parts clauses, or to `start`."""
    depth = 0
    for position in range(end - 1, start - 1, -1):
        char = folded[position]
        if char in ")”》":
            depth += 1
        elif char in "(“《":
            if not depth:
                return folded[position + 1 : end]
            depth -= 1
        elif char in _SEPARATORS and not depth:
            return folded[position + 1 : end]
    return folded[start:end]


def phrase_before(clause: str) -> str:
    """Return the noun phrase with which the words before a figure end, without time, adverbs and 达."""
    words = _RANKED.sub("", _INSERTED.sub("", _TRAILING.sub("", clause)))
    words = _LEADING.sub("", _FOR.sub("", words, count=1), count=1)
    words = _SUBJECT.sub("", words, count=1)
    words = _LEADING.sub("", _COUNTED.sub("", words, count=1), count=1)
    means = _MEANS.match(words)
    words = _OF.sub("", _FOR.sub("", words[means.end() :] if means else words, count=1), count=1)
    words = _LEADING.sub("", _VAGUE.sub("", words), count=1)
    bare = _LIGHT.sub("", words, count=1)
    if len(bare) >= _KEEP_VERB or (bare and _HEAVY.match(words)):
        words = bare
    return tidy(_TRAILING.sub("", words))


def related(clause: str) -> str:
    """Return a phrase that says what the thing before it reaches (涉及单位, 覆盖群众), "" if it is none."""
    words = _LEADING.sub("", _TRAILING.sub("", clause), count=1)
    return tidy(words) if _RELATED.match(words) else ""


def does_itself(phrase: str) -> bool:
    """Return whether a phrase has a verb with its object (走访企业), before which no field goes."""
    return len(phrase) >= _VERB_AND_NOUN and _ACTS.match(phrase) is not None


def means_before(clause: str) -> str:
    """Return the instrument in the words before a figure (依据某清单, 使用某平台), "" if there is none."""
    words = _LEADING.sub("", clause, count=1)
    means = _MEANS.match(_LEADING.sub("", _COUNTED.sub("", words, count=1), count=1))
    return tidy(means["means"]) if means else ""


def phrase_after(folded: str, start: int, end: int) -> str:
    """Return the noun phrase right behind a figure, "" if what follows is no noun.

    Where a verb follows the noun, the verb phrase qualifies it: 12所学校配备校医 counts
    配备校医的学校.
    """
    match = _AFTER.match(folded, start, end)
    if match is None or _NOT_NOUN.match(match.group(1)):
        return ""
    words = match.group(1)
    verb = _VERB_AT.search(words, 1)
    if verb is None:
        return tidy(words.split("、")[0])
    noun, rest = words[: verb.start()], words[verb.start() :]
    if "、" in noun:
        return tidy(noun.split("、")[0])
    return tidy(f"{rest}的{noun}" if len(rest) > 2 and not noun.endswith("的") else noun)


def domain_before(folded: str, start: int, end: int) -> str:
    """Return the last field of work named in `folded[start:end]`, "" if none is."""
    found = ""
    for match in _DOMAIN.finditer(folded, start, end):
        found = match.group()
    return found


def with_topic(phrase: str, topic: str, domain: str, *, part: bool) -> str:
    """Return a phrase completed, if it cannot stand alone: a part, a rate or a bare verb by the topic of the
    figure before it, a short noun by the field of work.
    """
    topic = topic if len(topic) <= _TOPIC else ""
    if not phrase:
        return topic or domain
    if len(phrase) <= _BARE_VERB and _VERB_END.search(phrase):
        return phrase + (topic or domain)
    if len(phrase) > _SHORT or _DOMAIN.search(phrase):
        return joined(topic, phrase) if part and len(phrase) <= _SHORT else phrase
    lead = (topic or domain) if part or _PURE_RATE.search(phrase) else domain
    return joined(lead.removeprefix("新增") if _TOTAL.match(phrase) else lead, phrase)


def joined(lead: str, phrase: str) -> str:
    """Return the two as one phrase; words that end the one and begin the other stand once."""
    for size in range(min(len(lead), len(phrase)), 0, -1):
        if lead.endswith(phrase[:size]):
            return lead + phrase[size:]
    return lead + phrase


def topic_of(phrase: str) -> str:
    """Return what a phrase is about: without its verb in front and 案件 or 人数 behind."""
    return _NOUN_TAIL.sub("", _LIGHT.sub("", phrase, count=1)) or phrase


def tidy(words: str) -> str:
    """Return `words` without quotation marks and spaces, at most 40 characters, no mark at either end."""
    words = words.translate(_MARKS).strip("、,;:()·-的了")
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return _LOOSE.sub("", words[-_MAX:])
