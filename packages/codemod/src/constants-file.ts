import { readFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import type { ConstantsModule, ProjectFacts } from '@grpc-litmus/core';
import { exportedConstants, factsOf, NO_FACTS, NO_SETTINGS, OWN_CONSTANTS } from '@grpc-litmus/core';
import { STATUS_CODES } from '@grpc-litmus/core/codes';
import { errorMessage } from './error-message.ts';
import { isDeclarationName, isSourceName } from './file-types.ts';
import type { Manifests } from './manifests.ts';
import { parse } from './parse.ts';
import { decode } from './source-bytes.ts';
import { UsageError } from './usage-error.ts';

/** The file of `--constants`: it is there and exports constants, or it is to be made. */
export interface ConstantsFile extends Pick<ConstantsModule, 'name' | 'members'> {
  /** Absolute. */
  readonly path: string;
  readonly isThere: boolean;
}

/**
 * Reads the file whose constants are to be imported where no library has any; one that is not there yet will be made.
 *
 * @throws {UsageError} where it is no source file, cannot be read, or exports no constants for the codes
 */
export function readConstantsFile(cwd: string, given: string): ConstantsFile {
  const path = resolve(cwd, given);
  if (!isSourceName(path) || isDeclarationName(path)) throw new UsageError(`--constants ${given} is no TypeScript or JavaScript file by its name. Name one, as src/grpc-status.ts.`);
  const bytes = bytesOf(path, given);
  if (bytes === undefined) return { path, isThere: false, name: OWN_CONSTANTS, members: new Map(STATUS_CODES.map(({ name }) => [name, name])) };
  const parsed = parse(decode(bytes)?.text ?? '', path, { facts: NO_FACTS, settings: NO_SETTINGS });
  if (parsed.kind === 'syntax-error') throw new UsageError(`The file of --constants, ${given}, does not parse: ${parsed.message}`);
  const exported = exportedConstants(parsed.source);
  if (!exported) throw new UsageError(`The file of --constants, ${given}, exports no enum or object of status codes by name. Name one that does, or one that is not there yet, which is made.`);
  return { path, isThere: true, ...exported };
}

function bytesOf(path: string, given: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read the file of --constants, ${given}: ${errorMessage(error)}`);
  }
}

/**
 * The facts of a file with the constants of its package; those of another package are out of its reach, as an ES module is
 * for a file that can only require.
 */
export function withConstants(facts: ProjectFacts, filename: string, { path, name, members }: ConstantsFile, manifestsOf: (file: string) => Manifests): ProjectFacts {
  const isModule = factsOf(path, manifestsOf(path).nearest).moduleKind === 'esm';
  if (path === filename || manifestsOf(path).folder !== manifestsOf(filename).folder || (isModule && /\.c[jt]s$/.test(filename))) return facts;
  const way = relative(dirname(filename), path).replaceAll('\\', '/');
  return { ...facts, constants: { from: way.startsWith('.') ? way : `./${way}`, name, members } };
}

/**
 * The text of a file of constants that is made: in TypeScript an enum, like those of the libraries, else an object.
 *
 * @param isRequired whether a file that needs it loads it with `require`
 */
export function constantsText(path: string, isRequired: boolean): string {
  const rows = (separator: string): string => STATUS_CODES.map(({ name, number }) => `  ${name}${separator}${number},\n`).join('');
  if (/\.[cm]?tsx?$/.test(path)) return `${HEADER}export enum ${OWN_CONSTANTS} {\n${rows(' = ')}}\n`;
  const isCommonJs = extname(path) === '.cjs' || (extname(path) !== '.mjs' && isRequired);
  return `${HEADER}${isCommonJs ? `exports.${OWN_CONSTANTS}` : `export const ${OWN_CONSTANTS}`} = Object.freeze({\n${rows(': ')}});\n`;
}

const HEADER = '/** The status codes of gRPC: https://grpc.io/docs/guides/status-codes/ */\n';
