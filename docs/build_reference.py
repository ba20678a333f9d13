"""Write docs/reference.md from what the command line and the named questions say of themselves.

python docs/build_reference.py

A test fails when the file says anything else. Only the names that typer and click share are used here
(opts, default, required, nargs, help), so that another version of typer gives the same page.
"""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from typer.main import get_command

from kg.cli.main import app
from kg.queries import NamedQuery, named_queries

TARGET = Path(__file__).resolve().parent / "reference.md"

_HEAD = """\
# 命令参考 · Command reference

本页由 `python docs/build_reference.py` 从程序本身生成。 / This page is made from the program itself.

- 退出代码：`0` 完成，`1` 发现问题（拒收、违反、出错），`2` 用法错误。
  Exit codes: `0` done, `1` problems found (refusals, violations, errors), `2` used wrongly.
- 帮助 / help: `fazhi -h`, `fazhi COMMAND -h`.
- 结果写到标准输出，说明写到标准错误。 Results go to standard output, remarks to standard error.
- 项目文件夹默认为当前文件夹。 The project folder is the current one unless `-p DIR` is given.

## 命令 · Commands
"""
_QUESTIONS = """\
## 备好的问题 · Named questions

`fazhi ask NUMBER --param NAME=VALUE`

参数的类型 / kinds of parameter: `name` 名称 a name, `code` 区划代码 a division code of 6, 9 or 12 digits,
`year` 年份 a year, `count` 数目 a number.
"""


def reference() -> str:
    """Return the whole page as Markdown."""
    commands = "\n".join(_command(name, command) for name, command in commands_of(get_command(app)))
    questions = "\n".join(_question(query) for query in named_queries())
    return f"{_HEAD}\n{commands}\n{_QUESTIONS}\n{questions}"


def commands_of(group: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield name and command of everything that can be run, subcommands with the name of their group."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands_of(command, f"{prefix}{name} ")
        else:
            yield prefix + name, command


def _command(name: str, command: Any) -> str:
    words, _, example = command.help.partition("\n\n例 / example: ")
    lines = [
        f"### `fazhi {name}`",
        "",
        " ".join(words.split()),
        "",
        "```text",
        _usage(name, command),
        "```",
        "",
    ]
    if example:
        lines += [f"例 / example: `{example.strip()}`", ""]
    lines += ["| | | 默认 / default |", "|---|---|---|"]
    lines += [f"| `{_spelling(each)}` | {each.help or ''} | {_default(each)} |" for each in command.params]
    return "\n".join(lines) + "\n"


def _usage(name: str, command: Any) -> str:
    words = [f"fazhi {name}"]
    for each in command.params:
        word = _spelling(each) if _is_option(each) else _placeholder(each)
        words.append(word if each.required else f"[{word}]")
    return " ".join(words)


def _is_option(parameter: Any) -> bool:
    return bool(parameter.opts[0].startswith("-"))


def _placeholder(parameter: Any) -> str:
    return f"{parameter.name.upper()}{'…' if parameter.nargs == -1 else ''}"


def _spelling(parameter: Any) -> str:
    """Return how a parameter is typed: `PATHS…`, `--json`, `--project, -p DIR`."""
    if not _is_option(parameter):
        return _placeholder(parameter)
    names = ", ".join(parameter.opts)
    if parameter.is_flag:
        return names
    if isinstance(parameter.default, Enum):
        return f"{names} " + "/".join(each.value for each in type(parameter.default))
    return f"{names} {parameter.metavar or parameter.opts[0].lstrip('-').upper()}"


def _default(parameter: Any) -> str:
    if parameter.required:
        return "必填 / required"
    value = parameter.default.value if isinstance(parameter.default, Enum) else parameter.default
    return "" if value is None or parameter.nargs == -1 or value is False else f"`{value}`"


def _question(query: NamedQuery) -> str:
    lines = [f"### `{query.name}`", "", f"{query.title_zh}", f"{query.title_en}", ""]
    blanks = (f"`{each.name}` ({each.kind}, 默认 / default `{each.default}`)" for each in query.parameters)
    lines.append(f"- 参数 / parameters: {', '.join(blanks) or '–'}")
    lines.append(f"- 列 / columns: {', '.join(f'`{column}`' for column in query.columns)}")
    lines.append(f"- 语言 / languages: {', '.join(query.languages)}")
    if query.note:
        lines.append(f"- 说明 / note: {query.note}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(reference(), "utf-8")
