"use strict";
/* Puts the view on the page and wires the controls. */
(() => {
  const f = window.fazhi;
  const { state, byId } = f;

  f.pick = (choice) => {
    state.node = choice.node ?? null;
    state.line = choice.line ?? null;
    state.lane = choice.lane ?? null;
    f.refresh();
    byId("panel").scrollTop = 0;
  };

  f.refresh = () => {
    f.labels();
    f.legend();
    f.view.apply();
    byId("detail").replaceChildren(...f.view.detail());
    f.index();
    f.writeAddress();
  };

  f.reset = () => {
    Object.assign(state, { node: null, line: null, lane: null, hops: 1, query: "" });
    state.hide.clear();
    byId("search").value = "";
    f.view.fit();
    f.refresh();
  };

  function typed() {
    state.query = byId("search").value;
    f.view.apply();
    f.index();
  }

  function key(event) {
    const searching = document.activeElement === byId("search");
    if (event.key === "Escape") f.reset();
    else if (event.key === "/" && !searching) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Enter" && searching && f.fold(state.query)) {
      const first = byId("index").querySelector("button.entry");
      if (first) first.click();
    }
  }

  byId("search").addEventListener("input", typed);
  document.addEventListener("keydown", key);
  byId("reset").addEventListener("click", f.reset);
  byId("png").addEventListener("click", f.download);
  byId("lang").addEventListener("click", () => {
    state.lang = 1 - state.lang;
    f.refresh();
  });
  for (const button of document.querySelectorAll("[data-hops]")) {
    button.addEventListener("click", () => {
      state.hops = Number(button.dataset.hops);
      f.refresh();
    });
  }
  window.addEventListener("hashchange", () => {
    f.readAddress();
    f.refresh();
  });
  window.addEventListener("resize", f.view.fit);

  f.readAddress();
  f.network = f.view.start();
  f.network.once("afterDrawing", () => (f.painted = performance.now()));
  f.refresh();
})();
