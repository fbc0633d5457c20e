import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { x } from 'tinyexec';
import { errorMessage } from './error-message.ts';

interface Formatter {
  readonly name: string;
  /** The files that set it up, by name. */
  readonly configuration: RegExp;
  /** Whether a package.json sets it up, too: by a key of its name, or by depending on it. */
  readonly inManifest: boolean;
  readonly args: readonly string[];
  /** Exit codes that say that the files were formatted. */
  readonly success: readonly number[];
}

/** Those that only format come before ESLint, whose fixes may do more. */
const FORMATTERS: readonly Formatter[] = [
  { name: 'biome', configuration: /^\.?biome\.jsonc?$/, inManifest: false, args: ['format', '--write', '--no-errors-on-unmatched'], success: [0] },
  { name: 'dprint', configuration: /^\.?dprint\.jsonc?$/, inManifest: false, args: ['fmt', '--allow-no-files', '--'], success: [0] },
  { name: 'prettier', configuration: /^(?:\.prettierrc(?:\.\w+)?|prettier\.config\.[cm]?[jt]s)$/, inManifest: true, args: ['--write', '--log-level=warn', '--ignore-unknown', '--'], success: [0] },
  // 1 says that something is left that it cannot fix, as there may have been before.
  { name: 'eslint', configuration: /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?)$/, inManifest: false, args: ['--fix', '--'], success: [0, 1] },
];

/** What became of some files that were to be formatted. */
export interface Formatting {
  /** `prettier`, or `undefined` where the project has none. */
  readonly formatter?: string;
  /** Absolute. */
  readonly files: readonly string[];
  /** Why the files stay as they were written. */
  readonly failure?: string;
}

// Well below the shortest limit of a command line (Windows, 32,767 characters) with paths of 150 characters.
const FILES_A_CALL = 200;

/**
 * Runs each file's own formatter, the one that is set up nearest to it, from the project's `node_modules/.bin`.
 * Nothing is downloaded, and no other file is named to it.
 *
 * @param files absolute paths
 */
export async function formatFiles(files: readonly string[]): Promise<readonly Formatting[]> {
  const groups = new Map<string, { readonly setUp: SetUp | undefined; readonly files: string[] }>();
  const setUpOf = createSetUpLookup();
  for (const file of files) {
    const setUp = setUpOf(dirname(file));
    const key = setUp === undefined ? '' : `${setUp.formatter.name} ${setUp.folder}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { setUp, files: [file] });
    else group.files.push(file);
  }
  const formattings: Formatting[] = [];
  for (const group of groups.values()) formattings.push(await format(group.setUp, group.files));
  return formattings;
}

async function format(setUp: SetUp | undefined, files: readonly string[]): Promise<Formatting> {
  if (setUp === undefined) return { files, failure: 'no formatter is set up for them; biome, dprint, prettier and ESLint are known' };
  const { formatter, folder } = setUp;
  const { name } = formatter;
  const command = commandAt(folder, name);
  if (command === undefined) return { formatter: name, files, failure: `${name} is set up in ${folder}, but not installed in a node_modules/.bin there or above` };
  for (let start = 0; start < files.length; start += FILES_A_CALL) {
    const some = files.slice(start, start + FILES_A_CALL).map((file) => relative(folder, file));
    const failure = await failureOf(command, [...formatter.args, ...some], folder, formatter.success);
    if (failure !== undefined) return { formatter: name, files, failure };
  }
  return { formatter: name, files };
}

async function failureOf(command: string, args: readonly string[], cwd: string, success: readonly number[]): Promise<string | undefined> {
  try {
    const { exitCode, stdout, stderr } = await x(command, [...args], { nodeOptions: { cwd, stdio: ['ignore', 'pipe', 'pipe'] } });
    if (exitCode !== undefined && success.includes(exitCode)) return undefined;
    const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(0, 5).join('\n');
    return `it ended with ${exitCode ?? 'a signal'}${said === '' ? '' : `: ${said}`}`;
  } catch (error) {
    return `it could not be run: ${errorMessage(error)}`;
  }
}

interface SetUp {
  readonly formatter: Formatter;
  /** The folder that the configuration lies in. */
  readonly folder: string;
}

/** A function from a folder to the formatter set up for it there or above, within its git working tree. */
function createSetUpLookup(): (folder: string) => SetUp | undefined {
  const known = new Map<string, SetUp | undefined>();
  const lookUp = (folder: string): SetUp | undefined => {
    if (known.has(folder)) return known.get(folder);
    const formatter = setUpIn(folder);
    const isTop = dirname(folder) === folder || existsSync(join(folder, '.git'));
    const setUp = formatter === undefined ? (isTop ? undefined : lookUp(dirname(folder))) : { formatter, folder };
    known.set(folder, setUp);
    return setUp;
  };
  return lookUp;
}

function setUpIn(folder: string): Formatter | undefined {
  const names = readdirSync(folder);
  const manifest = names.includes('package.json') ? readText(join(folder, 'package.json')) : '';
  return FORMATTERS.find(({ name, configuration, inManifest }) => names.some((each) => configuration.test(each)) || (inManifest && manifest.includes(`"${name}":`)));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function commandAt(folder: string, name: string): string | undefined {
  const command = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  if (existsSync(command)) return command;
  return dirname(folder) === folder ? undefined : commandAt(dirname(folder), name);
}
