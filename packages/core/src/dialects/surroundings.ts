import { qualifiedName } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';
import type { ProjectFacts } from '../source/source.ts';
import type { Dialect } from './dialect.ts';
import { dialectOfGenerated } from './generated.ts';
import { DIALECTS, dialectOfClient, dialectOfModule } from './registry.ts';

/** What the file imports and what its package is and depends on. */
export interface Surroundings {
  /** The dialects whose packages, or clients of whose, the file imports. */
  readonly imported: readonly Dialect[];
  /** The dialects of the packages that the file's package depends on, or is. */
  readonly depended: readonly Dialect[];
}

/** Reads what a file imports, and what its package depends on or is. */
export function surroundingsOf(reading: Reading): Surroundings {
  const { modules, names } = reading;
  // A library's own files import by path what others import from the package by name.
  return { imported: reading.usesLibrary ? dialectsOf([...modules, ...modules.map(names.moduleNamed)]) : [], depended: dependedBy(reading.source.facts) };
}

/** A package has many files, and one list of dependencies. */
const depended = new WeakMap<ProjectFacts, readonly Dialect[]>();

/** The dialects of the packages that a file's package depends on, or is; none whose codes are strings. */
export function dependedBy(facts: ProjectFacts): readonly Dialect[] {
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
