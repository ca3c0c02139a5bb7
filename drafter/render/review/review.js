// What the reviewer does: keys, buttons, filters, dialogs.

const byId = (id) => document.getElementById(id);
const FILTERS = {
  all: () => true,
  person: (line) => line.need < 5,
  open: (line) => stateOf(line.place) === "open",
  dispute: (line) => line.is_disputed,
};
let filter = "all";
let isPending = null;

function say(message) {
  byId("status").textContent = message;
}

// --- the order of work

function isShown(line) {
  const matches = FILTERS[filter] ?? ((one) => one.words.some((word) => word.kinds.includes(filter)));
  return matches(line) && matchesSearch(line);
}

function matchesSearch(line) {
  const wanted = foldText(byId("search").value.trim()).toLowerCase();
  if (!wanted) return true;
  const cited = line.citations.map((place) => `${outletName(place.source)} ${SOURCES.get(place.source).text.slice(place.start, place.end)}`);
  return [line.text, line.printed, line.label, store.entries.get(line.place).after ?? "", ...cited]
    .some((text) => foldText(text).toLowerCase().includes(wanted));
}

function printedOrder() {
  const places = DATA.sections.flatMap((section) => section.groups.flatMap((group) => group.lines));
  return places.map((place) => BY_PLACE.get(place));
}

function workOrder() {
  const shown = printedOrder().filter(isShown);
  return byId("order").value === "need" ? [...shown].sort((a, b) => a.need - b.need) : shown;
}

function step(by) {
  const order = workOrder();
  if (!order.length) return say("No line matches the filter.");
  const at = order.findIndex((line) => line.place === view.current);
  const next = at < 0 ? 0 : Math.min(order.length - 1, Math.max(0, at + by));
  if (at === next) say(by > 0 ? "That was the last line." : "That was the first line.");
  return choose(order[next].place);
}

// --- the current line

function itemOf(place) {
  return byId(lineId(place));
}

function choose(place, { focus = true } = {}) {
  const before = view.current && itemOf(view.current);
  Object.assign(view, { current: place, word: null, source: null, span: null });
  if (before) leave(before);
  const item = itemOf(place);
  item.setAttribute("aria-current", "true");
  item.tabIndex = 0;
  equip(item);
  showEvidence();
  if (focus) item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function leave(item) {
  item.removeAttribute("aria-current");
  item.tabIndex = -1;
  for (const part of item.querySelectorAll(".tools, .editor")) part.remove();
  for (const word of item.querySelectorAll(".word")) {
    word.tabIndex = -1;
    word.setAttribute("aria-pressed", "false");
  }
}

function equip(item) {
  const line = BY_PLACE.get(view.current);
  for (const word of item.querySelectorAll(".word")) word.tabIndex = 0;
  item.append(toolNodes(line, store.entries.get(view.current)));
}

function redraw(place) {
  const item = itemOf(place);
  fillLine(item);
  if (place === view.current) equip(item);
  showCounts();
}

function chooseWord(node) {
  const item = node.closest(".line");
  if (item.dataset.place !== view.current) choose(item.dataset.place, { focus: false });
  for (const word of item.querySelectorAll(".word")) word.setAttribute("aria-pressed", String(word === node));
  Object.assign(view, { word: Number(node.dataset.word), source: null, span: null });
  showEvidence();
  node.focus({ preventScroll: true });
}

// --- decisions

function withName(action) {
  if (store.reviewer) return action();
  isPending = action;
  byId("name-field").value = "";
  return byId("name").showModal();
}

function keepName() {
  const name = byId("name-field").value.trim();
  if (!name) return byId("name-field").focus();
  store.reviewer = name;
  saveStore();
  showCounts();
  byId("name").close();
  const action = isPending;
  isPending = null;
  return action?.();
}

function settle(state) {
  const place = view.current;
  if (!place) return;
  withName(() => {
    const isUndone = stateOf(place) === state;
    decide(place, isUndone ? "open" : state);
    redraw(place);
    itemOf(place).focus({ preventScroll: true });
    say(isUndone ? "Open again." : `${state[0].toUpperCase()}${state.slice(1)}.`);
  });
}

function act(action) {
  if (!view.current) return;
  if (action === "edit") edit();
  else if (action === "note") editNote();
  else settle(action);
}

function openEditor(label, words, keep) {
  const item = itemOf(view.current);
  item.querySelector(".editor")?.remove();
  const area = make("textarea", { rows: 3, value: words, lang: DATA.language });
  const told = make("div", { className: "told", "aria-live": "polite" });
  const editor = make(
    "div", { className: "editor" }, make("label", {}, label, area), told,
    make("p", { className: "buttons" }, make("button", { type: "button", className: "main", "data-keep": true }, "Keep"), make("button", { type: "button", "data-cancel": true }, "Cancel")),
  );
  const done = (isKept) => {
    editor.remove();
    if (isKept) keep(area.value);
    item.focus({ preventScroll: true });
  };
  editor.querySelector("[data-keep]").addEventListener("click", () => done(true));
  editor.querySelector("[data-cancel]").addEventListener("click", () => done(false));
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      event.stopPropagation();
      done(event.key === "Enter");
    }
  });
  item.append(editor);
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  return { area, told };
}

function edit() {
  const place = view.current;
  const line = BY_PLACE.get(place);
  if (line.is_quote) return say("A pull quote is the source’s own words: check it or strike it.");
  return withName(() => {
    const entry = store.entries.get(place);
    const words = entry.state === "changed" ? entry.after : line.printed;
    const { area, told } = openEditor("The line in your words", words, (text) => keepEdit(line, text));
    const tell = () => told.replaceChildren(...quoteNodes(area.value));
    area.addEventListener("input", tell);
    tell();
  });
}

function keepEdit(line, text) {
  const words = text.replace(/\s+/g, " ").trim();
  if (!words) return say("A line without words: strike it instead.");
  const isAsDrafted = words === line.text || words === line.printed;
  decide(line.place, isAsDrafted ? "open" : "changed", words);
  redraw(line.place);
  return say(isAsDrafted ? "As drafted: open again." : "Changed: run draft check on the ledger.");
}

function editNote() {
  const place = view.current;
  withName(() => {
    openEditor("Note for the ledger", store.entries.get(place).note, (text) => {
      writeNote(place, text.trim());
      redraw(place);
      say("Noted.");
    });
  });
}

// --- the whole

function showCounts() {
  const counts = countStates(LINES.map((line) => line.place));
  const decided = LINES.length - counts.open;
  byId("counts").textContent = counts.open
    ? `${decided} of ${LINES.length} decided, ${counts.open} open`
    : `All ${LINES.length} decided: ${counts.checked} checked, ${counts.changed} changed, ${counts.struck} struck`;
  byId("counts").classList.toggle("all", counts.open === 0);
  Object.assign(byId("meter"), { max: LINES.length, value: decided });
  byId("reviewer").textContent = store.reviewer ? `Reviewer: ${store.reviewer}` : "Your name…";
  if (!store.isKept) say("This browser keeps nothing for pages from disk: export the ledger before you close the page.");
}

function applyFilter() {
  for (const button of document.querySelectorAll("[data-filter]")) {
    button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
  }
  let shown = 0;
  for (const line of LINES) {
    const isHidden = !isShown(line);
    shown += isHidden ? 0 : 1;
    itemOf(line.place).hidden = isHidden;
  }
  for (const part of document.querySelectorAll(".brief .group, .brief .part")) {
    const lines = [...part.querySelectorAll(".line")];
    part.hidden = lines.length > 0 ? lines.every((line) => line.hidden) : filter !== "all" || byId("search").value !== "";
  }
  say(`${shown} of ${LINES.length} lines shown.`);
}

function showPreview(heading) {
  const { blocks, counts } = composePaste(heading);
  byId("preview-body").replaceChildren(...pasteNodes(blocks));
  byId("preview-body").lang = DATA.language;
  const isRefused = DATA.unreviewed === "refuse" && counts.open > 0;
  const noun = counts.open === 1 ? "line is" : "lines are";
  byId("preview-warning").hidden = counts.open === 0;
  byId("preview-warning").textContent = isRefused
    ? `${counts.open} ${noun} open. Your newsroom’s policy lets nothing be copied that nobody has decided about.`
    : `${counts.open} ${noun} open: the last line of what you copy says so.`;
  byId("copy").disabled = isRefused;
  byId("copy").onclick = async () => {
    const isCopied = await copyPaste(blocks);
    byId("preview").close();
    const warning = counts.open ? ` ${counts.open} ${noun} open, and the copy says so.` : "";
    say(isCopied ? `Copied as formatted text and as plain text.${warning}` : "The browser did not let the page copy: select the preview and copy it.");
  };
  byId("preview").showModal();
}

function exportLedger() {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(composeLedger(), null, 2)}\n`], { type: "application/json" }));
  const link = make("a", { href: url, download: "ledger.json" });
  link.click();
  URL.revokeObjectURL(url);
  say("Ledger exported: ledger.json. `draft check ledger.json` checks what you changed.");
}

async function openLedger(file) {
  try {
    readLedger(await file.text());
    showBrief();
    applyFilter();
    choose(view.current ?? workOrder()[0].place, { focus: false });
    showCounts();
    say("Ledger opened: its decisions are shown.");
  } catch (error) {
    say(`${file.name} ${error.message}: choose the ledger that this page exported.`);
  }
}

// --- wiring

const KEYS = {
  j: () => step(1), k: () => step(-1), " ": () => settle("checked"), e: edit, x: () => settle("struck"),
  n: editNote, "/": () => byId("search").focus(), "?": () => byId("help").showModal(),
};

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !byId("keys").checked) return;
  if (document.querySelector("dialog[open]")) return;
  const isTyping = event.target.closest("input, textarea, select");
  const isPressing = [" ", "Enter"].includes(event.key) && event.target.closest("button, a, [role=button]");
  if (event.key === "Escape" && event.target.id === "search") {
    byId("search").value = "";
    applyFilter();
    if (view.current) itemOf(view.current).focus({ preventScroll: true });
    return;
  }
  if (isPressing && event.target.closest(".word")) {
    event.preventDefault();
    chooseWord(event.target.closest(".word"));
    return;
  }
  if (isTyping || isPressing || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
}

function onClick(event) {
  const target = event.target.closest("button, .word, .line");
  if (!target) return;
  const { dataset } = target;
  if (target.matches(".word")) chooseWord(target);
  else if (dataset.filter) { filter = dataset.filter; applyFilter(); }
  else if (dataset.action) act(dataset.action);
  else if (dataset.copy !== undefined) showPreview(dataset.copy);
  else if (dataset.source) { Object.assign(view, { source: dataset.source, span: { start: Number(dataset.start), end: Number(dataset.end) } }); showEvidence(); }
  else if ("close" in dataset) target.closest("dialog").close();
  else if (target.matches(".line") && dataset.place !== view.current) choose(dataset.place);
}

function wire() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  byId("evidence").addEventListener("change", (event) => {
    if (event.target.id !== "source-choice") return;
    Object.assign(view, { source: event.target.value, span: null });
    showEvidence();
    byId("source-choice").focus();
  });
  byId("search").addEventListener("input", applyFilter);
  byId("order").addEventListener("change", () => { if (workOrder()[0]) choose(workOrder()[0].place, { focus: false }); });
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  byId("reviewer").addEventListener("click", () => { isPending = null; byId("name-field").value = store.reviewer; byId("name").showModal(); });
  byId("name-keep").addEventListener("click", keepName);
  byId("name-field").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); keepName(); } });
  byId("preview-open").addEventListener("click", () => showPreview());
  byId("ledger-out").addEventListener("click", exportLedger);
  byId("ledger-in").addEventListener("click", () => byId("ledger-file").click());
  byId("ledger-file").addEventListener("change", (event) => { if (event.target.files[0]) openLedger(event.target.files[0]); event.target.value = ""; });
  window.addEventListener("storage", (event) => { if (event.key === DATA.key) { loadStore(); showBrief(); applyFilter(); if (view.current) choose(view.current, { focus: false }); showCounts(); } });
}

document.title = `Review: ${visible(DATA.draft.headline.text)}`;
loadStore();
showBrief();
wire();
showCounts();
if (workOrder()[0]) choose(workOrder()[0].place, { focus: false });
