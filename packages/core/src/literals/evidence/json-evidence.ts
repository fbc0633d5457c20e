import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { ancestorsOf } from '../../ast/node.ts';
import { keyName, propertyOf, staticNumber, staticString } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import { codeNamed } from '../../codes/lookup.ts';
import type { CodeName } from '../../codes/status-code.ts';
import { STATUS_CODES } from '../../codes/table.ts';
import { isStatusShaped } from '../../sites/handler-shape.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/**
 * The literal stands in a `google.rpc.Status` as JSON, as gRPC-Gateway, ESPv2 and the APIs of Google answer with it
 * (AIP-193; google/rpc/status.proto): with the HTTP status of its code beside it, or among details that name their type.
 */
export function jsonEvidence({ shape, name, within, code }: Candidate): readonly Evidence[] {
  if (shape !== 'property' || name !== 'code' || within.type !== 'ObjectExpression' || !isStatusShaped(within)) return [];
  const { http } = codeNamed(code);
  if (httpStatusBeside(within) === http) {
    return [{ speaks: 'for', strength: isTelling(code) ? 'strong' : 'weak', because: `HTTP status ${http}, which gRPC gateways give ${code}, stands beside it`, namesGrpc: true }];
  }
  if (detailsOf(within).some(isTypedDetail)) return [{ speaks: 'for', strength: 'strong', because: 'its details name their types, as those of a `google.rpc.Status` do', namesGrpc: true }];
  if (isOfOperation(within)) return [{ speaks: 'for', strength: 'strong', because: 'it is the error of a `google.longrunning.Operation`', namesGrpc: true }];
  const isDetail = [...ancestorsOf(within)].some(isTypedDetail);
  return isDetail ? [{ speaks: 'for', strength: 'strong', because: 'it is a status among the details of another', namesGrpc: true }] : [];
}

/** `{ done: true, error: { code: 7, message } }`, as in google/longrunning/operations.proto. */
function isOfOperation(error: TSESTree.ObjectExpression): boolean {
  const { parent } = wrapped(error);
  if (parent?.type !== 'Property' || keyName(parent) !== 'error' || parent.parent.type !== 'ObjectExpression') return false;
  const done = propertyOf(parent.parent, 'done')?.value;
  return done?.type === 'Literal' && done.value === true;
}

function detailsOf(status: TSESTree.ObjectExpression): readonly Node[] {
  const details = propertyOf(status, 'details')?.value;
  return details?.type === 'ArrayExpression' ? details.elements.filter((each) => each !== null) : [];
}

/** Whether few codes share an HTTP status: 400 and 500 say little. */
function isTelling(code: CodeName): boolean {
  const { http } = codeNamed(code);
  return STATUS_CODES.filter((each) => each.http === http).length < 3;
}

/** `{ code: 5, message, status: { code: 404 } }`, `{ status: 404, data: { code: 5, message } }` */
function httpStatusBeside(body: TSESTree.ObjectExpression): number | undefined {
  const own = statusOf(body);
  if (own !== undefined) return own;
  const { parent } = wrapped(body);
  const isBody = parent?.type === 'Property' && /^(?:data|body|json|error)$/.test(keyName(parent) ?? '');
  return isBody && parent.parent.type === 'ObjectExpression' ? statusOf(parent.parent) : undefined;
}

function statusOf(object: TSESTree.ObjectExpression): number | undefined {
  const value = propertyOf(object, 'status')?.value ?? propertyOf(object, 'statusCode')?.value;
  const inner: Node | undefined = value && settled(value);
  return inner?.type === 'ObjectExpression' ? staticNumber(propertyOf(inner, 'code')?.value) : staticNumber(inner);
}

/** `{ '@type': 'type.googleapis.com/…' }`, a detail of a status; `typeUrl` in what is generated for `google.protobuf.Any`. */
const isTypedDetail = (node: Node): boolean =>
  node.type === 'ObjectExpression' && node.properties.some((each) => each.type === 'Property' && /^(?:[@_$]?type|type_?[uU]rl)$/.test(keyName(each) ?? '') && /^types?\.googleapis\.com\//.test(staticString(each.value) ?? ''));
