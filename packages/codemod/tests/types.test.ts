import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runCodemod } from '../src/run.ts';
import type { CodemodOptions } from '../src/options.ts';
import { scratchFolder } from './support/scratch-folder.ts';

const LIBRARY = {
  'node_modules/@grpc/grpc-js/package.json': '{ "name": "@grpc/grpc-js", "version": "1.14.0", "types": "index.d.ts" }',
  'node_modules/@grpc/grpc-js/index.d.ts': 'export interface StatusObject { code: number; details: string }\nexport type ServiceError = StatusObject & Error;\nexport declare const status: { NOT_FOUND: 5 };\n',
};
const PACKAGE = { 'package.json': '{ "dependencies": { "@grpc/grpc-js": "^1.9.0" } }', 'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext", "types": [] }, "include": ["src"] }' };
const FAILURES = {
  'src/failures.ts': `import type { ServiceError } from '@grpc/grpc-js';
class HttpFailure extends Error { code = 404; }
class Outage extends Error implements ServiceError { code = 14; details = ''; }
export declare const last: ServiceError | undefined;
export declare const either: ServiceError | HttpFailure;
export declare const other: HttpFailure;
export declare const loose: any;
export declare const derived: Outage;
`,
  'src/report.ts': `import { either, last, loose, other } from './failures.js';
export const found = [last?.code === 5, either.code === 5, other.code === 5, loose.code === 5];
`,
};

const verdicts = async (files: Readonly<Record<string, string>>, types: NonNullable<CodemodOptions['types']>): Promise<readonly string[]> => {
  const { sites } = await runCodemod({ cwd: scratchFolder(files), paths: ['.'], types });
  return sites.filter(({ file }) => file.includes('report')).map(({ column, verdict }) => `${column} ${verdict}`);
};

describe('type information', { timeout: 60_000 }, () => {
  it('settles what the file alone leaves undecided, where every type that it may have is known', async () => {
    const files = { ...LIBRARY, ...PACKAGE, ...FAILURES };
    expect(await verdicts(files, 'off')).toEqual(['38 undecided', '57 undecided', '75 undecided', '93 undecided']);
    expect(await verdicts(files, 'auto')).toEqual(['38 rewrite', '57 undecided', '75 undecided', '93 undecided']);
  });

  it('is asked with `auto` only where a tsconfig.json is there and dependencies are installed', async () => {
    const { 'tsconfig.json': _, ...unconfigured } = PACKAGE;
    expect((await verdicts({ ...LIBRARY, ...unconfigured, ...FAILURES }, 'auto'))[0]).toBe('38 undecided');
    expect((await verdicts({ ...LIBRARY, ...unconfigured, ...FAILURES }, 'on'))[0]).toBe('38 rewrite');
    expect((await verdicts({ ...PACKAGE, ...FAILURES }, 'auto'))[0]).toBe('38 undecided');
  });

  it('keeps the programs of packages apart', async () => {
    const one = Object.fromEntries(Object.entries({ ...LIBRARY, ...PACKAGE, ...FAILURES }).map(([name, content]) => [`one/${name}`, content]));
    const two = Object.fromEntries(Object.entries({ ...PACKAGE, ...FAILURES }).map(([name, content]) => [`two/${name}`, content]));
    expect(await verdicts({ ...one, ...two }, 'auto')).toEqual(['38 rewrite', '57 undecided', '75 undecided', '93 undecided', '38 undecided', '57 undecided', '75 undecided', '93 undecided']);
  });

  it('loads no compiler where nothing is undecided', () => {
    const root = scratchFolder({ ...LIBRARY, ...PACKAGE, 'src/fine.ts': 'export const answer = { size: 404, code: "ENOENT" };\n' });
    const probe = `
      const { runCodemod } = await import(process.argv[1]);
      await runCodemod({ paths: [process.argv[2]], types: 'on' });
      const { default: Module } = await import('node:module');
      console.log(Object.keys(Module._cache).some((name) => name.includes('ts-morph')));`;
    const built = new URL('../dist/run.js', import.meta.url).href;
    expect(execFileSync(process.execPath, ['--input-type=module', '--eval', probe, built, root], { encoding: 'utf8' }).trim()).toBe('false');
  });
});
