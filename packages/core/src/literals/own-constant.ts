import type { Reading } from '../source/reading.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Candidate } from './candidate.ts';
import { candidateUse } from './candidate.ts';
import { isDefinition } from './definition.ts';

/** `const NOT_FOUND = 5`: a name that the file itself gives to a code. */
export interface OwnConstant {
  readonly name: string;
  /** Each use as a candidate; `undefined` for one where no code could stand. */
  readonly uses: readonly (Candidate | undefined)[];
  /** Other files may use it in ways that are not seen here. */
  readonly isExported: boolean;
}

/** The constant that a number defines; `undefined` where it defines none, or one of another name. */
export function ownConstant(reading: Reading, candidate: Candidate): OwnConstant | undefined {
  const { shape, within, code } = candidate;
  if (shape !== 'definition' || within.type !== 'VariableDeclarator' || within.id.type !== 'Identifier') return undefined;
  if (within.parent.kind !== 'const' || !isDefinition(candidate)) return undefined;
  const uses = usesOf(reading, within.id).map((use) => (use.type === 'Identifier' ? candidateUse(use, code) : undefined));
  return { name: within.id.name, uses, isExported: within.parent.parent.type === 'ExportNamedDeclaration' };
}
