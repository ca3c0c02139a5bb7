// The state of the review: what was decided about each line, by whom and when; kept in this browser, sent nowhere.

const DATA = JSON.parse(document.getElementById("data").textContent);
const LINES = DATA.lines;
const BY_PLACE = new Map(LINES.map((line) => [line.place, line]));
const SOURCES = new Map(DATA.draft.sources.map((source) => [source.id, source]));

// Characters that act instead of being read, and terminal sequences: drafter/render/cleaning.py has the same sets.
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;

// Words as they are kept and pasted: on one line, whole, and without characters that act.
function cleanWords(text) {
  const whole = text.toWellFormed?.() ?? text;
  return whole.replace(SEQUENCES, "").replace(/\s+/g, " ").replace(ACTING, "").replace(/\s+/g, " ").trim();
}

const store = { reviewer: "", hasKeys: true, entries: new Map(), isKept: true };

function openEntry(line) {
  return {
    place: line.place, before: line.text, after: line.text, verdict: line.drafted,
    state: "open", by: "", at: null, note: "", history: [],
  };
}

function fillEntries(entries) {
  const known = new Map(entries.map((entry) => [entry.place, entry]));
  store.entries = new Map(LINES.map((line) => [line.place, known.get(line.place) ?? openEntry(line)]));
}

const STATES = new Set(["open", "checked", "changed", "struck"]);
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

// Whether an entry, from wherever it comes, is one of this brief and whole: the page is drawn from it, and what it exports
// must be taken by `draft check`.
function isSound(entry) {
  const line = BY_PLACE.get(entry?.place);
  if (!line || entry.before !== line.text || entry.verdict !== line.drafted || !isSoundState(entry)) return false;
  if (!Array.isArray(entry.history) || !entry.history.every(isSoundState)) return false;
  if ((entry.state === "open") !== (entry.at === null) || (entry.state === "struck") !== (entry.after === null)) return false;
  const isChanged = entry.after !== null && entry.after !== entry.before;
  return (entry.state === "changed") === isChanged && !(isChanged && (line.is_quote || !entry.after.trim()));
}

function isSoundState(past) {
  const isText = (value) => typeof value === "string" && (value.isWellFormed?.() ?? true);
  if (!past || !STATES.has(past.state) || ![past.by, past.note].every(isText)) return false;
  if (past.at !== null && !(isText(past.at) && MOMENT.test(past.at) && !Number.isNaN(Date.parse(past.at)))) return false;
  return (past.at === null || past.by.trim() !== "") && (past.after === null || isText(past.after));
}

// An entry with the fields of one and no others.
function copyEntry({ place, before, after, verdict, state, by, at, note, history }) {
  return { place, before, after, verdict, state, by, at, note, history: history.map(copyPast) };
}

function copyPast({ state, by, at, note, after }) {
  return { state, by, at, note, after };
}

// What this browser kept: for the file, and with the tab's history for a reload. Chromium now and then shows a page that
// is reloaded an empty localStorage, once; without the second place the next decision would overwrite all before it.
function readKept() {
  const kept = [];
  try {
    kept.push(JSON.parse(localStorage.getItem(DATA.key) ?? "null"));
  } catch {
    store.isKept = false;
  }
  kept.push(history.state?.[DATA.key]);
  return kept.filter(Boolean).sort((a, b) => b.saved - a.saved)[0];
}

function loadStore() {
  fillEntries(DATA.entries);
  const kept = readKept();
  if (!kept) return;
  store.reviewer = String(kept.reviewer ?? "");
  store.hasKeys = kept.hasKeys !== false;
  if (Array.isArray(kept.entries)) fillEntries(kept.entries.filter(isSound).map(copyEntry));
}

function saveStore() {
  const kept = { reviewer: store.reviewer, hasKeys: store.hasKeys, saved: Date.now(), entries: [...store.entries.values()] };
  try {
    localStorage.setItem(DATA.key, JSON.stringify(kept));
  } catch {
    store.isKept = false;
  }
  try {
    history.replaceState({ [DATA.key]: kept }, "");
  } catch {
    // A browser that finds it too much keeps the first.
  }
}

function stateOf(place) {
  return store.entries.get(place)?.state ?? "open";
}

function keepHistory(entry) {
  const { state, by, at, note, after } = entry;
  if (at !== null || note) entry.history.push({ state, by, at, note, after });
}

// Decide about a line. An open line has no decision; what it was before stays in its history, with its note. The note of
// an open line goes with the decision of whoever wrote it.
function decide(place, state, words) {
  const entry = store.entries.get(place);
  const isOwnNote = entry.at === null && entry.by === store.reviewer;
  const note = isOwnNote ? entry.note : "";
  if (!isOwnNote) keepHistory(entry);
  const isOpen = state === "open";
  Object.assign(entry, { state, note, by: isOpen ? "" : store.reviewer, at: isOpen ? null : new Date().toISOString() });
  entry.after = state === "struck" ? null : state === "changed" ? words : entry.before;
  saveStore();
}

// A line as it was before something was decided about it, to be taken back: exactly that holds again. What was decided
// since stays in its history, and that it was opened again, by whom and when.
function restore(snapshot) {
  const entry = store.entries.get(snapshot.place);
  keepHistory(entry);
  entry.history.push({ state: "open", by: store.reviewer, at: new Date().toISOString(), note: "", after: entry.before });
  store.entries.set(snapshot.place, { ...copyEntry(snapshot), history: entry.history });
  saveStore();
}

// The line before its last decision, as its history tells it; as drafted where it tells nothing.
function recall(place) {
  const entry = store.entries.get(place);
  const past = entry.history.findLast(({ state, after }) => state !== entry.state || after !== entry.after);
  const drafted = openEntry(BY_PLACE.get(place));
  return past && past.state !== "open" ? { ...drafted, ...copyPast(past) } : drafted;
}

// The other open lines that say the same of the same characters: one look at the source settles them all.
function twinsOf(line) {
  const cited = (one) => one.citations.map((place) => `${place.source} ${place.start} ${place.end}`).join();
  return LINES.filter((other) => other !== line && !other.is_quote && !line.is_quote && stateOf(other.place) === "open"
    && other.printed === line.printed && other.verdict === line.verdict && cited(other) === cited(line));
}

// A note is its writer's: beside a decision it renews that decision in their name.
function writeNote(place, note) {
  const entry = store.entries.get(place);
  if (note === entry.note) return;
  keepHistory(entry);
  Object.assign(entry, { note, by: store.reviewer, at: entry.at === null ? null : new Date().toISOString() });
  saveStore();
}

// What is left to decide about: a translation goes with its pull quote.
function linesToDecide() {
  return LINES.filter((line) => !line.place.endsWith(".translation") || stateOf(line.place.slice(0, -".translation".length)) !== "struck");
}

function countStates(places) {
  const counts = { open: 0, checked: 0, changed: 0, struck: 0 };
  for (const place of places) counts[stateOf(place)] += 1;
  return counts;
}

function composeLedger() {
  return {
    ledger_version: DATA.ledger_version,
    exported: new Date().toISOString(),
    draft_sha256: DATA.digest,
    sources: DATA.draft.sources.map(({ id, outlet, sha256 }) => ({ id, outlet: outlet.name, sha256 })),
    entries: [...store.entries.values()],
    draft: DATA.draft,
  };
}

function latest(entry) {
  return [entry, ...entry.history].reduce((last, { at }) => (at !== null && at > last ? at : last), "");
}

// Take over the decisions of an exported ledger where they are newer than those here; how many were taken. What was here
// stays in the history, as what was there does.
// Throws an Error saying why it is not one for this brief.
function readLedger(text) {
  let ledger;
  try {
    ledger = JSON.parse(text);
  } catch {
    throw new Error("is no JSON");
  }
  if (!ledger?.ledger_version || !Array.isArray(ledger.entries)) throw new Error("is no ledger");
  if (ledger.draft_sha256 !== DATA.digest) throw new Error("is of another brief");
  const places = new Set(ledger.entries.map((entry) => entry?.place));
  const isWhole = ledger.ledger_version === DATA.ledger_version && places.size === LINES.length && ledger.entries.length === LINES.length;
  if (!isWhole || !ledger.entries.every(isSound)) throw new Error("is damaged");
  const taken = ledger.entries.filter(takeOver);
  saveStore();
  return taken.length;
}

function takeOver(entry) {
  const here = store.entries.get(entry.place);
  const theirs = copyEntry(entry);
  const isNewer = latest(theirs) > latest(here) || (here.at === null && !here.note && theirs.note !== "" && latest(theirs) === latest(here));
  const [holds, other] = isNewer ? [theirs, here] : [here, theirs];
  const all = [...holds.history, ...other.history, ...(other.at !== null || other.note ? [copyPast(other)] : [])];
  const current = JSON.stringify(copyPast(holds));
  const once = [...new Map(all.map((past) => [JSON.stringify(past), past])).entries()].filter(([text]) => text !== current);
  holds.history = once.map(([, past]) => past).sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
  store.entries.set(entry.place, holds);
  return isNewer;
}
