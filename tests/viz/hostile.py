"""Strings that try to become script, and views that carry one in every field of text."""

import networkx as nx

from kg.diffusion.model import AdoptionEvent, Diffusion, Evidence, Place
from ontology.kinds import Status

HOSTILE = (
    "<script>window.PWN=1</script>",
    "</script><script>window.PWN=1</script>",
    '"><img src=x onerror="window.PWN=1">',
    "'><svg onload=window.PWN=1>",
    "<a href='javascript:window.PWN=1'>href</a><img src=x onerror=window.PWN=1>",
    '";window.PWN=1;//',
    "\u2028window.PWN=1\u2029",
    "{{ ''.__class__ }}{% for x in [1] %}<script>window.PWN=1</script>{% endfor %}",
    "<!--<script>window.PWN=1</script>-->",
    "</style><script>window.PWN=1</script>",
    "</title><script>window.PWN=1</script>",
    "javascript:window.PWN=1",
    "data:text/html,<script>window.PWN=1</script>",
    "<iframe srcdoc='<script>parent.PWN=1</script>'></iframe>",
    "__proto__",
    "\u202egnp.exe\u202c<details open ontoggle=window.PWN=1>\x00\x1b[31m",
    "\ud800<math><mtext></table><mglyph><style><img src=x onerror=window.PWN=1>",
)


def hostile_graph() -> "nx.MultiDiGraph[str]":
    """A focus with one neighbour for each string, in every field of it and its edge."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    labels = ("Organization", "Programme", "Mechanism", "Norm", "Honour", "Region")
    for at, text in enumerate(HOSTILE):
        label = (labels[at % 6], text) if at % 7 else (text,)
        graph.add_node(text, labels=label, label=text, name=text, nameEn=text, code=text)
    for at, text in enumerate(HOSTILE):
        item = Evidence(text, text, text, 0, len(text), text)
        edge = {"region": text, "officeTitle": text, "year": 2023, "evidence": (item,)}
        kind = text if at % 2 else "ADOPTS"
        graph.add_edge(HOSTILE[0], text, type=kind, status=text if at % 5 == 1 else "planned", **edge)
    return graph


def hostile_diffusion() -> Diffusion:
    """An event for each string, which stands in every field of text."""
    events = []
    for at, text in enumerate(HOSTILE):
        place = Place(text, text, text)
        item = Evidence(text, text, text, 0, len(text), text)
        events.append(AdoptionEvent(place, 2018 + at % 5, tuple(Status)[at % 3], text, text, (item,)))
    return Diffusion(HOSTILE[1], tuple(events), ())
