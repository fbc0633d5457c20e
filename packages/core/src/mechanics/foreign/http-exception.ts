import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { ancestorsOf, enclosingFunction, isClass } from '../../ast/node.ts';
import { calledName } from '../../ast/static-name.ts';
import { partsOf } from '../../names/qualified-name.ts';
import type { RaiseSite } from '../../sites/raise-site.ts';
import { handlerAround } from '../../sites/raise-sites.ts';
import { isSentByGrpc } from '../../sites/transport.ts';
import type { Reading } from '../../source/reading.ts';

/**
 * The exceptions that NestJS makes an HTTP response of, thrown where gRPC answers: its RPC layer knows nothing of them
 * and answers UNKNOWN (runtime facts nestjs/not-found-exception, nestjs/rpc-exception-around-http-exception).
 */
export function httpExceptionsOverGrpc(reading: Reading, sites: readonly RaiseSite[]): readonly TSESTree.NewExpression[] {
  if (!reading.usesLibrary) return [];
  const thrown = reading.nodes.of('NewExpression').filter((node) => isHttpException(reading, node.callee) && isRaised(reading, node));
  if (thrown.length === 0 || knowsSeveralTransports(reading)) return [];
  const answersGrpc = raisesStatus(sites) || (raisesRpcException(reading) && !callsOthers(reading));
  return thrown.filter((node) => handlerAround(reading, node)?.dialect === 'nestjs' || (answersGrpc && !answersHttp(reading, node)));
}

/** Thrown, as it is or in an `RpcException`, which takes nothing but a text from it. */
const isRaised = (reading: Reading, { parent }: Node): boolean => parent?.type === 'ThrowStatement' || (parent?.type === 'NewExpression' && isRpcException(reading, parent));

const isHttpException = (reading: Reading, callee: Node): boolean => /^@nestjs\/common#\w+Exception$/.test(reading.names.qualify(callee) ?? '');

/** `new RpcException({ code: status.NOT_FOUND })` */
const raisesStatus = (sites: readonly RaiseSite[]): boolean => sites.some(({ dialect, codes }) => dialect === 'nestjs' && codes.some(({ kind }) => kind === 'member'));

const raisesRpcException = (reading: Reading): boolean =>
  isSentByGrpc(reading, { dialect: 'nestjs' }) && reading.nodes.of('NewExpression').some((node) => isRpcException(reading, node));

const isRpcException = (reading: Reading, { callee }: TSESTree.NewExpression): boolean => reading.names.qualify(callee) === '@nestjs/microservices#RpcException';

/** A guard or filter that asks which transport it serves throws to each what it knows. */
const knowsSeveralTransports = (reading: Reading): boolean =>
  reading.nodes.of('CallExpression').some((call) => call.callee.type === 'MemberExpression' && /^(?:getType|switchToHttp|switchToRpc)$/.test(calledName(call) ?? ''));

/** A gateway calls services of gRPC and answers HTTP. */
const callsOthers = (reading: Reading): boolean =>
  reading.names.bindings.some(({ qualified }) => {
    const { module, path } = partsOf(qualified);
    return module === '@nestjs/microservices' && /^Client\w*$/.test(path[0] ?? '');
  });

/** A method that a decorator of @nestjs/common makes a route: `@Get()`. */
function answersHttp(reading: Reading, node: Node): boolean {
  const around = enclosingFunction(node);
  const method = around && [around, ...ancestorsOf(around)].find((each) => each.type === 'MethodDefinition' || isClass(each));
  return method?.type === 'MethodDefinition' && decoratorsOf(method).some(({ expression }) => {
    const name = expression.type === 'CallExpression' ? reading.names.qualify(expression.callee) : undefined;
    return /^@nestjs\/common#(?:All|Delete|Get|Head|Options|Patch|Post|Put|Search|Sse)$/.test(name ?? '');
  });
}

/** Parsers of JavaScript leave the list out. */
const decoratorsOf = ({ decorators }: { readonly decorators?: readonly TSESTree.Decorator[] }): readonly TSESTree.Decorator[] => decorators ?? [];
