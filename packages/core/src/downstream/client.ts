import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { clientCalled } from '../errors/client-call.ts';
import { fieldOf, typeOfVariable } from '../errors/holder.ts';
import type { Reading } from '../source/reading.ts';

const MAX_HOPS = 6;

/** Methods of a client that are no calls of its service. */
const NO_CALLS: ReadonlySet<string> = new Set(['$on', 'close', 'connect', 'getChannel', 'getService', 'on', 'once', 'waitForReady']);

/** The library with whose errors a call of another service fails; `undefined` for a call of anything else. */
export function libraryOf(reading: Reading, call: TSESTree.CallExpression): DialectId | undefined {
  if (call.callee.type !== 'MemberExpression' || NO_CALLS.has(calledName(call) ?? '')) return undefined;
  return clientCalled(reading, call.callee)?.dialect.id ?? madeFor(reading, call.callee.object, 0);
}

/**
 * The library of a client that no name of a library tells: the constructor is generated or loaded at run time, and what
 * it is given makes it a client; or NestJS hands it out.
 */
function madeFor(reading: Reading, node: Node, hops: number): DialectId | undefined {
  const inner = settled(node);
  if (hops > MAX_HOPS) return undefined;
  switch (inner.type) {
    case 'NewExpression':
      return libraryGiven(reading, inner);
    case 'CallExpression':
      return calledName(inner) === 'getService' && inner.callee.type === 'MemberExpression' && isOfNest(reading, inner.callee.object) ? 'grpc-js' : undefined;
    case 'Identifier': {
      const variable = reading.names.variableOf(inner);
      const values = variable ? reading.names.definitionsOf(variable).flatMap((each) => (each.kind === 'value' && each.path.length === 0 ? [each.value] : [])) : [];
      return values.map((value) => madeFor(reading, value, hops + 1)).find((each) => each !== undefined);
    }
    case 'MemberExpression': {
      const value = inner.object.type === 'ThisExpression' ? fieldOf(reading, inner)?.value : undefined;
      return value && madeFor(reading, value, hops + 1);
    }
    default:
      return undefined;
  }
}

/** What a constructor is given that makes it a client. */
const CHANNELS: readonly { readonly library: DialectId; readonly made: RegExp }[] = [
  { library: 'grpc-js', made: /^@grpc\/grpc-js#(?:credentials|ChannelCredentials)\.create\w+\(\)$/ },
  { library: 'grpc-legacy', made: /^grpc#credentials\.create\w+\(\)$/ },
  { library: 'protobuf-ts', made: /^@protobuf-ts\/grpc(?:web)?-transport#Grpc\w*Transport\(\)$/ },
];

/** The library whose credentials or transport a constructor is given. */
export function libraryGiven(reading: Reading, made: TSESTree.NewExpression): DialectId | undefined {
  const given = made.arguments.flatMap((each) => reading.names.qualify(each) ?? []);
  return CHANNELS.find((channel) => given.some((each) => channel.made.test(each)))?.library;
}

const NEST_CLIENT = /^@nestjs\/microservices#ClientGrpc(?:Proxy)?$/;

/** `ClientGrpc` of NestJS, as a parameter or field. */
function isOfNest(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  const type =
    inner.type === 'Identifier' ? typeOfVariable(reading, inner) : inner.type === 'MemberExpression' && inner.object.type === 'ThisExpression' ? fieldOf(reading, inner)?.type : undefined;
  return type?.type === 'TSTypeReference' && NEST_CLIENT.test(reading.names.qualify(type.typeName) ?? '');
}
