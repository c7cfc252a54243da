// What Rust's tokenizers needs to learn its usual 30,000 tokens, through its npm package: lines of "name<TAB>seconds of CPU", the best of two.
//
//   node trainers.mjs TEXT [FOLDER]       in a folder where `npm install @anush008/tokenizers` ran
//
// One thread. Where a folder is named, what was learned is saved there.
import { createRequire } from "node:module";
import path from "node:path";

process.env.TOKENIZERS_PARALLELISM = "false";
process.env.RAYON_NUM_THREADS = "1";
const load = createRequire(path.join(process.cwd(), "x.js"));
const { Tokenizer, BPE, WordPiece, bertNormalizer, bertPreTokenizer, byteLevelPreTokenizer } = load("@anush008/tokenizers");
const [text, folder] = process.argv.slice(2);

function bytePair() {
  const tokenizer = new Tokenizer(BPE.empty());
  tokenizer.setPreTokenizer(byteLevelPreTokenizer(false, true));
  return tokenizer;
}

function wordPiece() {
  const tokenizer = new Tokenizer(WordPiece.empty());
  tokenizer.setNormalizer(bertNormalizer());
  tokenizer.setPreTokenizer(bertPreTokenizer());
  return tokenizer;
}

const results = [];
for (const [name, make] of [["bpe", bytePair], ["wordpiece", wordPiece]]) {
  let least = Infinity;
  for (let i = 0; i < 2; i++) {
    const tokenizer = make();
    const started = process.cpuUsage();
    tokenizer.train([text]);
    const used = process.cpuUsage(started);
    least = Math.min(least, (used.user + used.system) / 1e6);
    if (folder) tokenizer.save(path.join(folder, `${name}.json`), false);
  }
  results.push(`\ntokenizers ${name}\t${least}`);
}
console.log(results.join("")); // at the end: the library writes its progress to the same stream
