import type { TSESTree } from '@typescript-eslint/types';
import { unwrap } from '../ast/unwrap.ts';
import { readSpelling } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import { STATUS_CODES } from '../codes/table.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';
import type { RaiseSite } from './raise-site.ts';
import { namesGrpc } from './transport.ts';

/**
 * A project's own exception class that is named after a code, `InvalidArgumentException`, where the file has to do with
 * gRPC. The class stands in another file: its name is the promise that everybody reads.
 */
export function raisedByClassName(reading: Reading, node: TSESTree.NewExpression): RaiseSite | undefined {
  const callee = unwrap(node.callee);
  const code = callee.type === 'Identifier' ? codeNamedBy(callee.name) : undefined;
  if (code === undefined || !isOfProject(reading, node) || !namesGrpc(reading)) return undefined;
  return {
    kind: 'raise',
    as: 'error',
    node,
    dialect: 'grpc-js',
    codes: [{ kind: 'class', at: node.callee, of: undefined, code }],
    impliedCode: undefined,
    message: node.arguments.slice(0, 1),
  };
}

/** INVALID_ARGUMENT of `InvalidArgumentException`. Names that every project has, `NotFoundError`, promise no code. */
function codeNamedBy(name: string): CodeName | undefined {
  const match = /^(?:Grpc|GRPC|Rpc)?([A-Z]\w+?)(?:Error|Exception)$/.exec(name);
  const code = match?.[1] === undefined ? undefined : readSpelling(match[1]);
  return code === undefined || EVERYDAY.has(code) ? undefined : code;
}

const EVERYDAY: ReadonlySet<CodeName> = new Set(['OK', 'CANCELLED', 'UNKNOWN', 'NOT_FOUND', 'ABORTED', 'INTERNAL', 'UNAVAILABLE']);

const NAMED = new RegExp(`(?:${STATUS_CODES.flatMap(({ name }) => (EVERYDAY.has(name) ? [] : name.replaceAll('_', '_?'))).join('|')})(?:Error|Exception)`, 'i');

/** Whether a text may hold the name of such a class; `false` is sure. */
export const mayNameException = (text: string): boolean => NAMED.test(text);

/** Imported by a path, or by an alias of one: not from a package that the project depends on. */
function isOfProject(reading: Reading, { callee }: TSESTree.NewExpression): boolean {
  const name = reading.names.qualify(callee);
  if (name === undefined) return false;
  const owner = packageOf(partsOf(name).module);
  return owner === undefined || (reading.source.facts.dependencies !== undefined && !reading.source.facts.dependencies.has(owner) && !owner.startsWith('@nestjs/'));
}
