import type { Node } from '../../ast/node.ts';
import { isInvocation } from '../../ast/node.ts';
import { keyName } from '../../ast/static-name.ts';
import { wrapped } from '../../ast/unwrap.ts';
import { DIALECTS } from '../../dialects/registry.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/** The literal stands in a list that a library takes as the codes to repeat. */
export function retryEvidence(reading: Reading, { shape, within }: Candidate): readonly Evidence[] {
  if (shape !== 'retry-set' || within.type !== 'ArrayExpression') return [];
  const outer = wrapped(within);
  const { parent } = outer;
  for (const dialect of DIALECTS) {
    for (const list of dialect.retry) {
      if (list.names && isInvocation(parent) && parent.arguments[list.argument ?? 0] === outer && isNamed(reading, parent.callee, list.names)) {
        return [{ speaks: 'for', strength: 'conclusive', because: `${dialect.title} takes the list as the codes to repeat`, dialect }];
      }
      if (list.property !== undefined && parent?.type === 'Property' && keyName(parent) === list.property) {
        return [{ speaks: 'for', strength: 'strong', because: `\`${list.property}\` lists the codes to repeat in ${dialect.title}`, dialect }];
      }
    }
  }
  return [];
}

function isNamed(reading: Reading, callee: Node, names: readonly string[]): boolean {
  const name = reading.names.qualify(callee);
  return name !== undefined && names.includes(name);
}
