"""Views as one self-contained HTML file, written through pyvis.

pyvis serves as the graph model and option writer; its own template is never rendered: it fetches from the
network and lets text run as script. Ours escapes everything, allows its own scripts by hash and nothing
else, and takes the drawing library from the installed pyvis package. This is the only module that knows
pyvis, which is imported when the first page is written (it brings IPython along).
"""

import json
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from viz.errors import VizError
from viz.layout import FOCUS_FONT, FONT
from viz.lines import Line, lines
from viz.model import GraphView, LanesView
from viz.payload import Json, ego_payload, lanes_payload
from viz.style import CLASSES, FACE, GROUP, INK, RELATIONS, STATUSES, UNKNOWN_RELATION, Swatch

View = GraphView | LanesView

VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"
"""vis-network 9.1.2 inside pyvis 0.3.2; Apache-2.0 OR MIT, its licence note heads the file and stays."""

OPTIONS: Json = {
    "autoResize": False,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "zoomView": False,
        "dragNodes": False,
        "selectConnectedEdges": False,
        "keyboard": False,
    },
    "nodes": {"chosen": False},
    "edges": {"chosen": False, "selectionWidth": 0, "arrowStrikethrough": False},
}


def render(view: View) -> str:
    """Return the whole page that shows `view`: no request, no state, the same text for the same view."""
    from pyvis.network import Network  # noqa: PLC0415 - heavy, and only needed to write a page

    net = Network(directed=True, cdn_resources="in_line", heading="")
    if isinstance(view, GraphView):
        payload, template = ego_payload(view), "ego.html.j2"
        _draw_graph(net, view)
    else:
        payload, template = lanes_payload(view), "lanes.html.j2"
        _draw_lanes(net, view)
    net.options = {**OPTIONS, "groups": _groups(), "interaction": _interaction(view)}
    net.templateEnv = _environment(payload)
    net.path = template
    return str(net.generate_html())


def write_html(view: View, path: Path) -> None:
    """Write the page of `view` to `path` as UTF-8, whatever the locale."""
    path.write_text(render(view), encoding="utf-8", newline="\n")


def _environment(payload: Json) -> Environment:
    """Return the templates with everything escaped; scripts are our own files, read from the packages."""
    environment = Environment(
        loader=PackageLoader("viz", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    scripts = [_script("pyvis", VIS_NETWORK)]
    scripts += [_script("viz", f"static/{name}.js") for name in ("view", payload["kind"], "start")]
    environment.globals.update(
        payload=payload,
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - package files, never document text
        hashes=[_hash(script) for script in scripts],
        style=Markup(_static("viz", "static/view.css")),  # noqa: S704 - likewise
        lanes_note=payload["words"]["lanes_note"],
    )
    environment.filters["fromjson"] = json.loads
    return environment


def _static(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _script(package: str, name: str) -> str:
    text = _static(package, name)
    if "</script" in text.lower() or "<!--" in text:
        raise VizError(f"{package}/{name} cannot stand inside a page: it would end its own script element")
    return text


def _hash(script: str) -> str:
    return "sha256-" + b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")


def _interaction(view: View) -> Json:
    shared: Json = OPTIONS["interaction"]
    return {**shared, "dragView": isinstance(view, GraphView)}


def _groups() -> Json:
    return {kind: _group(kind, swatch) for kind, swatch in CLASSES.items()}


def _group(kind: str, swatch: Swatch) -> Json:
    shape: Json = {"borderRadius": 2 if swatch.square else 6}
    if kind == GROUP:
        shape["borderDashes"] = [4, 3]
    return {
        "shape": "box",
        "color": {
            "background": swatch.fill,
            "border": swatch.border,
            "hover": {"background": swatch.fill, "border": INK},
        },
        "shapeProperties": shape,
    }


def _draw_graph(net: Any, view: GraphView) -> None:
    """Add boxes and lines; node ids are rows of the payload, so no document text is an id."""
    row = {node.key: at for at, node in enumerate(view.nodes)}
    for at, node in enumerate(view.nodes):
        if node.group is not None:
            continue
        focus = node.key == view.focus
        net.add_node(
            at,
            label=node.label or " ",
            group=node.kind,
            x=node.x,
            y=node.y,
            hidden=False,
            borderWidth=2.5 if focus else 1.2,
            margin={"top": 4, "bottom": 4, "left": 7, "right": 7},
            widthConstraint={"minimum": max(0, node.width - 14)},
            font={"size": FOCUS_FONT if focus else FONT, "face": FACE, "color": INK},
        )
    for at, line in enumerate(lines(view)):
        net.add_edge(row[line.source], row[line.target], **_edge_options(at, line))


def _edge_options(at: int, line: Line) -> Json:
    dashes = STATUSES[line.status].dashes
    bend = 0.18 + 0.12 * (line.rank % 5)
    inside = {"enabled": True, "type": "curvedCW" if line.rank % 2 else "curvedCCW", "roundness": bend}
    across = {
        "enabled": True,
        "type": "cubicBezier",
        "forceDirection": "horizontal",
        "roundness": 0.38 + bend,
    }
    return {
        "id": f"line-{at}",
        "hidden": False,
        "color": {"color": RELATIONS.get(line.type, UNKNOWN_RELATION).colour},
        "dashes": list(dashes) if dashes else False,
        "width": 1.2,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.42}},
        "smooth": inside if line.inside else across,
    }


def _draw_lanes(net: Any, view: LanesView) -> None:
    """Add a dot for each region-year and status that a sentence documents; nothing else is a node."""
    for at, dot in enumerate(view.dots):
        mark = STATUSES[dot.status]
        size = {"dot": 7, "diamond": 8.5, "triangle": 8}[mark.glyph] if dot.first else 4
        fill = "#ffffff" if mark.hollow else mark.colour
        net.add_node(
            at,
            label=" ",
            shape=mark.glyph,
            x=dot.x,
            y=dot.y,
            hidden=False,
            size=size,
            borderWidth=2,
            color={"background": fill, "border": mark.colour, "hover": {"background": fill, "border": INK}},
        )
