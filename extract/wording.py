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
    r"(?:顺利|圆满|成功|如期|全部|基本|提前|超额|累计)(?:完成|通过|实现|创建|建成|举办|承办|入选|获批|化解)?|"
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
_LEARNT = re.compile(r"(?:确保|力争|争取|争创|努力|将)[^,。;]{0,14}$")


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
        past += 0.2 if aimed else 0.8
    future = 1.5 * len(_FUTURE.findall(folded))
    # a paragraph without evidence is a plan: 0.6 stands for the bare verbs it consists of
    future += 0.6
    return (past - future) / (past + future)
