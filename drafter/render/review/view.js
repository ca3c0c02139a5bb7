// What is seen: the brief on the left, the evidence for the current line on the right. Text is put on the page as text.

const VERDICTS = {
  supported: "supported", partly_supported: "partly supported", unsupported: "unsupported",
  contradicted: "contradicted", unchecked: "unchecked",
};
const RELATIONS = { same: "tells the same", differs: "tells it differently", compare: "tells of it: compare" };
const KINDS = { quote: "quotation", date: "date", figure: "figure", name: "name" };
const CONTEXT = 140;
// Characters that would turn, hide or move what stands around them are shown as a box, each in its own place.
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const view = { current: null, word: null, source: null };

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

function visible(text) {
  return text.replace(ACTING, "\u25a1");
}

function outletName(id) {
  return SOURCES.get(id).outlet.name;
}

function lineId(place) {
  return `line-${LINES.findIndex((line) => line.place === place)}`;
}

// --- the brief

function showBrief() {
  const language = DATA.language;
  const notices = DATA.notices.map((notice) => make("p", { className: "warning" }, visible(notice)));
  const sections = DATA.sections.map((section) => showSection(section, language));
  document.getElementById("brief").replaceChildren(...notices, ...sections);
}

function showSection(section, language) {
  const copy = make("button", { type: "button", className: "quiet", "data-copy": section.heading }, "Copy section");
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
    group.note && make("p", { className: "note" }, visible(group.note)),
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
      make("span", { className: `state state-${entry.state}` }, entry.state),
      line.verdict && verdictNode(line, entry),
      line.is_quote && make("span", { className: "verdict" }, "copied by code"),
      line.is_disputed && make("span", { className: "verdict verdict-disputed" }, "disputed"),
      make("span", { className: "credit" }, visible(creditOf(line))),
      useOf(line) && make("span", { className: "verdict-unchecked" }, useOf(line)),
    ),
    make("p", { className: "proof" }, ...proofNodes(line)),
  );
}

// What the checks made of the line as drafted: of changed words they know nothing yet.
function verdictNode(line, entry) {
  if (entry.state === "changed") return make("span", { className: "verdict" }, `${VERDICTS[line.verdict]} as drafted`);
  return make("span", { className: `verdict verdict-${line.verdict}` }, VERDICTS[line.verdict]);
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
  return line.printed === line.text ? words : [make("strong", { className: "figure" }, visible(line.printed)), make("span", { className: "from" }, ...words)];
}

function changeNodes(line, entry) {
  const nodes = [];
  if (entry.state === "changed") {
    nodes.push(make("p", { className: "was" }, "was: ", make("del", {}, visible(line.text))));
    nodes.push(...quoteNodes(entry.after));
    nodes.push(make("p", { className: "note" }, "changed: run ", make("code", {}, "draft check"), " on the ledger"));
  }
  if (entry.note) nodes.push(make("p", { className: "note" }, "note: ", visible(entry.note)));
  if (entry.at) nodes.push(make("p", { className: "note" }, `${entry.state} by ${visible(entry.by)}, ${showTime(entry.at)}`));
  return nodes;
}

function showTime(at) {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

// What an edited text quotes, and whether a source has those words.
function quoteNodes(text) {
  return locateQuotes(text).map(({ words, sources }) => {
    const names = sources.map(outletName).join(", ");
    const verdict = names ? `stands in ${names}` : "stands in no source";
    return make("p", { className: names ? "quote-found" : "quote-stray" }, `“${visible(words)}” ${verdict}`);
  });
}

// For print: what the line is tied to, in the source's own characters.
function proofNodes(line) {
  return line.citations.flatMap((place) => {
    const source = SOURCES.get(place.source);
    return [make("span", {}, `${outletName(place.source)}: “${visible(source.text.slice(place.start, place.end))}” `)];
  });
}

function wordNodes(line) {
  const nodes = [];
  let end = 0;
  line.words.forEach((word, n) => {
    nodes.push(visible(line.text.slice(end, word.start)));
    const isLost = word.places.length === 0 && !word.is_of_outlets;
    nodes.push(make(
      "span",
      {
        className: `word word-${word.kinds[0]} ${isLost ? "lost" : ""}`, role: "button", tabIndex: -1,
        "data-word": n, "aria-pressed": "false", title: isLost ? `${KINDS[word.kinds[0]]}: not in the sources cited` : KINDS[word.kinds[0]],
      },
      visible(line.text.slice(word.start, word.end)),
    ));
    end = word.end;
  });
  nodes.push(visible(line.text.slice(end)));
  return nodes;
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
  );
}

// --- the evidence

function showEvidence() {
  const line = BY_PLACE.get(view.current);
  const panel = document.getElementById("evidence");
  const word = view.word === null ? null : line.words[view.word];
  panel.replaceChildren(
    make("h2", {}, "Evidence"),
    make("p", { className: "sum" }, line.verdict && verdictNode(line, store.entries.get(line.place)), visible(line.reason)),
    ...(word ? wordEvidence(line, word) : []),
    ...findingNodes(line),
    ...citationNodes("Cited", line.citations),
    ...otherNodes(line),
    ...sourceNodes(line, word),
  );
  scrollToMark(panel);
}

function wordEvidence(line, word) {
  const words = visible(line.text.slice(word.start, word.end));
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
  if (!line.findings.length) return [];
  const items = line.findings.map((finding) => make(
    "li", { className: `finding finding-${finding.severity}` },
    make("span", { className: "severity" }, finding.severity), ` ${visible(finding.message)} `, make("code", {}, finding.code),
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

function citationNodes(title, places) {
  return places.length ? [make("h3", {}, title), ...places.map((place) => placeNode(place))] : [];
}

function otherNodes(line) {
  if (!line.others.length) return [];
  const shown = line.others.map((other) => make(
    "div", { className: `other other-${other.relation}` },
    make("p", { className: "relation" }, make("span", {}, visible(outletName(other.places[0].source))), ` ${RELATIONS[other.relation]}`),
    ...other.places.map((place) => placeNode(place, false)),
  ));
  return [make("h3", {}, "Other sources"), ...shown];
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
  const source = SOURCES.get(place.source);
  const { before, after } = contextOf(source.text, place);
  return make(
    "blockquote", { className: "place", lang: source.language ?? undefined },
    isNamed && make("cite", {}, visible(outletName(place.source))),
    make("p", {}, visible(before), make("mark", {}, visible(source.text.slice(place.start, place.end))), visible(after)),
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

function scrollToMark(panel) {
  const source = panel.querySelector(".source");
  const mark = source.querySelector(".exact") ?? source.querySelector(".cited");
  if (mark) source.scrollTop = mark.offsetTop - source.offsetTop - source.clientHeight / 3;
  panel.scrollTop = 0;
}
