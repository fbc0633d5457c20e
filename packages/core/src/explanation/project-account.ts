import { DIALECTS } from '../dialects/registry.ts';
import { surroundingsOf } from '../dialects/surroundings.ts';
import type { Reading } from '../source/reading.ts';
import { dialectAccount } from './code-account.ts';
import type { ProjectAccount } from './line-account.ts';

/** What was known of the file's package: only what core knows, for this goes into public reports and the rest is nobody's business. */
export function projectAccount(reading: Reading): ProjectAccount {
  const { facts, settings } = reading.source;
  const known = new Set(DIALECTS.flatMap(({ packages }) => packages.map(({ name }) => name)));
  const dependencies = [...(facts.dependencies ?? [])];
  return {
    packageJson: facts.dependencies !== undefined,
    library: facts.packageName !== undefined && known.has(facts.packageName) ? facts.packageName : null,
    moduleKind: facts.moduleKind,
    dependencies: Object.fromEntries(dependencies.filter(([name]) => known.has(name))),
    namesGrpc: dependencies.some(([name]) => known.has(name) || /grpc/i.test(name)),
    imports: surroundingsOf(reading).imported.map(dialectAccount),
    wrappers: settings?.wrappers.map(({ name }) => name) ?? [],
  };
}
