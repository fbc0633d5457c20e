import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isFunction } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import type { Reading } from '../source/reading.ts';
import { namesRetrier } from './retry-name.ts';

/** The call that repeats what it is given, where a function or list is among its options: `pRetry(() => …, { shouldRetry: … })`. */
export function retrierAround({ source: { settings } }: Reading, node: Node): TSESTree.CallExpression | undefined {
  for (const each of ancestorsOf(node)) {
    if (isFunction(each)) return undefined;
    if (each.type === 'CallExpression') {
      const name = calledName(each) ?? '';
      return namesRetrier(name) || settings?.retry.functions.includes(name) ? each : undefined;
    }
  }
  return undefined;
}
