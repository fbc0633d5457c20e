import type { FunctionNode, Node } from '../ast/node.ts';
import { calledName, functionName } from '../ast/static-name.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Reading } from '../source/reading.ts';
import { namedCodes, returnedBy } from './code-test.ts';
import type { RetryDecision } from './decision.ts';
import { isPermanent } from './permanence.ts';
import { callsOf } from './repeated-calls.ts';
import { retrierAround } from './retrier.ts';
import { namesRetryTest } from './retry-name.ts';

/** The functions that say of an error whether its call is repeated. */
export function predicateDecisions(reading: Reading): readonly RetryDecision[] {
  const functions: readonly FunctionNode[] = [
    ...reading.nodes.of('FunctionDeclaration'),
    ...reading.nodes.of('FunctionExpression'),
    ...reading.nodes.of('ArrowFunctionExpression'),
  ];
  return functions.flatMap((each) => (isRetryTest(each) ? (decisionOf(reading, each) ?? []) : []));
}

const DECISIONS: ReadonlySet<string> = new Set(DIALECTS.flatMap(({ retry }) => retry.flatMap((rule) => (rule.form === 'decision' ? [rule.property] : []))));

function isRetryTest(node: FunctionNode): boolean {
  const name = functionName(node);
  if (name !== undefined) return name !== 'retry' || node.parent.type === 'Property' ? DECISIONS.has(name) || namesRetryTest(name) : false;
  // `handleWhen((err) => …)` of cockatiel
  return node.parent.type === 'CallExpression' && calledName(node.parent) === 'handleWhen';
}

function decisionOf(reading: Reading, node: FunctionNode): RetryDecision | undefined {
  const named = namedCodes(reading, node.body);
  if (named.length === 0) return undefined;
  const others = returnedBy(reading, node, 'any other');
  const repeated = named.filter(({ code }) => {
    const own = returnedBy(reading, node, code);
    return !own.includes(false) && !(others.length === 1 && others[0] === true) && (own.includes(true) || others.every((each) => each === false));
  });
  const stopped = others.length === 1 && others[0] === true ? named.filter(({ code }) => returnedBy(reading, node, code).every((verdict) => verdict === false)) : [];
  const inverted = stopped.some(({ code }) => isPermanent(code)) ? undefined : stopped.find(({ code }) => code === 'UNAVAILABLE');
  if (repeated.length === 0 && !inverted) return undefined;
  const [retrier] = [node, ...namesOf(reading, node)].flatMap((each) => retrierAround(reading, each) ?? []);
  const isDecided = returnedBy(reading, node, 'UNAVAILABLE').every((verdict) => verdict === true);
  return { by: 'predicate', repeated, ...(inverted && { inverted }), ...(!isDecided && { undecided: true }), calls: retrier ? callsOf(reading, retrier) : [], region: retrier ?? node };
}

/** Where a function is handed over by its name. */
function namesOf(reading: Reading, node: FunctionNode): readonly Node[] {
  const name = node.id ?? (node.parent.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier' ? node.parent.id : undefined);
  return name ? usesOf(reading, name) : [];
}
