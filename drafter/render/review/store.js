// The state of the review: what was decided about each line, by whom and when; kept in this browser, sent nowhere.

const DATA = JSON.parse(document.getElementById("data").textContent);
const LINES = DATA.lines;
const BY_PLACE = new Map(LINES.map((line) => [line.place, line]));
const SOURCES = new Map(DATA.draft.sources.map((source) => [source.id, source]));

const store = { reviewer: "", entries: new Map(), isKept: true };

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

function loadStore() {
  fillEntries(DATA.entries);
  try {
    const kept = JSON.parse(localStorage.getItem(DATA.key) ?? "null");
    if (kept) {
      store.reviewer = kept.reviewer;
      fillEntries(kept.entries);
    }
  } catch {
    store.isKept = false;
  }
}

function saveStore() {
  try {
    const kept = { reviewer: store.reviewer, entries: [...store.entries.values()] };
    localStorage.setItem(DATA.key, JSON.stringify(kept));
  } catch {
    store.isKept = false;
  }
}

function stateOf(place) {
  return store.entries.get(place)?.state ?? "open";
}

// Decide about a line. An open line has no decision; what was decided before stays in its history.
function decide(place, state, words) {
  const entry = store.entries.get(place);
  const { state: was, by, at, note, after } = entry;
  if (at !== null) entry.history.push({ state: was, by, at, note, after });
  const isOpen = state === "open";
  entry.state = state;
  entry.by = isOpen ? "" : store.reviewer;
  entry.at = isOpen ? null : new Date().toISOString();
  entry.after = state === "struck" ? null : state === "changed" ? words : entry.before;
  saveStore();
}

function writeNote(place, note) {
  store.entries.get(place).note = note;
  saveStore();
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

// Take the decisions of an exported ledger. Throws an Error saying why it is not one for this brief.
function readLedger(text) {
  let ledger;
  try {
    ledger = JSON.parse(text);
  } catch {
    throw new Error("is no JSON");
  }
  if (!ledger?.ledger_version || !Array.isArray(ledger.entries)) throw new Error("is no ledger");
  if (ledger.draft_sha256 !== DATA.digest) throw new Error("is of another brief");
  fillEntries(ledger.entries.filter((entry) => BY_PLACE.get(entry.place)?.text === entry.before));
  saveStore();
}
