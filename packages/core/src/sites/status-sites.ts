import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, propertyOf } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { AssignmentRaiser, BuilderRaiser, BuilderStep, Dialect, MethodRaiser } from '../dialects/dialect.ts';
import { byName } from '../dialects/name-table.ts';
import { raisersOf } from '../dialects/registry.ts';
import type { Reading } from '../source/reading.ts';
import { codeValues } from './code-value.ts';
import { inSlot } from './error-parts.ts';
import { isReceiver } from './handlers.ts';
import type { RaiseSite } from './raise-site.ts';

const METHODS = byName(raisersOf('method'), ({ raiser }) => raiser.method);
const BUILDERS = byName(raisersOf('builder'), ({ raiser }) => raiser.code.method);
const ASSIGNMENTS = raisersOf('assignment');

/**
 * The statuses that a file builds, sends or sets without naming a constructor or function of a library for it:
 * `new StatusBuilder().withCode(…)`, `call.sendStatus({ code })`, `context.status = { code }`.
 */
export function statusSites(reading: Reading): readonly RaiseSite[] {
  return [
    ...reading.nodes.of('CallExpression').flatMap((call) => {
      const method = stepName(call);
      if (method === undefined) return [];
      return [
        ...(METHODS.get(method) ?? []).flatMap(({ dialect, raiser }) => sentBy(reading, call, dialect, raiser) ?? []),
        ...(BUILDERS.get(method) ?? []).flatMap(({ dialect, raiser }) => builtBy(reading, call, dialect, raiser) ?? []),
      ];
    }),
    ...reading.nodes.of('AssignmentExpression').flatMap((node) =>
      ASSIGNMENTS.flatMap(({ dialect, raiser }) => setBy(reading, node, dialect, raiser) ?? []),
    ),
  ];
}

function site(reading: Reading, node: Node, dialect: Dialect, code: Node, text: Node | undefined): RaiseSite {
  return {
    kind: 'raise',
    as: 'status',
    node,
    dialect: dialect.id,
    codes: codeValues(reading, code),
    impliedCode: undefined,
    message: text ? [text] : [],
  };
}

function sentBy(reading: Reading, call: TSESTree.CallExpression, dialect: Dialect, raiser: MethodRaiser): RaiseSite | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return undefined;
  if (!isReceiver(reading, callee.object, dialect, { receivers: raiser.receivers, anyReceiver: true })) return undefined;
  const code = inSlot(reading, call.arguments, raiser.code);
  return code && site(reading, call, dialect, code, raiser.message && inSlot(reading, call.arguments, raiser.message));
}

/** The step that sets the code is the site; the text is set before it or after it in the same chain. */
function builtBy(reading: Reading, call: TSESTree.CallExpression, dialect: Dialect, raiser: BuilderRaiser): RaiseSite | undefined {
  const before = chainBefore(call);
  const start = before.at(-1);
  const made = start && reading.names.qualify(start);
  if (!raiser.names.some((name) => made === `${name}()`)) return undefined;
  const code = call.arguments[raiser.code.argument];
  return code && site(reading, call, dialect, code, textIn([...before, ...chainAfter(call)], raiser.message));
}

const stepName = ({ callee }: TSESTree.CallExpression): string | undefined =>
  callee.type === 'MemberExpression' ? memberName(callee) : undefined;

/** What the chain is called on, from the nearest step back to what it begins with. */
function chainBefore(call: TSESTree.CallExpression): readonly Node[] {
  if (call.callee.type !== 'MemberExpression') return [];
  const object = settled(call.callee.object);
  return object.type === 'CallExpression' && object.callee.type === 'MemberExpression' ? [object, ...chainBefore(object)] : [object];
}

function chainAfter(call: TSESTree.CallExpression): readonly Node[] {
  const member = call.parent;
  const next = member.type === 'MemberExpression' && member.object === call ? member.parent : undefined;
  return next?.type === 'CallExpression' && next.callee === member ? [next, ...chainAfter(next)] : [];
}

function textIn(steps: readonly Node[], { method, argument }: BuilderStep): Node | undefined {
  const step = steps.find((each): each is TSESTree.CallExpression => each.type === 'CallExpression' && stepName(each) === method);
  return step?.arguments[argument];
}

function setBy(reading: Reading, node: TSESTree.AssignmentExpression, dialect: Dialect, { to, code, message }: AssignmentRaiser): RaiseSite | undefined {
  if (node.operator !== '=' || node.left.type !== 'MemberExpression' || node.right.type !== 'ObjectExpression') return undefined;
  const steps: (string | undefined)[] = [];
  let root: Node = node.left;
  for (; root.type === 'MemberExpression'; root = root.object) steps.unshift(memberName(root));
  if (steps.length !== to.path.length || steps.some((step, index) => step !== to.path[index])) return undefined;
  if (root.type !== 'Identifier' || !isParameterOf(reading, root, dialect, to.parameter)) return undefined;
  const value = propertyOf(node.right, code)?.value;
  return value && site(reading, node, dialect, value, propertyOf(node.right, message)?.value);
}

function isParameterOf(reading: Reading, identifier: TSESTree.Identifier, { id }: Dialect, parameter: number): boolean {
  const variable = reading.names.variableOf(identifier);
  return (
    variable !== undefined &&
    reading.names.definitionsOf(variable).some((each) => each.kind === 'parameter' && each.index === parameter && reading.handlers.of(each.of)?.dialect === id)
  );
}
