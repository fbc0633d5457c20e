import type { Invocation, Node } from '../ast/node.ts';
import { enclosingFunction, isInvocation } from '../ast/node.ts';
import { calledName, functionName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { raiserNamed } from '../dialects/registry.ts';
import { partsOf } from '../names/qualified-name.ts';
import type { Handler } from '../sites/handlers.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { partsOfWrapper } from '../sites/wrappers.ts';
import type { Reading } from '../source/reading.ts';
import { dialectNamed } from './code-account.ts';
import type { FunctionAccount, HandlerAccount } from './line-account.ts';
import type { Lines } from './lines.ts';

/** What shows that an error is made or sent at a site: the first of these that holds, as the search for sites has it. */
export function knownBy(reading: Reading, lines: Lines, { node, codes }: RaiseSite): string | null {
  return (isInvocation(node) ? byInvocation(reading, lines, node) : null) ?? byConstant(reading, codes) ?? null;
}

function byInvocation(reading: Reading, lines: Lines, node: Invocation): string | null {
  const callee = settled(node.callee);
  const name = calledName(node) ?? lines.written(callee);
  const qualified = reading.names.qualify(callee);
  if (qualified !== undefined && raiserNamed(qualified)) return `\`${name}\` is imported from '${partsOf(qualified).module}'`;
  if (callee.type === 'Identifier' && isCallback(reading, node, callee.name)) return `\`${name}\` is the callback of a handler`;
  if (callee.type === 'MemberExpression' && memberName(callee) === 'emit') return "'error' is emitted on the call of a handler";
  if (partsOfWrapper(reading, callee, node.arguments)) return `\`${name}\` is a wrapper that the settings name`;
  const maker = reading.makers.usedBy(node);
  return maker ? `\`${name}\` of this file (line ${lines.place(maker.node).line}) makes or sends an error` : null;
}

/** Whether a name is the callback parameter of a handler that the node stands in. */
function isCallback(reading: Reading, node: Node, name: string): boolean {
  for (let around = enclosingFunction(node); around; around = enclosingFunction(around)) {
    const index = reading.handlers.of(around)?.signature.callback;
    const parameter = index === undefined ? undefined : around.params[index];
    if (parameter?.type === 'Identifier' && parameter.name === name) return true;
  }
  return false;
}

function byConstant(reading: Reading, codes: RaiseSite['codes']): string | null {
  const member = codes.find(({ kind }) => kind === 'member');
  const name = member && reading.names.qualify(member.at);
  return member?.kind === 'member' ? `the code is a constant of '${name === undefined ? member.of.dialect.title : partsOf(name).module}'` : null;
}

/** The function around a node, and what calls it where it is a callback. */
export function functionAccount(lines: Lines, node: Node): FunctionAccount | null {
  const around = enclosingFunction(node);
  if (!around) return null;
  const { parent } = around;
  const isArgument = isInvocation(parent) && parent.callee !== around;
  return { name: functionName(around) ?? null, place: lines.place(around), callbackOf: isArgument ? lines.written(parent.callee) : null };
}

/** A handler, and how it is known to be one. */
export function handlerAccount(lines: Lines, { node, dialect, shownBy }: Handler): HandlerAccount | null {
  const known = dialectNamed(dialect);
  return known && { name: functionName(node) ?? null, place: lines.place(node), dialect: known, shownBy, because: SHOWN[shownBy] };
}

const SHOWN: Readonly<Record<Handler['shownBy'], string>> = {
  registration: 'it is registered with a server',
  wrapper: 'it is given to a function of the library that makes handlers',
  decorator: 'a decorator of the library marks it',
  'class-decorator': 'a generated decorator marks its class',
  type: 'its type, or that of the object or class it belongs to, says so',
  'parameter-type': 'the type of a parameter says so',
  shape: 'it takes a call and answers it as handlers do',
};

