"""The verb classes of the clause grammar, as patterns over masked text.

Chosen from the predicates of official prose in general: a class says what the object then is. The
patterns are plain alternations, so matching is linear.
"""

import re

ISSUE = re.compile(
    r"制定|制订|出台|印发|起草|修订|修改|发布|公布|编制|编写|编印|编纂|拟订|拟定|草拟|报送|报备|发出|颁布|下发|"
    r"出版|审议通过|提请审议|印制|制发|签发|推出"
)
"""Brings a document into the world or sends it out."""

IMPLEMENT = re.compile(
    r"贯彻|落实|执行|遵守|遵循|依照|按照|依据|根据|学习|学懂|实施|施行|宣传|宣讲|对照|践行|对标|推行|贯穿|"
    r"普及|适用|履行|恪守|维护|围绕"
)
"""Carries a document out, complies with it, studies it."""

ESTABLISH = re.compile(
    r"设立|成立|建成|建立|组建|挂牌|增挂|加挂|创设|打造|建设|创建|升级|改造|完善|搭建|布局|布设|新建|新增|扩建|改建|构建|"
    r"设置|增设|开设|提升|提高|增强|健全|规范|组成|筹建|筹备|建好|做强|推进|推动|加快|加强|强化|优化|拓展|建强|"
    r"启动|启用|投用|开通|改善|引进|设有|整合"
)
"""Sets up, builds or completes a body or a place."""

FOUND = re.compile(
    r"设立|成立|建成|建立|组建|挂牌|增挂|加挂|创设|打造|搭建|新建|新增|构建|设置|增设|开设|筹建|引进|创建"
)
"""The strict part of ESTABLISH: a body that works already is seldom completed, it acts."""

ESTABLISHED = re.compile(
    r"[^□,]{0,6}?(?:建成|挂牌|落成|揭牌|竣工|完工|交付|投运|投入使用|投用|启用|覆盖[面率]|全覆盖|"
    r"(?:建设|成立|升级|改造|创建)(?:[^□,]{0,6}(?:$|[□、])|[^□,]{0,4}(?:完成|推进|启动|开工)))"
)
"""The same said after the name (社区矫正中心升级改造)."""

AWARD = re.compile(
    r"创成|获评|荣获|荣膺|喜获|获颁|获得|获批|获授|获|被评为|被评|评为|评定为|评选为|入选|入围|命名为|命名|被认定为|认定为|认定|"
    r"授予|被授予|被确定为|确定为|确定|列为|被列为|列入|新增|跻身|摘得|斩获|通过|成功创建|建成|成为|蝉联|连任"
)
"""Is awarded or rated."""

SEEK = re.compile(
    r"争创|争当|争取|争做|创建|创评|申报|申创|力争|争评|冲刺|评选|培育|推荐|打造|建设|推进|推动|开展|迎接|做好|深化|全力"
)
"""Still sought or being built, unless an award is reported."""

HOLD = re.compile(r"巩固|保持|擦亮|守住|拓展提升|现有|拥有")
"""Held already."""

HOST = re.compile(r"召开|举办|举行|承办|主办|开展|组织|开办|承担|筹备|筹办|协办|办好|办成")
"""Holds a meeting or a training."""

ATTEND = re.compile(r"参加|出席|参与|列席|赴|观摩|收听|收看")
"""Is there, but does not hold it."""

ROLE_ACT = re.compile(
    r"聘任|聘请|选聘|招聘|聘用|聘|培养|培育|培训|选派|选任|选拔|遴选|配备|配齐|配强|建立|组建|强化|加强|发挥|发动|组织|"
    r"统筹|安排|实现|确定|发展|完善|推进|推动|推行|落实|健全|充实|壮大|打造|深化|引导|依托|动员|提升|提高|规范|设立|选优|"
    r"指派|实施|开展|优化|招募|吸纳|探索|整合|派驻|下派|推广|新增|借助|运用|用好"
)
"""Does something with a group of people who have a function."""

ROLE_NOUN = re.compile(
    r"[^□,]{0,4}?(?:队伍|培养|培育|全覆盖|配置|配备|覆盖率|选聘|制度|工程|“覆盖率”|建设|选任|聘任|管理|体系)"
)
"""The same said after the name (法律顾问全覆盖)."""

ACT = re.compile(
    "|".join(
        (
            "推进|推动|开展|深化|落实|贯彻|坚持|完善|健全|构建|打造|创新|探索|召开|举办|举行|组织|承办|出台|印发|发布|"
            r"运用|使用|应用|采用|依托|推广|推行|实施|执行|加强|强化|提升|提高|巩固|拓展|扩大|优化|升级|开通|上线|推出|"
            r"实现|完成|办理|受理|接待|走访|审结|化解|提供|解答|聘|培养|培育|选派|配备|成为|被|参加|联合|会同|服务|配合|签订|签署|围绕|聚焦|统筹|积极|全面|深入|"
            "部署|出席|印制|编|作为|作|共|已|累计|率先|牵头|主动|严格|认真|充分|持续|扎实|高度|切实|大力|结合|启动|承担|加快|促进|做好|抓好|争取|支持|制订",
            ISSUE.pattern,
            AWARD.pattern,
            FOUND.pattern,
        )
    )
)
"""Any verb or verb-like adverb that makes the name before it a subject."""

PILOT_AFTER = re.compile(r"[”]?(?:改革|建设|应用|推广)?(?:试点|试行|先行先试)")
PILOT_BEFORE = re.compile(
    r"(?:试点|试行)(?!基础|范围|单位|经验|城市|地区|工作|成果|成效)"
    r"(?:推行|开展|实施|建立|运行|推广|应用|使用|建设|探索)?[^□,、和及的]{0,6}$"
)
DONE = re.compile(r"(?<![为除到])了[^,]{0,16}$")
"""Reports the verb before the name as done (出台了…), whatever segment it stands in."""

NEGATED = re.compile(r"(?:不搞|纠治|不得|杜绝|反对|防止|避免|废除|取消|废止|叫停|摒弃|克服)[^,]{0,12}$")
"""Turns the name into what is avoided or given up."""

INTENDS = re.compile(
    r"下一步|(?:我们|我局|我市|我县|我区|我州|我省|届时|明年|今后|年内|来年)[^□,]{0,4}将|拟(?![定订人制])|力争|预计|"
    r"计划(?:于|在|到|今后|年内|明年)|将(?:进一步|继续|持续|不断|更加|着力|全面|深入|加快|积极)|即将"
)
"""Says in an achievement segment that a thing is still to come (将 alone marks an object: 将X纳入Y)."""
