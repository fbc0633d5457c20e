import type { TSESTree } from '@typescript-eslint/types';
import type { Invocation, Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { isSpelt } from '../codes/spelling.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { DIALECTS, raiserNamed } from '../dialects/registry.ts';
import type { Reading } from '../source/reading.ts';
import { codeValues } from './code-value.ts';
import { sitesOfConstants } from './constant-sites.ts';
import type { ErrorParts } from './error-parts.ts';
import { errorParts, partsOfInvocation } from './error-parts.ts';
import { usesOf } from './handler-shape.ts';
import type { Handler } from './handlers.ts';
import { applied } from './makers.ts';
import { mayNameException, raisedByClassName } from './named-exceptions.ts';
import type { RaiseSite } from './raise-site.ts';
import { statusSites } from './status-sites.ts';
import { isSentByGrpc } from './transport.ts';
import { partsOfWrapper } from './wrappers.ts';

/** Every raise site of a file, in the order of the text. */
export function findRaiseSites(reading: Reading): readonly RaiseSite[] {
  const answered = reading.handlers.all.flatMap((handler) => answeredWithError(reading, handler));
  const made = makersIn(reading).flatMap((node) => madeBy(reading, node) ?? []);
  const known = [...answered, ...(reading.usesLibrary ? statusSites(reading) : []), ...made.filter((site) => !answered.some(({ codes }) => sharesCode(codes, site)))];
  return [...known, ...sitesOfConstants(reading, known)].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** What may make an error. Without a library and without wrappers of the settings only a class does, by the promise of its name. */
function makersIn(reading: Reading): readonly Invocation[] {
  const { settings, text } = reading.source;
  const byCall = reading.usesLibrary || (settings?.wrappers.length ?? 0) > 0;
  if (!byCall && !mayNameException(text)) return [];
  return [...reading.nodes.of('NewExpression'), ...(byCall ? reading.nodes.of('CallExpression') : [])];
}

const sharesCode = (codes: RaiseSite['codes'], site: RaiseSite): boolean => site.codes.some(({ at }) => codes.some((each) => each.at === at));

/** A constructor or function that makes an error: a library's, or a wrapper of the file. */
function madeBy(reading: Reading, node: TSESTree.CallExpression | TSESTree.NewExpression): RaiseSite | undefined {
  const name = reading.names.qualify(node.callee);
  const known = name === undefined ? undefined : raiserNamed(name);
  if (known) {
    if (!isSentByGrpc(reading, { dialect: known.dialect.id })) return undefined;
    if ((known.raiser.form === 'constructor') !== (node.type === 'NewExpression')) return undefined;
    const parts = partsOfInvocation(reading, node.callee, node.arguments);
    if (!parts) return undefined;
    const site = siteOf(reading, node, parts, known.dialect.id);
    const as = known.raiser.form === 'constructor' || parts.impliedCode !== undefined ? 'error' : 'status';
    return known.code ? { ...site, as, codes: [{ kind: 'class', at: node.callee, of: known, code: known.code }] } : { ...site, as };
  }
  const told = partsOfWrapper(reading, node.callee, node.arguments);
  if (told) return siteOf(reading, node, told, told.dialect ?? dialectOfCode(reading, told) ?? 'grpc-js');
  const maker = reading.makers.usedBy(node);
  const parts = maker && applied(maker, node.arguments);
  if (!parts) return node.type === 'NewExpression' ? raisedByClassName(reading, node) : undefined;
  // A wrapper that no library stands behind raises a status only where a constant of one says so.
  const isConstant = parts.code !== undefined && codeValues(reading, parts.code).some(({ kind }) => kind === 'member');
  const dialect = parts.dialect ?? (isConstant ? dialectOfCode(reading, parts) : undefined);
  return dialect && siteOf(reading, node, parts, dialect);
}

/** The dialect that a code is written in: of its enum, or of the library that takes such strings. */
function dialectOfCode(reading: Reading, { code }: ErrorParts): DialectId | undefined {
  for (const value of code ? codeValues(reading, code) : []) {
    if (value.kind === 'member') return value.of.dialect.id;
    if (value.kind === 'string') return DIALECTS.find(({ strings }) => strings && isSpelt(value.value, strings))?.id;
  }
  return undefined;
}

function siteOf(reading: Reading, node: Node, parts: ErrorParts, dialect: DialectId): RaiseSite {
  return {
    kind: 'raise',
    as: 'error',
    node,
    dialect,
    codes: parts.code ? codeValues(reading, parts.code) : [],
    impliedCode: parts.impliedCode,
    message: parts.message,
  };
}

/** The errors that a handler gives to its callback or emits on its call. */
function answeredWithError(reading: Reading, handler: Handler): readonly RaiseSite[] {
  const { node, signature } = handler;
  const [call] = node.params;
  const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
  return [
    ...(callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => calledWithError(reading, handler, use)) : []),
    ...(call?.type === 'Identifier' && signature.style !== 'promise'
      ? usesOf(reading, call).flatMap((use) => emittedError(reading, handler, use))
      : []),
  ];
}

function calledWithError(reading: Reading, handler: Handler, use: Node): readonly RaiseSite[] {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee !== use) return [];
  return errorArgument(reading, handler, call, 0);
}

function emittedError(reading: Reading, handler: Handler, use: Node): readonly RaiseSite[] {
  const member = use.parent;
  const call = member?.parent;
  if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member) return [];
  if (memberName(member) !== 'emit' || staticString(call.arguments[0]) !== 'error') return [];
  return errorArgument(reading, handler, call, 1);
}

function errorArgument(reading: Reading, handler: Handler, call: TSESTree.CallExpression, index: number): readonly RaiseSite[] {
  const argument = call.arguments[index];
  if (!argument || isNullish(argument)) return [];
  const parts = errorParts(reading, argument);
  return parts ? [siteOf(reading, call, { ...parts, impliedCode: parts.impliedCode ?? (parts.code ? undefined : 'UNKNOWN') }, parts.dialect ?? handler.dialect)] : [];
}

const isNullish = (node: Node): boolean =>
  (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined');

/** The handler that a node stands in, also where callbacks of its own lie between. */
export function handlerAround(reading: Reading, node: Node): Handler | undefined {
  for (let around = enclosingFunction(node); around; around = enclosingFunction(around)) {
    const handler = reading.handlers.of(around);
    if (handler) return handler;
  }
  return undefined;
}
