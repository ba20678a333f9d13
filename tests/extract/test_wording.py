"""Told or intended: minimal pairs of paragraphs of which one reports and the other orders."""

import pytest

from extract.wording import told


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("完善执法监督机制,推进普法教育,加强人民调解工作,优化法律服务。", False),
        ("执法监督机制已建成,普法教育深入开展,化解了一批积案,法律服务覆盖率达96%。", True),
        ("推进法律服务站建设,新增服务场景30个以上,办理时间压缩至3个工作日以内。", False),
        ("建成法律服务站12个,新上线服务场景30个,办理时间缩短了一半。", True),
        ("落实信访工作基本方针,健全调解网络,深化平安创建,依法处置诉求。", False),
        ("全部完成信访积案化解,平安创建成功通过验收。", True),
    ],
)
def test_bare_verbs_order_and_results_report(text: str, reports: bool) -> None:
    assert (told(text) > 0) is reports


def test_evidence_stays_between_its_bounds() -> None:
    assert -1 <= told("") <= 1
    assert -1 <= told("推进" * 500) <= 1
