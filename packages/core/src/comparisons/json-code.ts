import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { referenceTo } from '../edits/code-reference.ts';
import { errorKnownAs } from '../errors/dialect-of-error.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { codeValues } from '../sites/code-value.ts';
import { ENDPOINTS_HOST } from '../endpoints/host.ts';
import type { Reading } from '../source/reading.ts';
import { ownerOf } from './code-read.ts';
import type { Comparison } from './comparison.ts';
import { comparisonsOf } from './comparison.ts';
import type { ErrorText } from './error-text.ts';
import { errorTextAt } from './error-text.ts';

/**
 * A comparison of the `code` in the JSON that ESPv2 puts into the text of an error with a gRPC code: what stands there is
 * an HTTP status (esp-v2 2.55.7, grpc_integration_test). A server may send JSON of its own, so only a file that names a
 * service of Cloud Endpoints makes it likely.
 */
export const jsonCode: FileTest = (reading) =>
  reading.usesLibrary && /\bJSON\s*\.\s*parse\b/.test(reading.source.text)
    ? comparisonsOf(reading).flatMap((comparison) => {
        const [left, right] = comparison.sides;
        return ofSides(reading, comparison, left, right) ?? ofSides(reading, comparison, right, left) ?? [];
      })
    : [];

const CODE: ReadonlySet<string> = new Set(['code']);
const TEXTS: ReadonlySet<string | undefined> = new Set(['details', 'message']);

function ofSides(reading: Reading, comparison: Comparison, tested: Node, against: Node): Judgement | undefined {
  const owner = ownerOf(reading, tested, CODE);
  const text = owner && textParsed(reading, owner);
  if (!text || !TEXTS.has(text.property)) return undefined;
  const known = errorKnownAs(reading, text.error, comparison.node);
  const [value, ...others] = codeValues(reading, against);
  if (!known || known.dialect.strings || !value || others.length > 0 || value.kind === 'unknown' || value.kind === 'string' || value.code === undefined) return undefined;
  const { code } = value;
  const subject = settled(text.error);
  const reference = subject.type === 'Identifier' && comparison.node.type === 'BinaryExpression' ? referenceTo(reading, code, known.dialect, comparison.node) : undefined;
  const replacement = `${reading.source.text.slice(...subject.range)}.code ${comparison.node.type === 'BinaryExpression' ? comparison.node.operator : '==='} ${reference?.text ?? ''}`;
  return {
    rule: 'no-impossible-comparison',
    place: comparison.node,
    node: comparison.node,
    written: reading.source.text.slice(...settled(tested).range),
    used: undefined,
    fits: code,
    confidence: ENDPOINTS_HOST.test(reading.source.text) ? 'likely' : 'possible',
    reasons: ['the `code` in the JSON of ESPv2 is an HTTP status'],
    vetoesConsidered: ['the server may send JSON of its own'],
    suggestions: reference ? [{ code, replacement, edits: [...(reference.importEdit ? [reference.importEdit] : []), { range: comparison.node.range, text: replacement }] }] : [],
    holdsHttpStatus: true,
  };
}

/** The text of an error that a value was parsed of: `JSON.parse(err.details)`, also by way of a variable. */
function textParsed(reading: Reading, node: Node): ErrorText | undefined {
  const inner = settled(node);
  if (inner.type === 'CallExpression') {
    const [argument] = inner.arguments;
    return isJsonParse(inner) && argument ? errorTextAt(reading, argument) : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const definition = reading.names.definitionOf(inner);
  return definition?.kind === 'value' && definition.path.length === 0 && settled(definition.value).type === 'CallExpression' ? textParsed(reading, definition.value) : undefined;
}

const isJsonParse = ({ callee }: TSESTree.CallExpression): boolean =>
  callee.type === 'MemberExpression' && memberName(callee) === 'parse' && callee.object.type === 'Identifier' && callee.object.name === 'JSON';
