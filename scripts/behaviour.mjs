// Proves that a rewrite leaves real programs whole: for each package of public repositories that installs from npm,
// the type errors before `codemod --write` and after must be the same, and a second run must find nothing to do.
//
//   node scripts/behaviour.mjs --corpus DIR [--repository NAME]... [--workplace DIR]
//
// DIR holds the repositories as `owner__name`. They are copied, so nothing of them is changed. A workplace that is
// named is kept, with what was installed into it. Needs the npm registry.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const scripts = path.dirname(fileURLToPath(import.meta.url));
const cli = path.join(scripts, '..', 'packages', 'codemod', 'dist', 'cli.js');

const PACKAGES = [
  { repository: 'camunda/camunda-8-js-sdk' },
  { repository: 'chirpstack/chirpstack', folder: 'ui' },
  { repository: 'firebase/firebase-tools' },
  { repository: 'get-gated/backend' },
  { repository: 'googleapis/gax-nodejs', folder: 'gax', constants: 'src/status.ts' },
  { repository: 'googleapis/nodejs-bigtable' },
  { repository: 'googleapis/nodejs-bigtable', folder: 'samples' },
  { repository: 'googleapis/nodejs-firestore' },
  { repository: 'grpc/grpc-web', folder: 'test/interop' },
  { repository: 'haraluya/deer-lab', folder: 'functions' },
  { repository: 'hashgraph/hedera-sdk-js', constants: 'src/channel/grpc-status.js' },
  { repository: 'microsoft/etcd3' },
  { repository: 'openebs/Mayastor', folder: 'test/grpc' },
  { repository: 'tshivanshu9-pw/hack-mario-persona-be' },
];

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, repository: { type: 'string', multiple: true }, workplace: { type: 'string' } },
});
if (values.corpus === undefined || !existsSync(values.corpus)) {
  console.error('usage: node scripts/behaviour.mjs --corpus DIR [--repository owner/name]... [--workplace DIR]');
  process.exit(2);
}

const workplace = values.workplace === undefined ? mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-behaviour-')) : path.resolve(values.workplace);
try {
  const chosen = PACKAGES.filter(({ repository }) => values.repository?.includes(repository) ?? true);
  const outcomes = chosen.map(behaviourOf);
  const proven = outcomes.filter(({ kind }) => kind === 'same').length;
  console.log(`\n${proven} of ${chosen.length} packages rewritten without a new type error`);
  if (outcomes.some(({ kind }) => kind === 'changed')) process.exitCode = 1;
} finally {
  if (values.workplace === undefined) rmSync(workplace, { recursive: true, force: true });
}

/** @param constants the file of `--constants`, where codes wait for one */
function behaviourOf({ repository, folder = '.', constants }) {
  const title = folder === '.' ? repository : `${repository}/${folder}`;
  const copy = path.join(workplace, repository.replace('/', '__'));
  const place = path.join(copy, folder);
  const outcome = examine(repository, copy, place, constants === undefined ? [] : ['--constants', constants]);
  const words = {
    same: () => `${outcome.rewritten} codes in ${outcome.files} files; ${outcome.errors} type errors before and after (TypeScript ${outcome.compiler})`,
    changed: () => outcome.problems.map((problem) => `\n    ${problem}`).join(''),
    absent: () => `not measured: ${outcome.reason}`,
  };
  console.log(`${outcome.kind === 'changed' ? 'FAIL' : outcome.kind === 'same' ? 'ok  ' : '-   '} ${title}: ${words[outcome.kind]()}`);
  return outcome;
}

function examine(repository, copy, place, options) {
  const original = path.join(values.corpus, repository.replace('/', '__'));
  if (!existsSync(original)) return { kind: 'absent', reason: 'the corpus does not hold it' };
  copySources(original, copy);
  if (!existsSync(path.join(place, 'node_modules')) && !install(place)) return { kind: 'absent', reason: 'its dependencies do not install' };

  const { rewrites } = codemod(place, ...options);
  const files = rewrites.filter(({ dependencies }) => dependencies === undefined).map(({ file }) => path.join(place, file));
  if (files.length === 0) return { kind: 'absent', reason: 'nothing in it is to be rewritten' };
  const before = typeErrors(place, files);
  codemod(place, '--write', ...options);
  if (rewrites.some(({ dependencies }) => dependencies) && !install(place)) return { kind: 'changed', problems: ['the dependencies that were added do not install'] };
  const after = typeErrors(place, files);
  const second = codemod(place, '--write', ...options).rewrites.map(({ file }) => `a second run rewrites ${file} again`);
  const problems = [...added(before.errors, after.errors), ...second];
  if (problems.length > 0) return { kind: 'changed', problems };
  const rewritten = rewrites.reduce((sum, { replaced }) => sum + replaced, 0);
  return { kind: 'same', rewritten, files: files.length, errors: after.errors.length, compiler: after.compiler };
}

/** The repository as it was, beside what was installed into an earlier copy. */
function copySources(original, copy) {
  mkdirSync(copy, { recursive: true });
  cpSync(original, copy, { recursive: true, force: true, filter: (from) => !/[\\/](?:node_modules|\.git)$/.test(from) });
}

function install(folder) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: 600_000, shell: process.platform === 'win32' });
  return status === 0;
}

function codemod(folder, ...args) {
  const { stdout } = spawnSync(process.execPath, [cli, '.', '--report', 'json', '--allow-dirty', '--no-gitignore', '--add-dependency', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

/** In a process of its own: a compiler is a large guest. */
function typeErrors(folder, files) {
  const args = ['--max-old-space-size=6144', path.join(scripts, 'type-errors.mjs'), folder, ...files];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}

/** The errors that are there more often after than before. */
function added(before, after) {
  const left = [...before];
  return after.filter((error) => {
    const at = left.indexOf(error);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
