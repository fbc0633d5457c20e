import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode, FunctionNode, Node } from '../ast/node.ts';
import { isClass, isFunction } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import type { Dialect, DialectId, HandlerForm, HandlerSignature } from '../dialects/dialect.ts';
import { byName } from '../dialects/name-table.ts';
import { dialectOfPackage, handlerFormNamed, handlerFormsOf } from '../dialects/registry.ts';
import { functionBehind, methodsBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import type { ProjectFacts } from '../source/source.ts';
import { handlerShape, mayHaveShape } from './handler-shape.ts';

/** A function that answers calls. */
export interface Handler {
  readonly node: FunctionNode;
  readonly dialect: DialectId;
  readonly signature: HandlerSignature;
  /** What shows that it is one; `shape` alone is several hints, the others are proof. */
  readonly shownBy: HandlerForm['form'] | 'shape';
}

export interface Handlers {
  /** The handler a function is, if it is one. */
  of(node: FunctionNode): Handler | undefined;
  readonly all: readonly Handler[];
}

const REGISTRATIONS = byName(handlerFormsOf('registration'), ({ form }) => form.method);
const CLASS_DECORATORS = handlerFormsOf('class-decorator');

/** Finds the handlers of a file: by registration, wrapper, decorator or type, else by shape. */
export function findHandlers(reading: Reading): Handlers {
  const found = new Map<FunctionNode, Handler>();
  const add: Add = (nodes, dialect, form) => {
    for (const node of nodes) {
      if (!found.has(node)) found.set(node, { node, dialect: dialect.id, signature: fitting(form, node), shownBy: form.form });
    }
  };

  if (reading.usesLibrary) {
    for (const call of reading.nodes.of('CallExpression')) addCalled(reading, call, add);
    for (const decorator of reading.nodes.of('Decorator')) addDecorated(reading, decorator, add);
    for (const reference of reading.nodes.of('TSTypeReference')) addTyped(reading, reference, add);
    for (const node of [...reading.nodes.of('ClassDeclaration'), ...reading.nodes.of('ClassExpression')]) addImplementing(reading, node, add);
  }

  if (!mayHoldHandlers(reading)) return { of: (node) => found.get(node), all: [...found.values()] };
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const node of reading.nodes.of(type)) {
      if (found.has(node)) continue;
      const signature = handlerShape(reading, node);
      if (signature) found.set(node, { node, dialect: callbackDialect(reading), signature, shownBy: 'shape' });
    }
  }
  return { of: (node) => found.get(node), all: [...found.values()] };
}

/** Which of the two libraries that share the shape a file without imports is for. */
function callbackDialect({ source: { facts }, modules }: Reading): DialectId {
  const requires = (library: string): boolean => facts.dependencies?.has(library) === true || modules.includes(library);
  return requires('grpc') && !requires('@grpc/grpc-js') ? 'grpc-legacy' : 'grpc-js';
}

/** Shape tells a handler only where the package has something to do with gRPC, or nothing is known of it. */
function mayHoldHandlers({ source: { facts, text } }: Reading): boolean {
  if (!mayHaveShape(text)) return false;
  let may = dependsOnGrpc.get(facts);
  if (may === undefined) {
    may = facts.dependencies === undefined || [...facts.dependencies.keys()].some((name) => dialectOfPackage(name) !== undefined || /grpc/i.test(name));
    dependsOnGrpc.set(facts, may);
  }
  return may;
}

/** A package has many files, and one list of dependencies. */
const dependsOnGrpc = new WeakMap<ProjectFacts, boolean>();

type Add = (nodes: readonly FunctionNode[], dialect: Dialect, form: HandlerForm) => void;

function addCalled(reading: Reading, call: TSESTree.CallExpression, add: Add): void {
  if (call.callee.type === 'MemberExpression') {
    for (const { dialect, form } of REGISTRATIONS.get(memberName(call.callee) ?? '') ?? []) {
      if (!isReceiver(reading, call.callee.object, dialect, form)) continue;
      add(form.arguments.flatMap((index) => functionsBehind(reading, call.arguments[index])), dialect, form);
    }
  }
  const wrapper = knownForm(reading, call.callee);
  if (wrapper?.form.form === 'wrapper') add(functionsBehind(reading, call.arguments.at(-1)), wrapper.dialect, wrapper.form);
}

/** The function that an argument is, or the methods of the object or class that it is. */
function functionsBehind({ names }: Reading, argument: Node | undefined): readonly FunctionNode[] {
  if (!argument) return [];
  const node = functionBehind(names, argument);
  return node ? [node] : methodsBehind(names, argument);
}

function addDecorated(reading: Reading, { expression, parent }: TSESTree.Decorator, add: Add): void {
  const name = expression.type === 'CallExpression' ? expression.callee : expression;
  if (parent.type === 'MethodDefinition' && isFunction(parent.value)) {
    const known = knownForm(reading, name);
    if (known?.form.form === 'decorator') add([parent.value], known.dialect, known.form);
  } else if (isClass(parent) && name.type === 'Identifier') {
    const known = CLASS_DECORATORS.find(({ form }) => name.name.endsWith(form.suffix) && importsOneOf(reading, form.beside));
    if (known) add(methodsBehind(reading.names, parent), known.dialect, known.form);
  }
}

/** The clauses are read off the class: parsers have several names for their nodes, and JavaScript's leave the list out. */
function addImplementing(reading: Reading, node: ClassNode, add: Add): void {
  const clauses: readonly TSESTree.TSClassImplements[] | undefined = node.implements;
  for (const { expression } of clauses ?? []) {
    const known = knownForm(reading, expression);
    if (known?.form.form === 'type' && known.form.of === 'members') add(methodsBehind(reading.names, node), known.dialect, known.form);
  }
}

function addTyped(reading: Reading, reference: TSESTree.TSTypeReference, add: Add): void {
  const known = knownForm(reading, reference.typeName);
  if (!known) return;
  const { dialect, form } = known;
  const annotated = reference.parent.type === 'TSTypeAnnotation' ? reference.parent.parent : reference.parent;
  if (form.form === 'parameter-type') {
    const node = annotated.parent;
    if (isFunction(node) && node.params[form.parameter] === annotated) add([node], dialect, form);
  } else if (form.form === 'type') {
    const value =
      annotated.type === 'TSSatisfiesExpression' || annotated.type === 'TSAsExpression'
        ? annotated.expression
        : annotated.parent?.type === 'VariableDeclarator'
          ? annotated.parent.init
          : annotated.type === 'PropertyDefinition'
            ? annotated.value
            : undefined;
    if (!value) return;
    const single = form.of === 'function' ? functionBehind(reading.names, value) : undefined;
    add(form.of === 'members' ? methodsBehind(reading.names, value) : single ? [single] : [], dialect, form);
  }
}

function knownForm(reading: Reading, node: Node): ReturnType<typeof handlerFormNamed> {
  const name = reading.names.qualify(node);
  return name === undefined ? undefined : handlerFormNamed(name);
}

/** What tells the object that a method is called on. */
interface Receiver {
  readonly receivers: readonly string[];
  readonly anyReceiver: boolean;
}

/** Whether a method is called on an object of the dialect: by what made it, by its type, or by import alone. */
export function isReceiver(reading: Reading, receiver: Node, { packages }: Dialect, { receivers, anyReceiver }: Receiver): boolean {
  const made = reading.names.qualify(receiver);
  if (made !== undefined) return receivers.some((name) => made === name || made === `${name}()`);
  const typed = annotationOf(reading, receiver);
  if (typed !== undefined) return receivers.includes(typed);
  return anyReceiver && importsOneOf(reading, packages.map(({ name }) => name));
}

function annotationOf(reading: Reading, node: Node): string | undefined {
  if (node.type !== 'Identifier') return undefined;
  const name = reading.names.variableOf(node)?.defs[0]?.name;
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  return type?.type === 'TSTypeReference' ? reading.names.qualify(type.typeName) : undefined;
}

const importsOneOf = ({ modules }: Reading, libraries: readonly string[]): boolean =>
  modules.some((module) => libraries.some((name) => module === name || module.startsWith(`${name}/`)));

/** The signature whose parameters the function has: streams take one, unary calls two. */
const fitting = ({ signatures }: HandlerForm, { params }: FunctionNode): HandlerSignature =>
  signatures.find(({ arity }) => arity === params.length) ?? signatures[0];
