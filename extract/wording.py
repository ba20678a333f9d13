"""Told or intended: whether a paragraph reports what was done or says what is to come.

Chinese marks no tense, so the evidence is counted: figures that were reached, perfective 了 and 已, words of
completion and of a past period speak for a report; 将, 要, 力争, 确保 and the like for a plan. Bare verbs
(坚持, 完善, 推进) occur in both; without any evidence of completion they are a plan, because a report of
results shows at least one.
"""

import re

_FUTURE = re.compile(
    r"(?:我们|我局|我市|我县|我区|政府|继续)?(?:将(?![军领士帅相来])|要(?=[坚加深推强全大积更切牢依进把以抓建做讲严持始认自努])|"
    r"力争|争取|争创|确保|必须|务必|努力(?:实现|建设|打造|营造|让|把|使|提高|做|构建)|为目标|新的一年|下一步|明年|到20\d\d年|"
    r"决不|绝不|更加(?:严格|注重|自觉|积极)|进一步(?:完善|健全|加强|强化|畅通|提升|深化|扩大|规范))"
)
_PAST = re.compile(
    r"了(?=[\u4e00-\u9fff“,。;])(?!解)|已(?:经|完成|建|开|有|上|全|覆|公|成|实|达|累|被|通|投|启|形|基|纳)|"
    r"荣获|获评|获得|被(?:评为|命名|授予|列为|确定|认定)|率先(?:完成|启动|建立|开展|实现|出台|在全)|"
    r"(?:顺利|圆满|成功|累计)|(?:如期|全部|基本|提前|超额)(?:完成|通过|消除|清零|落地|化解)|"
    r"(?:一|两|三|四|五|过去[一五])年来|今年以来|今年来|过去|全年|上年|去年|同比|较上年|比上年|年均|排名|位居|位列|"
    r"全(?:国|省|疆|市|区|州)(?:第[一二三]|首[个家批])|连续[一二三四五六七八九十\d]+年|"
    r"(?:不断|明显|显著|持续|进一步)(?:增强|提升|改善|提高|好转|优化|完善)(?=[,。;])|"
    r"(?:更加|日益)(?:完善|健全|巩固|优化|规范|完备)(?=[,。;])|(?:深入|广泛|有序|扎实|全面)(?:开展|推进)(?=[,。;])|"
    r"取得(?:新|重大|明显|显著|积极|阶段|实质)|高位推动|修订执行|整合升级|落地见效"
)
_FIGURE = re.compile(
    r"(?<![“\d、.,+\-])\d[\d.,]{0,12}(?:%|[余多]?[万亿]?[余多]?[个件起人名次场项家条份部宗例户处座所元亩公套台])"
)
_TARGET = re.compile(
    r"(?:力争|争取|争创|确保|目标|完成|达到|不低于|以上|左右|新增|建设|新建|实施|推进|打造|培育)[^,。;]{0,12}$"
)
_FIRST_SUBJECT = re.compile(
    r"(?:^|[。\n])\s{0,3}[*]{0,2}(?:各位代表[!:,])?\s{0,3}我们(?!将|要|必须|一定|坚信|深知)"
)
# a floor or a ceiling is set, not reached: 40个以上, 5个工作日以内
_BOUND = re.compile(r"(?:工作日|月)?(?:以[上内]|之内)")
# an order: a bare verb of work at the head of its clause, with or without an adverb of effort
_ORDER = re.compile(
    r"(?:^|[,。;:\n*])(?:(?:全面|深入|扎实|加快|积极|持续|继续|大力|着力|切实|严格|认真|稳步|有序|纵深|坚决|依法|"
    r"常态化|高标准|高质量|高效|努力|全力|进一步|不断|从严|广泛|统筹|协同)){0,2}"
    r"(?:推进|推动|深化|完善|健全|加强|强化|落实|实施|开展|建立|构建|打造|优化|提升|提高|推行|推广|规范|"
    r"拓展|创新|探索|支持|鼓励|引导|加大|巩固|发挥|做好|抓好|建设|培育|促进|保障|整治|防范|严防|遏制|"
    r"打击|加快|深入|扎实|坚持|严格|启动|弘扬|畅通|压实|筑牢|守住|维护|搭建|营造|实行|聚焦|用好|办好|严厉|加紧|完成|更大范围|制定|构筑|组织)"
)
_LEARNT = re.compile(r"(?:确保|力争|争取|争创|努力|将)[^,。;]{0,14}$")


# Chosen on 948 paragraphs of 300 reports whose headings say which part they belong to.
_BARE = 0.4
_EACH_ORDER = 0.08


def told(folded: str) -> float:
    """Return the evidence that `folded` reports what was done, from -1 (a plan) to 1 (a report).

    The weights were set by reading 200 paragraphs of real government work reports, not by training: a
    reached figure or a perfective counts one, an explicit future one and a half.
    """
    past = float(
        len(
            [
                m
                for m in _PAST.finditer(folded)
                if not _LEARNT.search(folded, max(0, m.start() - 20), m.start())
            ]
        )
    )
    past += 2.0 * len(_FIRST_SUBJECT.findall(folded))
    for figure in _FIGURE.finditer(folded):
        aimed = _TARGET.search(folded, max(0, figure.start() - 16), figure.start())
        past += 0.2 if aimed or _BOUND.match(folded, figure.end()) else 0.8
    future = 1.5 * len(_FUTURE.findall(folded))
    # bare verbs are what a plan consists of; a report has them between its results
    future += _BARE + _EACH_ORDER * len(_ORDER.findall(folded))
    return (past - future) / (past + future)
