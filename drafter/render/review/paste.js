// What is pasted: the blocks that drafter composed, with only what the reviewer left standing in them.

// Paragraphs that belong to no section.
const HEADLESS = new Set(["meta", "imprint"]);
const STRAY = "[check: changed — quoted words stand in no source]";

function under(place) {
  return LINES.filter((line) => line.place.startsWith(`${place}.`) || line.place.startsWith(`${place}[`));
}

function isGone(place) {
  if (!place) return false;
  if (stateOf(place) === "struck") return true;
  if (place.endsWith(".translation")) return isGone(place.slice(0, -".translation".length));
  const within = BY_PLACE.has(place) ? [] : under(place);
  return within.length > 0 && within.every((line) => isGone(line.place));
}

function hideNames(text) {
  const names = DATA.hidden.names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!names.length) return text;
  const pattern = `(?<![\\p{L}\\p{N}_])(?:[Tt]he )?(?:${names.join("|")})(?![\\p{L}\\p{N}_])`;
  return text.replace(new RegExp(pattern, "gu"), DATA.hidden.label);
}

function changedPieces(entry) {
  const mark = hasStrayQuote(entry.after) ? [{ text: STRAY, style: "mark", url: "" }] : [];
  return [...mark, { text: hideNames(cleanWords(entry.after)), style: "plain", url: "" }];
}

function settleLine(pieces) {
  const replaced = new Set();
  return pieces.flatMap((piece) => {
    const state = piece.place ? stateOf(piece.place) : "open";
    if (isGone(piece.place) || (piece.style === "mark" && state !== "open")) return [];
    if (!piece.told || state !== "changed") return [piece];
    if (replaced.has(piece.place)) return [];
    replaced.add(piece.place);
    return changedPieces(store.entries.get(piece.place));
  });
}

function hasWords(pieces) {
  return pieces.some((piece) => piece.text.trim());
}

function settleBlock(block) {
  if (block.type === "heading") return { ...block, line: settleLine(block.line) };
  if (block.type === "entries") {
    const settle = (entry) => Object.fromEntries(Object.entries(entry).map(([part, line]) => [part, settleLine(line)]));
    return { ...block, entries: block.entries.map(settle) };
  }
  return { ...block, lines: block.lines.map(settleLine).filter(hasWords) };
}

function isEmpty(block, rest) {
  if (block.type === "entries") return false;
  if (block.type !== "heading") return block.lines.length === 0;
  if (block.level === 1) return !hasWords(block.line);
  const isEnd = (other) => (other.type === "heading" ? other.level <= block.level : HEADLESS.has(other.role));
  const next = rest.find((other) => isEnd(other) || (other.type !== "heading" && !isEmpty(other, [])));
  return !next || isEnd(next);
}

function linesOf(block) {
  if (block.type === "heading") return [block.line];
  return block.type === "entries" ? block.entries.flatMap((entry) => Object.values(entry)) : block.lines;
}

// The places of the lines that stand in `blocks`, each once.
function placesIn(blocks) {
  const places = blocks.flatMap(linesOf).flat().map((piece) => piece.place);
  return [...new Set(places)].filter((place) => BY_PLACE.has(place) && !isGone(place));
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function plainLine(text, style = "plain") {
  return [{ text, style, url: "" }];
}

// The blocks of one section, behind what must be known before any of it is read.
function blocksOf(section) {
  const isHeading = (block) => block.type === "heading" && block.level === 2;
  const start = DATA.blocks.findIndex((block) => isHeading(block) && block.section === section);
  const after = DATA.blocks.slice(start + 1);
  const length = after.findIndex((block) => isHeading(block) || HEADLESS.has(block.role));
  const notices = DATA.blocks.filter((block) => block.role === "notice");
  return [...notices, ...DATA.blocks.slice(start, length < 0 ? undefined : start + 1 + length)];
}

// The blocks to paste, of the whole brief or of one section, with the line that counts what is open.
function composePaste(section) {
  const blocks = section === undefined ? DATA.blocks : blocksOf(section);
  const counts = countStates(placesIn(blocks));
  const settled = blocks.map(settleBlock);
  const kept = settled.filter((block, n) => !isEmpty(block, settled.slice(n + 1)));
  const total = counts.open + counts.checked + counts.changed;
  if (DATA.unreviewed === "label" && counts.open) {
    const template = counts.open === 1 ? DATA.notice.one : DATA.notice.many;
    const notice = plainLine(fill(template, { n: counts.open, of: total }), "strong");
    kept.unshift({ type: "paragraph", role: "notice", lines: [notice] });
  }
  const closing = `${fill(DATA.reviewed, counts)}; ${DATA.writer}.`;
  kept.push({ type: "paragraph", role: "closing", lines: [plainLine(closing)] });
  return { blocks: kept, counts };
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function pieceNodes(piece) {
  if (piece.style === "strong") return [element("strong", piece.text)];
  if (piece.style === "mark") return [element("strong", piece.text), " "];
  if (piece.style === "plain") return [piece.text];
  const link = element("a", piece.text);
  link.href = piece.url;
  return [link];
}

function lineNodes(pieces) {
  const nodes = pieces.flatMap(pieceNodes);
  const ends = [nodes[0], nodes.at(-1)];
  if (typeof ends[0] === "string") nodes[0] = nodes[0].trimStart();
  if (typeof ends[1] === "string") nodes[nodes.length - 1] = nodes.at(-1).trimEnd();
  return nodes;
}

function paragraphNodes(lines) {
  return lines.flatMap((line, n) => (n ? ["\n", ...lineNodes(line)] : lineNodes(line)));
}

function entryNodes(entry) {
  const nodes = [element("p", ...lineNodes(entry.line))];
  if (hasWords(entry.quote)) nodes.push(element("blockquote", element("p", ...lineNodes(entry.quote))));
  for (const line of [entry.translation, entry.source]) {
    if (hasWords(line)) nodes.push(element("p", ...lineNodes(line)));
  }
  return nodes;
}

function blockNodes(block) {
  if (block.type === "heading") {
    if (block.level === 3) return [element("p", element("strong", ...lineNodes(block.line)))];
    return [element(`h${block.level + 1}`, ...lineNodes(block.line))];
  }
  if (block.type === "bullets") return [element("ul", ...block.lines.map((line) => element("li", ...lineNodes(line))))];
  if (block.type === "entries") return block.entries.flatMap(entryNodes);
  const inner = paragraphNodes(block.lines);
  return [element("p", ...(["dek", "closing"].includes(block.role) ? [element("em", ...inner)] : inner))];
}

// The blocks as nodes of the page: the preview shows them, and their HTML is what is copied.
function pasteNodes(blocks) {
  return blocks.flatMap(blockNodes);
}

// Markdown as drafter/render/markdown.py writes it: plain text in which nothing of a source is markup, not even for an
// editor that reads pasted text as Markdown.
const SPECIAL = /[\\`*_{[\]<>~@|]|&(?=#?[\p{L}\p{N}_]+;)|:(?=-)|(?<=-):|(?<=\])\(/gu;
const ADDRESS = /(?<=[\p{L}\p{N}_]):(?=\/\/)|(?<=www)\./giu;
const OPENING = /^(?:([-+=#])|(\d{1,9})([.)])(?=\s|$))/;

function escapeMarkdown(text) {
  return text.replace(SPECIAL, "\\$&").replace(ADDRESS, "\\$&");
}

function pieceMarkdown(piece) {
  if (piece.style === "strong") return `**${escapeMarkdown(piece.text)}**`;
  if (piece.style === "link") return `[${escapeMarkdown(piece.text)}](${piece.url})`;
  if (piece.style === "address") return `<${piece.url}>`;
  if (piece.style === "mark") return `[${escapeMarkdown(piece.text.slice(1, -1))}] `;
  return escapeMarkdown(piece.text);
}

function lineMarkdown(pieces) {
  const words = pieces.map(pieceMarkdown).join("").trim();
  if (pieces.length && pieces[0].style !== "plain") return words;
  return words.replace(OPENING, (_, sign, number, mark) => (sign ? `\\${sign}` : `${number}\\${mark}`));
}

function entryMarkdown(entry) {
  const lines = [`- ${lineMarkdown(entry.line)}`];
  if (hasWords(entry.quote)) lines.push(`  > ${lineMarkdown(entry.quote)}`);
  for (const line of [entry.translation, entry.source]) {
    if (hasWords(line)) lines.push("", `  ${lineMarkdown(line)}`);
  }
  return lines.join("\n");
}

function blockMarkdown(block) {
  if (block.type === "heading") return `${"#".repeat(block.level)} ${lineMarkdown(block.line)}`;
  if (block.type === "bullets") return block.lines.map((line) => `- ${lineMarkdown(line)}`).join("\n");
  if (block.type === "entries") return block.entries.map(entryMarkdown).join("\n");
  const opening = { dek: "> ", closing: "---\n\n" }[block.role] ?? "";
  return opening + block.lines.map(lineMarkdown).join("\n");
}

function pasteText(blocks) {
  return `${blocks.map(blockMarkdown).join("\n\n")}\n`;
}

function pasteHtml(blocks) {
  const holder = element("div", ...pasteNodes(blocks));
  return holder.innerHTML;
}

// Put both forms on the clipboard together; where the browser has no clipboard for pages from disk, by its copy event.
async function copyPaste(blocks) {
  const html = pasteHtml(blocks);
  const text = pasteText(blocks);
  try {
    const parts = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

function copyByEvent(html, text) {
  let isDone = false;
  const onCopy = (event) => {
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = true;
  };
  document.addEventListener("copy", onCopy, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", onCopy, { capture: true });
  return isDone;
}
