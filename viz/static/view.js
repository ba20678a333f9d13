"use strict";
/* The frame of every view: data, words, state in the address, legend, list, panel, picture file.
   All text enters the page through textContent; every value read from the address is looked up first. */
window.fazhi = (() => {
  const island = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = island("payload");
  const drawn = island("network");
  const byId = (id) => document.getElementById(id);
  const state = { node: null, line: null, lane: null, hops: 1, hide: new Set(), lang: 0, query: "" };
  const hideable = new Set(data.legend.flatMap((part) => part.items.map((item) => item.key)));
  const entries = data.kind === "ego" ? data.nodes : data.dots;
  const rowOf = new Map(entries.map((entry, row) => [entry.key, row]));
  const languages = ["zh", "en"];

  const word = (key) => data.words[key][state.lang];
  const say = (pair) => pair[state.lang];

  function el(tag, properties, ...kids) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
      if (name === "text") node.textContent = value;
      else if (name === "click") node.addEventListener("click", value);
      else if (name === "style") Object.assign(node.style, value);
      else node.setAttribute(name, value);
    }
    node.append(...kids.filter((kid) => kid !== null && kid !== undefined));
    return node;
  }

  function svg(tag, properties, ...kids) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(properties)) node.setAttribute(name, value);
    node.append(...kids);
    return node;
  }

  /* Quotes, brackets, width, case and blanks do not matter in a search. */
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, "");

  function readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const focus = asked.get("focus");
    const line = /^\d{1,5}$/.test(asked.get("line") || "") ? Number(asked.get("line")) : -1;
    state.node = rowOf.has(focus) ? rowOf.get(focus) : null;
    state.line = data.lines && line >= 0 && line < data.lines.length ? line : null;
    state.hops = asked.get("hops") === "2" ? 2 : 1;
    state.hide = new Set((asked.get("hide") || "").split(",").filter((key) => hideable.has(key)));
    state.lang = Math.max(0, languages.indexOf(asked.get("lang")));
  }

  function writeAddress() {
    const told = new URLSearchParams();
    if (state.node !== null) told.set("focus", entries[state.node].key);
    if (state.line !== null) told.set("line", String(state.line));
    if (state.hops !== 1) told.set("hops", String(state.hops));
    if (state.hide.size) told.set("hide", [...state.hide].sort().join(","));
    if (state.lang) told.set("lang", languages[state.lang]);
    const hash = told.toString();
    try {
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
    } catch (error) {
      /* a sandboxed frame has no address to write */
    }
  }

  function glyph(item) {
    const icon = svg("svg", { width: 24, height: 14, "aria-hidden": "true" });
    const ink = item.stroke || item.border || item.colour || "#566273";
    const shape = { fill: item.hollow ? "#fff" : item.fill || ink, stroke: ink, "stroke-width": 1.6 };
    if (item.border) icon.append(svg("rect", { ...shape, x: 2, y: 1.5, width: 20, height: 11, rx: 3 }));
    else if (item.glyph === "triangle") icon.append(svg("path", { ...shape, d: "M12 1.5 18 12.5H6Z" }));
    else if (item.glyph === "diamond") icon.append(svg("path", { ...shape, d: "M12 0.8 18.2 7 12 13.2 5.8 7Z" }));
    else if (item.glyph) icon.append(svg("circle", { ...shape, cx: 12, cy: 7, r: 5.2 }));
    else if (item.size) icon.append(svg("circle", { ...shape, cx: 12, cy: 7, r: item.size * 0.8 }));
    else {
      const dashes = (item.dashes || []).map((dash) => dash * 0.75).join(" ") || "none";
      const line = { x1: 1, x2: 23, y1: 7, y2: 7, stroke: ink, "stroke-width": 2.2, "stroke-dasharray": dashes };
      icon.append(svg("line", line));
      if (item.tick) icon.append(svg("line", { ...line, x1: 12, x2: 12, y1: 2, y2: 12 }));
    }
    return icon;
  }

  function legend() {
    const parts = data.legend.map((part) => {
      const rows = part.items.map((item) => {
        const box = el("input", { type: "checkbox" });
        box.checked = !state.hide.has(item.key);
        box.addEventListener("change", () => {
          if (box.checked) state.hide.delete(item.key);
          else state.hide.add(item.key);
          api.refresh();
        });
        return el("label", {}, box, glyph(item), el("span", { text: say(item.words) }), el("b", { text: item.count }));
      });
      return el("fieldset", {}, el("legend", { text: word(part.word) }), ...rows);
    });
    byId("legend").replaceChildren(...parts, ...api.view.key());
  }

  function evidence(row) {
    const [at, start, end, text] = data.quotes[row];
    const source = data.documents[at];
    const foot = el("cite", {}, source.title + " · " + word("chars") + " " + start + "–" + end);
    if (source.url && /^https?:\/\//i.test(source.url)) {
      const link = { href: source.url, rel: "noopener noreferrer", target: "_blank", text: word("source") + " ↗" };
      foot.append(" · ", el("a", link));
    }
    return el("figure", {}, el("blockquote", { text }), foot);
  }

  function claim(status, year, region) {
    const said = [year === null ? word("year_none") : String(year), region].filter(Boolean).join(" · ");
    const told = status === "structural" ? word("claim_none") : said;
    const chip = status === "structural" ? null : el("i", { class: "chip " + status, text: say(data.statuses[status]) });
    return el("p", { class: "claim" }, chip, told);
  }

  function matches(texts) {
    const wanted = fold(state.query);
    return !wanted || texts.some((text) => fold(text).includes(wanted));
  }

  function index() {
    const list = api.view.index();
    const found = list.some((part) => part.querySelector("button"));
    const head = el("h3", { text: word("list") });
    byId("index").replaceChildren(head, ...(found ? list : [el("p", { class: "hint", text: word("nobody") })]));
  }

  function labels() {
    document.documentElement.lang = state.lang ? "en" : "zh-Hans";
    byId("title").textContent = say(data.title);
    byId("subtitle").textContent = word(data.kind + "_sub");
    byId("search").placeholder = word("search") + "  /";
    byId("search").setAttribute("aria-label", word("search"));
    byId("reset").textContent = word("reset");
    byId("lang").textContent = state.lang ? "中文" : "EN";
    if (byId("note")) byId("note").textContent = word("lanes_note");
    for (const id of ["zoom_in", "zoom_out"]) if (byId(id)) byId(id).setAttribute("aria-label", word(id));
    for (const button of document.querySelectorAll("[data-hops]")) {
      button.textContent = button.dataset.hops + " " + word("depth") + (state.lang && button.dataset.hops !== "1" ? "s" : "");
      button.setAttribute("aria-pressed", String(Number(button.dataset.hops) === state.hops));
    }
  }

  function hint() {
    return [
      el("h2", { text: word("how") }),
      el("p", { class: "hint", text: word(data.kind + "_hint") }),
      el("p", { class: "hint keys", text: word("keys") }),
    ];
  }

  function download() {
    const paper = api.view.picture();
    paper.toBlob((blob) => {
      const link = el("a", { href: URL.createObjectURL(blob), download: "fazhi-" + data.kind + ".png" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }

  const api = { data, drawn, state, entries, rowOf, byId, word, say, el, evidence, claim, matches, glyph, fold };
  Object.assign(api, { legend, index, labels, hint, download, readAddress, writeAddress, view: null });
  return api;
})();
