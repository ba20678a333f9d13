"""The marks and words by which documents are cut: headings, openings of problems and plans, sentence ends.

Each is a pattern of general written Chinese; those on government reports were checked on 1,580 real ones.
"""

import re

NUMERAL = "[一二三四五六七八九十]"
LINE = re.compile(r"[^\n]+")
HEAD_MARK = re.compile(rf"[#*\s]{{0,8}}(?:{NUMERAL}{{1,3}}、|第{NUMERAL}{{1,3}}(?:部分|章)[ :]?)")
SUB_MARK = re.compile(rf"[#*\s]{{0,8}}\({NUMERAL}{{1,3}}\)")
INLINE_HEAD = re.compile(rf"(?<=[\s。:;]){NUMERAL}{{1,3}}、")
HEAD_STOP = re.compile(rf"[。\n]|\({NUMERAL}{{1,3}}\)")
HEAD_CHARS = 60  # the longest numbered heading with a cue in the sample reports has 52 characters
PLAIN_HEAD_CHARS = 40  # an unnumbered line is a heading only if it is short and has no full stop

NO_HEAD = re.compile(r"[。;!:,]|报告[* ]{0,4}\s{0,3}$|会议上|^[*]{0,2}[^*]{0,12}(?:省|市|州|县)长")

DUTY = re.compile(
    r"第一(?:责任)?人.{0,4}职责|主要负责(?:人|同志).{0,12}(?:履行|履职)|述职述法|履行推进法治建设"
)
PROBLEM = re.compile(
    r"存在的?(?:主要|一些|突出|困难|短板|不足|薄弱|差距|问题)|(?:问题|困难|不足|短板|差距)(?:和|与|及|以及|、).{0,4}"
    r"(?:问题|不足|困难|短板|差距|原因|挑战)|不足之处|薄弱环节|面临的(?:主要)?(?:困难|挑战|问题)|主要问题$"
)
DONE = re.compile(
    r"回顾|(?:主要|工作|建设)?成(?:效|绩)$|举措和成效|(?:完成|开展|进展|落实|推进|工作|执行|建设|履职|总体)情况|"
    r"工作总结|主要做法|过去[一五]年|主要成(?:效|绩)|(?:五|一)年来"
)
NEXT = re.compile(
    r"下一?步|下一?阶段|下年度|明年|今后(?:[五5一]|的)|未来[五5]年|新的一年|努力方向|改进措施|整改措施|"
    r"(?:计划|打算|安排|思路|展望|设想|谋划)(?=\s|$)"
)
# words that a government's report keeps for its plan; a bureau writes 聚焦重点任务 over what it has done
AHEAD = re.compile(
    r"下一?步|下一?阶段|下年度|明年|今后|未来|新的一年|(?:工作|主要|总体|重点|发展|目标|奋斗|预期|任务)(?:计划|打算|安排|思路|"
    r"展望|设想|谋划|要求|目标|任务|重点|取向)|重点(?:工作|任务)|目标任务|指导思想|展望|规划纲要|改进措施|整改措施|努力方向"
)
YEAR = re.compile(r"(20\d\d|19\d\d) {0,2}年")
PLAN_WORK = re.compile(r"工作|任务|目标|安排")

PROBLEM_CUE = re.compile(
    r"(?:但|还|也|仍|依然|尚|同时)[^,。;\n]{0,12}存在[^。\n]{0,20}?(?:问题|不足|困难|短板|薄弱环节|差距|弱项)|"
    r"(?:还|仍|仍然|依然|也)?存在着?(?:一些|以下|不少|许多|诸多|一定)[^。,;\n]{0,12}(?:问题|不足|困难|短板|薄弱|差距|弱项)|"
    r"清醒地?(?:认识|看到|意识)|(?:也|还|更)(?:要|应|应当|必须)?(?:深刻|充分)?(?:认识到|看到|意识到),?"
    r"[^。\n]{0,60}(?:问题|不足|困难|短板|差距|挑战)"
)
PLAN_CUE = re.compile(
    r"(?<=[。\n \xa0*!])(?:下一步[,:工我]|下一阶段|下步[,工]|下半年,|明年,|新的一年[,里]|今后,|"
    r"(20\d\d)年,?[^。,\n]{0,24}?将)"
)
PLAN_OPENING = re.compile(
    r"[*#\s]{0,6}(?:各位代表[!:,]\s{0,3})?[*]{0,2}(?:(20\d\d|19\d\d)年是|今年是|做好(?:今年|(?:20|19)\d\d年)|新的一年|"
    r"今年(?:的)?(?:政府)?工作|今年经济社会|今后(?:五|5|一)|未来(?:五|5)年|(?:根据|按照|综合)[^。\n]{0,30}(?:今年|今后)|"
    r"(20\d\d|19\d\d)年[^。\n]{0,12}(?:总体要求|总体思路|主要目标|预期目标|主要预期|指导思想))"
)
TROUBLE = re.compile(
    r"不(?:够|足|高|强|大|优|快|多|平衡|充分|到位|适应|完善|稳|合理|协调|明显)|问题|困难|差距|短板|滞后|薄弱|有待|压力|亟待|矛盾|"
    r"偏[低弱小重慢]|制约|[仍还]需|严峻|风险|挑战|下滑|下降|较[低慢弱小重]"
)
THIS_YEAR = re.compile(r"[^。\n]{0,60}今年")
PRAISE = re.compile(
    r"[*#\s]{0,6}(?:各位代表[!:,])?[^。\n]{0,20}(?:成绩|成就|感谢|敬意|这些成|过去一年|过去五年|一年来|五年来)"
)
GREETING = re.compile(r"我(?:谨)?(?:受[^。\n]{0,20}委托,?)?(?:代表|向)[^。\n]{0,40}(?:报告|汇报)")
BACK_LINE = re.compile(
    r"特此(?:报告|通知|汇报)|(?:抄送|抄报|主送|附件|联系人|联系电话)[:: ]|[^。\n]{0,60}印发[ |]{0,3}$"
)
SIGNATURE = re.compile(
    r"(?:[^。,;!?:\n]{2,36}(?:局|府|委|委员会|办|办公室|处|院|厅|会|所)|"
    r"(?:20\d\d|二[〇○零O0][〇○零O0一二三四五六七八九十]{2}) {0,2}年"
    r" {0,2}.{1,3} {0,2}月 {0,2}.{1,4} {0,2}日)[ |]{0,4}"
)
CLOSING = re.compile(r"特此(?:报告|通知|汇报)[。!]?\s")
CLOSING_CHARS = 400  # signature, date and copy-to lines after the closing words
LONG_FRONT = 1500  # an opening longer than this is no opening: the body has begun without a heading
SECTION_CHARS = 2000  # enough paragraphs of a section to tell by their wording what it is
MARK_UP = 12  # characters of ##, ** and spaces that may stand before a heading
MAX_HEADINGS = 100  # sections weighed by wording; the most in one sample report is 31
SURE = 0.3  # wording that turns a neutral section of a government report into a plan: 1.9 cues to 1

BREAK = re.compile(
    r"“[^“”\n]{0,200}”|\([^()\n]{0,200}\)|《[^《》\n]{0,120}》|"
    rf"([。!?;\n]+[”’）)》]{{0,2}}|[ \xa0]+(?=(?:\({NUMERAL}{{1,3}}\)|{NUMERAL}{{1,3}}、)))"
)
COMMA = re.compile(r"“[^“”\n]{0,200}”|\([^()\n]{0,200}\)|《[^《》\n]{0,120}》|(?<=\d),(?=\d{3})|([,;:。!?])")
