// Reads a log once, by `parse` (the lines, and nothing else) or by `explain`, and prints seconds, entries and memory.

import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const [, , mode, file] = process.argv;
const begin = process.hrtime.bigint();
const result = mode === 'explain' ? await explain() : await parse();
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(JSON.stringify({ ...result, seconds, memory: process.resourceUsage().maxRSS / 1024 }));

async function explain() {
  const { openLog } = await import('../packages/cli/dist/explain/log/open-log.js');
  const { summaryOf } = await import('../packages/cli/dist/explain/log/summary.js');
  const { entries, errors } = await summaryOf(openLog(file), 'en');
  return { entries, errors };
}

async function parse() {
  const decoder = new StringDecoder('utf8');
  let [entries, rest] = [0, ''];
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    const text = rest + decoder.write(chunk);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      JSON.parse(text.slice(from, end));
      from = end + 1;
      entries++;
    }
    rest = text.slice(from);
  }
  return { entries };
}
