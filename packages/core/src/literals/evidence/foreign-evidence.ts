import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { isInvocation } from '../../ast/node.ts';
import { memberName, propertyOf, staticNumber, staticString } from '../../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../../ast/unwrap.ts';
import { packageOf, partsOf } from '../../names/qualified-name.ts';
import { wordsOf } from '../../names/words.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/** Signs that the number belongs to another code space, however alike the place looks. */
export function foreignEvidence(reading: Reading, candidate: Candidate): readonly Evidence[] {
  const seen =
    isAnswer(candidate) ??
    isBodyOfHttp(candidate) ??
    isEmptyMessage(candidate) ??
    isOfPlatform(reading, candidate) ??
    isExitCode(reading, candidate) ??
    isSpanStatus(candidate) ??
    isToldToExpress(reading, candidate) ??
    isRowOfTable(candidate) ??
    isOfForeignPackage(reading, candidate);
  return seen === undefined ? [] : [{ speaks: 'against', strength: 'conclusive', because: seen }];
}

/** `callback(null, { code: 5, name: … })`: a field of a normal answer. */
function isAnswer({ within, shape }: Candidate): string | undefined {
  const outer = wrapped(within);
  const { parent } = outer;
  if (shape !== 'property' || parent?.type !== 'CallExpression' || parent.arguments[1] !== outer) return undefined;
  const [error] = parent.arguments;
  const isNothing = (error?.type === 'Literal' && error.value === null) || (error?.type === 'Identifier' && error.name === 'undefined');
  return isNothing ? 'the object is a normal answer' : undefined;
}

/** `res.status(400).json({ code: 3, message })`: the body of an answer over HTTP, in a gateway that also speaks gRPC. */
function isBodyOfHttp({ within, shape }: Candidate): string | undefined {
  const outer = wrapped(within);
  const { parent } = outer;
  if (shape !== 'property' || parent?.type !== 'CallExpression' || parent.arguments[0] !== outer || parent.callee.type !== 'MemberExpression') return undefined;
  return memberName(parent.callee) === 'json' ? 'the object is the body of an HTTP answer' : undefined;
}

/** `{ code: 0, message: '', details: [] }`: what generated code makes of a `google.rpc.Status` without a value in it. */
function isEmptyMessage({ node, within, shape }: Candidate): string | undefined {
  if (shape !== 'property' || within.type !== 'ObjectExpression' || staticNumber(node) !== 0) return undefined;
  const details = propertyOf(within, 'details')?.value;
  const isEmpty = details?.type === 'ArrayExpression' && details.elements.length === 0 && staticString(propertyOf(within, 'message')?.value) === '';
  return isEmpty ? 'the object is a message without a value in it' : undefined;
}

/** What a browser or Node itself calls back with: `navigator.geolocation.getCurrentPosition(show, (error) => …)`. */
function isOfPlatform(reading: Reading, { subject }: Candidate): string | undefined {
  const inner = subject && settled(subject);
  if (inner?.type !== 'Identifier') return undefined;
  const variable = reading.names.variableOf(inner);
  for (const definition of variable ? reading.names.definitionsOf(variable) : []) {
    if (definition.kind !== 'parameter' || !isInvocation(definition.of.parent)) continue;
    const root = rootOf(definition.of.parent.callee);
    if (root?.type === 'Identifier' && PLATFORM.has(root.name) && reading.names.variableOf(root)?.defs.length !== 1) return `\`${root.name}\` has codes of its own`;
  }
  return undefined;
}

const PLATFORM = new Set(['navigator', 'window', 'document', 'process', 'globalThis', 'indexedDB']);

function rootOf(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return rootOf(inner.object);
  return inner.type === 'CallExpression' ? rootOf(inner.callee) : inner;
}

/** A code that a child process or the process itself ends with. */
function isExitCode(reading: Reading, { subject }: Candidate): string | undefined {
  const name = subject && reading.names.qualify(subject);
  if (name !== undefined && /^(?:node:)?child_process#/.test(name)) return 'it is the exit code of a child process';
  const inner = subject && settled(subject);
  if (inner?.type !== 'Identifier') return undefined;
  const variable = reading.names.variableOf(inner);
  for (const definition of variable ? reading.names.definitionsOf(variable) : []) {
    if (definition.kind !== 'parameter' || definition.index !== 0) continue;
    const call = definition.of.parent;
    if (!isInvocation(call) || call.callee.type !== 'MemberExpression') continue;
    const event = staticString(call.arguments[0]);
    if (/^(?:on|once|addListener)$/.test(memberName(call.callee) ?? '') && /^(?:exit|close|beforeExit|disconnect)$/.test(event ?? '')) {
      return `it is the code of an \`${event ?? ''}\` event`;
    }
  }
  return undefined;
}

/** `span.setStatus({ code: 2 })`, `recordException({ code: 12 })`, `resultCallback({ code: 0 })`: OpenTelemetry's own codes. */
function isSpanStatus({ within, shape, subject }: Candidate): string | undefined {
  if (subject && isOfSpan(subject)) return 'it is the status of a span';
  if (shape !== 'property' || within.type !== 'ObjectExpression') return undefined;
  const outer = wrapped(within);
  const { parent } = outer;
  if (parent?.type === 'CallExpression') {
    const callee = unwrap(parent.callee);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
    if (name === 'setStatus' || name === 'recordException') return `\`${name}\` takes codes of OpenTelemetry`;
    if (name === 'resultCallback') return 'it is the result code of an exporter';
  }
  if (parent?.type === 'Property' && keyIs(parent, 'status') && mentionsSpan(parent.parent)) return 'it is the status of a span';
  return undefined;
}

const keyIs = (property: TSESTree.Property, name: string): boolean => property.key.type === 'Identifier' && property.key.name === name;

const mentionsSpan = (object: Node): boolean =>
  object.type === 'ObjectExpression' && ['spanId', 'traceId', 'spanContext', 'startTime', 'kind'].some((name) => propertyOf(object, name));

/** `span.status.code`, `spans[0].status.code` */
function isOfSpan(node: Node): boolean {
  const inner = settled(node);
  switch (inner.type) {
    case 'Identifier':
      return namesSpan(inner.name);
    case 'MemberExpression':
      return isOfSpan(inner.object) || namesSpan(memberName(inner) ?? '');
    case 'CallExpression':
      return isOfSpan(inner.callee);
    default:
      return false;
  }
}

const namesSpan = (name: string): boolean => wordsOf(name).some((word) => /^spans?$/.test(word));

/** `next({ code: 3, message })` in `(req, res, next) => …`: Express hands it to handlers that know nothing of gRPC. */
function isToldToExpress(reading: Reading, { within, shape }: Candidate): string | undefined {
  const outer = wrapped(within);
  const { parent } = outer;
  if (shape !== 'property' || parent?.type !== 'CallExpression' || parent.callee.type !== 'Identifier' || parent.callee.name !== 'next') return undefined;
  const variable = reading.names.variableOf(parent.callee);
  const definition = variable && reading.names.soleDefinitionOf(variable);
  return definition?.kind === 'parameter' && definition.index >= 2 ? 'the object is an error that Express is told of' : undefined;
}

/** One of several objects in a list that pair a number with a name: a table of something. */
function isRowOfTable({ within, shape }: Candidate): string | undefined {
  if (shape !== 'property' || within.type !== 'ObjectExpression') return undefined;
  const list = within.parent;
  if (list.type !== 'ArrayExpression' || list.elements.length < 3) return undefined;
  const rows = list.elements.filter((row) => row?.type === 'ObjectExpression' && propertyOf(row, 'code') && !propertyOf(row, 'message') && !propertyOf(row, 'details'));
  return rows.length === list.elements.length ? 'the object is a row of a table' : undefined;
}

/** The value comes from a library that has numbers of its own. */
function isOfForeignPackage(reading: Reading, { subject }: Candidate): string | undefined {
  const name = subject && reading.names.qualify(subject);
  const owner = name === undefined ? undefined : packageOf(partsOf(name).module);
  return owner !== undefined && FOREIGN.has(owner) ? `${owner} has codes of its own` : undefined;
}

const FOREIGN = new Set(['kafkajs', 'mqtt', 'ws', 'mongodb', 'mongoose', 'pg', 'mysql', 'mysql2', '@trpc/server', 'encore.dev', 'twirp-ts', 'axios']);
