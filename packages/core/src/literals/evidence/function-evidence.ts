import { isInvocation } from '../../ast/node.ts';
import { calledName } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import { wordsOf } from '../../names/words.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/** What a function that is named after gRPC says of what it takes and of what it makes. */
export function functionEvidence(reading: Reading, candidate: Candidate): readonly Evidence[] {
  const { shape, name, within, node } = candidate;
  if (shape === 'argument') {
    const isFirst = isInvocation(within) && within.arguments[0] === wrapped(node);
    return isFirst && name !== undefined && takesCode(name) ? [{ speaks: 'for', strength: 'conclusive', because: `\`${name}\` takes a gRPC code` }] : [];
  }
  const maker = name === 'code' ? makerOf(reading, candidate) : undefined;
  return maker !== undefined && makesError(maker) ? [{ speaks: 'for', strength: 'strong', because: `the error is what \`${maker}\` makes`, namesGrpc: true }] : [];
}

/** `grpcCodeToText(5)`, `grpcStatusCodeToHttp(5)` */
const takesCode = (name: string): boolean => /^grpc (?:(?:status|code) )+to\b/.test(wordsOf(name).join(' '));

/** The function whose result the thing is whose code is tested: `toGrpcError` of `const err = toGrpcError(x)`. */
function makerOf({ names }: Reading, { subject }: Candidate): string | undefined {
  const inner = subject && settled(subject);
  if (inner?.type === 'CallExpression') return calledName(inner);
  const variable = inner?.type === 'Identifier' ? names.variableOf(inner) : undefined;
  const definition = variable && names.soleDefinitionOf(variable);
  const made = definition?.kind === 'value' && definition.path.length === 0 ? settled(definition.value) : undefined;
  return made?.type === 'CallExpression' ? calledName(made) : undefined;
}

/** `grpcResponseToError`, `toGrpcStatus`, `parseGrpcError` */
function makesError(name: string): boolean {
  const words = wordsOf(name);
  return words.includes('grpc') && /^(?:error|err|status|exception)$/.test(words.at(-1) ?? '');
}
