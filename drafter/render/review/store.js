// The state of the review: what was decided about each line, by whom and when; kept in this browser, sent nowhere.

const DATA = JSON.parse(document.getElementById("data").textContent);
const LINES = DATA.lines;
const BY_PLACE = new Map(LINES.map((line) => [line.place, line]));
const SOURCES = new Map(DATA.draft.sources.map((source) => [source.id, source]));

const store = { reviewer: "", hasKeys: true, entries: new Map(), isKept: true };

function openEntry(line) {
  return {
    place: line.place, before: line.text, after: line.text, verdict: line.verdict,
    state: "open", by: "", at: null, note: "", history: [],
  };
}

function fillEntries(entries) {
  const known = new Map(entries.map((entry) => [entry.place, entry]));
  store.entries = new Map(LINES.map((line) => [line.place, known.get(line.place) ?? openEntry(line)]));
}

const STATES = new Set(["open", "checked", "changed", "struck"]);

// Whether an entry, from wherever it comes, is one of this brief and whole: the page is drawn from it.
function isSound(entry) {
  const line = BY_PLACE.get(entry?.place);
  const isText = (value) => typeof value === "string";
  if (!line || entry.before !== line.text || !STATES.has(entry.state) || !Array.isArray(entry.history)) return false;
  if (![entry.by, entry.note].every(isText) || (entry.at !== null && !(isText(entry.at) && entry.by))) return false;
  if ((entry.state === "open") !== (entry.at === null) || (entry.state === "struck") !== (entry.after === null)) return false;
  if (entry.after === null) return true;
  const isChanged = entry.after !== entry.before;
  return isText(entry.after) && (entry.state === "changed") === isChanged && !(isChanged && !entry.after.trim());
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
  if (Array.isArray(kept.entries)) fillEntries(kept.entries.filter(isSound));
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

// Take the last decision about a line back: the one before it holds again, with its words, as a decision of now.
function takeBack(place) {
  const entry = store.entries.get(place);
  const before = entry.history.at(-1);
  decide(place, before?.state ?? "open", before?.after ?? entry.before);
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

// Take over the decisions of an exported ledger where they are newer than those here; how many were taken.
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
  if (ledger.entries.length !== LINES.length || !ledger.entries.every(isSound)) throw new Error("is damaged");
  const newer = ledger.entries.filter((entry) => {
    const here = store.entries.get(entry.place);
    return entry.at !== null && (here.at === null || entry.at > here.at);
  });
  for (const entry of newer) store.entries.set(entry.place, entry);
  saveStore();
  return newer.length;
}
