import type { TSESTree } from '@typescript-eslint/types';
import { escapes } from '../../ast/escape.ts';
import type { Node } from '../../ast/node.ts';
import { calledName, memberName } from '../../ast/static-name.ts';
import { nodesWithin } from '../../ast/within.ts';
import { circumstancesOf } from '../../evidence/guards.ts';
import type { Judgement } from '../../litmus/judgement.ts';
import type { RaiseSite } from '../../sites/raise-site.ts';
import { handlerAround } from '../../sites/raise-sites.ts';
import { isSentByGrpc } from '../../sites/transport.ts';
import type { Reading } from '../../source/reading.ts';
import { excerptOf } from '../excerpt.ts';
import { foreignCodeOf } from '../foreign/foreign-modules.ts';
import { isCaughtBy } from '../thrown-to-client.ts';
import { judgementOn } from './uncoded-judgement.ts';
import { isText, uncodedValue } from './uncoded-value.ts';

/** An error of a library that was made without a code: `new ConnectError('no such book')`, `new RpcException('no such hero')`. */
export function uncodedLibraryError(reading: Reading, site: RaiseSite): readonly Judgement[] {
  if (site.as !== 'error' || site.codes.length > 0 || site.impliedCode === undefined || !isSentByGrpc(reading, site)) return [];
  const { node } = site;
  if (node.type === 'CallExpression') return ofConversion(reading, node);
  if (node.type !== 'NewExpression' || circumstancesOf(node).catches.length > 0) return [];
  const [first] = node.arguments;
  if (site.dialect !== 'nestjs') {
    return isRaised(node) ? [judgementOn(reading, node, { ...MADE_WITHOUT, confidence: handlerAround(reading, node) ? 'certain' : 'possible' })] : [];
  }
  if (!first || isText(first)) return [judgementOn(reading, node, MADE_WITHOUT)];
  const uncoded = uncodedValue(reading, first);
  // A filter may read the `status`, as NestJS's own GrpcExceptionFilter does.
  return uncoded && uncoded.kind !== 'text' ? [judgementOn(reading, node, { ...uncoded, confidence: uncoded.kind === 'misnamed' ? 'likely' : 'certain' })] : [];
}

const MADE_WITHOUT = { reason: 'it is made without a code' };

const isRaised = ({ parent }: Node): boolean =>
  parent?.type === 'ThrowStatement' || (parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && memberName(parent.callee) === 'reject');

/** `throw ConnectError.from(err)` in a handler: of an error of anything but Connect it makes UNKNOWN, and keeps its text. */
function ofConversion(reading: Reading, call: TSESTree.CallExpression): readonly Judgement[] {
  const [error] = call.arguments;
  const [around] = circumstancesOf(call).catches;
  if (calledName(call) !== 'from' || !error || !around || !isRaised(call) || !handlerAround(reading, call)) return [];
  if (around.guardsInside > 0 || !isCaughtBy(reading, around.clause, error)) return [];
  const { block } = around.clause.parent;
  const foreign = [...nodesWithin(reading.source, block)].find((each) => isForeign(reading, each) && escapes(block, each));
  const reason = foreign ? `what \`${excerptOf(reading, foreign)}\` fails with has no code of Connect` : 'what was caught may have no code of Connect';
  return [judgementOn(reading, call, { reason, confidence: foreign ? 'certain' : 'possible' })];
}

/** A call of a module with codes of its own, or a throw of an error without one. */
function isForeign(reading: Reading, node: Node): boolean {
  if (node.type === 'CallExpression') return foreignCodeOf(reading.names.qualify(node.callee)) !== undefined;
  return node.type === 'ThrowStatement' && uncodedValue(reading, node.argument) !== undefined;
}
