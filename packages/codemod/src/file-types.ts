import { basename, extname } from 'node:path';

/** Of TypeScript and JavaScript. */
export const SOURCE_EXTENSIONS: ReadonlySet<string> = new Set(['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts']);

const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

/** Whether a file is named as TypeScript or JavaScript, declarations included. */
export function isSourceName(path: string): boolean {
  return SOURCE_EXTENSIONS.has(extname(path));
}

/** `x.d.ts`, `x.d.mts`, `x.d.json.ts`: a file without a value in it. */
export function isDeclarationName(path: string): boolean {
  return DECLARATION.test(basename(path));
}
