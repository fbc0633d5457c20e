import { analyse } from '../../src/analysis.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

/** The facts of a package that depends on grpc-js and on nothing else of gRPC. */
export const DEPENDS_ON_GRPC: ProjectFacts = { moduleKind: 'unknown', dependencies: new Map([['@grpc/grpc-js', '^1.12.0']]) };

/** The facts of a package that has nothing to do with gRPC. */
export const WITHOUT_GRPC: ProjectFacts = { moduleKind: 'unknown', dependencies: new Map() };

/** The decisions on a text in short, in its order: `5 comparison: grpc.status.NOT_FOUND`, `0 property: skip`, `7 case: undecided`. */
export function verdictsOf(text: string, options?: ParseOptions): readonly string[] {
  return analyse(parse(text, options)).literals.map(({ literal, shape, verdict }) => {
    const outcome = verdict.kind === 'rewrite' ? verdict.reference.text : verdict.kind;
    return `${literal} ${shape}: ${outcome}`;
  });
}
