"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const themes = ["auto", "light", "dark"];
  const remembered = (what) => { try { return localStorage.getItem("factcheck-" + what); } catch { return null; } };
  const remember = (what, value) => { try { localStorage.setItem("factcheck-" + what, value); } catch { /* from disk some browsers keep nothing */ } };
  let theme = themes.includes(remembered("theme")) ? remembered("theme") : "auto";
  const dress = () => { if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme; };
  dress();

  document.addEventListener("DOMContentLoaded", () => {
    const $ = (id) => document.getElementById(id);
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const rows = all(".rows > li").map((item) => ({ item, link: item.firstElementChild, id: item.firstElementChild.hash.slice(3), text: null }));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const cells = all(".matrix tbody tr");
    const chips = all("[data-filter]");
    const names = [...new Set(chips.map((chip) => chip.dataset.filter))];
    const views = ["list", "matrix", "sources", "about"];
    const wide = matchMedia("(min-width: 861px)");
    let state = { view: "list", id: "", q: "", source: "" };
    let visible = rows;
    let unpacked = null;
    let opening = 0;
    let limit = 300; // rows laid out at once; 5,000 of them take a browser some seconds

    // Details of a large report are deflated; they are inflated once, when first asked for.
    const unpack = () => {
      unpacked ??= (async () => {
        const raw = atob($("packed").textContent);
        const bytes = new Uint8Array(raw.length);
        for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
        return JSON.parse(await new Response(stream).text());
      })();
      return unpacked;
    };
    const detail = async (id) => {
      const there = $("c-" + id);
      if (there || !$("packed") || !byId.has(id)) return there;
      const html = (await unpack())[id];
      if (!$("c-" + id)) $("details").insertAdjacentHTML("beforeend", html);
      return $("c-" + id);
    };

    const read = () => {
      const hash = decodeURIComponentSafe(location.hash.slice(1));
      const found = { view: "list", id: "", q: "", source: "" };
      for (const name of names) found[name] = [];
      if (views.includes(hash)) return { ...found, view: hash };
      if (hash.startsWith("c-")) return { ...found, id: hash.slice(2) };
      const told = new URLSearchParams(location.hash.slice(1));
      for (const name of names) found[name] = (told.get(name) ?? "").split(",").filter(Boolean);
      for (const name of ["id", "q", "source"]) found[name] = told.get(name) ?? "";
      if (views.includes(told.get("view"))) found.view = told.get("view");
      return found;
    };
    const decodeURIComponentSafe = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
    const address = (change) => {
      const next = { ...state, ...change };
      const told = new URLSearchParams();
      if (next.view !== "list") told.set("view", next.view);
      for (const name of names) if (next[name]?.length) told.set(name, next[name].join(","));
      for (const name of ["source", "q", "id"]) if (next[name]) told.set(name, next[name]);
      return "#" + (told.toString().replaceAll("%2C", ",") || "list");
    };
    const go = (change, push = false) => {
      const url = address(change);
      if (url === location.hash) return show();
      history[push ? "pushState" : "replaceState"](null, "", url);
      show();
    };

    const fits = ({ item, id, link }, words) => {
      for (const name of names) if (state[name].length && !state[name].includes(item.dataset[name])) return false;
      if (state.source && !item.dataset.s.includes(` ${state.source} `)) return false;
      if (!words.length) return true;
      const row = byId.get(id);
      row.text ??= (link.textContent + " " + ($("c-" + id)?.textContent ?? row.more ?? "")).toLowerCase();
      return words.every((word) => row.text.includes(word));
    };
    // Sentences of a large report are searched too once they are unpacked.
    const searchable = async () => {
      if (!$("packed") || rows[0].more !== undefined) return;
      const details = await unpack();
      const strip = (html) => html.replace(/<[^>]*>/g, " ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#39;", "'").replaceAll("&#34;", '"').replaceAll("&amp;", "&");
      for (const row of rows) { row.html = details[row.id] ?? ""; row.more = strip(row.html); row.text = null; }
      if (state.q) show();
    };
    const filter = () => {
      const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length) searchable();
      visible = rows.filter((row) => fits(row, words));
      const kept = new Set(visible.map((row) => row.id));
      limit = Math.max(limit, visible.findIndex((row) => row.id === state.id) + 1);
      let place = 0;
      for (const { item, id } of rows) {
        item.hidden = !kept.has(id) || ++place > limit;
        $("c-" + id)?.classList.toggle("out", !kept.has(id));
      }
      $("more").hidden = visible.length <= limit;
      $("more").textContent = `Show more (${(visible.length - limit).toLocaleString("en")} left)`;
      document.querySelector(".rows").classList.add("ready");
      for (const line of cells) line.hidden = !kept.has(line.dataset.id);
      for (const chip of chips) chip.setAttribute("aria-pressed", state[chip.dataset.filter].includes(chip.dataset.value));
      if ($("q").value !== state.q) $("q").value = state.q;
      $("source").value = state.source;
      const filtered = state.q || state.source || names.some((name) => state[name].length);
      $("clear").hidden = !filtered;
      $("shown").value = filtered ? `${visible.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")}` : "";
      $("none").hidden = visible.length > 0;
    };
    const select = async () => {
      const id = byId.has(state.id) && !byId.get(state.id).item.hidden ? state.id : wide.matches ? visible[0]?.id ?? "" : "";
      for (const link of all(".rows a[aria-current]")) link.removeAttribute("aria-current");
      for (const open of all(".conflict.open")) open.classList.remove("open");
      root.classList.toggle("reading", Boolean(state.id && id === state.id && state.view === "list"));
      const turn = ++opening;
      if (!id) return;
      byId.get(id).link.setAttribute("aria-current", "true");
      const article = await detail(id);
      if (turn !== opening) return;
      article?.classList.add("open");
      $("detail").scrollTop = 0;
    };
    const show = () => {
      state = read();
      root.dataset.view = state.view;
      for (const name of views) $(name)?.classList.toggle("on", name === state.view);
      for (const link of all("nav a")) {
        if (link.dataset.view === state.view) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
      }
      if (!rows.length) return;
      filter();
      select();
    };

    const more = (count) => { limit += count; filter(); };
    const current = () => rows.find((row) => row.link.hasAttribute("aria-current"));
    const step = (by) => {
      if (state.view !== "list" || !visible.length) return;
      const at = visible.indexOf(current());
      if (at + by >= limit) more(100);
      const next = visible[Math.max(0, Math.min(visible.length - 1, at + by))];
      const reading = root.classList.contains("reading") && !wide.matches;
      if (wide.matches || reading) go({ id: next.id });
      else { for (const row of rows) row.link.removeAttribute("aria-current"); next.link.setAttribute("aria-current", "true"); }
      next.link.focus({ preventScroll: true });
      next.item.scrollIntoView({ block: "nearest", behavior: "instant" });
    };
    const enter = async () => {
      const row = current() ?? visible[0];
      if (!row) return;
      go({ view: "list", id: row.id }, !wide.matches);
      await detail(row.id);
      $("h-" + row.id)?.focus({ preventScroll: wide.matches });
      if (!wide.matches) scrollTo(0, 0);
    };
    const cleared = () => Object.fromEntries([["q", ""], ["source", ""], ...names.map((name) => [name, []])]);
    const leave = () => {
      const active = document.activeElement;
      if (active === $("q")) { if (state.q) go({ q: "" }); else active.blur(); return; }
      const row = current();
      const reading = $("detail")?.contains(active) || (root.classList.contains("reading") && !wide.matches);
      if (!wide.matches && root.classList.contains("reading")) go({ id: "" });
      else if (!reading) return go({ ...cleared(), view: "list" });
      row?.link.focus();
      row?.item.scrollIntoView({ block: "nearest", behavior: "instant" });
    };
    const paragraphs = () => {
      const found = all(".conflict.open .para");
      const open = found.some((one) => !one.open);
      for (const one of found) one.open = open;
    };
    const keys = {
      j: () => step(1), k: () => step(-1), "/": () => { go({ view: "list" }); $("q")?.focus(); $("q")?.select(); },
      p: paragraphs, "?": () => $("help").showModal(), Escape: leave,
      1: () => go({ view: "list" }, true), 2: () => go({ view: "matrix" }, true), 3: () => go({ view: "sources" }, true), 4: () => go({ view: "about" }, true),
    };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
      const typing = event.target.closest("input, select, textarea");
      if (typing && event.key !== "Escape" && !(event.key === "Enter" && event.target === $("q"))) return;
      const row = event.target.closest(".rows a");
      if (event.key === "Enter") {
        if (row || event.target === $("q") || event.target === document.body) { event.preventDefault(); enter(); }
        return;
      }
      if (!$("letters").checked && event.key !== "Escape") return;
      if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.classList.contains("skip")) return;
      event.preventDefault();
      if (link.dataset.view) { go({ view: link.dataset.view }, true); scrollTo(0, 0); return; }
      const id = link.hash.replace("#c-", "");
      go({ view: "list", id }, true);
      if (!wide.matches || link.closest(".matrix")) scrollTo(0, 0);
    });
    for (const chip of chips) chip.addEventListener("click", () => {
      const { filter: name, value } = chip.dataset;
      go({ [name]: state[name].includes(value) ? state[name].filter((one) => one !== value) : [...state[name], value] });
    });
    let waiting = 0;
    $("q")?.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => go({ q: $("q").value.trim() }), 80); });
    $("source")?.addEventListener("change", () => go({ source: $("source").value }));
    $("clear")?.addEventListener("click", () => go(cleared()));
    $("back")?.addEventListener("click", leave);
    $("more")?.addEventListener("click", () => more(300));
    document.querySelector(".filters")?.addEventListener("submit", (event) => event.preventDefault());
    // Who speaks to the machine, or types with a switch, must be able to turn single letters off.
    $("letters").checked = remembered("letters") !== "off";
    $("letters").addEventListener("change", () => remember("letters", $("letters").checked ? "on" : "off"));
    $("keys").addEventListener("click", () => $("help").showModal());
    const name = () => { $("theme").textContent = "Theme: " + theme; $("theme").setAttribute("aria-label", "Theme: " + theme); };
    $("theme").addEventListener("click", () => { theme = themes[(themes.indexOf(theme) + 1) % 3]; remember("theme", theme); dress(); name(); });
    name();
    // On paper every conflict that fits the filters is written out.
    addEventListener("beforeprint", () => {
      if (rows.length) more(rows.length);
      for (const { id, html } of visible) {
        if (html && !$("c-" + id)) $("details").insertAdjacentHTML("beforeend", html);
        if ($("c-" + id)) $("details").append($("c-" + id)); // in the order of the list
      }
    });
    addEventListener("hashchange", show);
    addEventListener("popstate", show);
    wide.addEventListener("change", show);
    show();
    if ($("packed")) setTimeout(searchable, 300);
  });
})();
