// The brief as a whole: what is open, what is shown, what leaves the page.

function strayLines() {
  return LINES.filter((line) => stateOf(line.place) === "changed" && hasStrayQuote(store.entries.get(line.place).after));
}

function showCounts() {
  const lines = linesToDecide();
  const counts = countStates(lines.map((line) => line.place));
  const done = lines.length - counts.open;
  const strays = strayLines().length;
  byId("counts").textContent = counts.open
    ? `${done} of ${lines.length} decided, ${counts.open} open`
    : `All ${lines.length} decided: ${counts.checked} checked, ${counts.changed} changed, ${counts.struck} struck${strays ? `; ${strays} with a quotation of no source` : ""}`;
  byId("counts").classList.toggle("all", counts.open === 0 && strays === 0);
  Object.assign(byId("meter"), { max: lines.length, value: done });
  byId("reviewer").textContent = store.reviewer ? `Reviewer: ${store.reviewer}` : "Your name…";
  for (const button of document.querySelectorAll("[data-filter]")) {
    button.querySelector(".n").textContent = lines.filter((line) => matchesFilter(line, button.dataset.filter)).length;
  }
  if (!store.isKept) say("This browser keeps nothing for pages from disk: export the ledger before you close the page.");
}

function applyFilter() {
  for (const button of document.querySelectorAll("[data-filter]")) {
    button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
  }
  for (const line of LINES) itemOf(line.place).hidden = !isShown(line);
  const isWhole = filter === "all" && !byId("search").value.trim();
  for (const part of document.querySelectorAll(".brief .group, .brief .part")) {
    const lines = [...part.querySelectorAll(".line")];
    part.hidden = lines.length > 0 ? lines.every((line) => line.hidden) : !isWhole;
  }
  const shown = LINES.filter((line) => !itemOf(line.place).hidden);
  byId("none").hidden = shown.length > 0;
  if (shown.length && (!view.current || itemOf(view.current).hidden)) {
    choose(workOrder().find((line) => shown.includes(line)).place, { focus: false });
  }
  say(isWhole ? "" : `${shown.length} of ${LINES.length} lines shown.`);
}

function setFilter(name, { isSearchKept = true } = {}) {
  filter = name;
  if (!isSearchKept) byId("search").value = "";
  applyFilter();
  focusCurrent();
}

function focusCurrent() {
  if (view.current && !itemOf(view.current).hidden) itemOf(view.current).focus({ preventScroll: true });
}

function showPreview(section) {
  const { blocks, counts } = composePaste(section);
  byId("preview-body").replaceChildren(...pasteNodes(blocks));
  byId("preview-body").lang = DATA.language;
  // A policy that refuses holds for the brief, not for the section that happens to be done.
  const { open } = composePaste().counts;
  const isRefused = DATA.unreviewed === "refuse" && open > 0;
  const noun = counts.open === 1 ? "line is" : "lines are";
  const warnings = [
    isRefused && `${open} ${open === 1 ? "line is" : "lines are"} open. Your newsroom’s policy lets nothing be copied until all is decided.`,
    counts.open > 0 && !isRefused && `${counts.open} ${noun} open: the last line of what you copy says so.`,
    counts.changed > 0 && `${counts.changed} changed and not checked since: draft check reads the ledger, and draft render marks what the rules fail.`,
    strayLines().length > 0 && "What quotes words that stand in no source is marked.",
  ].filter(Boolean);
  byId("preview-warning").hidden = warnings.length === 0;
  byId("preview-warning").textContent = warnings.join(" ");
  byId("copy").disabled = isRefused;
  byId("copy").onclick = async () => {
    const isCopied = await copyPaste(blocks);
    byId("preview").close();
    const warning = counts.open ? ` ${counts.open} ${noun} open, and the copy says so.` : "";
    say(isCopied ? `Copied as formatted text and as Markdown.${warning}` : "The browser did not let the page copy: select the preview and copy it.");
  };
  byId("preview").showModal();
}

function exportLedger() {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(composeLedger(), null, 2)}\n`], { type: "application/json" }));
  const slug = DATA.draft.meta.slug.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60).replace(/^-+|-+$/g, "");
  const name = `${slug || "brief"}.ledger.json`;
  make("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
  say(`Ledger exported: ${name}. draft check on it checks what you changed.`);
}

async function openLedger(file) {
  try {
    const taken = readLedger(await file.text());
    redrawAll();
    say(taken ? `Ledger opened: ${taken} ${taken === 1 ? "decision is" : "decisions are"} newer and taken over.` : "Ledger opened: nothing in it is newer than what is here.");
  } catch (error) {
    say(`${file.name} ${error.message}: choose a ledger that this brief’s page exported.`);
  }
}
