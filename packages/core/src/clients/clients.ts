import type { TSESTree } from '@typescript-eslint/types';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { ClassNode, Node } from '../ast/node.ts';
import { ancestorsOf, isClass } from '../ast/node.ts';
import { calledName, keyName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { dialectOfClient } from '../dialects/registry.ts';
import { definitionsOf } from '../names/definition.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';

const MAX_HOPS = 6;

/**
 * Whether an expression is the client of a gRPC service: made by a library's function, by a constructor that is given
 * gRPC credentials or a transport, handed out by NestJS, or declared with a library's type of clients.
 */
export const isClient = (reading: Reading, node: Node, hops = 0): boolean => {
  const inner = settled(node);
  if (hops > MAX_HOPS) return false;
  const name = reading.names.qualify(inner);
  if (name !== undefined && MADE.some((pattern) => pattern.test(name))) return true;
  if (name !== undefined && name.endsWith('()') && isOfCloud(name)) return true;
  switch (inner.type) {
    case 'NewExpression':
      return inner.arguments.some((each) => CHANNELS.test(reading.names.qualify(each) ?? ''));
    case 'CallExpression':
      return calledName(inner) === 'getService' && inner.callee.type === 'MemberExpression' && isOfType(reading, inner.callee.object, NEST_CLIENT);
    case 'Identifier': {
      const variable = reading.names.variableOf(inner);
      return variable !== undefined && isClientVariable(reading, variable, hops);
    }
    case 'MemberExpression':
      return inner.object.type === 'ThisExpression' && isClientField(reading, inner, hops);
    default:
      return false;
  }
};

/** What the libraries' functions and constructors of clients give. */
const MADE: readonly RegExp[] = [
  /^(?:@grpc\/grpc-js|grpc)#(?:load|loadPackageDefinition|makeClientConstructor|makeGenericClientConstructor)\(\).*\(\)$/,
  /^(?:@grpc\/grpc-js|grpc)#Client\(\)$/,
  /^@(?:connectrpc|bufbuild)\/connect#create(?:Callback|Promise)?Client\(\)$/,
  /^nice-grpc(?:-web)?#create(?:Client\(\)|ClientFactory\(\).*\.create\(\))$/,
];

/** What a constructor of generated code is given that makes it a client. */
const CHANNELS = /^(?:@grpc\/grpc-js|grpc)#(?:credentials|ChannelCredentials)\.create\w+\(\)$|^@protobuf-ts\/grpc(?:web)?-transport#Grpc\w*Transport\(\)$/;

const NEST_CLIENT = /^@nestjs\/microservices#ClientGrpc(?:Proxy)?$/;

/** Types that only clients have. */
const CLIENT_TYPES = /^@(?:connectrpc|bufbuild)\/connect#(?:(?:Callback|Promise)?Client)$|^nice-grpc(?:-web)?#(?:Raw)?Client$/;

/** A constructor of a package of clients of Google's services. */
function isOfCloud(name: QualifiedName): boolean {
  const { module, path } = partsOf(name);
  return packageOf(module)?.startsWith('@google-cloud/') === true && dialectOfClient(module) !== undefined && /^[A-Z]\w*\(\)$/.test(path.at(-1) ?? '');
}

function isClientVariable(reading: Reading, variable: Variable, hops: number): boolean {
  if (variable.defs.some(({ name }) => name.type === 'Identifier' && isTyped(reading, name.typeAnnotation, CLIENT_TYPES))) return true;
  return definitionsOf(variable).some((each) => each.kind === 'value' && each.path.length === 0 && isClient(reading, each.value, hops + 1));
}

/** `this.books`: a field with a value or type, one that is assigned somewhere in the class, or a parameter of its constructor. */
function isClientField(reading: Reading, member: TSESTree.MemberExpression, hops: number): boolean {
  const owner = classAround(member);
  const name = memberName(member);
  if (!owner || name === undefined) return false;
  if (declarationsIn(owner, name).some(({ type }) => isTyped(reading, type, CLIENT_TYPES))) return true;
  return [...declarationsIn(owner, name).flatMap(({ value }) => value ?? []), ...assignedTo(reading, owner, name)].some((value) => isClient(reading, value, hops + 1));
}

/** Whether a variable or field is declared with a type. */
function isOfType(reading: Reading, node: Node, pattern: RegExp): boolean {
  const inner = settled(node);
  if (inner.type === 'Identifier') {
    return reading.names.variableOf(inner)?.defs.some(({ name }) => name.type === 'Identifier' && isTyped(reading, name.typeAnnotation, pattern)) === true;
  }
  const owner = inner.type === 'MemberExpression' && inner.object.type === 'ThisExpression' ? classAround(inner) : undefined;
  const name = inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  return owner !== undefined && name !== undefined && declarationsIn(owner, name).some(({ type }) => isTyped(reading, type, pattern));
}

interface Declaration {
  readonly type: TSESTree.TSTypeAnnotation | undefined;
  readonly value: Node | undefined;
}

/** The field of a class, or the parameter of its constructor that is one. */
const declarationsIn = (owner: ClassNode, name: string): readonly Declaration[] =>
  owner.body.body.flatMap((each): readonly Declaration[] => {
    if (each.type === 'PropertyDefinition' && keyName(each) === name) return [{ type: each.typeAnnotation, value: each.value ?? undefined }];
    if (each.type !== 'MethodDefinition' || each.kind !== 'constructor') return [];
    return each.value.params.flatMap((param) =>
      param.type === 'TSParameterProperty' && param.parameter.type === 'Identifier' && param.parameter.name === name ? [{ type: param.parameter.typeAnnotation, value: undefined }] : [],
    );
  });

const assignedTo = (reading: Reading, owner: ClassNode, name: string): readonly Node[] =>
  reading.nodes.of('AssignmentExpression').flatMap(({ left, right }) =>
    left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && memberName(left) === name && classAround(left) === owner ? [right] : [],
  );

const classAround = (node: Node): ClassNode | undefined => [...ancestorsOf(node)].find(isClass);

function isTyped(reading: Reading, annotation: TSESTree.TSTypeAnnotation | undefined, pattern: RegExp): boolean {
  const type = annotation?.typeAnnotation;
  return type?.type === 'TSTypeReference' && pattern.test(reading.names.qualify(type.typeName) ?? '');
}
