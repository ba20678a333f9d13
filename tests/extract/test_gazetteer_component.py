"""Known names: found with and without quotation marks, with their class noun, never inside other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.entities.gazetteer import find_gazetteer
from ontology.gazetteer import initiatives
from ontology.kinds import EntityType
from tests.extract.entity_text import context_of
from tests.extract.finder_text import settled


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("坚持和发展新时代“枫桥经验”。", "新时代“枫桥经验”", "枫桥经验"),
        ("坚持发展枫桥经验。", "枫桥经验", "枫桥经验"),
        ("深化“最多跑一次”改革。", "“最多跑一次”改革", "最多跑一次"),
        ("扩大“最多跑一次”事项。", "“最多跑一次”", "最多跑一次"),
        ("实施“八五”普法规划。", "“八五”普法规划", "八五普法"),
        ("实施八五普法规划。", "八五普法规划", "八五普法"),
        ("启动“六五”普法。", "“六五”普法", "六五普法"),
        ("推进“放管服”改革。", "“放管服”改革", "放管服改革"),
        ("推进扫黑除恶斗争常态化。", "扫黑除恶斗争", "扫黑除恶专项斗争"),
        ("推行“双随机、一公开”监管。", "“双随机、一公开”监管", "双随机、一公开"),
        ("深化“大综合一体化”行政执法改革。", "“大综合一体化”行政执法改革", "大综合一体化"),
        ("落实“谁执法谁普法”普法责任制。", "“谁执法谁普法”普法责任制", "谁执法谁普法"),
        ("落实“三重一大”集体决策。", "“三重一大”", "三重一大决策程序"),
        ("畅通12348热线。", "12348热线", "12348公共法律服务热线"),
        ("健全诉调对接机制。", "诉调对接机制", "诉调对接"),
    ],
)
def test_known_name_is_found_in_every_form(text: str, words: str, name: str) -> None:
    found = settled(text)
    assert [(text[each.start : each.end], each.name) for each in found] == [(words, name)]


@pytest.mark.parametrize("text", ["总额1123456元。", "宪法精神深入人心。", "登记标准地址。"])
def test_part_of_another_word_is_no_name(text: str) -> None:
    assert list(find_gazetteer(context_of(text))) == []


NAMES = [fact.name for fact in initiatives() if fact.type is not EntityType.ROLE]


@given(st.sampled_from(NAMES), st.sampled_from(["推进", "落实", "用好"]))
def test_every_initiative_is_found_by_its_name(name: str, verb: str) -> None:
    found = {each.name for each in find_gazetteer(context_of(f"{verb}{name}。"))}
    assert name in found


@given(st.text(alphabet="“”枫桥经验八五普法“谁执法”1234 8", max_size=40))
def test_offsets_lie_in_the_text(text: str) -> None:
    context = context_of(text or "。")
    for each in find_gazetteer(context):
        words = context.folded[each.start : each.end]
        assert words.count("“") == words.count("”")
