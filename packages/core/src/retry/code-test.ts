import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { calledName, memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import type { CodeName } from '../codes/status-code.ts';
import { functionBehind, valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import type { NamedCode } from './grpc-code.ts';
import { grpcCode } from './grpc-code.ts';

/** What a test comes to for an error of one code: `undefined` where something else decides. */
export type Verdict = boolean | undefined;

/** Of all codes that no test names. */
export type AnyOther = 'any other';

/** More calls inside of one another than this nobody writes. */
const MAX_HOPS = 4;

/** What a test of an error comes to, if the error has a code, as far as the text says it. */
export function verdictOf(reading: Reading, test: Node, code: CodeName | AnyOther, hops = 0): Verdict {
  const ask = (node: Node): Verdict => verdictOf(reading, node, code, hops + 1);
  const inner = settled(test);
  if (hops > MAX_HOPS * 4) return undefined;
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'boolean' ? inner.value : undefined;
    case 'UnaryExpression': {
      const verdict = inner.operator === '!' ? ask(inner.argument) : undefined;
      return verdict === undefined ? undefined : !verdict;
    }
    case 'LogicalExpression': {
      const [left, right] = [ask(inner.left), ask(inner.right)];
      if (inner.operator === '&&') return left === false || right === false ? false : left && right;
      return inner.operator === '||' ? (left === true || right === true ? true : left === false ? right : undefined) : undefined;
    }
    case 'ConditionalExpression': {
      const decided = ask(inner.test);
      if (decided !== undefined) return ask(decided ? inner.consequent : inner.alternate);
      const [yes, no] = [ask(inner.consequent), ask(inner.alternate)];
      return yes === no ? yes : undefined;
    }
    case 'BinaryExpression':
      return ofComparison(reading, inner, code);
    case 'CallExpression':
      return ofCall(reading, inner, code, hops);
    case 'Identifier': {
      const behind = valueBehind(reading.names, inner);
      return behind === inner || isFunction(behind) ? isError(inner.name) || undefined : ask(behind);
    }
    case 'MemberExpression':
      // An error that has a code is there, and so is the code.
      return memberName(inner) === 'code' || undefined;
    default:
      return undefined;
  }
}

function isNamedError(node: Node): boolean {
  const inner = settled(node);
  return inner.type === 'Identifier' && isError(inner.name);
}

/** What a `catch` or a callback is given. */
const isError = (name: string): boolean => /^_?(?:e|err|error|ex|exception|reason|cause|failure)$/.test(name);

function ofComparison(reading: Reading, { left, operator, right }: TSESTree.BinaryExpression, code: CodeName | AnyOther): Verdict {
  // `err instanceof ConnectError`, `'code' in err`
  if (operator === 'instanceof' || (operator === 'in' && staticString(left) === 'code')) return isNamedError(operator === 'in' ? right : left) || undefined;
  // `list.indexOf(code) >= 0`
  const found = settled(left);
  const bound = staticNumber(right);
  if (found.type === 'CallExpression' && calledName(found) === 'indexOf' && (bound === -1 || bound === 0)) {
    const isIn = inList(reading, found, code);
    const positive = operator === '>=' || (operator === '>' && bound === -1) || operator.startsWith('!');
    return isIn === undefined ? undefined : isIn === positive;
  }
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const named = grpcCode(reading, right, left) ?? grpcCode(reading, left, right);
  return named && (named.code === code) === operator.startsWith('=');
}

function ofCall(reading: Reading, call: TSESTree.CallExpression, code: CodeName | AnyOther, hops: number): Verdict {
  if (/^(?:includes|has)$/.test(calledName(call) ?? '')) return inList(reading, call, code);
  if (calledName(call) === 'Boolean' && call.arguments[0]) return verdictOf(reading, call.arguments[0], code, hops + 1);
  const called = call.callee.type === 'Identifier' && hops < MAX_HOPS ? functionBehind(reading.names, call.callee) : undefined;
  // `isGrpcError(err)`, `isServiceError(err)` of another file, `axios.isAxiosError(err)` of another library
  if (!called) return (call.arguments.length === 1 && call.arguments.every(isNamedError) && /^is(?:Grpc|Rpc|Service|Connect|Client|Google)\w*(?:Error|Exception)$/i.test(calledName(call) ?? '')) || undefined;
  const verdicts = returnedBy(reading, called, code, hops + 1);
  const [only, ...others] = verdicts;
  return others.length === 0 ? only : undefined;
}

function inList(reading: Reading, call: TSESTree.CallExpression, code: CodeName | AnyOther): Verdict {
  const elements = call.callee.type === 'MemberExpression' ? listBehind(reading, call.callee.object) : undefined;
  if (!elements) return undefined;
  const named = elements.map((each) => grpcCode(reading, each, call.arguments[0])?.code);
  if (named.length > 0 && named.every((each) => each === undefined)) return undefined;
  return named.includes(code === 'any other' ? undefined : code) && code !== 'any other' ? true : named.includes(undefined) ? undefined : false;
}

/** The elements of a list that is written in the file: an array, or a set of one. */
export function listBehind(reading: Reading, node: Node): readonly Node[] | undefined {
  const list = valueBehind(reading.names, node);
  if (list.type === 'ArrayExpression') return list.elements.flatMap((each) => each ?? []);
  const [argument] = (list.type === 'NewExpression' && calledName(list) === 'Set') || (list.type === 'CallExpression' && calledName(list) === 'freeze') ? list.arguments : [];
  return argument && listBehind(reading, argument);
}

/** The verdicts that a function can return, each once. */
export function returnedBy(reading: Reading, { body }: FunctionNode, code: CodeName | AnyOther, hops = 0): readonly Verdict[] {
  if (body.type !== 'BlockStatement') return [verdictOf(reading, body, code, hops)];
  const found = new Set<Verdict>();
  const end = runStatements(body.body, {
    decide: (test) => verdictOf(reading, test, code, hops),
    decideCase: (test) => ofCase(reading, test, code),
    leave: (statement) => {
      if (statement.type === 'ReturnStatement') found.add(statement.argument ? verdictOf(reading, statement.argument, code, hops) : false);
    },
  });
  // Without a `return` the answer is `undefined`, which is no.
  if (end) found.add(false);
  return [...found];
}

export function ofCase(reading: Reading, test: Node, code: CodeName | AnyOther): Verdict {
  const named = grpcCode(reading, test);
  return named && named.code === code;
}

/** What is asked while statements are gone through. */
export interface Walker {
  /** Which way a test goes; both where nothing is said. */
  decide(test: Node): Verdict;
  /** Whether a `case` is the one. */
  decideCase(test: Node): Verdict;
  /** A statement that ends the way: `return`, `throw`, `break` or `continue`. */
  leave(statement: Node): void;
  /** Any other statement that is passed; `true` where the way ends with it. */
  pass?(statement: Node): boolean;
}

/** Goes every way through a list of statements that its tests leave open. Says whether the end of the list can be reached. */
export function runStatements(statements: readonly Node[], walker: Walker): boolean {
  return statements.every((statement) => runStatement(statement, walker));
}

function runStatement(statement: Node, walker: Walker): boolean {
  switch (statement.type) {
    case 'BlockStatement':
      return runStatements(statement.body, walker);
    case 'LabeledStatement':
      return runStatement(statement.body, walker);
    case 'IfStatement': {
      const decided = walker.decide(statement.test);
      const yes = decided === false ? false : runStatement(statement.consequent, walker);
      const no = decided === true ? false : statement.alternate ? runStatement(statement.alternate, walker) : true;
      return yes || no;
    }
    case 'SwitchStatement':
      return runSwitch(statement, walker);
    case 'TryStatement': {
      const ends = runStatement(statement.block, walker);
      return ends && (!statement.finalizer || runStatement(statement.finalizer, walker));
    }
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      walker.leave(statement);
      return false;
    default:
      return walker.pass?.(statement) !== true;
  }
}

function runSwitch({ cases }: TSESTree.SwitchStatement, walker: Walker): boolean {
  const verdicts = cases.map(({ test }) => (test ? walker.decideCase(test) : false));
  const sure = verdicts.indexOf(true);
  const fallback = cases.findIndex(({ test }) => !test);
  const starts = sure >= 0 ? [sure] : [...verdicts.flatMap((verdict, index) => (verdict === undefined ? [index] : [])), fallback];
  let ends = false;
  for (const start of starts) {
    if (start < 0) {
      ends = true;
      continue;
    }
    let broke = false;
    const inside: Walker = { ...walker, leave: (statement) => (statement.type === 'BreakStatement' && !statement.label ? void (broke = true) : walker.leave(statement)) };
    const reached = runStatements(cases.slice(start).flatMap(({ consequent }) => consequent), inside);
    ends = ends || reached || broke;
  }
  return ends;
}

/** The codes that a piece of code tests for, also in functions of the file that it calls and lists that it looks into. */
export function namedCodes(reading: Reading, root: Node, hops = 0): readonly NamedCode[] {
  const found: NamedCode[] = [];
  const add = (node: Node, subject?: Node): void => {
    const named = grpcCode(reading, node, subject);
    if (named) found.push(named);
  };
  for (const node of nodesWithin(reading.source, root)) {
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
      add(node.right, node.left);
      add(node.left, node.right);
    }
    else if (node.type === 'SwitchCase' && node.test) add(node.test, node.parent.discriminant);
    else if (node.type === 'CallExpression') {
      if (node.callee.type === 'MemberExpression' && /^(?:includes|has|indexOf)$/.test(calledName(node) ?? '')) listBehind(reading, node.callee.object)?.forEach((each) => { add(each, node.arguments[0]); });
      const called = node.callee.type === 'Identifier' && hops < MAX_HOPS ? functionBehind(reading.names, node.callee) : undefined;
      if (called && !isAround(called, root)) found.push(...namedCodes(reading, called.body, hops + 1));
    } else if (node.type === 'Identifier' && hops < MAX_HOPS) {
      // `const isTransient = err.code === …; if (isTransient) …`
      const behind = valueBehind(reading.names, node);
      if (behind !== node && /^(?:Logical|Binary|Unary)Expression$/.test(behind.type)) found.push(...namedCodes(reading, behind, hops + 1));
    }
  }
  return [...new Map(found.map((each) => [each.at, each])).values()];
}

const isAround = (outer: Node, inner: Node): boolean => outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
