import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { contains, isFunction, statementsAround } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import { leaves } from '../evidence/guards.ts';
import type { Reading } from '../source/reading.ts';
import type { Failure } from './attempts.ts';
import { callsAgain, callsAttempted, failuresIn } from './attempts.ts';
import type { AnyOther } from './code-test.ts';
import { namedCodes, ofCase, runStatements, verdictOf } from './code-test.ts';
import type { LoopFacts, RetryDecision } from './decision.ts';
import { hasNoEnd } from './endless.ts';
import type { NamedCode } from './grpc-code.ts';
import { isPermanent } from './permanence.ts';
import { repeatedCalls } from './repeated-calls.ts';
import { mends } from './mends.ts';
import { attemptVaries } from './varies.ts';

/** The loops, and the functions that call themselves again, that repeat a call by the code of its error. */
export const loopDecisions = (reading: Reading): readonly RetryDecision[] => failuresIn(reading).flatMap((failure) => decisionOf(reading, failure) ?? []);

function decisionOf(reading: Reading, failure: Failure): RetryDecision | undefined {
  const named = [...new Map(failure.body.flatMap((each) => namedCodes(reading, each)).map((each) => [each.at, each])).values()];
  if (named.length === 0) return undefined;
  const others = waysOf(reading, failure, 'any other');
  const byCode = new Map<CodeName, Ways>(named.map(({ code }) => [code, waysOf(reading, failure, code)]));
  const repeated = named.filter(({ code }) => {
    const own = byCode.get(code);
    return own?.again === true && others.stops && !(others.again && own.stops);
  });
  const stopped = others.again ? named.filter(({ code }) => byCode.get(code)?.again === false) : [];
  const inverted = invertedBy(stopped);
  if (repeated.length === 0 && !inverted) return undefined;
  const region = regionOf(failure);
  const ways = inverted ? others : byCode.get(repeated.find(({ code }) => code === 'UNAVAILABLE' || code === 'RESOURCE_EXHAUSTED')?.code ?? repeated[0]?.code ?? 'UNAVAILABLE');
  return {
    by: 'loop',
    repeated,
    ...(inverted && { inverted }),
    calls: repeatedCalls(reading, callsAttempted(reading, failure.attempt)),
    region,
    loop: factsOf(reading, failure, ways ?? others, region),
    ...((byCode.get('UNAVAILABLE')?.stops ?? true) && { undecided: true }),
  };
}

function regionOf({ again }: Failure): Node {
  switch (again.by) {
    case 'loop':
      return again.loop;
    case 'call':
      return again.of;
    case 'throw':
      return again.retrier;
  }
}

/**
 * Codes after which another attempt may well succeed: who gives up at these alone has the test the wrong way round. To give
 * up at ABORTED, INTERNAL or a spent quota is right, whatever else is repeated.
 */
const TRANSIENT: ReadonlySet<CodeName> = new Set(['UNAVAILABLE', 'UNKNOWN']);

const invertedBy = (stopped: readonly NamedCode[]): NamedCode | undefined =>
  stopped.some(({ code }) => isPermanent(code)) ? undefined : stopped.find(({ code }) => TRANSIENT.has(code));

/** What may come of a failure with one code. */
interface Ways {
  /** There is a way to the next attempt. */
  readonly again: boolean;
  /** There is a way that gives up. */
  readonly stops: boolean;
  /** The statements on the ways to the next attempt. */
  readonly passed: readonly Node[];
}

function waysOf(reading: Reading, { body, again: { by, ...target }, holder }: Failure, code: CodeName | AnyOther): Ways {
  const agains: Node[] = [];
  let stops = false;
  const passed: Node[] = [];
  const of = 'of' in target ? target.of : undefined;
  const callsIt = (node: Node): boolean => of !== undefined && callsAgain(reading, node, of);
  const end = runStatements([...body, ...(by === 'loop' ? statementsAfter(holder) : [])], {
    decide: (test) => verdictOf(reading, test, code),
    decideCase: (test) => ofCase(reading, test, code),
    leave: (statement) => {
      const repeats = by === 'throw' ? isLetOut(reading, statement) : statement.type === 'ContinueStatement' || (statement.type === 'ReturnStatement' && statement.argument !== null && callsIt(statement.argument));
      if (repeats) agains.push(statement);
      else stops = true;
    },
    pass: (statement) => {
      if (by === 'throw' && isBail(statement)) {
        stops = true;
        return true;
      }
      passed.push(statement);
      if (!callsIt(statement)) return false;
      agains.push(statement);
      return true;
    },
  });
  const falls = end && by === 'loop';
  return { again: falls || agains.length > 0, stops: stops || (end && !falls), passed: passed.filter((each) => isOnTheWay(each, agains, falls)) };
}

/** Whether a statement lies on the way to one of the next attempts, or to the end of the loop's body. */
function isOnTheWay(statement: Node, agains: readonly Node[], falls: boolean): boolean {
  const list = statementsAround(statement);
  const owner = statement.parent;
  if (!list || !owner) return falls;
  const after = list.slice(list.indexOf(statement));
  if (after.some((each) => agains.some((again) => contains(each, again)))) return true;
  if (after.some(leaves)) return false;
  const outer = owner.type === 'BlockStatement' && owner.parent.type !== 'CatchClause' && !isFunction(owner.parent) ? owner.parent : undefined;
  return outer ? isOnTheWay(outer, agains, falls) : falls;
}

/** Of what a retrier is given to call: an error that it repeats after, and not p-retry's `AbortError`. */
const isLetOut = (reading: Reading, statement: Node): boolean => statement.type === 'ThrowStatement' && !/^(?:new\s+)?(?:\w+\.)?(?:Abort|Bail|Stop|Permanent|NonRetr|Fatal|Unrecoverable)/i.test(reading.source.text.slice(...statement.argument.range));

/** `bail(err)` of async-retry */
function isBail(statement: Node): boolean {
  const call = statement.type === 'ExpressionStatement' ? settled(statement.expression) : undefined;
  return call?.type === 'CallExpression' && /^(?:bail|abort|stop)$/i.test(calledName(call) ?? '');
}

/** What comes after a `catch` until the end of the loop's body. */
function statementsAfter(holder: Failure['holder']): readonly Node[] {
  const statement = holder.parent;
  return statement.parent?.type === 'BlockStatement' ? statement.parent.body.slice(statement.parent.body.findIndex((each) => each === statement) + 1) : [];
}

function factsOf(reading: Reading, failure: Failure, ways: Ways, region: Node): LoopFacts {
  const { again, attempt, holder } = failure;
  const changes = ways.passed.some((each) => mends(reading, each, failure)) || attemptVaries(reading, failure, region) || doesMore(reading, failure);
  // Whoever repeats by profession waits in between, and gives up.
  if (again.by === 'throw') return { pauses: true, bounded: true, mends: changes };
  const inRegion = reading.nodes.of('CallExpression').filter((each) => contains(region, each));
  const awaitsElsewhere = reading.nodes.of('AwaitExpression').some((each) => contains(region, each) && !contains(attempt, each) && !isAgain(reading, failure, each));
  const counts = again.by === 'loop' && !hasNoEnd(again.loop.test);
  return {
    pauses: awaitsElsewhere || inRegion.some((each) => PAUSE.test(reading.source.text.slice(...each.callee.range))) || inRegion.some((each) => contains(holder, each) && each.arguments.some((argument) => argument.type === 'Identifier' && PAUSE.test(argument.name))),
    bounded: ways.stops || counts,
    mends: changes,
  };
}

/** Whether each round of a loop does more than the attempt: it reads first, or tries something else after it. */
const doesMore = (reading: Reading, failure: Failure): boolean => {
  const { again, attempt, holder } = failure;
  if (again.by !== 'loop') return false;
  return reading.nodes.of('AwaitExpression').some((each) => contains(again.loop, each) && !contains(attempt, each) && !contains(holder, each) && mends(reading, each, failure));
};

const PAUSE = /sleep|delay|wait|backoff|back_off|pause|timeout|timer|throttle|jitter|interval|schedule/i;

/** `await attempt(n + 1)` waits for the next attempt, not before it. */
function isAgain(reading: Reading, { again }: Failure, { argument }: TSESTree.AwaitExpression): boolean {
  return again.by === 'call' && callsAgain(reading, argument, again.of) && !PAUSE.test(reading.source.text.slice(...argument.range));
}
