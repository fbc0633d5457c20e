import { createRequire } from 'node:module';

// `require` gives `any`; that a package.json has a name and a version is what npm demands of it.
const manifest = createRequire(import.meta.url)('../package.json') as { name: string; version: string };

export const name: string = manifest.name;
export const version: string = manifest.version;

/** The prefix of the rules, in ESLint, in oxlint and in a disable comment. */
export const NAMESPACE = 'grpc-litmus';
