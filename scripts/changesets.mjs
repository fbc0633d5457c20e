// Checks that the changesets can be read and name packages that exist. That a branch changes a package without a
// changeset, or that the base branch is not in this clone, is no mistake.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const changesets = path.join(root, 'node_modules', '@changesets', 'cli', 'bin.js');
const { status, stdout, stderr } = spawnSync(process.execPath, [changesets, 'status'], { cwd: root, encoding: 'utf8' });
const said = `${stdout}${stderr}`;
const tolerated = [/no changesets were found/, /Failed to find where HEAD diverged from/];

console.log(said.trim());
process.exit(status === 0 || tolerated.some((message) => message.test(said)) ? 0 : 1);
