import type { ProjectFacts } from '../source/source.ts';
import { dialectOfClient, dialectOfPackage } from './registry.ts';

/**
 * Whether a file's package has something to do with gRPC, by its name or by what it depends on; also where nothing is known
 * of it. It may be a client only: clients of Google's APIs count, which never make a handler.
 */
export function mayUseGrpc(facts: ProjectFacts): boolean {
  let may = known.get(facts);
  if (may === undefined) {
    const { dependencies, packageName = '' } = facts;
    may = dependencies === undefined || [packageName, ...dependencies.keys()].some(isRelated);
    known.set(facts, may);
  }
  return may;
}

/** A package has many files, and one list of dependencies. */
const known = new WeakMap<ProjectFacts, boolean>();

const isRelated = (name: string): boolean => /grpc|proto/i.test(name) || dialectOfPackage(name) !== undefined || dialectOfClient(name) !== undefined;
