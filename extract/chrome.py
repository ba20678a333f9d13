"""Page furniture: finds site names, share buttons, metadata tables, breadcrumbs and footers to mask.

Works line by line, because furniture comes in lines of its own in every page form seen (two-column metadata
tables, label lines, breadcrumbs, rows of empty pipes, buttons, notices on leaving the site). Nothing is
deleted: the spans are masked, and a line that reads like a sentence is never furniture.
"""

import re
from collections.abc import Iterable, Iterator

from extract.context import fold
from extract.model import Span

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MAX_LINE = 200  # the longest label line seen (a whole metadata table on one line) has 160 characters
_LABELS = (
    "索引号|索引码|主题分类|主题词|发文字号|发文机关|发文单位|发文日期|制发机构|制文机关|发布机构|发布单位|"
    "发布部门|公开类别|公开方式|公开形式|公开时限|公开范围|体裁分类|组配分类|信息分类|信息类别|信息名称|信息索引|"
    "有效性|时效性|成文日期|成文时间|生成日期|生成时间|发布日期|发布时间|公开日期|公开时间|更新时间|更新日期|"
    "生效日期|废止日期|来源|信息来源|文章来源|稿件来源|新闻来源|文章出处|作者|撰稿|编辑|责任编辑|审核|点击数|点击率|"
    "点击量|浏览量|浏览次数|阅读次数|阅读量|访问量|访问次数|字体|字体大小|字号|字号大小|标题|文件编号|统一登记号|"
    "日期|时间|分享|分享到|名称|关键词|内容概述|文号|文字大小|视力保护色|保护视力色"
)
_LABEL_LINE = re.compile(
    rf"[ •·\-*|【\[>]{{0,12}}(?:{_LABELS})[ ]{{0,4}}(?:】|\])?[ ]{{0,3}}(?:[:|\t]|$)"
    r"|[【\[](?:字体|字号|打印|关闭|大|小|收藏)"
)
_SITE = re.compile(
    r"[^,。;:!?“”]{2,30}(?:门户网站|政府网站|政务网|政府网|官方网站|官网|信息公开网|政务服务网)[ ]{0,3}"
)
_BUTTONS = re.compile(
    r"(?:[ •·|\-【】\[\]:/>,、]{0,16}(?:分享到?|分享至|微信|微博|"
    r"新浪微博|腾讯微博|QQ空间|QQ|朗读|语音播报|播报|暂停|继续|停止|"
    r"打印(?:本页|此页|正文)?|关闭(?:窗口|本页|此页)?|收藏(?:本页|本站)?|返回(?:顶部|首页)?|顶部|首页|网站首页|"
    r"大|中|小|简体(?:中文)?|繁体(?:中文)?|"
    r"无障碍(?:浏览|阅读|版)?|适老化|长者(?:版|模式|助手)|关怀版|进入关怀版|智能问答|智能机器人|手机版|移动版|English|EN|"
    r"登录|注册|搜索|设为首页|加入收藏|网站地图|联系我们|关于我们|站点地图|信息公开元数据|上一篇|下一篇|收起|展开|"
    r"字号|字体|默认|超大|下载|我要纠错|纠错|高级搜索|当前页|政务邮箱)){1,24}[ •·|\-【】\[\]:/>,、]{0,16}"
)
_ALWAYS = re.compile(
    r"扫一扫|扫码(?:阅读|查看|分享|关注)|扫描二维码|手机(?:上)?(?:查看|打开|浏览|扫码)|您访问的链接|即将离开|是否继续|"
    r"(?:您|你)?(?:所在的?|现在的?|当前的?)位置|当前位置|今天是[ :]{0,3}\d{4}年|"
    r"版权所有|Copyright|ICP备|公网安备|公安备案|网站标识码|技术支持:|网站维护:|建议使用.{0,20}浏览器|"
    r"政府网站年度报表|网站支持IPv6|党政机关网站|事业单位网站|文件已失效|javascript|打开适老化|退出长者"
)
_BREADCRUMB = re.compile(
    r"[^,。;!?]{0,20}(?:首页|主页)[ ]{0,3}(?:>|»|›|/|\\|-)[^。;!?]{0,150}"
    r"|[^,。;>»›]{1,20}(?:(?:>{1,2}|»|›)[^,。;>»›]{1,30}){2,8}"
)
_NOTHING = re.compile(r"[|_\-—=*•·.\s\ufeff\u200b+~#]{1,200}")
_DATETIME = re.compile(
    r"[ •·\-]{0,6}(?:20|19)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ ]{0,3}(\d{1,2}:\d{2}(?::\d{2})?)?"
    r"[ ]{0,3}(?:[^,。]{0,24})?"
)
_TAIL = re.compile(
    r"扫一扫|您访问的链接|版权所有|ICP备|网站地图|打印本页|关闭窗口|"
    r"^相关(?:链接|附件|新闻|阅读|文章|稿件|解读)[: ]{0,3}$|^[ ]{0,4}上一篇|^[ ]{0,4}下一篇"
)
_TAIL_CHARS = 3000  # longest run of footer and link list after such a line; a report's body is longer
_HEAD_CHARS = 1500  # metadata tables end before character 600 in every page form seen
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ ]{0,3}\r?\n(?:(?:[\w-]{1,40}:|[ ]{1,8}|-[ ])[^\n]{0,600}\n){1,30}---[ ]{0,3}(?:\r?\n|$)"
)
_SPREAD = re.compile(r"(?<=[\u4e00-\u9fff])[ ]{1,3}(?=[\u4e00-\u9fff])")  # 索 引 号
_CELL = re.compile(rf"(?:{_LABELS})")
_TITLES = frozenset({"标题", "名称", "信息名称"})
_MAX_VALUE = 40  # longest cell of a metadata table that is not the title
_PIPES = re.compile(r"[ \t\xa0]{0,9}\|[ \t]{0,9}\r?\n[|\s]{3,400}")


def find_chrome(text: str) -> tuple[Span, ...]:
    """Return the spans of page furniture in `text`, sorted and disjoint, whole lines as a rule."""
    spans = list(_lines(text, fold(text)))
    if text.startswith("\ufeff"):
        spans.append(Span(0, 1))  # a byte order mark says how the file is coded, nothing else
    front = _FRONT_MATTER.match(text)
    if front:
        spans.append(Span(0, front.end()))
    return merge_spans(spans)


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the characters of `spans` as sorted, disjoint spans; touching ones become one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _lines(text: str, folded: str) -> Iterator[Span]:
    before = ""  # the last line with words, where it was furniture
    for match in _LINE.finditer(folded):
        line = match.group().strip()
        if not line:
            if before:
                yield Span(match.start(), match.end())
            continue
        if _TAIL.search(line) and len(line) <= _MAX_LINE and _is_tail(folded, match.end()):
            yield Span(match.start(), len(text))
            return
        if _is_chrome(line, before, head=match.start() < _HEAD_CHARS):
            before = line
            yield Span(match.start(), match.end())
        else:
            before = ""
            yield from _trailing_pipes(folded, match)


def _trailing_pipes(folded: str, line: re.Match[str]) -> Iterator[Span]:
    """A body that ends in the border of an empty table: `…。 |` and a row of pipes below."""
    if folded[line.start() : line.end()].rstrip().endswith("|"):
        start = folded.rindex("|", line.start(), line.end())
        pipes = _PIPES.match(folded, start)
        if pipes and "|" in pipes.group()[2:]:
            yield Span(start, pipes.end())


def _is_tail(folded: str, start: int) -> bool:
    if len(folded) - start > _TAIL_CHARS:
        return False
    rest = folded[start:]
    return all(len(line) < 80 or "。" not in line for line in rest.splitlines())


def _is_chrome(line: str, before: str, *, head: bool) -> bool:
    if _NOTHING.fullmatch(line):
        return True
    if len(line) > _MAX_LINE or line.endswith("。") or line.count("。") > 1:
        return False
    if _ALWAYS.search(line) or _BUTTONS.fullmatch(line):
        return True
    return head and _is_head_chrome(_SPREAD.sub("", line), _SPREAD.sub("", before))


def _is_head_chrome(line: str, before: str) -> bool:
    """Whether a line above the body is a label, a breadcrumb, a site name, a time, or a label's value."""
    if _LABEL_LINE.match(line) or _SITE.fullmatch(line) or _BREADCRUMB.fullmatch(line):
        return True
    date = _DATETIME.fullmatch(line)
    if date is not None:
        return bool(before) or date.group(1) is not None or line.startswith(("•", "·"))
    # a table read cell by cell: the label stands alone, without a colon, and its value comes next
    return bool(_CELL.fullmatch(before)) and before not in _TITLES and len(line) <= _MAX_VALUE
