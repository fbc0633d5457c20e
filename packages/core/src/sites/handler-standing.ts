import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isClass } from '../ast/node.ts';
import { calledName, keyName, memberName } from '../ast/static-name.ts';
import { unwrap, wrapped } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import type { Variable } from '../source/scopes.ts';
import type { Handler } from './handlers.ts';

/**
 * Whether a library calls a handler as it is written. `wrapped` where the file hands it to something else first, which
 * may catch what it throws; `known` where the file registers it or gives it its type; `open` where another file decides.
 */
export type Standing = 'wrapped' | 'known' | 'open';

export function standingOf(reading: Reading, { node, shownBy }: Handler): Standing {
  const ends = endsOf(reading, node, new Set());
  if (ends.includes('wrapped')) return 'wrapped';
  return shownBy !== 'shape' || ends.includes('registered') ? 'known' : 'open';
}

/** Where a value comes to in the file. */
type End = 'registered' | 'wrapped';

/** What registers handlers, and what gives back what it is given. */
const REGISTERS: ReadonlySet<string> = new Set(['addService', 'addProtoService', 'register']);
const SAME_VALUE: ReadonlySet<string> = new Set(['bind', 'freeze', 'assign']);

/** Follows a value forward, by where it stands and by the uses of what it is given to. */
function endsOf(reading: Reading, value: Node, seen: Set<Node>): readonly End[] {
  if (seen.has(value)) return [];
  seen.add(value);
  const next = (each: Node): readonly End[] => endsOf(reading, each, seen);
  if (isClass(value) && hasDecorators(value)) return ['wrapped'];
  // A class has its name twice: for the file, and for itself.
  if (value.type === 'FunctionDeclaration' || value.type === 'ClassDeclaration') return reading.source.scopeManager.getDeclaredVariables(value).filter((each) => each.name === value.id?.name).flatMap(readsOf).flatMap(next);
  const outer = wrapped(value);
  const { parent } = outer;
  switch (parent?.type) {
    case 'Property':
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression' ? next(parent.parent) : ['wrapped'];
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return hasDecorators(parent) ? ['wrapped'] : [...usesOfMember(reading, parent), parent.parent.parent].flatMap(next);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? usesOf(reading, parent.id).flatMap(next) : [];
    case 'AssignmentExpression':
      return parent.right === outer ? holdersOf(reading, parent.left).flatMap(next) : [];
    case 'MemberExpression':
      return parent.object === outer ? endsOfMember(parent, next) : ['wrapped'];
    case 'CallExpression':
    case 'NewExpression':
      return endsOfInvocation(parent, outer, next);
    case 'ArrayExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
      return ['wrapped'];
    default:
      return [];
  }
}

type Next = (each: Node) => readonly End[];

/** Parsers of JavaScript leave the list out. */
const hasDecorators = ({ decorators }: { readonly decorators?: readonly Node[] }): boolean => (decorators?.length ?? 0) > 0;

function endsOfInvocation(invocation: TSESTree.CallExpression | TSESTree.NewExpression, value: Node, next: Next): readonly End[] {
  // To call a handler is nothing; an instance of a class goes on.
  if (invocation.callee === value) return invocation.type === 'NewExpression' ? next(invocation) : [];
  const name = calledName(invocation) ?? '';
  if (REGISTERS.has(name)) return ['registered'];
  return SAME_VALUE.has(name) ? next(invocation) : ['wrapped'];
}

/** `handlers.getBook` goes where it goes; `handlers[name]` is what loops read that wrap every handler. */
function endsOfMember(member: TSESTree.MemberExpression, next: Next): readonly End[] {
  const name = memberName(member);
  if (name === undefined) return ['wrapped'];
  const call = member.parent;
  // `handler.bind(this)` is the handler; any other method of a function or an object is only called.
  if (call.type === 'CallExpression' && call.callee === member) return name === 'bind' ? next(call) : [];
  return next(member);
}

/** What holds a value that is assigned: the variable, or the object of the file whose property it becomes. */
function holdersOf(reading: Reading, left: Node): readonly Node[] {
  if (left.type === 'Identifier') return usesOf(reading, left);
  const object = left.type === 'MemberExpression' ? unwrap(left.object) : undefined;
  return object?.type === 'Identifier' ? usesOf(reading, object).filter((use) => use.parent !== left) : [];
}

/** Where a variable of the file is read; `module` and `exports` are none. */
function usesOf(reading: Reading, identifier: TSESTree.Identifier): readonly Node[] {
  const variable = reading.names.variableOf(identifier);
  return variable && variable.defs.length > 0 ? readsOf(variable) : [];
}

const readsOf = ({ references }: Variable): readonly Node[] => references.filter((each) => each.isRead()).map(({ identifier }) => identifier);

/** `this.getBook` in the class of a method. */
function usesOfMember(reading: Reading, member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): readonly Node[] {
  const name = keyName(member);
  const owner = member.parent.parent;
  return reading.nodes.of('MemberExpression').filter((each) => each.object.type === 'ThisExpression' && memberName(each) === name && [...ancestorsOf(each)].find(isClass) === owner);
}
