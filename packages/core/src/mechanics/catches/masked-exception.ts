import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { ancestorsOf } from '../../ast/node.ts';
import { unwrap } from '../../ast/unwrap.ts';
import type { Judgement } from '../../litmus/judgement.ts';
import type { RaiseSite } from '../../sites/raise-site.ts';
import { isSentByGrpc } from '../../sites/transport.ts';
import type { Reading } from '../../source/reading.ts';
import { excerptOf } from '../excerpt.ts';
import { usesOfError } from './caught.ts';

/**
 * One fixed code for every `HttpException`, whatever its status says: what an exception filter of NestJS comes to that
 * does not ask for the status. It is likely, for an application may raise one kind of them alone.
 */
export function maskedException(reading: Reading, site: RaiseSite): readonly Judgement[] {
  const [value, other] = site.codes;
  if (!value || other || value.kind === 'unknown' || value.code === undefined || !isSentByGrpc(reading, site)) return [];
  const branch = branchOf(reading, site.node);
  if (!branch || usesOfError(reading, branch.exception, branch.body).some(({ kind }) => kind !== 'noted')) return [];
  return [
    {
      rule: 'no-masked-status',
      place: site.node,
      node: value.at,
      written: excerptOf(reading, value.at),
      used: value.code,
      fits: undefined,
      confidence: 'likely',
      reasons: ['every `HttpException` is answered with this code, whatever its status'],
      vetoesConsidered: ['the branch asks for the status of the exception', 'the branch hands the exception on'],
      suggestions: [],
    },
  ];
}

/** The branch behind `exception instanceof HttpException` that a node stands in. */
function branchOf(reading: Reading, node: Node): { readonly exception: TSESTree.Identifier; readonly body: Node } | undefined {
  const branch = [...ancestorsOf(node)].find(({ parent }, index, path) => parent?.type === 'IfStatement' && parent.consequent === path[index]);
  const test = branch?.parent?.type === 'IfStatement' ? unwrap(branch.parent.test) : undefined;
  if (!branch || test?.type !== 'BinaryExpression' || test.operator !== 'instanceof') return undefined;
  const exception = unwrap(test.left);
  const isHttp = reading.names.qualify(test.right) === '@nestjs/common#HttpException';
  return isHttp && exception.type === 'Identifier' ? { exception, body: branch } : undefined;
}
