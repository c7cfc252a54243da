// What Rust's tokenizers and jieba-rs need for the lines of a text, through their npm packages: lines of "name<TAB>seconds of CPU", the best of five.
//
//   node peers.mjs SETS/tokenization TEXT       in a folder where `npm install @anush008/tokenizers @node-rs/jieba` ran
//
// tokenizers: all lines in one encodeBatch, ids read; parallelism off (TOKENIZERS_PARALLELISM=false). jieba-rs: one cut for the whole text, which saves it the crossings.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

process.env.TOKENIZERS_PARALLELISM = "false";
process.env.RAYON_NUM_THREADS = "1";
const load = createRequire(path.join(process.cwd(), "x.js"));
const [folder, text] = process.argv.slice(2);
const lines = readFileSync(text, "utf8").split("\n");

async function best(name, run, times = 5) {
  await run();
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const started = process.cpuUsage();
    await run();
    const used = process.cpuUsage(started);
    least = Math.min(least, (used.user + used.system) / 1e6);
  }
  console.log(`${name}\t${least}`);
}

const { Tokenizer } = load("@anush008/tokenizers");
for (const model of ["bert-base-chinese", "bert-base-uncased", "qwen3", "minimind"]) {
  const tokenizer = Tokenizer.fromFile(path.join(folder, model, "tokenizer.json"));
  tokenizer.disableTruncation();
  tokenizer.disablePadding();
  await best(`tokenizers ${model}`, async () => {
    let count = 0;
    for (const encoding of await tokenizer.encodeBatch(lines, { addSpecialTokens: false })) count += encoding.getIds().length;
    return count;
  });
}

const { Jieba } = load("@node-rs/jieba");
const jieba = Jieba.withDict(readFileSync(path.join(folder, "jieba", "dict-debian-0.42.1.txt")));
const whole = lines.join("\n");
await best("jieba-rs without hmm", () => jieba.cut(whole, false).length);
await best("jieba-rs with hmm", () => jieba.cut(whole, true).length);
