import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { contains, isFunction } from '../ast/node.ts';
import { keyName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { functionBehind, valueBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { RetryDecision } from './decision.ts';

/**
 * Whether the file shows that a call is repeated for as long as it fails: by a loop that nothing else ends, or by a library
 * that is told to go on for ever. A retry policy always ends (gRFC A6), and so does each library of its own accord.
 */
export function isEndless(reading: Reading, { by, loop, calls, region, undecided }: RetryDecision): boolean {
  if (by === 'policy' || undecided || loop?.mends) return false;
  const around = optionsAround(region);
  if (isEndedFromOutside(reading, around)) return false;
  // A stream that is opened again stays away only as long as its server does.
  if (loop && !loop.bounded) return !loop.pauses || calls.length > 0;
  return isToldToGoOn(reading, around) || (by === 'predicate' && isOfQuery(reading, region)) || (by !== 'loop' && isGivenToEndlessLoop(reading, region));
}

/** The call or object that a list or function is an option of; the loop itself. */
function optionsAround(region: Node): Node {
  const property = region.type === 'Property' ? region : region.parent;
  return region.type !== 'CallExpression' && property?.type === 'Property' ? property.parent : region;
}

/** A signal or a deadline ends what would go on. */
const isEndedFromOutside = ({ source }: Reading, around: Node): boolean =>
  [...nodesWithin(source, around)].some((each) => (each.type === 'Identifier' && wordsOf(each.name).some((word) => ENDS.has(word))) || (each.type === 'Property' && /^max(?:Retry|Elapsed|Total)?Time(?:Ms)?$/.test(keyName(each) ?? '')));

const ENDS: ReadonlySet<string> = new Set(['signal', 'abort', 'aborted', 'deadline']);

/** `retries: Infinity` and `forever: true` of p-retry and async-retry, `retryMaxAttempts: Infinity` of nice-grpc. */
function isToldToGoOn(reading: Reading, around: Node): boolean {
  const objects = around.type === 'CallExpression' ? [around, ...around.arguments.map((each) => settled(valueBehind(reading.names, each)))] : [around];
  return objects
    .flatMap((each) => [...nodesWithin(reading.source, each)])
    .some((each) => {
      if (each.type !== 'Property') return false;
      const key = keyName(each) ?? '';
      const value = settled(each.value);
      return key === 'forever' ? value.type === 'Literal' && value.value === true : wordsOf(key).some((word) => ATTEMPTS.has(word)) && isInfinity(value);
    });
}

const ATTEMPTS: ReadonlySet<string> = new Set(['attempts', 'retries', 'tries', 'times']);

const isInfinity = (value: Node): boolean => (value.type === 'Identifier' && value.name === 'Infinity') || (value.type === 'MemberExpression' && memberName(value) === 'POSITIVE_INFINITY');

/** `retry: (_, err) => …` of TanStack Query, which goes on as long as the function says yes and does not look at the count. */
function isOfQuery(reading: Reading, region: Node): boolean {
  if (!isFunction(region) || region.parent.type !== 'Property' || keyName(region.parent) !== 'retry' || !reading.modules.some((module) => module.startsWith('@tanstack/'))) return false;
  const [count, error] = region.params;
  return count?.type === 'Identifier' && error !== undefined && reading.names.variableOf(count)?.references.length === 0;
}

/** Whether a function or list is handed to a function of the file whose loop nothing ends but success and the test. */
function isGivenToEndlessLoop(reading: Reading, region: Node): boolean {
  const called = region.type === 'CallExpression' ? functionBehind(reading.names, region.callee) : undefined;
  if (!called || COUNTS.test(reading.source.text.slice(...called.range))) return false;
  return [...reading.nodes.of('WhileStatement'), ...reading.nodes.of('ForStatement')].some((loop) => contains(called, loop) && hasNoEnd(loop.test));
}

const COUNTS = /attempt|tries|max|limit|deadline|signal|abort|count|elapsed|now\(|left|remain|budget/i;

/** `while (true)`, `for (;;)`, and a flag that success sets. */
export function hasNoEnd(test: TSESTree.Expression | null): boolean {
  if (!test) return true;
  const inner = settled(test);
  if (inner.type === 'Literal') return Boolean(inner.value);
  return inner.type === 'UnaryExpression' && inner.operator === '!' && settled(inner.argument).type === 'Identifier';
}
