import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { wrapped } from '../ast/unwrap.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import { isEquality } from './comparison.ts';

/** A place where a program asks what a text holds: `text.includes('…')`, `/…/.test(text)`, `text === '…'`. */
export interface TextTest {
  /** The whole test, which is true or false; a `!` before it and a comparison with an index belong to it. */
  readonly node: Node;
  /** Whether it is true where the text does not hold what is looked for. */
  readonly negated: boolean;
  readonly text: Node;
  /** What is looked for; of a regular expression its source without the anchors. */
  readonly needle: string;
  readonly needleNode: Node;
  /** Where the text must hold it. */
  readonly where: 'anywhere' | 'start' | 'whole';
}

/** Every test of a text in a file. */
export function textTestsOf(reading: Reading): readonly TextTest[] {
  return [
    ...reading.nodes.of('CallExpression').flatMap((call) => ofCall(reading, call) ?? []),
    ...reading.nodes.of('BinaryExpression').flatMap((node) => ofEquality(reading, node) ?? []),
    ...reading.nodes.of('SwitchStatement').flatMap((node) => ofSwitch(reading, node)),
  ];
}

type Found = Omit<TextTest, 'node' | 'negated'>;

function ofCall(reading: Reading, call: TSESTree.CallExpression): TextTest | undefined {
  if (call.callee.type !== 'MemberExpression') return undefined;
  const name = memberName(call.callee) ?? '';
  const { object } = call.callee;
  const [argument] = call.arguments;
  if (!argument) return undefined;
  switch (name) {
    case 'includes':
      return asTest(call, ofString(reading, object, argument, 'anywhere'));
    case 'startsWith':
      return asTest(call, ofString(reading, object, argument, 'start'));
    case 'test':
      return asTest(call, ofPattern(reading, argument, object));
    case 'match':
      return asTest(call, ofPattern(reading, object, argument) ?? ofString(reading, object, argument, 'anywhere'));
    case 'exec':
      return asTest(call, ofPattern(reading, argument, object));
    case 'indexOf':
      return asIndexTest(call, (where) => ofString(reading, object, argument, where));
    case 'search':
      return asIndexTest(call, () => ofPattern(reading, object, argument));
    default:
      return undefined;
  }
}

function ofString(reading: Reading, text: Node, argument: Node, where: TextTest['where']): Found | undefined {
  const needle = staticString(valueBehind(reading.names, argument));
  return needle === undefined ? undefined : { text, needle, needleNode: argument, where };
}

/** A regular expression that looks for one plain text, between anchors or without. */
function ofPattern(reading: Reading, text: Node, pattern: Node): Found | undefined {
  const inner = valueBehind(reading.names, pattern);
  if (inner.type !== 'Literal' || !('regex' in inner)) return undefined;
  const [, start = '', needle = '', end = ''] = /^(\^?)(.*?)(\$?)$/.exec(inner.regex.pattern) ?? [];
  const plain = needle.replace(/\\([.[\](){}/:])/g, '$1').replace(/\\b/g, '').replace(/\\s\+?/g, ' ');
  if (/[\\*+?|^$]|\((?!\?)/.test(plain)) return undefined;
  return { text, needle: plain, needleNode: pattern, where: start ? (end ? 'whole' : 'start') : 'anywhere' };
}

function asTest(call: Node, found: Found | undefined): TextTest | undefined {
  return found && { ...found, ...withNegation(call) };
}

/** The test with the `!` before it. */
function withNegation(test: Node): Pick<TextTest, 'node' | 'negated'> {
  const outer = wrapped(test);
  const { parent } = outer;
  return parent?.type === 'UnaryExpression' && parent.operator === '!' ? { node: parent, negated: true } : { node: outer, negated: false };
}

/** `text.indexOf('…') !== -1`, `>= 0`, `=== 0`. */
function asIndexTest(call: TSESTree.CallExpression, find: (where: TextTest['where']) => Found | undefined): TextTest | undefined {
  const outer = wrapped(call);
  const { parent } = outer;
  if (parent?.type !== 'BinaryExpression' || parent.left !== outer) return undefined;
  const kind = INDEX_TESTS.get(`${parent.operator.replace(/^([!=]=)=$/, '$1')} ${staticNumber(parent.right) ?? ''}`);
  const found = kind && find(kind.where);
  return kind && found && { ...found, node: parent, negated: kind.negated };
}

const INDEX_TESTS: ReadonlyMap<string, { readonly where: TextTest['where']; readonly negated: boolean }> = new Map([
  ['!= -1', { where: 'anywhere', negated: false }],
  ['> -1', { where: 'anywhere', negated: false }],
  ['>= 0', { where: 'anywhere', negated: false }],
  ['== -1', { where: 'anywhere', negated: true }],
  ['< 0', { where: 'anywhere', negated: true }],
  ['== 0', { where: 'start', negated: false }],
  ['!= 0', { where: 'start', negated: true }],
]);

function ofEquality(reading: Reading, node: TSESTree.BinaryExpression): TextTest | undefined {
  if (!isEquality(node)) return undefined;
  const found = ofString(reading, node.left, node.right, 'whole') ?? ofString(reading, node.right, node.left, 'whole');
  return found && { ...found, node, negated: node.operator.startsWith('!') };
}

function ofSwitch(reading: Reading, { discriminant, cases }: TSESTree.SwitchStatement): readonly TextTest[] {
  return cases.flatMap(({ test }) => {
    const found = test ? ofString(reading, discriminant, test, 'whole') : undefined;
    return found ? [{ ...found, node: found.needleNode, negated: false }] : [];
  });
}
