// `npm run bench`: what the codemod costs beside other tools, and what summing up a log costs beside parsing its lines
// (--megabytes N: that alone, for a log of another size); with --repository DIR what the lint rules cost there beside ESLint
// without them. Each limit that is missed makes the exit code 1.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const has = (option) => args.some((arg) => arg.startsWith(option));
const benches = has('--repository') ? ['lint.mjs'] : has('--megabytes') ? ['log.mjs'] : args.length > 0 ? ['codemod.mjs'] : ['codemod.mjs', 'log.mjs'];
for (const bench of benches) {
  const { status } = spawnSync(process.execPath, [path.join(path.dirname(fileURLToPath(import.meta.url)), bench), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
