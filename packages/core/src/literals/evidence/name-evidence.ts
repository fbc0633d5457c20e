import type { Node } from '../../ast/node.ts';
import { ancestorsOf, isClass, isFunction } from '../../ast/node.ts';
import { functionName, keyName, memberName } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import { codeNamed } from '../../codes/lookup.ts';
import type { CodeName } from '../../codes/status-code.ts';
import type { Surroundings } from '../../dialects/surroundings.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import { wordsOf } from '../../names/words.ts';
import { isToldBeside, namesBeside, saysCode } from '../names-beside.ts';
import { placeKind } from '../place-name.ts';
import type { Evidence } from './evidence.ts';

/** What names say: of the place, of the code itself beside the number, of the function or class around. */
export function nameEvidence(reading: Reading, candidate: Candidate, { imported }: Surroundings): readonly Evidence[] {
  const evidence: Evidence[] = [];
  if (candidate.name !== undefined && placeKind(candidate.name) === 'grpc') {
    evidence.push({ speaks: 'for', strength: 'strong', because: `\`${candidate.name}\` names a gRPC code`, namesGrpc: true });
  }
  const beside = namesBeside(reading, candidate);
  if (isToldBeside(candidate)) {
    evidence.push({ speaks: 'for', strength: 'strong', because: `a text beside it speaks of gRPC and ${candidate.code}`, namesGrpc: true });
  } else if (beside.includes(candidate.code)) {
    evidence.push({ speaks: 'for', strength: 'strong', because: `${candidate.code} is written beside it` });
  } else if (beside.length === 1 && candidate.shape !== 'map-key' && !beside.some((code) => isOnLine(reading, candidate.node, code))) {
    evidence.push({ speaks: 'against', strength: 'strong', because: `${beside[0] ?? ''} is written beside it, which has another number` });
  }
  const all = namesAround(candidate.node);
  const saying = TELLING.has(candidate.code) ? all.find(({ name }) => saysCode(name, candidate.code)) : undefined;
  if (saying) evidence.push({ speaks: 'for', strength: 'strong', because: `\`${saying.name}\` around it says ${candidate.code}` });
  const around = all.find(({ name }) => wordsOf(name).includes('grpc'));
  if (around) {
    const strength = isSaidBy(reading, around, candidate);
    evidence.push({ speaks: 'for', strength, because: `it stands in \`${around.name}\``, ...(strength !== 'weak' && { namesGrpc: true }) });
  }
  if (imported.length > 0 && isCodeOfStatus(reading, candidate)) {
    evidence.push({ speaks: 'for', strength: 'strong', because: 'a `status` that has a `code` is one of gRPC' });
  } else if (imported.some(({ id }) => id === 'google-gax') && isOfFieldStatus(candidate)) {
    evidence.push({ speaks: 'for', strength: 'strong', because: 'a `status` that has a `code` is a `google.rpc.Status` in the APIs of Google' });
  }
  return evidence;
}

/** The codes whose names and numbers together are no coincidence: much else ends with 1 where it is cancelled. */
const TELLING: ReadonlySet<CodeName> = new Set<CodeName>([
  'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'OUT_OF_RANGE', 'UNIMPLEMENTED', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED',
]);

/**
 * What a name around says of the number itself: all, where a function named after gRPC codes tests what it is given
 * (`grpcCodeToHttp(code)`); much, where the number is the code of what has the name (`const grpcError = { code: 1 }`).
 */
function isSaidBy(reading: Reading, { name, node }: Named, { shape, subject, within }: Candidate): Evidence['strength'] {
  if (isFunction(node)) {
    const isOfCodes = /^grpc (?:(?:status|code) )*to\b/.test(wordsOf(name).join(' '));
    const tested = subject && settled(subject);
    const variable = tested?.type === 'Identifier' && (shape === 'comparison' || shape === 'case') ? reading.names.variableOf(tested) : undefined;
    const definition = variable && reading.names.soleDefinitionOf(variable);
    return isOfCodes && definition?.kind === 'parameter' && definition.of === node && definition.index === 0 ? 'conclusive' : 'weak';
  }
  const isCode = shape === 'property' && /^(?:error|err|status)$/.test(wordsOf(name).at(-1) ?? '');
  return isCode && [...ancestorsOf(within)].find(({ type }) => type === 'VariableDeclarator') === node ? 'strong' : 'weak';
}

/**
 * `status.code === 0` of a status that a function is given. What an answer has as its `status` may be of the service's
 * own making, as in Milvus.
 */
function isCodeOfStatus(reading: Reading, { name, subject }: Candidate): boolean {
  const inner = subject && settled(subject);
  if (name !== 'code' || inner?.type !== 'Identifier' || wordsOf(inner.name).at(-1) !== 'status') return false;
  // Of the libraries that have such a thing only OpenTelemetry has it too.
  if (reading.modules.some((module) => module.includes('opentelemetry'))) return false;
  const variable = reading.names.variableOf(inner);
  const definition = variable && reading.names.soleDefinitionOf(variable);
  return definition?.kind === 'parameter' && definition.path.length === 0;
}

/** `entry.status.code === 0`, `{ status: { code: 0 } }`: `status` as a field of a message. */
function isOfFieldStatus({ name, subject }: Candidate): boolean {
  const inner = subject && settled(subject);
  if (name !== 'code' || !inner) return false;
  if (inner.type === 'MemberExpression') return memberName(inner) === 'status';
  const { parent } = wrapped(inner);
  return inner.type === 'ObjectExpression' && parent?.type === 'Property' && keyName(parent) === 'status';
}

/** Whether the number of a code is tested on the line of another: then what is written there may be about that one. */
function isOnLine({ source: { text } }: Reading, { range }: Node, code: CodeName): boolean {
  const end = text.indexOf('\n', range[1]);
  const line = text.slice(text.lastIndexOf('\n', range[0]) + 1, end < 0 ? undefined : end);
  const number = codeNamed(code).number;
  return new RegExp(`[=!]==? *${number}\\b`).test(line);
}

interface Named {
  readonly name: string;
  readonly node: Node;
}

/** The functions, classes and variables around a node that have a name, the nearest first. */
const namesAround = (node: Node): readonly Named[] =>
  [...ancestorsOf(node)].flatMap((each) => {
    const name = isFunction(each) ? functionName(each) : isClass(each) ? each.id?.name : each.type === 'VariableDeclarator' && each.id.type === 'Identifier' ? each.id.name : undefined;
    return name === undefined ? [] : [{ name, node: each }];
  });
