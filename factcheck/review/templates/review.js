"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const page = document.querySelector('meta[name="page"]').content;
  const themes = ["auto", "light", "dark"];
  const LETTERS = "abcfghilptxz";
  let now = null;      // what the server last said
  let shown = [];      // which claim of each value is shown
  let busy = Promise.resolve();

  const make = (tag, fields = {}, ...inside) => {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...inside.filter((one) => one !== "" && one != null));
    return made;
  };

  // --- talking to the server: one key after the other, in the order in which they were pressed -------------------

  const ask = async (path, options) => {
    const answer = await fetch(path, { credentials: "same-origin", ...options });
    if (!answer.ok) throw new Error((await answer.text()).trim());
    return answer.json();
  };
  const load = () => ask("state").then(draw).catch(trouble);
  const press = (key, more = {}) => {
    // The conflict is the one that is shown as the key is pressed: a key too fast for the page decides nothing unseen.
    const body = JSON.stringify({ key, id: now && now.conflict ? now.conflict.id : "", ...more });
    const headers = { "Content-Type": "application/json", "X-Factcheck": page };
    busy = busy.then(() => ask("press", { method: "POST", headers, body })).then(draw).catch(trouble);
    return busy;
  };
  const trouble = (error) => say(error instanceof TypeError ? "the review has ended; what you decided is saved" : error.message, true);
  const say = (text, bad = false) => { $("said").textContent = text; $("said").classList.toggle("bad", bad); };

  // --- drawing ---------------------------------------------------------------------------------------------------

  function draw(state) {
    const before = now && now.conflict && now.conflict.id;
    now = state;
    say(state.said, Boolean(state.said) && !/^(✓|undone|wrote|noted|opened)/.test(state.said));
    const decided = state.queued - state.left;
    document.querySelector(".progress i").style.width = (state.queued ? (100 * decided) / state.queued : 100) + "%";
    document.querySelector(".progress").setAttribute("aria-label", `${decided} of ${state.queued} decided`);
    $("tally").replaceChildren(`${decided.toLocaleString("en")} of ${state.queued.toLocaleString("en")} decided`,
      state.wanted ? make("span", { className: "wanted", textContent: `  filter: ${state.wanted}` }) : "");
    $("offer").hidden = !state.offer;
    if (state.offer) {
      $("offer").querySelector("span").textContent = state.offer.says;
      $("offer").querySelector("pre").textContent = state.offer.text;
    }
    drawRows(state);
    const conflict = state.conflict;
    document.title = conflict ? `${conflict.subject}: ${conflict.attribute}` : "factcheck review";
    if (!conflict || conflict.id !== before) shown = conflict ? conflict.sides.map(() => 0) : [];
    $("conflict").replaceChildren(...(conflict ? parts(conflict, state) : [finished(state)]));
    scrollAll();
  }

  function drawRows(state) {
    const rows = state.rows.map((row) => {
      const tick = row.verdict
        ? make("i", { className: row.verdict === "real" ? "tick" : "tick no", textContent: row.verdict === "real" ? "✓" : row.verdict === "unsure" ? "?" : "–" })
        : make("i", { className: `dot ${row.severity}` });
      const status = row.verdict ? row.verdict.replaceAll("-", " ") : row.status === "reopened" ? "reopened" : "";
      const button = make("button", { type: "button", className: row.verdict ? "done" : "" },
        tick, make("b", { textContent: row.subject }), make("small", { textContent: row.attribute + (status ? `, ${status}` : "") }));
      if (row.place === state.at) button.setAttribute("aria-current", "true");
      button.addEventListener("click", () => press("go", { id: row.id }));
      return make("li", {}, button);
    });
    $("rows").replaceChildren(...rows);
    const here = $("rows").querySelector("[aria-current]");
    if (here) here.scrollIntoView({ block: "nearest" });
  }

  function parts(conflict, state) {
    const made = [
      make("p", { className: "eyebrow" },
        make("span", { className: `sev ${conflict.severity}`, textContent: conflict.severity }),
        make("span", { textContent: conflict.kind }), make("span", { textContent: conflict.rule }),
        make("span", { textContent: conflict.status })),
      make("h2", { tabIndex: -1 }, conflict.subject + " ", make("span", { className: "attr", textContent: conflict.attribute })),
      make("p", { className: "why", textContent: conflict.explanation }),
    ];
    if (conflict.verdict) made.push(make("p", { className: "verdict" }, make("strong", { textContent: "Verdict " }), conflict.verdict));
    if (conflict.fresh.length) made.push(make("p", { className: "verdict again" }, make("strong", { textContent: "New since " }), conflict.fresh.join("; ")));
    if (state.note && !conflict.verdict) made.push(make("p", { className: "verdict" }, make("strong", { textContent: "Note " }), state.note));
    made.push(make("div", { className: "columns" }, ...conflict.sides.map((side, place) => column(side, place, conflict))));
    return made;
  }

  function column(side, place, conflict) {
    const claim = side.claims[shown[place]];
    const pick = make("button", { type: "button", className: "pick", title: "This value is right" },
      make("span", { className: "letter", textContent: side.key || "v" }), make("span", { textContent: side.value }),
      make("span", { className: "count", textContent: `${side.sources} source${side.sources === 1 ? "" : "s"}` }));
    pick.addEventListener("click", () => act(side.key || "v"));
    const from = make("div", { className: "from" }, make("b", { textContent: claim.label, title: claim.label }),
      make("code", { textContent: "\u200e" + claim.place, title: claim.place }),
      claim.stance ? make("span", { className: "tag", textContent: claim.stance }) : "", steps(side, place));
    const [before, head, quote, tail, after] = claim.parts;
    const text = make("div", { className: "text", tabIndex: 0, role: "region" }, before,
      make("span", { className: "sentence" }, head, quote ? make("mark", { textContent: quote }) : "", tail), after);
    text.setAttribute("aria-label", `${side.value} in ${claim.label}`);
    const whole = make("section", { className: `column v${place % 6}` }, pick, from, text);
    whole.classList.toggle("chosen", Boolean(conflict.chosen) && conflict.chosen === side.value);
    return whole;
  }

  function steps(side, place) {
    const count = side.claims.length;
    if (count < 2) return make("span", { className: "step" });
    const button = (label, by, name) => {
      const made = make("button", { type: "button", textContent: label, ariaLabel: name });
      made.addEventListener("click", () => turn(by, place));
      return made;
    };
    const told = `${shown[place] + 1}/${count}` + (side.more ? ` +${side.more}` : "");
    return make("span", { className: "step" }, button("‹", -1, "Previous article"), told, button("›", 1, "Next article"));
  }

  function turn(by, only = -1) {
    if (!now || !now.conflict) return;
    shown = shown.map((at, place) => {
      const count = now.conflict.sides[place].claims.length;
      return only < 0 || only === place ? (at + by + count) % count : at;
    });
    document.querySelector(".columns").replaceChildren(...now.conflict.sides.map((side, place) => column(side, place, now.conflict)));
    scrollAll();
  }

  function scrollAll() {
    for (const text of document.querySelectorAll(".text")) {
      const sentence = text.querySelector(".sentence");
      const top = sentence.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop;
      text.scrollTop = Math.max(0, top - text.clientHeight / 3);
    }
  }

  const finished = (state) => make("div", { className: "empty-queue" },
    make("h2", { textContent: state.queued ? "Nothing is left to decide" : "Nothing fits the filter" }),
    make("p", { textContent: `${state.steps} decided in this sitting. Everything is saved.` }));

  // --- keys ------------------------------------------------------------------------------------------------------

  function dialog(title, text, second) {
    const box = $("ask"), form = box.querySelector("form");
    box.querySelector("h2").textContent = title;
    box.querySelector('label[for="text"]').textContent = text.label;
    $("text").value = text.value;
    box.querySelector(".second").hidden = !second;
    if (second) { box.querySelector('label[for="source"]').textContent = second.label; $("source").value = second.value; }
    box.returnValue = "";
    box.showModal();
    $("text").select();
    return new Promise((done) => box.addEventListener("close", () => done(box.returnValue === "ok" ? { text: $("text").value, source: second ? $("source").value : "" } : null), { once: true }));
  }

  async function act(key) {
    const conflict = now && now.conflict;
    if (key === "?") return $("help").showModal();
    if (key === "j" || key === "k") return turn(key === "j" ? 1 : -1);
    let typed = {};
    if (key === "/") typed = await dialog("Filter", { label: "Words, error, warning, note, known, unsure, all", value: now.wanted });
    else if (key === "e" && conflict) typed = await dialog("Note", { label: "Kept with the verdict", value: now.note });
    else if (key === "v" && conflict) typed = await dialog("Another value is right", { label: "The right value", value: conflict.chosen }, { label: "What says so (may stay empty)", value: conflict.source });
    if (typed !== null) await press(key, typed);
  }

  const KEYS = new Set("ndmrsuevoy/?jk".split("").concat([...LETTERS]));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const key = { ArrowLeft: "left", ArrowRight: "right" }[event.key] || event.key;
    if (key !== "left" && key !== "right" && !KEYS.has(key)) return;
    if (event.repeat && !["left", "right", "j", "k"].includes(key)) return;
    event.preventDefault();
    act(key);
  });
  for (const button of document.querySelectorAll("[data-key]")) button.addEventListener("click", () => act(button.dataset.key));
  $("ask").querySelector('[value="cancel"]').addEventListener("click", () => $("ask").close(""));

  const remembered = () => { try { return localStorage.getItem("factcheck.theme"); } catch { return null; } };
  let theme = themes.includes(remembered()) ? remembered() : "auto";
  const dress = () => {
    if (theme === "auto") delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = theme;
    $("theme").textContent = "Theme: " + theme;
  };
  $("theme").addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % 3];
    try { localStorage.setItem("factcheck.theme", theme); } catch { /* remembered for this page only */ }
    dress();
  });
  document.documentElement.classList.add("js");
  dress();
  load();
})();
