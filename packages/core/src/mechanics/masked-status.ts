import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, contains, isFunction, isInvocation } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { functionBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import { originOf } from '../origin/origin-of.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { targetOf } from '../sites/makers.ts';

/**
 * A specific status raised inside a `try` whose own `catch` raises one fixed code for everything: callers never see the
 * specific one. Structure alone shows it; of 21 such places read in public code, all were real.
 */
export const maskedStatus: FileTest = (reading, sites) =>
  reading.nodes.of('TryStatement').flatMap((statement) => {
    const { block, handler } = statement;
    if (!handler) return [];
    const raised = sites.filter((site) => standsIn(handler, site.node));
    if (raised.length === 0) return [];
    const masked = thrownIn(reading, block, sites).filter((error) => !letsPass(reading, handler, error));
    const [first] = masked;
    return first ? raised.flatMap((site) => judgementOn(reading, site, first) ?? []) : [];
  });

/** An error that leaves a block by being thrown. */
interface Thrown {
  readonly node: Node;
  /** What it says: a code, or the name of an exception class of another protocol. */
  readonly says: string;
  readonly thrownClass: Node | undefined;
}

/** Whether a raise in a `catch` is what the clause comes to: not in a function inside, not behind a test of its own. */
function standsIn(handler: TSESTree.CatchClause, node: Node): boolean {
  if (!contains(handler.body, node)) return false;
  const [around] = circumstancesOf(node).catches;
  return around?.clause === handler;
}

const GENERIC: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN']);

/** What is thrown in a block itself, or in a function of the file that the block calls. */
function thrownIn(reading: Reading, block: Node, sites: readonly RaiseSite[]): readonly Thrown[] {
  const direct = thrownWithin(reading, block, sites);
  if (direct.length > 0) return direct;
  const validated = validatedIn(reading, block);
  if (validated) return [validated];
  return reading.nodes.of('CallExpression').flatMap((call) => {
    if (!contains(block, call) || !reaches(block, call)) return [];
    const target = targetOf(reading, call) ?? functionBehind(reading.names, call.callee);
    return target && isFunction(target) && !contains(target, call) ? thrownWithin(reading, target.body, sites) : [];
  });
}

/** A check of the request that is called for its effect: it throws what the caller has to mend. */
function validatedIn(reading: Reading, block: Node): Thrown | undefined {
  const statements = reading.nodes.of('ExpressionStatement').filter((each) => contains(block, each) && reaches(block, each));
  for (const { expression } of statements) {
    const call = settled(expression);
    if (call.type !== 'CallExpression' || wordsOf(calledName(call) ?? '')[0] !== 'validate') continue;
    if (call.arguments.some((each) => originOf(reading, each).kind === 'request')) {
      return { node: call, says: `what \`${calledName(call) ?? ''}\` says of the request`, thrownClass: undefined };
    }
  }
  return undefined;
}

function thrownWithin(reading: Reading, block: Node, sites: readonly RaiseSite[]): readonly Thrown[] {
  const statements = reading.nodes.of('ThrowStatement').filter((each) => contains(block, each) && reaches(block, each));
  return statements.flatMap(({ argument }): Thrown[] => {
    const inner = settled(argument);
    const site = sites.find(({ node }) => node === inner);
    const thrownClass = isInvocation(inner) ? inner.callee : undefined;
    const codes = site?.codes.flatMap((value) => (value.kind === 'unknown' ? [] : (value.code ?? []))) ?? [];
    const [code] = codes;
    if (code !== undefined && codes.length === 1 && !GENERIC.has(code)) return [{ node: inner, says: code, thrownClass }];
    const name = thrownClass && reading.names.qualify(thrownClass);
    return name !== undefined && /^@nestjs\/common#\w+Exception$/.test(name) ? [{ node: inner, says: name.split('#')[1] ?? '', thrownClass }] : [];
  });
}

/** Whether what is thrown at a node leaves the block: no function and no other `try` with a `catch` lies between. */
function reaches(block: Node, node: Node): boolean {
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor === block) return true;
    if (isFunction(ancestor)) return false;
    if (ancestor.type === 'TryStatement' && ancestor.handler && contains(ancestor.block, node)) return false;
  }
  return false;
}

/** Whether a `catch` looks at what it caught closely enough to let this error through. */
function letsPass(reading: Reading, handler: TSESTree.CatchClause, error: Thrown): boolean {
  const caught = handler.param?.type === 'Identifier' ? handler.param.name : undefined;
  if (caught === undefined) return false;
  const uses = reading.nodes.of('Identifier').filter((each) => each.name === caught && contains(handler.body, each));
  return uses.some((use) => isTellingUse(reading, use, error));
}

function isTellingUse(reading: Reading, use: TSESTree.Identifier, error: Thrown): boolean {
  const { parent } = use;
  switch (parent.type) {
    case 'BinaryExpression':
      return parent.operator === 'instanceof' && parent.left === use && mayBe(reading, error, parent.right);
    case 'ThrowStatement':
      // Behind a test of another class it is that class that is thrown on.
      return !isBehindOtherClass(reading, parent, use.name, error);
    case 'MemberExpression':
      return parent.object === use && /^(?:code|status|getError|getStatus|name|constructor)$/.test(memberName(parent) ?? '');
    case 'CallExpression':
      return parent.arguments.includes(use) && !RECORDS.test(reading.source.text.slice(...parent.callee.range)) && !isTextual(parent);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return true;
    default:
      return false;
  }
}

/** Functions that only note what they are given. */
const RECORDS = /^(?:console|(?:this\.|self\.)?_?(?:log|logger|logging|winston|pino|sentry|tracer|span|metrics|telemetry|debug))\b|\b(?:log|error|warn|info|debug|trace|capture\w*|record\w*|report\w*|notify\w*)$/i;

/** Functions that make a text of what they are given. */
const isTextual = (call: TSESTree.CallExpression): boolean => /^(?:String|stringify|inspect|format|getErrorMessage|errorMessage|messageOf|toString)$/.test(calledName(call) ?? '');

/** Whether an error may be of the class of an `instanceof` test. */
function mayBe(reading: Reading, { thrownClass }: Thrown, tested: Node): boolean {
  const inner = unwrap(tested);
  if (inner.type === 'Identifier' && inner.name === 'Error') return false;
  if (!thrownClass) return true;
  const [thrown, asked] = [reading.names.qualify(thrownClass), reading.names.qualify(tested)];
  if (thrown === undefined || asked === undefined) return true;
  // HttpException is the base of what @nestjs/common throws.
  return thrown === asked || (asked === '@nestjs/common#HttpException' && thrown.startsWith('@nestjs/common#'));
}

function isBehindOtherClass(reading: Reading, node: Node, caught: string, error: Thrown): boolean {
  return circumstancesOf(node).guards.some(({ test, outcome }) => {
    const inner = unwrap(test);
    if (!outcome || inner.type !== 'BinaryExpression' || inner.operator !== 'instanceof') return false;
    const left = unwrap(inner.left);
    return left.type === 'Identifier' && left.name === caught && !mayBe(reading, error, inner.right);
  });
}

function judgementOn(reading: Reading, site: RaiseSite, error: Thrown): Judgement | undefined {
  const [value] = site.codes;
  const used = value && value.kind !== 'unknown' ? value.code : site.impliedCode;
  if (used === error.says) return undefined;
  const line = reading.source.text.slice(0, error.node.range[0]).split('\n').length;
  return {
    rule: 'no-masked-status',
    place: site.node,
    node: value?.at ?? site.node,
    written: reading.source.text.slice(...(value?.at ?? site.node).range),
    used,
    fits: undefined,
    confidence: 'certain',
    reasons: [`${error.says}, raised in the \`try\` at line ${line}, is caught here and never reaches the client`],
    vetoesConsidered: ['the `catch` tests the class or the code of what it caught', 'the `catch` throws on what it caught', 'the `catch` hands it to a function that may'],
    suggestions: [],
  };
}

