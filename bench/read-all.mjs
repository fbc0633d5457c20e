// Reads every file of a list and nothing else: what no tool can be faster than.

import { readFileSync } from 'node:fs';

let bytes = 0;
for (const file of readFileSync(process.argv[2], 'utf8').trim().split('\n')) bytes += readFileSync(file).length;
console.log(`bytes ${bytes}`);
