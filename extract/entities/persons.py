"""Finder of named natural persons: a surname and a given name beside the title of an office."""

import re
from collections.abc import Iterable, Iterator

from extract.context import Candidate, Context
from extract.entities.component import register
from ontology.kinds import EntityType

# surnames of more than one bearer in a thousand, and the double ones in use
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴"
    "莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童"
    "凌毕单裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦"
    "麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖"
    "巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权"
    "强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄"
)
_DOUBLE = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容"
_NAME = rf"(?:(?:{_DOUBLE})[一-龥]{{1,2}}|[{_SURNAMES}][ ]{{0,3}}[一-龥](?:[一-龥])?)"
# the end of a title is enough: 党组书记, 副市长 and 检察长 end like 书记 and 市长
_TITLE = r"(?:[局厅省市县区州旗盟院部所镇乡处科会校察]长|书记|主[任席])"
_OFFICER = re.compile(rf"{_TITLE}(?P<name>{_NAME})(?=同志|[、,。;)]|带队|主持|出席|作|率|任|赴|专题|多次)")
# people below an office are named when they are honoured
_HONOURED = re.compile(
    rf"(?:调解员|律师|检察官|法官|民警|干警|公证员|网格员|志愿者)(?P<name>(?![和全])[{_SURNAMES}][一-龥]{{2}})"
    r"(?=同志|被评|被授|获评|荣获|荣膺|获得|入选)"
)
_COMRADE = re.compile(r"同志(?=任|为|兼|带|主持|作)")
_BEFORE = re.compile(rf"(?:^|[、,。;:\n ])(?P<name>{_NAME})$")
# the speaker of a report stands alone on the line after the meeting
_SPEAKER = re.compile(
    rf"(?:会议上|大会上)[)）]?\s{{1,6}}(?:[一-龥]{{2,12}}(?:省长|市长|州长|主席|县长|区长|盟长|旗长))?\s{{0,6}}(?P<name>{_NAME})\s{{0,3}}\n"
)
# characters that a given name next to a title never holds: they start a predicate or a title
_NO_NAME = re.compile(r"[组长度任办副局会的是在与及对同将率带头亲主要全为履职责认真高重先]|总书记|部署|常委")
# leaders whose names stand for a doctrine wherever a report prints them
_DOCTRINE = frozenset({"习近平", "毛泽东", "邓小平", "江泽民", "胡锦涛"})


def find_persons(context: Context) -> Iterable[Candidate]:
    """Return the candidates of type PERSON; a name without a title beside it is not one."""
    yield from _found(_OFFICER, context.folded, "person.officer")
    yield from _found(_HONOURED, context.folded, "person.honoured")
    for comrade in _COMRADE.finditer(context.folded):
        match = _BEFORE.search(context.folded, max(0, comrade.start() - 6), comrade.start())
        if match is not None:
            yield from _named(match, "person.comrade")
    yield from _found(_SPEAKER, context.folded[:1500], "person.speaker")


def _found(pattern: re.Pattern[str], text: str, rule: str) -> Iterator[Candidate]:
    for match in pattern.finditer(text):
        yield from _named(match, rule)


def _named(match: re.Match[str], rule: str) -> Iterator[Candidate]:
    name = match["name"].replace(" ", "")
    if name not in _DOCTRINE and not _NO_NAME.search(name[1:]):
        yield Candidate(*match.span("name"), EntityType.PERSON, name, rule)


register("fz_persons", "persons", find_persons)
