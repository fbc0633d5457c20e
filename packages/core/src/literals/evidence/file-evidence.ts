import type { Dialect } from '../../dialects/dialect.ts';
import { dialectOfGenerated } from '../../dialects/generated.ts';
import { DIALECTS, dialectOfClient, dialectOfModule } from '../../dialects/registry.ts';
import { qualifiedName } from '../../names/qualified-name.ts';
import type { Reading } from '../../source/reading.ts';
import type { ProjectFacts } from '../../source/source.ts';
import type { Evidence } from './evidence.ts';

/** What the file imports and what its package is and depends on. */
export interface Surroundings {
  /** The dialects whose packages, or clients of whose, the file imports. */
  readonly imported: readonly Dialect[];
  /** The dialects of the packages that the file's package depends on, or is. */
  readonly depended: readonly Dialect[];
}

export function surroundingsOf(reading: Reading): Surroundings {
  return { imported: dialectsOf(reading.modules), depended: dependedBy(reading.source.facts) };
}

/** A package has many files, and one list of dependencies. */
const depended = new WeakMap<ProjectFacts, readonly Dialect[]>();

function dependedBy(facts: ProjectFacts): readonly Dialect[] {
  const known = depended.get(facts);
  if (known) return known;
  const { dependencies, packageName } = facts;
  const found = dialectsOf([...(dependencies?.keys() ?? []), ...(packageName === undefined ? [] : [packageName])]);
  depended.set(facts, found);
  return found;
}

function dialectsOf(modules: readonly string[]): readonly Dialect[] {
  const found = modules.flatMap((module) => dialectOfModule(qualifiedName(module)) ?? dialectOfClient(module) ?? generatedIn(module) ?? []);
  // Where codes are strings, no number is one.
  return DIALECTS.filter((dialect) => found.includes(dialect) && !dialect.strings);
}

function generatedIn(module: string): Dialect | undefined {
  const id = dialectOfGenerated(module);
  return DIALECTS.find((dialect) => dialect.id === id);
}

export function fileEvidence({ imported, depended }: Surroundings): readonly Evidence[] {
  const [first] = imported;
  if (first) return [{ speaks: 'for', strength: 'strong', because: `the file imports ${first.title}`, dialect: first }];
  const [dependency] = depended;
  return dependency ? [{ speaks: 'for', strength: 'weak', because: `the package depends on ${dependency.title}`, dialect: dependency }] : [];
}
