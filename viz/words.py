"""The words of the page itself, Chinese and English: buttons, hints, headings of the panel."""

WORDS: dict[str, tuple[str, str]] = {
    "alone": ("没有可见的关系。", "No visible relations."),
    "category": ("类别", "Class"),
    "chars": ("字符", "characters"),
    "claim_none": ("依据区划名录，无原文句子", "From the register of divisions; no sentence"),
    "code": ("代码", "code"),
    "coverage": ("持有文献年份", "Years with a document"),
    "coverage_key": (
        "绿底：已做或试点 · 蓝框：只有计划 · 灰框：有文献未见载 · 虚框：无文献",
        "green: done or piloted · blue: planned only · grey: held, silent · dashed: none held",
    ),
    "depth": ("层", "hop"),
    "ego_hint": (
        "自左向右阅读：地区、机构 → 规划与行动 → 机制 → 平台、设施 → 法规、荣誉。"
        "点击方框或连线，查看关系及其原文证据；点击图例筛选。",
        "Read left to right: regions and bodies → programmes → mechanisms → platforms → texts and honours. "
        "Click a box or a line for its relations and the sentences behind them; click the legend to filter.",
    ),
    "ego_sub": ("关系图谱", "relations"),
    "first": ("首次见载", "first"),
    "gap": ("空白：无文献（未知）", "gap: no document (unknown)"),
    "held": ("该年有文献", "document held that year"),
    "how": ("如何阅读", "How to read"),
    "keys": ("/ 搜索 · Tab 逐项 · Enter 选中 · Esc 复位", "/ search · Tab step · Enter choose · Esc reset"),
    "lanes_hint": (
        "每行一个地区，横轴为年份。细线与短竖线表示该年持有文献；空白处没有文献，情况未知。"
        "点击图形，查看原文句子。",
        "One row a region, years across. Thin lines and ticks: documents of that year are held; "
        "where there is nothing, nothing is known. Click a mark for its sentences.",
    ),
    "lanes_note": (
        "首次见载 ≠ 首次采用；没有文献 ≠ 没有采用",
        "first documented mention ≠ first adoption; no document ≠ not adopted",
    ),
    "lanes_sub": ("扩散泳道", "diffusion lanes"),
    "later": ("再次见载", "again"),
    "list": ("全部条目", "All entries"),
    "members": ("未单独绘出的条目", "Entries not drawn by themselves"),
    "mention": ("记载", "Mention"),
    "more": ("该年首次见载的地区数", "regions first documented that year"),
    "nobody": ("没有匹配的条目", "No entry matches"),
    "ratio": ("见载 / 有文献的地区数", "regions naming it / with documents"),
    "relation": ("关系", "Relation"),
    "reset": ("复位", "Reset"),
    "search": ("搜索名称", "Search"),
    "source": ("原文链接", "source"),
    "status": ("状态", "Status"),
    "year": ("年份", "Year"),
    "year_none": ("年份未载", "no year"),
    "zoom_in": ("放大", "Zoom in"),
    "zoom_out": ("缩小", "Zoom out"),
}
"""Key -> (zh, en). The page switches between them; a test checks that the script uses no other key."""
