import type { QualifiedName } from '../../names/qualified-name.ts';
import { partsOf } from '../../names/qualified-name.ts';

/**
 * Modules whose errors carry codes of their own, each with one of them as it would be written. Read in Node 20's
 * documentation ("System errors"), in PostgreSQL's appendix A, and in the packages: pg 8, mysql2 3, sqlite3 5,
 * better-sqlite3 12, mongodb 6, @prisma/client 6, axios 1, undici 7.
 */
const CODES: ReadonlyMap<string, string> = new Map([
  ...['fs', 'fs/promises', 'fs-extra', 'graceful-fs', 'child_process'].map((name) => [name, "'ENOENT'"] as const),
  ...['dns', 'dns/promises', 'net', 'http', 'https', 'tls'].map((name) => [name, "'ECONNREFUSED'"] as const),
  ...['pg', 'postgres'].map((name) => [name, "'23505'"] as const),
  ...['mysql', 'mysql2', 'mysql2/promise'].map((name) => [name, "'ER_DUP_ENTRY'"] as const),
  ...['sqlite3', 'better-sqlite3'].map((name) => [name, "'SQLITE_CONSTRAINT'"] as const),
  ...['mongodb', 'mongoose'].map((name) => [name, '11000'] as const),
  ['@prisma/client', "'P2002'"],
  ['axios', "'ERR_BAD_REQUEST'"],
  ['undici', "'UND_ERR_CONNECT_TIMEOUT'"],
]);

/** A code that an error of a thing's module may carry; `undefined` for a thing of any other module. */
export const foreignCodeOf = (name: QualifiedName | undefined): string | undefined =>
  name === undefined ? undefined : CODES.get(partsOf(name).module.replace(/^node:/, ''));
