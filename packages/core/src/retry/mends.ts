import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, functionName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { Failure } from './attempts.ts';
import { callsAgain } from './attempts.ts';

/** Whether a statement does more than to wait, count, log or try again: then the next attempt may be another call. */
export function mends(reading: Reading, statement: Node, { again }: Failure): boolean {
  for (const each of nodesWithin(reading.source, statement)) {
    if (each.type === 'AssignmentExpression') {
      if (!counts(each.left)) return true;
    } else if (each.type === 'CallExpression') {
      const isOwn = again.by === 'call' && (callsAgain(reading, each, again.of) || calledName(each) === functionName(again.of));
      if (!isOwn && !isHarmless(each)) return true;
    } else if (each.type === 'NewExpression' && !/^(?:Promise|Date|\w*Error)$/.test(calledName(each) ?? '')) return true;
  }
  return false;
}

const COUNTS: ReadonlySet<string> = new Set(['attempt', 'attempts', 'retry', 'retries', 'count', 'counter', 'tries', 'delay', 'backoff', 'wait', 'pause', 'sleep', 'err', 'error', 'i', 'j', 'n', 'ms', 'timeout', 'interval']);

/** Whether what is assigned is a count, a pause or the last error: nothing that a call is made with. */
function counts(target: Node): boolean {
  const inner = settled(target);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
  const words = name === undefined ? [] : wordsOf(name);
  return words.some((word) => COUNTS.has(word));
}

/** Functions and objects that tell, count and wait, and those of JavaScript itself. */
const TELLS: ReadonlySet<string> = new Set(['console', 'logger', 'log', 'logging', 'winston', 'pino', 'debug', 'tracer', 'span', 'metrics', 'metric', 'telemetry', 'stats']);
const HARMLESS: ReadonlySet<string> = new Set([
  ...['log', 'debug', 'info', 'warn', 'warning', 'trace', 'emit', 'record', 'observe', 'inc', 'increment', 'report'],
  ...['sleep', 'delay', 'wait', 'pause', 'backoff', 'jitter', 'timeout', 'schedule', 'exponential', 'calculate', 'compute'],
]);
const OWN: ReadonlySet<string> = new Set(['Math', 'Date', 'JSON', 'Promise', 'String', 'Number', 'Object', 'Array', 'performance']);

function isHarmless(call: TSESTree.CallExpression): boolean {
  const root = rootOf(call.callee);
  if (root !== undefined && (OWN.has(root) || wordsOf(root).some((word) => TELLS.has(word)))) return true;
  const words = wordsOf(calledName(call) ?? '');
  const [first = '', second = ''] = words;
  // `setTimeout(…)`, `onRetry(err)`, `resolve` of a promise that a timer keeps
  return HARMLESS.has(first) || (first === 'set' && second === 'timeout') || (first === 'on' && /^retr/.test(second)) || (words.length === 1 && first === 'resolve') || WAITS.has(words.at(-1) ?? '');
}

const WAITS: ReadonlySet<string> = new Set(['sleep', 'delay', 'wait', 'pause', 'backoff', 'jitter', 'ms']);

/** The name that a call begins with: `this.logger` counts as `logger`. */
function rootOf(callee: Node): string | undefined {
  const inner = settled(callee);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type !== 'MemberExpression') return inner.type === 'CallExpression' ? rootOf(inner.callee) : undefined;
  const object = settled(inner.object);
  return object.type === 'ThisExpression' ? memberName(inner) : rootOf(object);
}
