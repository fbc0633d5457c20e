// Finds what must not be committed: the host name of a package registry (the lock file is where they slip in) and
// absolute paths of the machine somebody works on. As a script it checks the checkout and exits with 1 on a finding.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The files git has or would take. A checkout being worked on may list a file that is gone by now. */
export function committedFiles(folder = root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split('\0')
    .filter((file) => file !== '' && statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** The hosts of the public registries, and of the one that npm is set up to use here. */
export function registryHosts(folder = root) {
  // Put together here, so that this file does not hold what it looks for.
  const hosts = new Set(['npmjs.org', 'yarnpkg.com'].map((domain) => `registry.${domain}`));
  const configured = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  if (URL.canParse(configured)) hosts.add(new URL(configured).host);
  return [...hosts];
}

/** The folders that are this machine's own: the checkout, those beside it, and the home of whoever works here. */
export function machineFolders() {
  const folders = [root, homedir()];
  const parent = path.dirname(root);
  if (parent !== path.parse(root).root && parent !== path.resolve(tmpdir())) {
    folders.push(...readdirSync(parent).map((name) => path.join(parent, name)));
  }
  return folders;
}

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The lines of a text that name a registry or a folder of a machine.
 *
 * @param {string} text
 * @param {{ hosts: string[], folders: string[] }} foreign
 * @returns {{ line: number, what: string }[]}
 */
export function foreignText(text, { hosts, folders }) {
  // A path starts a word: `https://host/home/page` and `../home/x` are no paths of a machine.
  const start = String.raw`(?:^|[^\w.@~/\\-]|file:/*)`;
  const own = folders.map((folder) => `${escape(folder)}(?![\\w.-])`);
  const home = [String.raw`/home/\w+/`, String.raw`/Users/\w+/`, String.raw`[A-Za-z]:[\\/]+Users[\\/]`];
  const kinds = [
    ['the host of a package registry', new RegExp(hosts.map(escape).join('|'), 'i')],
    ['an absolute path of a machine', new RegExp(`${start}(?:${[...own, ...home].join('|')})`)],
  ];
  return text
    .split('\n')
    .flatMap((line, index) =>
      kinds.filter(([, pattern]) => pattern.test(line)).map(([what]) => ({ line: index + 1, what })),
    );
}

/** All findings in the files of a checkout, as `file:line: what`. Binary files are left out. */
export function findings(folder = root) {
  const foreign = { hosts: registryHosts(folder), folders: machineFolders() };
  return committedFiles(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (text.includes('\0')) return [];
    return foreignText(text, foreign).map(({ line, what }) => `${file}:${line}: ${what}`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findings();
  for (const finding of found) console.error(finding);
  process.exit(found.length > 0 ? 1 : 0);
}
