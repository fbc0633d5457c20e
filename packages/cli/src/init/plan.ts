import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PLUGIN, withPreset } from './flat-config-edit.ts';
import type { ConfigEdit } from './flat-config-edit.ts';
import { withLegacyPreset, withOxlintPreset } from './json-config-edit.ts';

export type Preset = 'recommended' | 'strict';

/** What is to be done to one configuration. */
export interface ConfigPlan {
  /** The name of the file in the folder. */
  readonly file: string;
  /** The text that is there; empty for a file that is to be made. */
  readonly before: string;
  readonly edit: ConfigEdit;
}

export interface InitPlan {
  readonly configs: readonly ConfigPlan[];
  /** The packages that package.json does not have yet. */
  readonly packages: readonly string[];
  /** How to install them, with the package manager of the project. */
  readonly install: string;
}

const FLAT = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);
const OXLINT = ['.oxlintrc.json', 'oxlint.json'];
const LEGACY_JSON = ['.eslintrc.json', '.eslintrc'];
const LEGACY_OTHER = ['.eslintrc.js', '.eslintrc.cjs', '.eslintrc.yml', '.eslintrc.yaml'];

/** Works out what the project in a folder needs to have the rules. Reads, and writes nothing. */
export function planInit(folder: string, preset: Preset): InitPlan {
  const element = `grpcLitmus.configs.${preset}`;
  const manifest = manifestIn(folder);
  const configs = [
    ...there(folder, FLAT, (text, file) => withPreset(text, file, element)),
    ...there(folder, OXLINT, (text) => withOxlintPreset(text, preset)),
  ];
  const legacy = [...there(folder, LEGACY_JSON, withLegacyPreset), ...there(folder, LEGACY_OTHER, () => ({ kind: 'unknown', because: 'it is no JSON' }))];
  const isTypeScript = 'typescript' in manifest.dependencies || existsSync(join(folder, 'tsconfig.json'));
  // ESLint 9 and later read an `.eslintrc` no more, so beside a flat one it is a left-over.
  const all = configs.length > 0 ? configs : legacy.length > 0 ? legacy : [newConfig(manifest.isModule, isTypeScript, element)];
  const wanted = [PLUGIN, ...(all.some(({ file }) => file.includes('eslint')) ? ['eslint'] : []), ...(all.some(({ before }) => before === '') && isTypeScript ? ['typescript-eslint'] : [])];
  const packages = wanted.filter((name) => !(name in manifest.dependencies));
  return { configs: all, packages, install: `${installWith(folder)} ${packages.join(' ')}` };
}

function there(folder: string, names: readonly string[], edit: (text: string, file: string) => ConfigEdit): readonly ConfigPlan[] {
  return names.flatMap((file) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    const before = readFileSync(path, 'utf8');
    return [{ file, before, edit: edit(before, file) }];
  });
}

function newConfig(isModule: boolean, isTypeScript: boolean, element: string): ConfigPlan {
  const lines = isTypeScript
    ? [
        `import grpcLitmus from '${PLUGIN}';`,
        "import tseslint from 'typescript-eslint';",
        '',
        'export default [',
        "  { ignores: ['**/dist/', '**/build/'] },",
        "  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser: tseslint.parser } },",
        `  ${element},`,
        '];',
      ]
    : [`import grpcLitmus from '${PLUGIN}';`, '', `export default [{ ignores: ['**/dist/', '**/build/'] }, ${element}];`];
  return { file: isModule ? 'eslint.config.js' : 'eslint.config.mjs', before: '', edit: { kind: 'edited', text: `${lines.join('\n')}\n` } };
}

interface ManifestFacts {
  readonly dependencies: Readonly<Record<string, unknown>>;
  readonly isModule: boolean;
}

function manifestIn(folder: string): ManifestFacts {
  try {
    const { dependencies, devDependencies, peerDependencies, type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    return { dependencies: Object.assign({}, peerDependencies, devDependencies, dependencies), isModule: type === 'module' };
  } catch {
    return { dependencies: {}, isModule: false };
  }
}

/** The lock file tells the package manager, in this folder or in the workspace above. */
function installWith(folder: string): string {
  const managers: readonly (readonly [lock: string, command: string])[] = [
    ['pnpm-lock.yaml', 'pnpm add --save-dev'],
    ['yarn.lock', 'yarn add --dev'],
    ['bun.lock', 'bun add --dev'],
    ['package-lock.json', 'npm install --save-dev'],
  ];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = managers.find(([lock]) => existsSync(join(at, lock)));
    if (found) return found[1];
    if (at === dirname(at) || existsSync(join(at, '.git'))) return 'npm install --save-dev';
  }
}
