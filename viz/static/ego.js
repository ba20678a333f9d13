"use strict";
/* The ego view: boxes in columns, what is near a choice stands out, the panel shows why. */
window.fazhi.view = (() => {
  const f = window.fazhi;
  const { data, drawn, state, byId, el } = f;
  const [wide, high] = data.size;
  const edgeOf = data.edges.map(([source, target, type, status, year, region, quotes]) => {
    return { source, target, type, status, year, region, quotes };
  });
  const shown = (row) => (data.nodes[row].group === null ? row : data.nodes[row].group);
  const stretch = { x: 1, y: 1 };
  const strokes = new Map(data.legend[1].items.map((item) => [item.key, item]));
  const swatches = new Map(data.legend[0].items.map((item) => [item.key, item]));
  const [PAD, LEAST, MOST] = [14, 12.1 / 13, 1.3];
  const CROWD = 14; /* above so many lines, those of the hub stand back: all of them say the same */
  let network = null;
  let nodes = null;
  let lines = null;
  let home = null;

  function start() {
    nodes = new vis.DataSet(drawn.nodes);
    lines = new vis.DataSet(drawn.edges);
    measure();
    nodes.update(drawn.nodes.map((node) => ({ id: node.id, ...spot(node.id) })));
    network = new vis.Network(byId("canvas"), { nodes, edges: lines }, drawn.options);
    network.on("beforeDrawing", bands);
    network.on("afterDrawing", heads);
    network.on("click", click);
    network.on("hoverNode", () => (byId("canvas").style.cursor = "pointer"));
    network.on("blurNode", () => (byId("canvas").style.cursor = "default"));
    byId("zoom_in").addEventListener("click", () => zoom(1.25));
    byId("zoom_out").addEventListener("click", () => zoom(0.8));
    byId("canvas").addEventListener("wheel", wheel, { passive: false });
    fit();
    return network;
  }

  const spot = (row) => ({ x: data.nodes[row].at[0] * stretch.x, y: data.nodes[row].at[1] * stretch.y });

  /* Letters keep at least 12 px: a small window scrolls, a large one gets wider gaps, then larger letters. */
  function measure() {
    const stage = byId("stage");
    const room = [stage.clientWidth, stage.clientHeight - byId("heads").offsetHeight];
    const scale = Math.min(MOST, Math.max(LEAST, Math.min((room[0] - 2 * PAD) / wide, (room[1] - 2 * PAD) / high)));
    const size = [Math.max(room[0], wide * data.squeeze * scale + 2 * PAD), Math.max(room[1], high * scale + 2 * PAD)];
    stretch.x = Math.min(1.7, Math.max(data.squeeze, (size[0] - 2 * PAD) / (wide * scale)));
    stretch.y = Math.min(1.9, Math.max(1, (size[1] - 2 * PAD) / (high * scale)));
    home = { scale, size };
  }

  function fit() {
    measure();
    byId("paper").style.width = home.size[0] + "px";
    byId("paper").style.height = home.size[1] + "px";
    nodes.update(drawn.nodes.map((node) => ({ id: node.id, ...spot(node.id) })));
    network.setSize(home.size[0] + "px", home.size[1] + "px");
    network.redraw();
    const centre = { x: (wide * stretch.x) / 2, y: (high * stretch.y) / 2 };
    network.moveTo({ position: centre, scale: home.scale, animation: false });
  }

  function zoom(factor) {
    const scale = Math.min(4, Math.max(0.3, network.getScale() * factor));
    network.moveTo({ scale, animation: false });
  }

  function wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
  }

  function bounds(at) {
    const [here, before, after] = [data.headings[at], data.headings[at - 1], data.headings[at + 1]];
    const edge = (one, two) => ((one.x + two.x) * stretch.x + (one.width - two.width) / 2) / 2;
    const half = here.width / 2 + 18;
    const left = before ? edge(before, here) : here.x * stretch.x - half;
    const right = after ? edge(here, after) : here.x * stretch.x + half;
    return [left, right];
  }

  /* The outermost bands go on to the edge of the paper. */
  function reach(at) {
    const [left, right] = bounds(at);
    const far = 1e4;
    return [at ? left : -far, at < data.headings.length - 1 ? right : far];
  }

  function bands(ctx) {
    const top = network.DOMtoCanvas({ x: 0, y: 0 }).y;
    const bottom = network.DOMtoCanvas({ x: 0, y: byId("paper").clientHeight }).y;
    data.headings.forEach((heading, at) => {
      const [left, right] = reach(at);
      ctx.fillStyle = at % 2 ? "#ffffff" : "#f7f9fb";
      ctx.fillRect(left, top, right - left, bottom - top);
    });
  }

  function heads() {
    const box = byId("heads");
    if (box.childElementCount !== data.headings.length || box.dataset.lang !== String(state.lang)) {
      box.dataset.lang = state.lang;
      box.replaceChildren(
        ...data.headings.map((heading) => el("span", { text: f.say(heading.words) }, el("b", { text: heading.count }))),
      );
    }
    data.headings.forEach((heading, at) => {
      const [left, right] = bounds(at).map((x) => network.canvasToDOM({ x, y: 0 }).x);
      Object.assign(box.children[at].style, { left: left + "px", width: right - left + "px" });
    });
  }

  function visibleLines() {
    return data.lines.map(([source, target, members]) => {
      const edge = edgeOf[members[0]];
      const away = state.hide.has(edge.type) || state.hide.has(edge.status);
      return !(away || members.every((at) => hiddenEnd(edgeOf[at])) || hiddenBox(source) || hiddenBox(target));
    });
  }

  const hiddenBox = (row) => state.hide.has(data.nodes[row].kind);
  const hiddenEnd = (edge) => hiddenBox(edge.source) || hiddenBox(edge.target);

  /* The boxes within the chosen number of steps, and the lines between them that lie on a way there. */
  function near(open) {
    if (state.line !== null) {
      const [source, target] = data.lines[state.line];
      return { boxes: new Set([source, target]), ways: new Map([[state.line, 0]]) };
    }
    if (state.node === null) return null;
    const boxes = new Set([shown(state.node)]);
    const ways = new Map();
    for (let hop = 0; hop < state.hops; hop += 1) {
      const before = new Set(boxes);
      data.lines.forEach(([source, target], at) => {
        if (!open[at] || !(before.has(source) || before.has(target))) return;
        if (!ways.has(at)) ways.set(at, hop);
        boxes.add(source);
        boxes.add(target);
      });
    }
    return { boxes, ways };
  }

  function apply() {
    const open = visibleLines();
    const chosen = near(open);
    const found = state.query && f.fold(state.query) ? new Set() : null;
    if (found) data.nodes.forEach((node, row) => wanted(node) && found.add(shown(row)));
    const lit = (row) => (chosen ? chosen.boxes.has(row) : !found || found.has(row));
    nodes.update(drawn.nodes.map((node) => box(node, lit(node.id))));
    const hub = data.lines.filter((line) => line[3]).length > CROWD;
    lines.update(
      data.lines.map((line, at) => {
        const on = chosen ? chosen.ways.get(at) : undefined;
        const rest = found || chosen ? 0.05 : hub && line[3] ? 0.2 : 0.55;
        const ink = drawn.edges[at].color.color;
        const color = { color: ink, hover: ink, opacity: on === 0 ? 0.95 : on ? 0.4 : rest };
        return { id: "line-" + at, hidden: !open[at], width: on === 0 ? 2.1 : 1.2, color };
      }),
    );
  }

  function box(node, lit) {
    const chosen = state.node !== null && shown(state.node) === node.id;
    const font = { ...node.font, color: lit ? "#1b2430" : "rgba(27,36,48,0.22)" };
    const label = f.say(data.nodes[node.id].label) || " ";
    const borderWidth = chosen ? 3 : node.borderWidth;
    return { id: node.id, label, font, borderWidth, opacity: lit ? 1 : 0.22, hidden: hiddenBox(node.id) };
  }

  function click(event) {
    const row = event.nodes.length ? event.nodes[0] : null;
    const line = row === null && event.edges.length ? Number(event.edges[0].slice(5)) : null;
    f.pick({ node: row, line });
  }

  const wanted = (node) => f.matches([...node.name, node.code]);

  function detail() {
    if (state.line !== null) return lineDetail(data.lines[state.line]);
    if (state.node === null) return f.hint();
    return nodeDetail(state.node);
  }

  function nodeDetail(row) {
    const node = data.nodes[row];
    const of = (edge) => edge.source === row || edge.target === row;
    const edges = edgeOf.filter((edge) => of(edge) && !state.hide.has(edge.type) && !state.hide.has(edge.status));
    edges.sort((one, two) => rank(one, row) - rank(two, row));
    const swatch = swatches.get(node.kind);
    const style = { background: swatch.fill, borderColor: swatch.border, color: swatch.border };
    const badge = el("span", { class: "badge", style, text: f.say(swatch.words) });
    const other = state.lang ? node.name[0] : node.name[1];
    const code = node.code ? f.word("code") + " " + node.code : "";
    const about = el("p", { class: "about" }, badge, [other === f.say(node.name) ? "" : other, code].join(" "));
    const parts = [el("h2", { text: f.say(node.name) }), about];
    if (node.members.length) return [...parts, el("h3", { text: f.word("members") }), members(node.members)];
    if (!edges.length) return [...parts, el("p", { class: "hint", text: f.word("alone") })];
    const many = edges.length > 12;
    return [...parts, ...edges.map((edge) => relation(edge, row, !many))];
  }

  /* What the entity does first, then what is done to it; relations as in the legend. */
  const order = [...strokes.keys()];
  const rank = (edge, row) => (edge.source === row ? 0 : order.length) + order.indexOf(edge.type);

  const members = (rows) => el("ul", {}, ...rows.map((row) => el("li", {}, entry(row))));

  function relation(edge, row, open) {
    const out = edge.source === row;
    const ink = { color: strokes.get(edge.type).stroke };
    const verb = el("b", { style: ink, text: f.say(strokes.get(edge.type).words) });
    const arrow = el("span", { class: "arrow", text: out ? "→" : "←" });
    const head = el("summary", {}, arrow, verb, entry(out ? edge.target : edge.source));
    const body = [f.claim(edge.status, edge.year, edge.region), ...edge.quotes.map(f.evidence)];
    const fold = el("details", {}, head, ...body);
    fold.open = open;
    return fold;
  }

  function lineDetail([, , edges]) {
    const first = edgeOf[edges[0]];
    const ink = { color: strokes.get(first.type).stroke };
    const head = el("h2", { style: ink, text: f.say(strokes.get(first.type).words) });
    const claims = edges.map((at) => {
      const edge = edgeOf[at];
      const ends = el("p", { class: "ends" }, entry(edge.source), el("span", { text: " → " }), entry(edge.target));
      return el("section", {}, ends, f.claim(edge.status, edge.year, edge.region), ...edge.quotes.map(f.evidence));
    });
    return [head, ...claims];
  }

  function entry(row) {
    const node = data.nodes[row];
    return el("button", { type: "button", class: "entry", text: f.say(node.name), click: () => f.pick({ node: row }) });
  }

  function index() {
    return [...swatches.entries()].map(([kind, item]) => {
      const rows = data.nodes.map((node, row) => [node, row]).filter(([node]) => node.kind === kind && wanted(node));
      const head = el("h4", { style: { color: item.border }, text: f.say(item.words) + " " + rows.length });
      return rows.length ? el("section", {}, head, el("div", {}, ...rows.map(([, row]) => entry(row)))) : el("section");
    });
  }

  function picture() {
    const source = byId("canvas").querySelector("canvas");
    const scale = source.width / source.clientWidth;
    const paper = el("canvas", { width: source.width, height: source.height + 70 * scale });
    const ctx = paper.getContext("2d");
    ctx.fillStyle = "#fff";
    ctx.fillRect(0, 0, paper.width, paper.height);
    ctx.drawImage(source, 0, 70 * scale);
    ctx.scale(scale, scale);
    ctx.fillStyle = "#1b2430";
    const face = getComputedStyle(document.body).fontFamily;
    ctx.font = "bold 17px " + face;
    ctx.fillText(f.say(data.title) + " · " + f.word("ego_sub"), 16, 30);
    ctx.font = "13px " + face;
    ctx.textAlign = "center";
    data.headings.forEach((heading) => {
      const x = network.canvasToDOM({ x: heading.x * stretch.x, y: 0 }).x;
      ctx.fillText(f.say(heading.words) + " " + heading.count, x, 60);
    });
    return paper;
  }

  return { start, fit, apply, detail, index, picture, key: () => [] };
})();
