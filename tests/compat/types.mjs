import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, run } from './consumer.mjs';

const ESLINT_10 = '10.15.0';

/** What a consumer's own types are checked with. ESLint 8 has no types of its own, so its users have nothing to check. */
const CONSUMERS = [
  { typescript: '5.9.3', eslint: ESLINT_10 },
  { typescript: '6.0.3', eslint: ESLINT_10 },
  { typescript: '7.0.2', eslint: ESLINT_10 },
  { typescript: '6.0.3', eslint: '9.39.5' },
];

const PROJECTS = [
  { file: 'flat-config.ts', checksLibraries: () => true },
  // The types of the tree come from typescript-eslint, which does not know TypeScript 7 yet.
  { file: 'core.ts', checksLibraries: ({ typescript }) => !typescript.startsWith('7.') },
];

const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    types: [],
  },
};

/** @type {import('./section.mjs').Section} */
export function types({ workplace, tarballs, progress }) {
  const outcomes = CONSUMERS.map((dependencies) => {
    const name = `TypeScript ${dependencies.typescript}, ESLint ${dependencies.eslint}`;
    progress(`Types with ${name} …`);
    const folder = path.join(workplace, `types-${dependencies.typescript}-${dependencies.eslint}`);
    install(folder, [tarballs.core, tarballs['eslint-plugin']], dependencies);
    cpSync(path.join(import.meta.dirname, 'types'), path.join(folder, 'consumer'), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
    const said = PROJECTS.map(({ file, checksLibraries }) => {
      const compilerOptions = { ...TSCONFIG.compilerOptions, skipLibCheck: !checksLibraries(dependencies) };
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [`consumer/${file}`] }));
      return run('tsc', ['-p', '.'], folder, { accept: [0, 1, 2] }).trim();
    });
    return { name, said: said.join('\n').trim() };
  });
  return {
    title: "A consumer's types, strict and the declarations of the libraries checked",
    lines: outcomes.map(({ name, said }) => `${name.padEnd(40)} ${said === '' ? 'clean' : 'errors'}`),
    failures: outcomes.filter(({ said }) => said !== '').map(({ name, said }) => `${name}:\n${said}`),
  };
}
