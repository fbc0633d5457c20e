import type { Node } from '../ast/node.ts';
import { ancestorsOf } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { surroundingsOf } from '../dialects/surroundings.ts';
import { referenceTo } from '../edits/code-reference.ts';
import { fileStyle } from '../edits/file-style.ts';
import { importEdit } from '../edits/import-edit.ts';
import type { ErrorSighting } from '../errors/dialect-of-error.ts';
import { errorKnownAs } from '../errors/dialect-of-error.ts';
import { saidBy } from '../evidence/atoms.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Confidence, Judgement, Suggestion } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { Reading } from '../source/reading.ts';
import { ownerOf } from './code-read.ts';
import type { ErrorText } from './error-text.ts';
import { errorTextAt } from './error-text.ts';
import { codeNamedBy, mayNumberCode, numberedCode } from './named-code.ts';
import type { ProxyText } from './proxy-texts.ts';
import { proxyTextIn } from './proxy-texts.ts';
import type { TextTest } from './text-test.ts';
import { textTestsOf } from './text-test.ts';

/**
 * A test of the text of a gRPC error that the code of the same error would answer. Texts are for people and change with
 * versions (AIP-193); what stands before them is made by the client's library (runtime facts: the properties of errors).
 */
export const messageMatching: FileTest = (reading) =>
  // Without a library nothing tells whose error one is, but for the number before the name of a code.
  (reading.usesLibrary || mayNumberCode(reading.source.text) ? textTestsOf(reading) : []).flatMap((test) => {
    const text = errorTextAt(reading, test.text);
    return text && !testsCode(reading, text.error, test.node) ? (judgementOn(reading, test, text) ?? []) : [];
  });

interface Found {
  readonly code: CodeName | undefined;
  readonly confidence: Confidence;
  readonly dialect: Dialect | undefined;
  /** The text of a proxy that is looked for. */
  readonly proxyText?: ProxyText;
}

function judgementOn(reading: Reading, test: TextTest, text: ErrorText): Judgement | undefined {
  const known = errorKnownAs(reading, text.error, test.node);
  const found = known ? ofKnown(test, text, known) : ofNeedle(reading, test, text);
  if (!found) return undefined;
  const suggestion = found.proxyText ? diagnosisFor(reading, test, text, found.proxyText) : found.code && found.dialect && comparisonFor(reading, test, text, found.code, found.dialect);
  return {
    rule: 'no-message-matching',
    place: test.node,
    node: test.node,
    written: reading.source.text.slice(...test.needleNode.range),
    used: undefined,
    fits: found.code,
    confidence: found.confidence,
    reasons: [found.proxyText ? 'the text is one of a proxy' : found.code ? `the text names the code ${found.code}` : 'the whole text is compared'],
    vetoesConsidered: ['the code of the same error is tested beside it'],
    suggestions: suggestion ? [suggestion] : [],
  };
}

/** What is looked for in an error that is known to be a library's. */
function ofKnown(test: TextTest, { property, lowered }: ErrorText, { dialect }: ErrorSighting): Found | undefined {
  const needle = needleIn(test, lowered);
  const code = numberedCode(needle) ?? codeNamedBy(needle, test.where, dialect, property ?? 'message');
  if (code) return { code, confidence: 'certain', dialect };
  const proxyText = proxyTextIn(test.needle);
  if (proxyText) return { code: undefined, confidence: 'possible', dialect, proxyText };
  // Any whole text of the server's own making: there may be no code that says the same.
  return test.where === 'whole' && /\s/.test(test.needle) ? { code: undefined, confidence: 'possible', dialect } : undefined;
}

/** What is looked for as the library would write it; of a word that was made lower case nobody can say whether it is a code. */
const needleIn = ({ needle }: TextTest, lowered: boolean): string => (lowered && /[\d_]/.test(needle) ? needle.toUpperCase() : needle);

/** What is looked for in an error of which nothing is known, where that can be nothing but the text of a gRPC library. */
function ofNeedle(reading: Reading, test: TextTest, text: ErrorText): Found | undefined {
  const code = numberedCode(needleIn(test, text.lowered));
  if (!code || isOfOtherClass(text.error, test.node)) return undefined;
  const { imported, depended } = surroundingsOf(reading);
  const isNumbered = ({ text: form }: Dialect): boolean => form?.message?.startsWith('{number}') ?? false;
  const dialect = imported.find(isNumbered);
  return { code, confidence: dialect ? 'certain' : 'likely', dialect: dialect ?? depended.find(isNumbered) ?? DIALECTS.find(isNumbered) };
}

/** Whether the program tests the code of the same error around or beside a place: then the text only adds to it. */
function testsCode(reading: Reading, error: Node, at: Node): boolean {
  const textOf = (node: Node): string => reading.source.text.slice(...settled(node).range);
  const tests = testsAround(at);
  const isOfSame = (node: Node): boolean => {
    const owner = ownerOf(reading, node, CODE);
    return owner !== undefined && textOf(owner) === textOf(error);
  };
  return tests.some((test) => [...nodesWithin(reading.source, test)].some(isOfSame));
}

const CODE: ReadonlySet<string> = new Set(['code']);

/** The tests that lead to a place, those it is joined with, and what a `switch` around it asks for. */
function testsAround(at: Node): readonly Node[] {
  const joined = [...ancestorsOf(at)].filter(({ type }) => type === 'LogicalExpression');
  const asked = [...ancestorsOf(at)].flatMap((each) => (each.type === 'SwitchStatement' ? each.discriminant : []));
  return [...circumstancesOf(at).guards.map(({ test }) => test), ...joined, ...asked];
}

/** Whether a test says that the error is of a class that is no gRPC library's, which may have no code. */
function isOfOtherClass(error: Node, at: Node): boolean {
  const inner = settled(error);
  if (inner.type !== 'Identifier') return false;
  return circumstancesOf(at).guards.flatMap((guard) => saidBy(guard).atoms).some((atom) => {
    if (atom.kind !== 'compared' || atom.operator !== 'instanceof') return false;
    const [left, right] = [settled(atom.left), settled(atom.right)];
    return left.type === 'Identifier' && left.name === inner.name && !(right.type === 'Identifier' && right.name === 'Error');
  });
}

/** `err.code === status.UNAVAILABLE` in place of the test, where that can be written without more. */
function comparisonFor(reading: Reading, { node, negated }: TextTest, { error, optional }: ErrorText, code: CodeName, dialect: Dialect): Suggestion | undefined {
  const subject = settled(error);
  const isPlain = subject === error && (subject.type === 'Identifier' || subject.type === 'MemberExpression');
  if (!isPlain || node.parent?.type === 'SwitchCase' || !mayStandIn(node)) return undefined;
  const reference = referenceTo(reading, code, dialect, node);
  if (!reference) return undefined;
  const replacement = `${reading.source.text.slice(...subject.range)}${optional ? '?.' : '.'}code ${negated ? '!==' : '==='} ${reference.text}`;
  return { code, replacement, edits: [...(reference.importEdit ? [reference.importEdit] : []), { range: node.range, text: replacement }] };
}

/** `diagnose({ message: err.message }).matches[0]?.diagnosis.id === '…'` in place of the test: it knows all the wordings. */
function diagnosisFor(reading: Reading, { node, negated }: TextTest, { error }: ErrorText, { property, value }: ProxyText): Suggestion | undefined {
  const subject = settled(error);
  const isPlain = subject === error && (subject.type === 'Identifier' || subject.type === 'MemberExpression');
  if (!isPlain || node.parent?.type === 'SwitchCase' || !mayStandIn(node) || reading.names.isTaken('diagnose')) return undefined;
  const { quote } = fileStyle(reading);
  const message = `${reading.source.text.slice(...subject.range)}.message`;
  const replacement = `diagnose({ message: ${message} }).matches[0]?.diagnosis.${property} ${negated ? '!==' : '==='} ${quote}${value}${quote}`;
  return { replacement, edits: [importEdit(reading, { module: '@grpc-litmus/core/diagnosis', name: 'diagnose', local: 'diagnose' }), { range: node.range, text: replacement }] };
}

/** Whether a comparison can stand where a test stands, without parentheses. */
const mayStandIn = ({ parent }: Node): boolean =>
  parent !== undefined &&
  (STATEMENTS.has(parent.type) || (parent.type === 'LogicalExpression' && parent.operator !== '??'));

const STATEMENTS: ReadonlySet<string> = new Set([
  'IfStatement', 'WhileStatement', 'DoWhileStatement', 'ReturnStatement', 'ConditionalExpression', 'ArrowFunctionExpression', 'VariableDeclarator',
  'AssignmentExpression', 'Property', 'PropertyDefinition', 'CallExpression', 'ArrayExpression', 'ExpressionStatement',
]);
