// What is seen: the brief on the left, the evidence for the current line on the right. Text is put on the page as text.

const VERDICTS = {
  supported: "supported", partly_supported: "partly supported", unsupported: "unsupported",
  contradicted: "contradicted", unchecked: "unchecked",
};
const RELATIONS = { same: "tells the same", differs: "tells it differently", compare: "tells of it: compare" };
const KINDS = { quote: "quotation", date: "date", figure: "figure", name: "name" };
const CONTEXT = 140;
// `drafts` is what was typed and neither kept nor given up, by place and kind.
const view = { current: null, word: null, source: null, span: null, drafts: new Map(), isLaidOut: false };

function draftOf(place, kind) {
  return view.drafts.get(`${kind} ${place}`)?.trim() ? view.drafts.get(`${kind} ${place}`) : undefined;
}

function make(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key in made && typeof made[key] !== "object") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return made;
}

// Characters that would turn, hide or move what stands around them are shown as a box, each in its own place.
function visible(text) {
  return text.replace(ACTING, (character) => "\u25a1".repeat(character.length));
}

// The places of the lines that a paste holds: the house format may leave lines out, and the settings pull quotes.
const PASTED = new Set(DATA.blocks.flatMap(linesOf).flat().map((piece) => piece.place));

function outletName(id) {
  return SOURCES.get(id).outlet.name;
}

const IDS = new Map(LINES.map((line, n) => [line.place, `line-${n}`]));

function lineId(place) {
  return IDS.get(place);
}

// --- the brief

function showBrief() {
  const language = DATA.language;
  const notices = DATA.notices.map((notice) => make("p", { className: "warning" }, visible(notice)));
  const sections = DATA.sections.map((section) => showSection(section, language));
  document.getElementById("brief").replaceChildren(recordNode(), ...notices, ...sections);
}

// For print: what the record is of.
function recordNode() {
  const { meta, sources, run } = DATA.draft;
  const facts = [meta.slug, meta.date, `run ${run.id}`].filter(Boolean).map(visible).join(" · ");
  const listed = sources.map((source) => `${visible(source.outlet.name)} (${source.sha256.slice(0, 12)})`).join(", ");
  return make("p", { className: "record" }, `${facts}. Sources, by sha256: ${listed}.`);
}

function showSection(section, language) {
  const copy = make("button", { type: "button", className: "quiet", "data-copy": section.name }, "Copy section");
  const heading = make("h2", { lang: language }, section.heading);
  const head = section.heading
    ? make("div", { className: "head" }, heading, section.is_pasted ? copy : make("span", { className: "note" }, "not in the house format"))
    : null;
  return make("section", { className: `part part-${section.name}` }, head, ...section.groups.map((group) => showGroup(group, language)));
}

function showGroup(group, language) {
  return make(
    "div", { className: "group" },
    group.heading && make("h3", { lang: language }, visible(group.heading)),
    ...group.notes.map((note) => make("p", { className: "note" }, visible(note))),
    group.lines.length ? make("ul", { className: "lines" }, ...group.lines.map((place) => showLine(place))) : null,
  );
}

function showLine(place) {
  const item = make("li", { id: lineId(place), className: "line", tabIndex: -1, "data-place": place });
  fillLine(item);
  return item;
}

function fillLine(item) {
  const place = item.dataset.place;
  const line = BY_PLACE.get(place);
  const entry = store.entries.get(place);
  item.dataset.state = entry.state;
  item.dataset.need = line.need;
  item.replaceChildren(
    make("div", { className: `said ${line.is_quote ? "quoted" : ""} at-${place.replace(/\W.*/, "")}`, lang: line.language }, ...saidNodes(line, entry)),
    ...changeNodes(line, entry),
    make(
      "p", { className: "facts" },
      make("span", { className: `state state-${entry.state}` }, stateWords(entry)),
      line.verdict && verdictNode(line, entry),
      line.is_quote && make("span", { className: "verdict" }, "copied by code"),
      line.is_disputed && make("span", { className: "verdict verdict-disputed" }, "disputed"),
      make("span", { className: "credit" }, visible(creditOf(line))),
      PASTED.has(place) ? "" : make("span", {}, "not pasted"),
      useOf(line) && make("span", { className: "verdict-unchecked" }, useOf(line)),
    ),
    make("p", { className: "proof" }, ...proofNodes(line)),
  );
}

function stateWords(entry) {
  return entry.at ? `${entry.state} by ${visible(entry.by)}, ${showTime(entry.at)}` : entry.state;
}

// What the checks made of the line as drafted: of changed words they know nothing yet.
function verdictNode(line, entry) {
  if (entry.state === "changed") return make("span", { className: "verdict" }, `checks: ${VERDICTS[line.verdict]} as drafted`);
  return make("span", { className: `verdict verdict-${line.verdict}` }, `checks: ${VERDICTS[line.verdict]}`);
}

// What the paste leaves out or unsaid for the sake of a source.
function useOf(line) {
  const uses = new Set(line.citations.map((place) => SOURCES.get(place.source).use));
  if (line.is_quote && uses.has("do-not-quote")) return "do not quote: not pasted";
  return uses.has("background") ? "background: not named in the paste" : "";
}

function creditOf(line) {
  return line.label || [...new Set(line.citations.map((place) => outletName(place.source)))].join(", ");
}

function saidNodes(line, entry) {
  if (entry.state === "changed") return [make("ins", {}, visible(entry.after))];
  const words = entry.state === "struck" ? [make("del", {}, ...wordNodes(line))] : wordNodes(line);
  if (line.is_quote) {
    const by = line.printed.slice(line.printed.indexOf("”") + 1);
    return ["“", ...words, `”${visible(by)}`];
  }
  return line.printed === line.text ? words : [make("strong", { className: "figure" }, ...words), make("span", { className: "from" }, visible(line.text))];
}

function changeNodes(line, entry) {
  const nodes = [];
  if (entry.state === "changed") {
    nodes.push(make("p", { className: "was" }, "was: ", make("del", {}, visible(line.printed))));
    nodes.push(...quoteNodes(entry.after));
    nodes.push(make("p", { className: "note" }, "changed: run ", make("code", {}, "draft check"), " on the ledger"));
  }
  if (entry.note) nodes.push(make("p", { className: "note" }, "note: ", visible(entry.note)));
  if (draftOf(line.place, "edit") || draftOf(line.place, "note")) nodes.push(make("p", { className: "unfinished" }, "begun and not kept: ", make("kbd", {}, "e"), " or ", make("kbd", {}, "n"), " goes on with it"));
  return nodes;
}

function showTime(at) {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

// What an edited text quotes, and whether a source has those words.
function quoteNodes(text) {
  return locateQuotes(text).map(({ words, sources, isTerm }) => {
    const names = sources.map(outletName).join(", ");
    const verdict = names ? `stands in ${names}` : isTerm ? "stands in no source: a term of your own?" : "stands in no source";
    return make("p", { className: names ? "quote-found" : isTerm ? "note" : "quote-stray" }, `“${visible(words)}” ${verdict}`);
  });
}

// For print: what the line is tied to, in the source's own characters.
function proofNodes(line) {
  const reason = line.verdict !== "supported" && line.reason ? [make("span", { className: "why" }, `${visible(line.reason)}. `)] : [];
  const proofs = line.citations.map((place) => {
    const words = SOURCES.get(place.source).text.slice(place.start, place.end);
    return make("span", {}, `${outletName(place.source)}: “${visible(words)}” `);
  });
  return [...reason, ...proofs];
}

// The line's words as buttons, and between them its text; what a finding is about is marked.
function wordNodes(line) {
  const text = line.is_quote ? line.text : line.printed;
  const doubts = line.printed === line.text ? line.findings.filter((finding) => finding.start !== null && finding.severity !== "note") : [];
  const nodes = [];
  let end = 0;
  line.words.forEach((word, n) => {
    nodes.push(...doubtNodes(text, end, word.start, doubts), wordNode(text, word, n, doubts));
    end = word.end;
  });
  return [...nodes, ...doubtNodes(text, end, text.length, doubts)];
}

function doubtNodes(text, start, end, doubts) {
  const spans = doubts.map((finding) => ({ start: finding.start, end: finding.end, name: "doubt" }));
  return start < end ? markedNodes(text.slice(start, end), start, spans) : [];
}

function wordNode(text, word, n, doubts) {
  const isLost = word.places.length === 0 && !word.is_of_outlets;
  const isDoubted = doubts.some((finding) => finding.start < word.end && word.start < finding.end);
  const kind = KINDS[word.kinds[0]];
  const titles = [[isLost, `${kind}: not in the sources cited`], [word.is_near, `${kind}: not in the sentences cited, elsewhere in the source`]];
  const classes = ["word", `word-${word.kinds[0]}`, isLost && "lost", word.is_near && "near", isDoubted && "doubt"];
  return make(
    "span",
    {
      className: classes.filter(Boolean).join(" "), role: "button", tabIndex: -1, "data-word": n, "aria-pressed": "false",
      title: titles.find(([holds]) => holds)?.[1] ?? kind,
    },
    visible(text.slice(word.start, word.end)),
  );
}

// --- the tools of the current line

function toolNodes(line, entry) {
  const tool = (action, label, key, isOn = false) =>
    make("button", { type: "button", "data-action": action, "aria-pressed": String(isOn) }, label, " ", make("kbd", {}, key));
  return make(
    "div", { className: "tools", role: "group", "aria-label": "Decide about this line" },
    tool("checked", "Checked", "Space", entry.state === "checked"),
    line.is_quote ? null : tool("edit", "Edit", "e", entry.state === "changed"),
    tool("struck", "Strike", "x", entry.state === "struck"),
    tool("note", "Note", "n"),
    entry.history.length || entry.at ? tool("undo", "Undo", "u") : null,
  );
}

// --- the evidence

function showEvidence({ toSource = false } = {}) {
  const line = BY_PLACE.get(view.current);
  const panel = document.getElementById("evidence");
  const word = view.word === null ? null : line.words[view.word];
  const compared = line.others.filter((other) => other.relation !== "differs");
  panel.replaceChildren(
    evidenceHead(line),
    make("p", { className: "sum" }, line.verdict && verdictNode(line, store.entries.get(line.place)), visible(line.reason)),
    ...(word ? wordEvidence(line, word) : []),
    ...findingNodes(line),
    ...citationNodes(line),
    ...otherNodes("Told differently", line.others.filter((other) => other.relation === "differs")),
    ...(compared.length ? [foldedNode(compared)] : []),
    ...sourceNodes(line, word),
  );
  scrollToMark(panel, toSource);
}

function evidenceHead(line) {
  const way = (by, label) => make("button", { type: "button", className: "quiet", "data-step": by, "aria-label": label }, by < 0 ? "‹" : "›");
  return make(
    "div", { className: "evidence-head" },
    make("h2", {}, "Evidence", make("span", { className: "about", lang: line.language }, visible(line.printed))),
    make("div", { className: "steps" }, way(-1, "Previous line"), way(1, "Next line"), foldNode()),
  );
}

function foldNode() {
  const isFolded = document.getElementById("evidence").classList.contains("folded");
  return make("button", { type: "button", className: "quiet fold", "data-fold": true, "aria-expanded": String(!isFolded) }, isFolded ? "Show" : "Hide");
}

// What other sources have is folded away unless they tell it differently: most of it says nothing new.
function foldedNode(others) {
  const counts = ["same", "compare"].map((relation) => [relation, others.filter((other) => other.relation === relation).length]);
  const words = counts.filter(([, count]) => count).map(([relation, count]) => `${count} ${relation === "same" ? "tell the same" : "to compare"}`);
  return make("details", { className: "others" }, make("summary", {}, `Other sources: ${words.join(", ")}`), ...others.flatMap(otherNode));
}

function wordEvidence(line, word) {
  const words = visible((line.is_quote ? line.text : line.printed).slice(word.start, word.end));
  const kinds = word.kinds.map((kind) => KINDS[kind]).join(" with ");
  const head = make("h3", {}, `${words} `, make("span", { className: "kind" }, kinds));
  const lost = word.is_of_outlets
    ? make("p", { className: "note" }, "Told of the outlets themselves, which no article does: the checks counted and compared them.")
    : make("p", { className: "quote-stray" }, "Not found in the sources that this line cites.");
  const found = word.places.length ? word.places.map((place) => placeNode(place)) : [lost];
  if (word.is_near) found.unshift(make("p", { className: "note" }, "Not in the cited sentences; elsewhere in the same source:"));
  const also = word.elsewhere.map((place) => placeNode(place));
  return [head, ...found, ...(also.length ? [make("h3", {}, "The same in other sources"), ...also] : [])];
}

function findingNodes(line) {
  const telling = line.findings.filter((finding) => finding.message !== line.reason || finding.diff || finding.places.length);
  if (!telling.length) return [];
  const items = telling.map((finding) => make(
    "li", { className: `finding finding-${finding.severity}`, title: finding.code },
    make("span", { className: "severity" }, finding.severity), ` ${visible(finding.message)}`,
    finding.diff && make("p", { className: "diff" }, ...diffNodes(finding.diff)),
    ...finding.places.map((place) => placeNode(place)),
  ));
  return [make("h3", {}, "Findings"), make("ul", { className: "findings" }, ...items)];
}

// A word diff as the check writes it: [-the source's-]{+the brief's+}.
function diffNodes(diff) {
  const nodes = [];
  let end = 0;
  for (const match of diff.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}/gs)) {
    nodes.push(visible(diff.slice(end, match.index)));
    nodes.push(match[1] !== undefined ? make("del", { title: "the source" }, visible(match[1])) : make("ins", { title: "the brief" }, visible(match[2])));
    end = match.index + match[0].length;
  }
  return [...nodes, visible(diff.slice(end))];
}

// What the line cites, once for each paragraph, with its words marked: proof at a glance.
function citationNodes(line) {
  const exact = line.words.filter((word) => !word.is_near).flatMap((word) => word.places);
  const paragraphs = new Map();
  for (const place of line.citations) {
    const key = `${place.source} ${SOURCES.get(place.source).text.lastIndexOf("\n", place.start)}`;
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), place]);
  }
  const shown = [...paragraphs.values()].map((places) => citedNode(places.sort((a, b) => a.start - b.start), exact));
  return shown.length ? [make("h3", {}, "Cited"), ...shown] : [];
}

function citedNode(places, exact) {
  const [first, last] = [places[0], places.at(-1)];
  const { text } = SOURCES.get(first.source);
  const spans = [
    ...places.map((place) => ({ ...place, name: "cited" })),
    ...exact.filter((place) => place.source === first.source).map((place) => ({ ...place, name: "exact" })),
  ];
  return quoteNode({ ...first, end: last.end }, markedNodes(text.slice(first.start, last.end), first.start, spans));
}

function otherNodes(title, others) {
  return others.length ? [make("h3", {}, title), ...others.flatMap(otherNode)] : [];
}

function otherNode(other) {
  return make(
    "div", { className: `other other-${other.relation}` },
    make("p", { className: "relation" }, make("span", {}, visible(outletName(other.places[0].source))), ` ${RELATIONS[other.relation]}`),
    ...other.places.map((place) => placeNode(place, false)),
  );
}

// What stands around a place in its paragraph, cut between words.
function contextOf(text, place) {
  const stop = text.indexOf("\n", place.end);
  let before = text.slice(text.lastIndexOf("\n", place.start - 1) + 1, place.start);
  let after = text.slice(place.end, stop < 0 ? undefined : stop);
  if (before.length > CONTEXT) before = `… ${before.slice(-CONTEXT).replace(/^\S*\s/, "")}`;
  if (after.length > CONTEXT) after = `${after.slice(0, CONTEXT).replace(/\s\S*$/, "")} …`;
  return { before, after };
}

// Exact characters in their context, with the way to them in the full text and on the outlet's page.
function placeNode(place, isNamed = true) {
  const words = SOURCES.get(place.source).text.slice(place.start, place.end);
  return quoteNode(place, [make("mark", { className: "exact" }, visible(words))], isNamed);
}

function quoteNode(place, marked, isNamed = true) {
  const source = SOURCES.get(place.source);
  const { before, after } = contextOf(source.text, place);
  return make(
    "blockquote", { className: "place", lang: source.language ?? undefined },
    isNamed && make("cite", {}, visible(outletName(place.source))),
    make("p", {}, visible(before), ...marked, visible(after)),
    make(
      "p", { className: "ways" },
      make("button", { type: "button", className: "quiet", "data-source": place.source, "data-start": place.start, "data-end": place.end }, "Show in source"),
      place.link && make("a", { href: place.link, target: "_blank", rel: "noopener noreferrer" }, "Open the outlet’s page at these words"),
    ),
  );
}

// --- the source

function sourceNodes(line, word) {
  const exact = word?.places ?? [];
  const first = exact[0] ?? line.citations[0];
  const id = view.source ?? first?.source ?? DATA.draft.sources[0].id;
  const marks = view.span ? [{ ...view.span, isExact: true }] : exact.filter((place) => place.source === id).map((place) => ({ ...place, isExact: true }));
  const cited = line.citations.filter((place) => place.source === id);
  const choice = make("select", { id: "source-choice" }, ...DATA.draft.sources.map((source) => make("option", { value: source.id, selected: source.id === id }, visible(source.outlet.name))));
  return [
    make("div", { className: "source-head" }, make("h3", {}, "Source"), make("label", { htmlFor: "source-choice", className: "unseen" }, "Which source is shown"), choice),
    sourceFacts(SOURCES.get(id)),
    make("div", { className: "source", id: "source", tabIndex: 0, role: "region", "aria-label": "Text of the source", lang: SOURCES.get(id).language ?? undefined }, ...sourceText(SOURCES.get(id), cited, marks)),
  ];
}

function sourceFacts(source) {
  const facts = [source.title, source.author, source.published?.slice(0, 10), source.kind === "report" ? null : source.kind,
    source.use === "open" ? null : source.use, source.embargo ? `embargo: ${source.embargo}` : null, ...source.warnings];
  return make("p", { className: "note" }, visible(facts.filter(Boolean).join(" · ")));
}

function sourceText(source, cited, marks) {
  const spans = [
    ...cited.map((place) => ({ start: place.start, end: place.end, name: "cited" })),
    ...marks.map((place) => ({ start: place.start, end: place.end, name: "exact" })),
    ...source.set_aside.map((part) => ({ start: unit(source, part.start), end: unit(source, part.end), name: "aside" })),
  ];
  const paragraphs = [];
  for (const match of source.text.matchAll(/[^\n]+/g)) {
    const inside = spans.filter((span) => span.start < match.index + match[0].length && match.index < span.end);
    paragraphs.push(make("p", {}, ...markedNodes(match[0], match.index, inside)));
  }
  return paragraphs;
}

// The browser counts in UTF-16 units, the JSON of a source in characters.
function unit(source, offset) {
  return /[\u{10000}-\u{10ffff}]/u.test(source.text) ? [...source.text].slice(0, offset).join("").length : offset;
}

function markedNodes(text, offset, spans) {
  const cuts = new Set([0, text.length]);
  for (const span of spans) {
    cuts.add(Math.max(0, span.start - offset));
    cuts.add(Math.min(text.length, span.end - offset));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, n) => {
    const start = places[n];
    const names = spans.filter((span) => span.start < offset + end && offset + start < span.end).map((span) => span.name);
    const words = visible(text.slice(start, end));
    return names.length ? make("mark", { className: [...new Set(names)].join(" ") }, words) : words;
  });
}

function scrollToMark(panel, toSource) {
  if (!view.isLaidOut) return;
  const source = panel.querySelector(".source");
  const mark = source.querySelector(".exact") ?? source.querySelector(".cited");
  if (mark) source.scrollTop = mark.offsetTop - source.clientHeight / 3;
  panel.scrollTop = toSource ? source.offsetTop - panel.clientHeight / 4 : 0;
  if (toSource) source.focus({ preventScroll: true });
}
