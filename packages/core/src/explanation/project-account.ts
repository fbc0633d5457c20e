import { DIALECTS } from '../dialects/registry.ts';
import { surroundingsOf } from '../literals/evidence/file-evidence.ts';
import type { Reading } from '../source/reading.ts';
import { dialectAccount } from './code-account.ts';
import type { ProjectAccount } from './line-account.ts';

/** What was known of the file's package; of its dependencies only those that core knows, for the others are nobody's business. */
export function projectAccount(reading: Reading): ProjectAccount {
  const { facts, settings } = reading.source;
  const known = new Set(DIALECTS.flatMap(({ packages }) => packages.map(({ name }) => name)));
  return {
    packageJson: facts.dependencies !== undefined,
    packageName: facts.packageName ?? null,
    moduleKind: facts.moduleKind,
    dependencies: Object.fromEntries([...(facts.dependencies ?? [])].filter(([name]) => known.has(name) || /grpc/i.test(name))),
    imports: surroundingsOf(reading).imported.map(dialectAccount),
    wrappers: settings?.wrappers.map(({ name }) => name) ?? [],
  };
}
