"""Events: meetings and trainings that say which one they are, days with a name."""

import pytest

from ontology.kinds import EntityType
from tests.extract.finder_text import printed

EVENT = EntityType.EVENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办2023年浦江县行政执法人员培训班。", ["2023年浦江县行政执法人员培训班"]),
        ("举办培训班12期。", []),
        ("召开全县行政应诉工作推进会。", ["行政应诉工作推进会"]),
        ("召开推进会。", []),
        ("召开会议研究部署。", []),
        ("召开听证会2场。", []),
        ("组织召开县委全面依法治县委员会第三次会议。", ["县委全面依法治县委员会第三次会议"]),
        ("在全省法治督察工作现场会上作经验交流。", ["全省法治督察工作现场会"]),
        ("在会议上强调。", []),
        ("全省普法工作现场会于9月在浦江召开。", ["普法工作现场会"]),
        ("全省普法工作现场会经验做法。", []),
        ("开展国家宪法日活动。", ["国家宪法日"]),
        ("开展宪法宣传周系列活动。", ["宪法宣传周"]),
        ("承办浙江省第十七届运动会。", ["浙江省第十七届运动会"]),
        ("加强运动会馆建设。", []),
        ("全力维护党的二十大胜利召开。", ["二十大"]),
        ("学习贯彻党的二十大精神。", []),
        ("筹办“月泉论坛”。", []),
        ("参加会商研讨会议15场次。", []),
    ],
)
def test_event_is_found_if_it_is_one_definite_event(text: str, expected: list[str]) -> None:
    assert printed(text, EVENT) == expected
