"use strict";
/* The lanes view: a row a region, years across; only what a sentence documents is a mark. */
window.fazhi.view = (() => {
  const f = window.fazhi;
  const { data, drawn, state, byId, el } = f;
  const [wide, high] = data.size;
  const [LEFT, RIGHT, TOP] = [112, 16, 8];
  const stretch = { x: 1, y: 1 };
  const cells = (dots) => new Set(dots.map((dot) => dot.lane + " " + dot.year));
  const planned = cells(data.dots.filter((dot) => dot.status === "planned"));
  const named = cells(data.dots.filter((dot) => dot.status !== "planned"));
  const held = data.lanes.map((lane) => new Set(lane.years));
  let network = null;
  let nodes = null;
  let size = null;

  function start() {
    nodes = new vis.DataSet(drawn.nodes);
    measure();
    network = new vis.Network(byId("canvas"), { nodes, edges: new vis.DataSet([]) }, drawn.options);
    network.on("beforeDrawing", ground);
    network.on("click", (event) => f.pick({ node: event.nodes.length ? event.nodes[0] : null }));
    network.on("hoverNode", () => (byId("canvas").style.cursor = "pointer"));
    network.on("blurNode", () => (byId("canvas").style.cursor = "default"));
    fit();
    latest();
    return network;
  }

  /* Decades of documents do not fit: begin where the latest mention is in view, not at the oldest paper. */
  function latest() {
    const ends = data.dots.map((dot) => x(dot.at[0]));
    const stage = byId("stage");
    if (ends.length) stage.scrollLeft = Math.max(0, Math.max(...ends) + 60 - stage.clientWidth);
  }

  const x = (value) => LEFT + value * stretch.x;
  const y = (value) => TOP + value * stretch.y;

  function measure() {
    const stage = byId("stage");
    const room = [stage.clientWidth, stage.clientHeight - byId("heads").offsetHeight];
    stretch.x = Math.min(2.4, Math.max(1, (room[0] - LEFT - RIGHT) / wide));
    stretch.y = Math.min(1.35, Math.max(1, (room[1] - 2 * TOP) / high));
    size = [Math.max(room[0], LEFT + RIGHT + wide), Math.max(room[1], high * stretch.y + 2 * TOP)];
  }

  function fit() {
    measure();
    Object.assign(byId("paper").style, { width: size[0] + "px", height: size[1] + "px" });
    byId("heads").style.width = size[0] + "px";
    nodes.update(data.dots.map((dot, id) => ({ id, x: x(dot.at[0]), y: y(dot.at[1]) })));
    network.setSize(size[0] + "px", size[1] + "px");
    network.redraw();
    network.moveTo({ position: { x: size[0] / 2, y: size[1] / 2 }, scale: 1, animation: false });
    sides();
    heads();
  }

  function ground(ctx) {
    const [right, bottom] = [x(wide), y(high)];
    for (const band of data.provinces) {
      ctx.fillStyle = "#f7f9fb";
      ctx.fillRect(0, y(band.y), right, band.height * stretch.y);
    }
    ctx.lineWidth = 1;
    ctx.strokeStyle = "#e6eaef";
    for (const at of data.year_x) stroke(ctx, x(at), y(0), x(at), bottom);
    data.lanes.forEach((lane, row) => track(ctx, lane, row));
  }

  function stroke(ctx, ax, ay, bx, by) {
    ctx.beginPath();
    ctx.moveTo(ax, ay);
    ctx.lineTo(bx, by);
    ctx.stroke();
  }

  /* A tick for each year of which a document is held; a line only between two such years in a row. */
  function track(ctx, lane, row) {
    const spotOf = (year) => x(data.year_x[year - data.years[0]]);
    ctx.strokeStyle = state.lane === row ? "#1d5aa6" : "#9aa7b6";
    ctx.lineWidth = state.lane === row ? 2 : 1.2;
    for (const year of lane.years) {
      const at = spotOf(year);
      stroke(ctx, at, y(lane.y) - 4, at, y(lane.y) + 4);
      if (held[row].has(year + 1)) stroke(ctx, at, y(lane.y), spotOf(year + 1), y(lane.y));
    }
  }

  function heads() {
    const firsts = new Map();
    for (const dot of data.dots) if (earliest(dot)) firsts.set(dot.year, (firsts.get(dot.year) || 0) + 1);
    const half = (64 * stretch.x) / 2;
    byId("heads").replaceChildren(
      ...data.years.map((year, at) => {
        const place = { left: x(data.year_x[at]) - half + "px", width: 2 * half + "px" };
        const more = firsts.has(year) ? el("b", { text: "+" + firsts.get(year), title: f.word("first") }) : null;
        return el("span", { style: place, text: year }, more);
      }),
    );
  }

  const earliest = (dot) => dot.first && !data.dots.some((other) => other.lane === dot.lane && before(other, dot));
  const before = (one, two) => one.year < two.year || (one.year === two.year && one.at[0] < two.at[0]);

  function sides() {
    const bands = data.provinces.map((band) => {
      const bar = el("i", {}, el("u", { style: { width: (100 * band.named) / band.documented + "%" } }));
      const count = el("b", { text: band.named + "/" + band.documented, title: f.word("ratio") });
      return el("p", { style: { top: y(band.y + 4) + "px" } }, band.name, count, bar);
    });
    const rows = data.lanes.map((lane, row) => {
      const place = { top: y(lane.y) - 10 + "px" };
      const chosen = state.lane === row || (state.node !== null && data.dots[state.node].lane === row);
      const own = { type: "button", text: lane.name, title: lane.name, style: place, "aria-pressed": String(chosen) };
      return el("button", { ...own, click: () => f.pick({ lane: row }) });
    });
    byId("sides").replaceChildren(...bands, ...rows);
  }

  const hidden = (dot) => state.hide.has(dot.status) || state.hide.has(dot.first ? "first" : "later");
  const texts = (dot) => [data.lanes[dot.lane].name, data.lanes[dot.lane].code, ...dot.events.map((event) => event[0])];

  function apply() {
    const found = Boolean(f.fold(state.query));
    nodes.update(
      data.dots.map((dot, id) => {
        const chosen = state.node === id;
        const lit = (state.lane === null || state.lane === dot.lane) && (!found || f.matches(texts(dot)));
        const width = chosen ? 4 : dot.first ? 2 : 1;
        return { id, hidden: hidden(dot), opacity: lit ? 1 : 0.15, borderWidth: width };
      }),
    );
    sides();
    heads();
    network.redraw();
  }

  function detail() {
    if (state.node !== null) return laneDetail(data.dots[state.node].lane, state.node);
    return state.lane === null ? f.hint() : laneDetail(state.lane, null);
  }

  function laneDetail(row, only) {
    const lane = data.lanes[row];
    const about = [lane.province, lane.code && f.word("code") + " " + lane.code].filter(Boolean).join(" · ");
    const dots = data.dots.map((dot, at) => [dot, at]).filter(([dot, at]) => dot.lane === row && (only ?? at) === at);
    const parts = [el("h2", { text: lane.name }), el("p", { class: "about", text: about }), ...years(lane, row)];
    return [...parts, ...dots.filter(([dot]) => !hidden(dot)).map(([dot]) => mention(dot))];
  }

  function years(lane, row) {
    const chips = data.years.map((year) => {
      const cell = row + " " + year;
      const held_kind = held[row].has(year) ? "silent" : "none";
      const kind = named.has(cell) ? "named" : planned.has(cell) ? "planned" : held_kind;
      return el("span", { class: kind, text: year });
    });
    const key = el("p", { class: "hint keys", text: f.word("coverage_key") });
    return [el("div", { class: "years", "aria-label": f.word("coverage") }, ...chips), key];
  }

  function mention(dot) {
    const order = f.word(dot.first ? "first" : "later");
    const parts = dot.events.map(([variant, quotes]) => {
      return el("div", {}, el("p", { class: "ends", text: variant }), ...quotes.map(f.evidence));
    });
    return el("section", {}, f.claim(dot.status, dot.year, order), ...parts);
  }

  function index() {
    return data.lanes.map((lane, row) => {
      const dots = data.dots.map((dot, at) => [dot, at]).filter(([dot]) => dot.lane === row && f.matches(texts(dot)));
      const head = el("h4", { text: lane.name });
      const list = dots.map(([dot, at]) => {
        const text = dot.year + " " + f.say(data.statuses[dot.status]);
        return el("button", { type: "button", class: "entry", text, click: () => f.pick({ node: at }) });
      });
      return list.length ? el("section", {}, head, el("div", {}, ...list)) : el("section");
    });
  }

  function key() {
    const tick = f.glyph({ stroke: "#9aa7b6", tick: true });
    return [
      el("p", {}, tick, f.word("held")),
      el("p", {}, el("span", { style: { width: "24px" } }), f.word("gap")),
      el("p", {}, el("span", { style: { width: "24px", textAlign: "center" }, text: "n/N" }), f.word("ratio")),
      el("p", {}, el("span", { style: { width: "24px", textAlign: "center" }, text: "+n" }), f.word("more")),
    ];
  }

  function picture() {
    const source = byId("canvas").querySelector("canvas");
    const scale = source.width / source.clientWidth;
    const paper = el("canvas", { width: source.width, height: source.height + 90 * scale });
    const ctx = paper.getContext("2d");
    ctx.fillStyle = "#fff";
    ctx.fillRect(0, 0, paper.width, paper.height);
    ctx.drawImage(source, 0, 90 * scale);
    ctx.scale(scale, scale);
    ctx.fillStyle = "#1b2430";
    const face = getComputedStyle(document.body).fontFamily;
    const write = (font, text, at, down) => {
      ctx.font = font + "px " + face;
      ctx.fillText(text, at, down);
    };
    write("bold 17", f.say(data.title) + " · " + f.word("lanes_sub"), 14, 28);
    for (const band of data.provinces) write("bold 13", band.name + " " + band.named + "/" + band.documented, 14, y(band.y) + 108);
    for (const lane of data.lanes) write("13", lane.name, 26, y(lane.y) + 95);
    write("12", f.word("lanes_note"), 14, 50);
    let left = 14 + ctx.measureText(f.word("lanes_note")).width + 24;
    const signs = { dot: "●", diamond: "◆", triangle: "△" };
    for (const item of data.legend[0].items) {
      ctx.fillStyle = item.colour;
      write("12", signs[item.glyph] + " " + f.say(item.words), left, 50);
      left += 80;
    }
    ctx.fillStyle = "#1b2430";
    ctx.textAlign = "center";
    data.years.forEach((year, at) => write("bold 13", String(year), x(data.year_x[at]), 80));
    return paper;
  }

  return { start, fit, apply, detail, index, picture, key };
})();
