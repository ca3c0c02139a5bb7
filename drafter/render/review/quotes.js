// Whether the quoted words of an edited line stand in a source. Nothing else about an edit is judged here: the rules are
// in `draft check`, once. Folding is that of drafter/text/folding.py: typography only, never words, case or order.

const INVISIBLE =
  /[\u00ad\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e01ef}]/gu;
const DOUBLE = /[“”„‟«»″＂〝〞〟❝❞「」]|``|''/g;
const SINGLE = /[‘’‚‛′‹›´`ʼʻ＇『』]/g;
const DASH = /[‐‑‒–−﹣－\u2043]/g;
// Pairs as drafter/text/marks.py has them; a single mark between letters is an apostrophe.
const QUOTED = new RegExp(
  [
    "“([^“”]+)”", "„([^“”„]+)[“”]", "‟([^”]+)”", "»([^«»]+)«", "«([^«»]+)»", "「([^」]+)」", "『([^』]+)』", "〝([^〞〟]+)[〞〟]",
    '(?<![0-9])"([^"]+)"', "‹([^‹›]+)›", "›([^‹›]+)‹", "‚([^‚‘’]+)[‘’]", "(?<![\\p{L}\\p{N}])‘([^‘]+?)’(?![\\p{L}\\p{N}])",
    "(?<![\\p{L}\\p{N}])'([^']+?)'(?![\\p{L}\\p{N}])", "“([^“”]+)$",
  ].join("|"),
  "gu",
);
// An omission, or a word put in for the reader.
const OMITTED = /\s*(?:\[[^\]]*\]|\(\.\.\.\)|\.\.\.)\s*/;
const MOST_TERM_WORDS = 2;

function foldText(text) {
  return text
    .replace(INVISIBLE, "")
    .replace(/(?<=[\p{L}\p{N}])[-‐][ \t]*\r?\n\s*(?=[a-zà-öø-ÿ])/gu, "")
    .replace(/\.(?:[\s\u00a0]\.){2,}|\.{3,}|…/g, "...")
    .replace(DOUBLE, '"').replace(SINGLE, "'")
    .replace(/\s*(?:[—―]|--+)\s*/g, " - ").replace(DASH, "-").replace(/〜/g, "~")
    .replace(/[^\x00-\x7f]/gu, (letter) => (/\p{No}/u.test(letter) ? letter : letter.normalize("NFKC")))
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

const folded = new Map();

function foldSource(id) {
  if (!folded.has(id)) folded.set(id, foldText(SOURCES.get(id).text));
  return folded.get(id);
}

function findWhole(text, words, from) {
  const isLetter = (character) => /[\p{L}\p{N}]/u.test(character ?? "");
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cutsBefore = isLetter(text[at - 1]) && isLetter(text[at]);
    const cutsAfter = isLetter(text[end]) && isLetter(text[end - 1]);
    if (!cutsBefore && !cutsAfter) return end;
  }
  return -1;
}

// The words in order, one after another; the first letter may be a capital here and none there.
function standsIn(parts, text) {
  const [first, ...rest] = parts;
  const openings = [first, first[0].toUpperCase() + first.slice(1), first[0].toLowerCase() + first.slice(1)];
  return openings.some((opening) => {
    let end = 0;
    return [opening, ...rest].every((part) => {
      end = findWhole(text, part, end);
      return end >= 0;
    });
  });
}

// Every quotation of a text, with the ids of the sources that its words stand in, in order, an omission marked as one.
function locateQuotes(text) {
  return [...text.matchAll(QUOTED)].map((match) => {
    const words = match.slice(1).find((part) => part !== undefined);
    const parts = foldText(words).split(OMITTED).map((part) => part.trim().replace(/[.,;:]+$/, "")).filter(Boolean);
    const sources = [...SOURCES.keys()].filter((id) => parts.length && standsIn(parts, foldSource(id)));
    // A word or two in marks is a term or a title: nobody is quoted.
    return { words, sources, isTerm: words.trim().split(/\s+/).length <= MOST_TERM_WORDS };
  });
}

function hasStrayQuote(text) {
  return locateQuotes(text).some((quote) => quote.sources.length === 0 && !quote.isTerm);
}
