"""Commands on text alone: extract and eval."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from extract.interchange import to_json
from extract.pipeline import extract as extract_document
from extract.reader import Refusal, read_folder
from kg.cli.output import Format, JsonOption, print_json, print_rows, printable, say
from kg.evaluation.baseline import baseline
from kg.evaluation.floors import fallen, pin, read_floors
from kg.evaluation.gold import read_gold
from kg.evaluation.scores import Score, Tally, score

TextsOption = Annotated[list[Path] | None, typer.Option(help="原文文件夹 / folder of the texts")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the application."""
    app.command()(extract)
    app.command("eval")(evaluate)
    app.command()(floors)


def extract(
    files: Annotated[list[Path], typer.Argument(help="文件或文件夹 / files or folders")],
    out: Annotated[Path, typer.Option(help="写到哪个文件夹 / folder for the JSON files")],
) -> None:
    """抽取并写出交换格式 JSON / Extract and write interchange JSON, one file a document.

    例 / example: fazhi extract report.txt --out json/
    """
    out.mkdir(parents=True, exist_ok=True)
    written, refused = 0, 0
    taken: set[str] = set()
    for item in read_folder(files):
        if isinstance(item, Refusal):
            refused += 1
            say(f"refused {item.path}: {item.reason}")
            continue
        stem = Path(item.name).stem
        name = stem if stem not in taken else f"{stem}-{item.id}"
        taken.add(name)
        result = to_json(extract_document(item))
        (out / f"{name}.json").write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8")
        written += 1
        print(out / f"{name}.json")
    say(f"read {written + refused} = written {written} + refused {refused}")
    raise typer.Exit(1 if refused else 0)


def evaluate(
    gold: Annotated[Path, typer.Argument(help="标注文件夹 / folder of gold annotation")],
    texts: TextsOption = None,
    errors: Annotated[int, typer.Option(help="每类列出几个错误 / list up to N errors of each sort")] = 0,
    as_json: JsonOption = False,
) -> None:
    """与标注比较打分，旁边是朴素基线 / Score against gold, with a plain baseline beside it.

    例 / example: fazhi eval gold/ --errors 10
    """
    wanted = list(read_gold(gold, tuple(texts or ())))
    ours = score((g, extract_document(g.document)) for g in wanted)
    plain = score((g, baseline(g.document)) for g in wanted)
    _print_scores(ours, plain, as_json=as_json)
    _print_errors(ours, errors)


def floors(
    gold: Annotated[Path, typer.Argument(help="标注文件夹 / folder of gold annotation")],
    file: Annotated[Path, typer.Argument(help="底线文件 / floor file")],
    texts: TextsOption = None,
    pin_scores: Annotated[bool, typer.Option("--pin", help="抬高底线 / raise the floors")] = False,
    allow_lower: Annotated[str | None, typer.Option(help="降低底线的理由 / reason for lowering")] = None,
) -> None:
    """检查或抬高得分底线 / Check the scores against pinned floors, or raise the floors to them.

    例 / example: fazhi floors gold/ tests/floors.json --pin
    """
    wanted = list(read_gold(gold, tuple(texts or ())))
    scores = score((g, extract_document(g.document)) for g in wanted).scores()
    if pin_scores:
        pin(file, gold.name, wanted, scores, lower_because=allow_lower)
        return
    pinned = read_floors(file, gold.name)
    lines = fallen(pinned, scores) if pinned else [f"no floors for {gold.name}: pin them with --pin"]
    for line in lines:
        say(line)
    raise typer.Exit(1 if lines else 0)


def _print_scores(ours: Tally, plain: Tally, *, as_json: bool) -> None:
    beside = {item.label: item for item in plain.scores()}
    rows = [_row(item, beside.get(item.label)) for item in ours.scores()]
    columns = ("score", "gold", "system", "P", "R", "F1/accuracy", "baseline")
    if as_json:
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    else:
        print_rows(columns, rows, Format.TABLE)


def _row(item: Score, plain: Score | None) -> list[str | int | float | None]:
    base = None if plain is None else round(plain.value, 3)
    if item.is_rate:
        return [item.label, item.gold, None, None, None, round(item.value, 3), base]
    figures = (round(item.precision, 3), round(item.recall, 3), round(item.f1, 3))
    return [item.label, item.gold, item.system, *figures, base]


def _print_errors(tally: Tally, limit: int) -> None:
    sorts: Iterable[str] = dict.fromkeys(miss.sort for miss in tally.misses)
    for sort in sorts if limit else ():
        misses = [miss for miss in tally.misses if miss.sort == sort]
        print(f"\n{sort}: {len(misses)}")
        for miss in misses[:limit]:
            print("   ", *map(printable, (miss.document, *miss.words)))
