// `npm run bench`: what the codemod costs beside other tools, and with --repository DIR what the lint rules cost there
// beside ESLint without them. Each limit that is missed makes the exit code 1.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const bench = args.some((arg) => arg.startsWith('--repository')) ? 'lint.mjs' : 'codemod.mjs';
const { status } = spawnSync(process.execPath, [path.join(path.dirname(fileURLToPath(import.meta.url)), bench), ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
