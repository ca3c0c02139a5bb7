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
// What was decided in this sitting, the last at the end: of every line that it decided at once, how it was before and when
// it was decided.
const decided = [];

function say(message) {
  byId("status").textContent = message;
}

// --- the order of work

function matchesFilter(line, name) {
  return (FILTERS[name] ?? ((one) => one.words.some((word) => word.kinds.includes(name))))(line);
}

function isShown(line) {
  return matchesFilter(line, filter) && matchesSearch(line);
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
  const printed = printedOrder();
  return byId("order").value === "need" ? printed.sort((a, b) => a.need - b.need) : printed;
}

// The next line in the order of work that `accepts`, forwards or back from the current one; null where there is none.
function findNext(by, accepts) {
  const order = workOrder();
  const at = order.findIndex((line) => line.place === view.current);
  const rest = by > 0 ? order.slice(at + 1) : order.slice(0, Math.max(at, 0)).reverse();
  return rest.find(accepts) ?? null;
}

function step(by) {
  const next = findNext(by, (line) => !itemOf(line.place).hidden);
  if (next) return choose(next.place);
  focusCurrent();
  return say(by > 0 ? `That was the last line shown. ${openWords()}` : "That was the first line shown.");
}

function openWords() {
  const { open } = countStates(linesToDecide().map((line) => line.place));
  return open ? `${open} of ${LINES.length} open.` : "All is decided: copy it, or export the ledger.";
}

// After a decision: on to the next open line that is shown, from the start of the order where there is none behind.
function goOn() {
  const isOpen = (line) => stateOf(line.place) === "open" && !itemOf(line.place).hidden;
  const next = findNext(1, isOpen) ?? workOrder().find(isOpen);
  if (next) choose(next.place);
  else itemOf(view.current).focus({ preventScroll: true });
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
  if (view.isLaidOut) item.scrollIntoView({ block: "center" });
}

// Scrolling waits for the first layout, which the browser makes anyway: forced from here it would be made twice.
function scrollWhenLaidOut() {
  requestAnimationFrame(() => setTimeout(() => {
    view.isLaidOut = true;
    if (!view.current) return;
    itemOf(view.current).scrollIntoView({ block: "center" });
    scrollToMark(byId("evidence"), false);
  }));
}

function leave(item) {
  const isLeft = Boolean(item.querySelector(".editor"));
  item.removeAttribute("aria-current");
  item.tabIndex = -1;
  if (isLeft) fillLine(item);
  for (const part of item.querySelectorAll(".tools")) part.remove();
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

function redrawAll() {
  showBrief();
  applyFilter();
  showCounts();
  if (view.current) choose(view.current, { focus: false });
}

function chooseWord(node) {
  const item = node.closest(".line");
  if (item.dataset.place !== view.current) choose(item.dataset.place, { focus: false });
  for (const word of item.querySelectorAll(".word")) word.setAttribute("aria-pressed", String(word === node));
  Object.assign(view, { word: Number(node.dataset.word), source: null, span: null });
  byId("evidence").classList.remove("folded");
  showEvidence();
  node.focus({ preventScroll: true });
  const word = BY_PLACE.get(view.current).words[view.word];
  const where = [...new Set(word.places.map((place) => outletName(place.source)))].join(", ");
  say(`${node.textContent}: ${where ? `in ${where}` : node.title}`);
}

// --- decisions

function withName(action) {
  if (store.reviewer) return action();
  isPending = action;
  byId("name-field").value = "";
  return byId("name").showModal();
}

function keepName() {
  const name = cleanWords(byId("name-field").value);
  if (!name) return byId("name-field").focus();
  store.reviewer = name;
  saveStore();
  showCounts();
  byId("name").close();
  if (view.current) itemOf(view.current).focus({ preventScroll: true });
  const action = isPending;
  isPending = null;
  return action?.();
}

// Do something about lines so that it can be taken back.
function decideAbout(places, action) {
  const before = places.map((place) => copyEntry(store.entries.get(place)));
  for (const place of places) action(place);
  decided.push(before.map((snapshot) => ({ snapshot, now: stampOf(snapshot.place) })));
  for (const place of places) redraw(place);
}

function stampOf(place) {
  const { state, at, note, after } = store.entries.get(place);
  return JSON.stringify([state, at, note, after]);
}

// Check or strike the current line and go on; what an edit made of it stays when it is checked.
function settle(state) {
  const place = view.current;
  if (itemOf(place).querySelector(".editor")) return say("Keep or cancel the edit first.");
  return withName(() => {
    const was = stateOf(place);
    if (was === state && state === "struck") return undoLine(place);
    const isKept = was === state || (was === "changed" && state === "checked");
    const twins = state === "checked" && !isKept ? twinsOf(BY_PLACE.get(place)).map((line) => line.place) : [];
    if (!isKept) decideAbout([place, ...twins], (one) => decide(one, state));
    goOn();
    return say(`${tellDecision(was === "changed" && isKept ? "changed" : state, twins.length)} ${openWords()}`);
  });
}

function tellDecision(state, twins) {
  const also = twins ? `, and ${twins === 1 ? "the line" : `the ${twins} lines`} that say the same` : "";
  return `${state[0].toUpperCase()}${state.slice(1)}${also}.`;
}

function takeBack(snapshots) {
  for (const snapshot of snapshots) restore(snapshot);
  for (const { place } of snapshots) redraw(place);
  const { place } = snapshots[0];
  if (itemOf(place).hidden) setFilter("all", { isSearchKept: false });
  choose(place);
  const state = stateOf(place);
  say(`Taken back: ${state}${state === "open" ? "" : " as before"}.`);
}

// Take back the last decision of this sitting, where nobody has decided about its lines since.
function undo() {
  while (decided.length) {
    const last = decided.pop().filter(({ snapshot, now }) => stampOf(snapshot.place) === now);
    if (last.length) return takeBack(last.map(({ snapshot }) => snapshot));
  }
  return say("Nothing of this sitting is left to take back.");
}

// Take back the last decision about one line: of this sitting, else as its history tells it.
function undoLine(place) {
  const at = decided.findLastIndex((group) => group.some(({ snapshot, now }) => snapshot.place === place && stampOf(place) === now));
  if (at >= 0) {
    const [{ snapshot }] = decided[at].filter((one) => one.snapshot.place === place);
    decided[at] = decided[at].filter((one) => one.snapshot.place !== place);
    return takeBack([snapshot]);
  }
  return stateOf(place) === "open" ? say("This line is open.") : takeBack([recall(place)]);
}

function act(action) {
  if (!view.current) return;
  if (action === "edit") edit();
  else if (action === "note") editNote();
  else if (action === "undo") withName(() => undoLine(view.current));
  else settle(action);
}

// Open a text field in the current line. What is typed and not kept stays with the line until it is kept or given up.
function openEditor(kind, label, words, keep) {
  const place = view.current;
  const item = itemOf(place);
  if (item.querySelector(".editor")) redraw(place);
  const area = make("textarea", { rows: 3, value: draftOf(place, kind) ?? words, lang: DATA.language });
  const told = make("div", { className: "told", "aria-live": "polite" });
  const editor = make(
    "div", { className: "editor" }, make("label", {}, label, area), told,
    make("p", { className: "buttons" }, make("button", { type: "button", className: "main", "data-keep": true }, "Keep"), make("button", { type: "button", "data-cancel": true }, "Cancel")),
  );
  const done = (isKept, isGivenUp = isKept) => {
    if (isGivenUp) view.drafts.delete(`${kind} ${place}`);
    editor.remove();
    if (isKept) keep(area.value);
    redraw(place);
    itemOf(place).focus({ preventScroll: true });
  };
  editor.querySelector("[data-keep]").addEventListener("click", () => done(true));
  editor.querySelector("[data-cancel]").addEventListener("click", () => done(false, true));
  area.addEventListener("input", () => view.drafts.set(`${kind} ${place}`, area.value));
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      event.stopPropagation();
      done(event.key === "Enter");
    }
  });
  item.append(editor);
  area.focus({ preventScroll: true });
  area.setSelectionRange(area.value.length, area.value.length);
  editor.scrollIntoView({ block: "center" });
  return { area, told };
}

function edit() {
  const place = view.current;
  const line = BY_PLACE.get(place);
  if (line.is_quote) return say("A pull quote is the source’s own words: check it or strike it.");
  return withName(() => {
    const entry = store.entries.get(place);
    const words = entry.state === "changed" ? entry.after : line.printed;
    const { area, told } = openEditor("edit", "The line in your words", words, (text) => keepEdit(line, text));
    const tell = () => told.replaceChildren(...quoteNodes(area.value));
    area.addEventListener("input", tell);
    tell();
  });
}

function keepEdit(line, text) {
  const words = cleanWords(text);
  if (!words) return say("A line without words: strike it instead.");
  const { state, after } = store.entries.get(line.place);
  if (words === cleanWords(state === "changed" ? after : line.printed)) return say("Nothing changed.");
  const isAsDrafted = [line.text, line.printed].map(cleanWords).includes(words);
  if (isAsDrafted && state === "open") return say("These are the drafted words.");
  decideAbout([line.place], (place) => decide(place, isAsDrafted ? "open" : "changed", words));
  return say(isAsDrafted ? "As drafted: open again." : "Changed: run draft check on the ledger.");
}

function editNote() {
  const place = view.current;
  withName(() => {
    openEditor("note", "Note for the ledger", store.entries.get(place).note, (text) => {
      const note = cleanWords(text);
      if (note !== store.entries.get(place).note) decideAbout([place], () => writeNote(place, note));
      say("Noted.");
    });
  });
}

// --- wiring

const KEYS = {
  j: () => step(1), k: () => step(-1), " ": () => settle("checked"), e: edit, x: () => settle("struck"),
  n: editNote, u: () => withName(undo), "/": () => byId("search").focus(), "?": () => byId("help").showModal(),
};
const DECIDING = new Set([" ", "e", "x", "n"]);

// The key by its Latin letter: a Korean or Cyrillic layout, or Caps Lock, names another.
function nameKey(event) {
  const isLatin = /^[\x20-\x7e]$/.test(event.key);
  return (isLatin ? event.key : event.code.replace(/^Key/, "")).toLowerCase();
}

// Keys decide about the line that is seen to be current: not from elsewhere on the page, not by being held down.
function mayDecide(event) {
  const item = view.current && itemOf(view.current);
  return item && !item.hidden && !event.repeat && (event.target === document.body || item.contains(event.target));
}

function onSearchKey(event) {
  if (!["Escape", "Enter", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  if (event.key === "Escape") {
    byId("search").value = "";
    applyFilter();
  }
  focusCurrent();
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.target.id === "search") return onSearchKey(event);
  const word = event.target.closest(".word");
  const isChosen = word?.getAttribute("aria-pressed") === "true";
  if (word && (event.key === "Enter" || (event.key === " " && !isChosen))) {
    event.preventDefault();
    return chooseWord(word);
  }
  const isTyping = event.target.closest("input, textarea, select");
  const isPressing = [" ", "Enter"].includes(event.key) && event.target.closest("button, a, summary");
  const key = nameKey(event);
  if (isTyping || isPressing || !store.hasKeys || !KEYS[key] || (DECIDING.has(key) && !mayDecide(event))) return undefined;
  event.preventDefault();
  return KEYS[key]();
}

function onClick(event) {
  const target = event.target.closest("button, .word, .line");
  if (!target) return;
  const { dataset } = target;
  if (target.matches(".word")) chooseWord(target);
  else if (dataset.filter) setFilter(dataset.filter, { isSearchKept: !target.closest("#none") });
  else if (dataset.action) act(dataset.action);
  else if (dataset.step) step(Number(dataset.step));
  else if ("fold" in dataset) foldEvidence(target);
  else if (dataset.copy !== undefined) showPreview(dataset.copy);
  else if (dataset.source) {
    Object.assign(view, { source: dataset.source, span: { source: dataset.source, start: Number(dataset.start), end: Number(dataset.end) } });
    showEvidence({ toSource: true });
  } else if ("close" in dataset) target.closest("dialog").close();
  else if (target.matches(".line") && dataset.place !== view.current) choose(dataset.place);
}

// On a narrow screen the evidence covers a part of the brief: it can be put down to its head.
function foldEvidence(button) {
  const isFolded = byId("evidence").classList.toggle("folded");
  button.textContent = isFolded ? "Show" : "Hide";
  button.setAttribute("aria-expanded", String(!isFolded));
}

// Another window of this page decided: draw what differs, and leave the line that is being edited alone.
function onOtherWindow(event) {
  if (event.key !== DATA.key) return;
  const before = new Map([...store.entries].map(([place, entry]) => [place, JSON.stringify(entry)]));
  loadStore();
  for (const [place, entry] of store.entries) {
    const item = itemOf(place);
    if (JSON.stringify(entry) === before.get(place) || item.querySelector(".editor")) continue;
    const isHeld = item.contains(document.activeElement);
    redraw(place);
    if (isHeld) item.focus({ preventScroll: true });
  }
  showCounts();
}

function chooseSource(event) {
  if (event.target.id !== "source-choice") return;
  Object.assign(view, { source: event.target.value, span: null });
  showEvidence({ toSource: true });
  byId("source-choice").focus({ preventScroll: true });
}

// Paper has no filter: all of the record is printed, whatever is shown.
function showForPrint(isPrinting) {
  if (!isPrinting) return applyFilter();
  for (const part of document.querySelectorAll(".line, .group, .part")) part.hidden = false;
  return undefined;
}

function wireDialogs() {
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  byId("keys").addEventListener("change", () => { store.hasKeys = byId("keys").checked; saveStore(); });
  byId("reviewer").addEventListener("click", () => { isPending = null; byId("name-field").value = store.reviewer; byId("name").showModal(); });
  byId("name-keep").addEventListener("click", keepName);
  byId("name-field").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    keepName();
  });
  byId("preview-open").addEventListener("click", () => showPreview());
}

function wire() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  byId("evidence").addEventListener("change", chooseSource);
  byId("search").addEventListener("input", applyFilter);
  byId("order").addEventListener("change", () => {
    const first = workOrder().find((line) => !itemOf(line.place).hidden);
    if (first) choose(first.place, { focus: false });
  });
  byId("ledger-out").addEventListener("click", exportLedger);
  byId("ledger-in").addEventListener("click", () => byId("ledger-file").click());
  byId("ledger-file").addEventListener("change", (event) => { if (event.target.files[0]) openLedger(event.target.files[0]); event.target.value = ""; });
  window.addEventListener("storage", onOtherWindow);
  window.addEventListener("beforeunload", (event) => { if ([...view.drafts.values()].some((text) => text.trim())) event.preventDefault(); });
  window.addEventListener("beforeprint", () => showForPrint(true));
  window.addEventListener("afterprint", () => showForPrint(false));
  wireDialogs();
}

function begin() {
  document.title = `Review: ${visible(DATA.draft.headline.text)}`;
  loadStore();
  byId("keys").checked = store.hasKeys;
  showBrief();
  wire();
  showCounts();
  const order = workOrder();
  const first = order.find((line) => stateOf(line.place) === "open") ?? order[0];
  if (first) choose(first.place, { focus: false });
  scrollWhenLaidOut();
  const needed = LINES.filter((line) => matchesFilter(line, "person")).length;
  if (needed) say(`${needed} of ${LINES.length} need a person and come first.`);
}

begin();
