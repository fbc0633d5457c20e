import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { ancestorsOf, isClass, isFunction } from '../../ast/node.ts';
import { functionName, keyName, memberName, staticString } from '../../ast/static-name.ts';
import type { CodeName } from '../../codes/status-code.ts';
import { readSpelling } from '../../codes/spelling.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import { wordsOf } from '../../names/words.ts';
import { placeKind } from '../place-name.ts';
import type { Evidence } from './evidence.ts';

/** What names say: of the place, of the code itself beside the number, of the function or class around. */
export function nameEvidence(reading: Reading, candidate: Candidate): readonly Evidence[] {
  const evidence: Evidence[] = [];
  if (candidate.name !== undefined && placeKind(candidate.name) === 'grpc') {
    evidence.push({ speaks: 'for', strength: 'strong', because: `\`${candidate.name}\` names a gRPC code` });
  }
  const beside = namesBeside(reading, candidate);
  if (beside.includes(candidate.code)) {
    evidence.push({ speaks: 'for', strength: 'strong', because: `${candidate.code} is written beside it` });
  } else if (beside.length === 1 && candidate.shape !== 'map-key') {
    evidence.push({ speaks: 'against', strength: 'strong', because: `${beside[0] ?? ''} is written beside it, which has another number` });
  }
  const around = namesAround(candidate.node).find((name) => wordsOf(name).some((word) => word === 'grpc'));
  if (around !== undefined) evidence.push({ speaks: 'for', strength: 'weak', because: `it stands in \`${around}\`` });
  return evidence;
}

/** The codes whose names stand on the line: in a comment, in a text beside the number, in a name compared or mapped to. */
function namesBeside(reading: Reading, { node, within, shape }: Candidate): readonly CodeName[] {
  const { text } = reading.source;
  const lineEnd = text.indexOf('\n', node.range[1]);
  const trailing = reading.source.comments.filter(
    (comment) => comment.range[0] >= node.range[1] && comment.range[0] < (lineEnd < 0 ? text.length : lineEnd),
  );
  const leading = reading.source.comments.filter((comment) => comment.range[1] <= node.range[0] && isBlank(text.slice(comment.range[1], node.range[0])));
  const inComments = [...trailing, ...leading].flatMap((comment) => namesIn(comment.value));
  const inTexts = shape === 'property' ? siblingTexts(within).flatMap(namesIn) : [];
  const keyed = shape === 'map-key' ? mappedTo(node) : [];
  return [...new Set([...inComments, ...inTexts, ...keyed])];
}

const isBlank = (text: string): boolean => /^[\s,(]*$/.test(text);

/** The names of codes in a text, in spellings that are no ordinary words. */
function namesIn(text: string): readonly CodeName[] {
  return [...text.matchAll(/[A-Za-z][A-Za-z]*(?:_[A-Za-z]+)*/g)].flatMap(([word]) => {
    const code = readSpelling(word);
    return code !== undefined && /^(?:[A-Z][A-Z_]+|(?:[A-Z][a-z]+){2,})$/.test(word) ? [code] : [];
  });
}

function siblingTexts(object: Node): readonly string[] {
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((each) =>
    each.type === 'Property' && /^(?:message|details|name|status|reason)$/.test(keyName(each) ?? '') ? (staticString(each.value) ?? []) : [],
  );
}

/** The code that the other side of a table's row names: `[5, GRPCNotFoundError]`, `5: 'NOT_FOUND'`. */
function mappedTo(key: Node): readonly CodeName[] {
  const { parent } = key;
  const value = parent?.type === 'Property' ? parent.value : parent?.type === 'ArrayExpression' ? parent.elements[1] : undefined;
  if (!value) return [];
  const name = staticString(value) ?? (value.type === 'Identifier' ? value.name : value.type === 'MemberExpression' ? memberName(value) : undefined);
  if (name === undefined) return [];
  const code = readSpelling(name) ?? readSpelling(name.replace(/^(?:GRPC|Grpc)_?/, '').replace(/(?:Error|Exception)$/, ''));
  return code === undefined ? [] : [code];
}

/** The names of the functions, classes and variables around a node. */
function namesAround(node: Node): readonly string[] {
  return [...ancestorsOf(node)].flatMap((each) => {
    if (isFunction(each)) return functionName(each) ?? [];
    if (isClass(each)) return each.id?.name ?? [];
    if (each.type === 'VariableDeclarator') return identifierName(each.id) ?? [];
    if (each.type === 'ForOfStatement' && each.left.type === 'VariableDeclaration') return [];
    return [];
  });
}

const identifierName = (node: TSESTree.Node): string | undefined => (node.type === 'Identifier' ? node.name : undefined);
