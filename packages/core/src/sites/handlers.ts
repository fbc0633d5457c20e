import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import type { Dialect, DialectId, HandlerForm, HandlerSignature } from '../dialects/dialect.ts';
import { REGISTRATIONS, dialectOfPackage, handlerFormNamed } from '../dialects/registry.ts';
import { functionBehind, methodsBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import { handlerShape } from './handler-shape.ts';

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

/** Finds the handlers of a file: by registration, wrapper, decorator or type, else by shape. */
export function findHandlers(reading: Reading): Handlers {
  const found = new Map<FunctionNode, Handler>();
  const add = (node: FunctionNode, dialect: Dialect, form: HandlerForm, signature: HandlerSignature): void => {
    if (!found.has(node)) found.set(node, { node, dialect: dialect.id, signature, shownBy: form.form });
  };

  for (const call of reading.nodes.of('CallExpression')) {
    for (const { dialect, form } of REGISTRATIONS) {
      if (call.callee.type !== 'MemberExpression' || memberName(call.callee) !== form.method) continue;
      if (!isReceiver(reading, call.callee.object, dialect, form.receivers)) continue;
      const implementation = call.arguments[form.argument];
      if (!implementation) continue;
      for (const node of methodsBehind(reading.names, implementation)) add(node, dialect, form, fitting(form.signatures, node));
    }
    const wrapper = knownForm(reading, call.callee);
    if (wrapper?.form.form === 'wrapper') {
      const last = call.arguments.at(-1);
      const node = last && functionBehind(reading.names, last);
      if (node) add(node, wrapper.dialect, wrapper.form, wrapper.form.signature);
    }
  }

  for (const decorator of reading.nodes.of('Decorator')) {
    const known = knownForm(reading, decorator.expression.type === 'CallExpression' ? decorator.expression.callee : decorator.expression);
    const method = decorator.parent;
    if (known?.form.form !== 'decorator' || method.type !== 'MethodDefinition' || !isFunction(method.value)) continue;
    add(method.value, known.dialect, known.form, known.form.signature);
  }

  for (const reference of reading.nodes.of('TSTypeReference')) addTyped(reading, reference, add);

  if (!mayHoldHandlers(reading)) return { of: (node) => found.get(node), all: [...found.values()] };
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const node of reading.nodes.of(type)) {
      if (found.has(node)) continue;
      const signature = handlerShape(reading, node);
      if (signature) found.set(node, { node, dialect: 'grpc-js', signature, shownBy: 'shape' });
    }
  }
  return { of: (node) => found.get(node), all: [...found.values()] };
}

/** Shape tells a handler only where the package has something to do with gRPC, or nothing is known of it. */
function mayHoldHandlers({ source: { facts } }: Reading): boolean {
  return facts.dependencies === undefined || [...facts.dependencies.keys()].some((name) => dialectOfPackage(name) !== undefined || /grpc/i.test(name));
}

type Add = (node: FunctionNode, dialect: Dialect, form: HandlerForm, signature: HandlerSignature) => void;

function addTyped(reading: Reading, reference: TSESTree.TSTypeReference, add: Add): void {
  const known = knownForm(reading, reference.typeName);
  if (!known) return;
  const { dialect, form } = known;
  const annotated = reference.parent.type === 'TSTypeAnnotation' ? reference.parent.parent : reference.parent;
  if (form.form === 'parameter-type') {
    const node = annotated.parent;
    if (isFunction(node) && node.params[0] === annotated) add(node, dialect, form, form.signature);
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
    const nodes = form.of === 'members' ? methodsBehind(reading.names, value) : [functionBehind(reading.names, value)];
    for (const node of nodes) if (node) add(node, dialect, form, form.signature);
  }
}

function knownForm(reading: Reading, node: Node): ReturnType<typeof handlerFormNamed> {
  const name = reading.names.qualify(node);
  return name === undefined ? undefined : handlerFormNamed(name);
}

/** Whether a registration is called on what registers in this dialect: by what made it, by its type, or by import alone. */
function isReceiver(reading: Reading, receiver: Node, dialect: Dialect, receivers: readonly string[]): boolean {
  const made = reading.names.qualify(receiver);
  if (made !== undefined) return receivers.some((name) => made === name || made === `${name}()`);
  const typed = annotationOf(reading, receiver);
  if (typed !== undefined) return receivers.includes(typed);
  return importsDialect(reading, dialect);
}

function annotationOf(reading: Reading, node: Node): string | undefined {
  if (node.type !== 'Identifier') return undefined;
  const name = reading.names.variableOf(node)?.defs[0]?.name;
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  return type?.type === 'TSTypeReference' ? reading.names.qualify(type.typeName) : undefined;
}

function importsDialect(reading: Reading, dialect: Dialect): boolean {
  const modules = [
    ...reading.nodes.of('ImportDeclaration').map((node) => node.source.value),
    ...reading.nodes.of('CallExpression').flatMap((node) => reading.names.qualify(node)?.split('#')[0] ?? []),
  ];
  return modules.some((module) => dialect.packages.some(({ name }) => module === name || module.startsWith(`${name}/`)));
}

/** The signature whose parameters the function has: streams take one, unary calls two. */
function fitting(signatures: readonly HandlerSignature[], node: FunctionNode): HandlerSignature {
  const [first] = signatures;
  if (!first) throw new Error('A registration names at least one signature.');
  return signatures.find(({ callback }) => (callback ?? 0) < node.params.length && (callback !== undefined) === node.params.length > 1) ?? first;
}

