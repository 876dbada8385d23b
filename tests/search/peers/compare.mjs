// Asks the same queries of our engine, MiniSearch, Orama and tantivy, and writes the table that docs/search.md quotes.
// Run by run.sh, which exports the set and builds what is not JavaScript.

import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

import { create, insertMultiple, save, search as oramaSearch } from "@orama/orama";
import { stemmer as orama } from "@orama/stemmers/russian";
import MiniSearch from "minisearch";

const OUT = new URL("./out/", import.meta.url);
const TOP = 10;
// The fastest of so many rounds counts for each query: what else the machine was doing falls out.
const ROUNDS = 7;
const HARD = ["typo", "layout", "translit", "lookalike", "synonym", "natural"];

const read = (name) => readFileSync(new URL(name, OUT));
const set = JSON.parse(read("set.json"));
const docs = set.docs.map((doc, id) => ({
  id: String(id),
  title: doc.title,
  keywords: [...doc.tags, doc.keywords, doc.id].join(" "),
  summary: doc.summary,
  body: doc.body,
}));
const fields = ["title", "keywords", "summary", "body"];
const boost = { title: 4, keywords: 3, summary: 1.5, body: 1 };
const letters = /[^\p{L}\p{N}]+/u;

const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/// Ranks and times every query.
function ask(find) {
  const ranked = [];
  const micros = set.pairs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    set.pairs.forEach((pair, at) => {
      const start = process.hrtime.bigint();
      const found = find(pair.query);
      micros[at] = Math.min(micros[at], Number(process.hrtime.bigint() - start) / 1000);
      if (round === 0) ranked.push(found);
    });
  }
  return { ranked, micros };
}

// MiniSearch: Russian stems, typos as its manual advises, unfinished words, any of the words.
function miniSearch() {
  const stem = (word) => orama(word.toLowerCase().replaceAll("ё", "е"));
  const index = new MiniSearch({
    fields,
    tokenize: (text) => text.split(letters).filter(Boolean),
    processTerm: stem,
    searchOptions: {
      boost,
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  index.addAll(docs);
  const bytes = Buffer.from(JSON.stringify(index));
  const result = ask((query) => index.search(query).slice(0, TOP).map((hit) => Number(hit.id)));
  return { name: "MiniSearch 7.2.0, Russian stems", where: "Node", ...result, bytes: bytes.length, packed: packed(bytes) };
}

// Orama: its Russian tokenizer and stemmer, one edit of tolerance.
function oramaIndex() {
  const db = create({
    schema: Object.fromEntries(fields.map((field) => [field, "string"])),
    components: { tokenizer: { stemming: true, language: "russian", stemmer: orama } },
  });
  insertMultiple(db, docs);
  const bytes = Buffer.from(JSON.stringify(save(db)));
  const find = (term) => {
    const found = oramaSearch(db, { term, limit: TOP, boost, tolerance: 1 });
    return found.hits.map((hit) => Number(hit.id));
  };
  return { name: "Orama 3.1.18, Russian", where: "Node", ...ask(find), bytes: bytes.length, packed: packed(bytes) };
}

// Our engine as the browser runs it: wasm, over the same memory as every other caller of a wasm.
async function oursInWasm() {
  const wasm = new URL("./ours/target/wasm32-unknown-unknown/release/ours.wasm", import.meta.url);
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {});
  const { memory, room, load, search } = instance.exports;
  const put = (bytes) => {
    // The memory may grow, which detaches the buffer: the room first.
    const at = room(bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  };
  put(read("set.json"));
  load();
  const encoder = new TextEncoder();
  const find = (query) => {
    put(encoder.encode(query));
    const count = search();
    return Array.from(new Uint16Array(memory.buffer.slice(answer(), answer() + 2 * count)));
  };
  const { answer } = instance.exports;
  const bytes = read("ours.idx");
  return { name: "Opora, wasm", where: "Node", ...ask(find), bytes: bytes.length, packed: packed(bytes) };
}

function native(name, file, index) {
  const found = JSON.parse(read(file));
  return { name, where: "native", ...found, packed: index && packed(read(index)) };
}

/// MRR@10 and recall@5 over the pairs that `chosen` takes; a query with two intents is recalled when both are.
function quality(ranked, chosen) {
  let [count, mrr, recall] = [0, 0, 0];
  set.pairs.forEach((pair, at) => {
    if (!chosen(pair)) return;
    const names = ranked[at].map((number) => set.names[number]);
    const places = pair.expected.map((intent) => names.findIndex((name) => intent.includes(name)));
    const best = Math.min(...places.filter((place) => place >= 0));
    count += 1;
    mrr += Number.isFinite(best) ? 1 / (best + 1) : 0;
    recall += places.every((place) => place >= 0 && place < 5) ? 1 : 0;
  });
  return { count, mrr: mrr / count, recall: recall / count };
}

const middle = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
const figure = (value) => value.toFixed(3);
const kb = (value) => (value ? `${Math.round(value / 1000)}` : "–");

const engines = [
  await oursInWasm(),
  miniSearch(),
  oramaIndex(),
  native("Opora, native", "ours.json", "ours.idx"),
  native("tantivy 0.25, Russian stemmer", "tantivy.json"),
];

const lines = [];
const row = (...cells) => lines.push(`| ${cells.join(" | ")} |`);
row("Engine", "runs in", "MRR@10", "recall@5", "held out: MRR@10", "recall@5", "index, kB", "with brotli", "µs a query: middle", "p99");
row(...Array(10).fill("---"));
for (const engine of engines) {
  const all = quality(engine.ranked, () => true);
  const held = quality(engine.ranked, (pair) => pair.half === "held_out");
  row(
    engine.name, engine.where, figure(all.mrr), figure(all.recall), figure(held.mrr), figure(held.recall),
    kb(engine.bytes), kb(engine.packed), Math.round(middle(engine.micros, 0.5)), Math.round(middle(engine.micros, 0.99)),
  );
}
lines.push("");
const compared = engines.filter((engine) => engine.name !== "Opora, native");
row("Kind of query", "n", ...compared.map((engine) => `${engine.name}: MRR@10 / recall@5`));
row(...Array(compared.length + 2).fill("---"));
for (const kind of [...new Set(set.pairs.map((pair) => pair.kind))].sort()) {
  const of = compared.map((engine) => quality(engine.ranked, (pair) => pair.kind === kind));
  row(HARD.includes(kind) ? `**${kind}**` : kind, of[0].count, ...of.map((q) => `${figure(q.mrr)} / ${figure(q.recall)}`));
}
const table = lines.join("\n");
console.log(table);
writeFileSync(new URL("table.md", OUT), table + "\n");
