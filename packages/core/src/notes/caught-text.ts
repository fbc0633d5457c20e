import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { unwrap } from '../ast/unwrap.ts';
import { functionBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import { caughtIn } from './caught-variable.ts';

/** A part of a text that repeats what was caught. */
export interface CaughtText {
  /** The expression that does. */
  readonly node: Node;
  /** The variable that holds what was caught. */
  readonly caught: TSESTree.Identifier;
  /** Whether the text is taken as it is, or through a function of another file that may change it. */
  readonly isSure: boolean;
}

/** One way to look for it: what counts as caught besides what is, and how far it was followed. */
interface Search {
  readonly reading: Reading;
  readonly hops: number;
  /** The parameters of a function of the file that was given something caught, with what it was given. */
  readonly given: ReadonlyMap<unknown, TSESTree.Identifier>;
}

const MAX_HOPS = 8;

/** The part of a text that repeats what was caught, if there is one. */
export function caughtTextIn(reading: Reading, node: Node): CaughtText | undefined {
  const found = textIn(node, { reading, hops: 0, given: new Map() });
  // The error itself is no text: a function that is given one may do anything with it.
  return found && unwrap(found.node) === found.caught && unwrap(node) === found.caught ? undefined : found;
}

function textIn(node: Node, at: Search): CaughtText | undefined {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return firstOf(inner.expressions, at);
    case 'BinaryExpression':
      return inner.operator === '+' ? firstOf([inner.left, inner.right], at) : undefined;
    case 'LogicalExpression':
      return inner.operator === '&&' && isForInsiders(at, inner.left) ? undefined : firstOf(inner.operator === '&&' ? [inner.right] : [inner.left, inner.right], at);
    case 'ConditionalExpression':
      return isForInsiders(at, inner.test) || isOfOwnClass(inner.test) ? undefined : firstOf([inner.consequent, inner.alternate], at);
    case 'Identifier':
    case 'MemberExpression':
      return ofName(inner, at);
    case 'CallExpression':
      return ofCall(inner, at);
    default:
      return undefined;
  }
}

const firstOf = (nodes: readonly Node[], at: Search): CaughtText | undefined => {
  for (const node of nodes) {
    const found = textIn(node, at);
    if (found) return found;
  }
  return undefined;
};

/** The properties of an error that say what happened inside; `code` and `name` say only what kind of thing. */
const TEXTS = /^(?:cause|description|detail|details|errmsg|hint|message|query|rawMessage|reason|shortMessage|sql|sqlMessage|stack|stderr|where)$/;

function ofName(node: TSESTree.Identifier | TSESTree.MemberExpression, at: Search): CaughtText | undefined {
  const caught = caughtBehind(node, at);
  if (caught) return { node, caught, isSure: true };
  if (node.type === 'MemberExpression') {
    // `err.message.split('\n')[0]` is a part of the text.
    if (node.computed && node.object.type === 'CallExpression') return textIn(node.object, at);
    if (!TEXTS.test(memberName(node) ?? '')) return undefined;
    const owner = ownerOf(node.object, at);
    return owner && { node, caught: owner, isSure: true };
  }
  const variable = at.reading.names.variableOf(node);
  if (!variable || at.hops >= MAX_HOPS) return undefined;
  const next = { ...at, hops: at.hops + 1 };
  for (const definition of at.reading.names.definitionsOf(variable)) {
    if (definition.kind === 'caught' && TEXTS.test(definition.path[0] ?? '')) return { node, caught: node, isSure: true };
    if (definition.kind !== 'value') continue;
    const [property] = definition.path;
    const owner = property === undefined || !TEXTS.test(property) ? undefined : ownerOf(definition.value, next);
    const found = property === undefined ? textIn(definition.value, next) : owner && { caught: owner, isSure: true };
    if (found) return { ...found, node };
  }
  return undefined;
}

/** The variable itself, or another name of it: `const error = err as Error`. */
function caughtBehind(node: Node, at: Search): TSESTree.Identifier | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier') return undefined;
  const variable = at.reading.names.variableOf(inner);
  const given = variable && at.given.get(variable);
  if (given) return given;
  if (caughtIn(at.reading, inner)) return inner;
  const definitions = variable && at.hops < MAX_HOPS ? at.reading.names.definitionsOf(variable) : [];
  const [definition, ...more] = definitions;
  if (definition?.kind === 'value' && definition.path.length === 0 && more.length === 0) return caughtBehind(definition.value, { ...at, hops: at.hops + 1 });
  // `const [err, book] = await to(…)`
  const isOutcome = definitions.every((each) => each.kind === 'value' && each.path.length === 1 && each.path[0] === '0');
  return definition && isOutcome && originOf(at.reading, inner).kind === 'caught' ? inner : undefined;
}

/** What a text is read of: the caught error, what is inside it, or the error that a function makes sure it is. */
function ownerOf(node: Node, at: Search): TSESTree.Identifier | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return ownerOf(inner.object, at);
  if (inner.type === 'CallExpression') {
    const [first] = inner.arguments;
    const words = wordsOf(calledName(inner) ?? '');
    return first && /^(?:as|assert|ensure|from|normalize|to|wrap)$/.test(words[0] ?? '') ? caughtBehind(first, at) : undefined;
  }
  return caughtBehind(inner, at);
}

function ofCall(call: TSESTree.CallExpression, at: Search): CaughtText | undefined {
  const { callee } = call;
  const name = calledName(call) ?? '';
  // `err.toString()`, `err.message.replace(…)`: a method of the text gives the text
  if (callee.type === 'MemberExpression') {
    const found = textIn(callee.object, at);
    if (found) return TEXT_METHODS.test(name) ? { ...found, node: call } : undefined;
  }
  if (/^(?:String|format|inspect|stringify)$/.test(name)) return firstOf(call.arguments, at);
  const [index, caught] = call.arguments.map((each) => caughtBehind(each, at)).flatMap((each, place) => (each ? [[place, each] as const] : []))[0] ?? [];
  if (index === undefined || !caught) return undefined;
  const local = functionBehind(at.reading.names, callee);
  if (local) {
    const param = local.params[index];
    const variable = param?.type === 'Identifier' ? at.reading.names.variableOf(param) : undefined;
    if (!variable || at.hops >= MAX_HOPS) return undefined;
    const found = firstOf(returnsOf(local), { ...at, hops: at.hops + 1, given: new Map([[variable, caught]]) });
    return found && { node: call, caught, isSure: found.isSure };
  }
  return isTextOfError(name) ? { node: call, caught, isSure: false } : undefined;
}

const TEXT_METHODS = /^(?:at|concat|join|normalize|pop|replace|replaceAll|slice|split|substring|toLowerCase|toString|toUpperCase|trim)$/;

/** `getErrorMessage(err)`, `errorText(err)`: not `sanitizeErrorMessage(err)`. */
function isTextOfError(name: string): boolean {
  const words = wordsOf(name);
  const [first = ''] = words;
  return /^(?:err|error|exception|extract|get|read|to)$/.test(first) && words.some((word) => /^(?:err|error|exception)$/.test(word)) && words.some((word) => /^(?:message|msg|stack|string|text)$/.test(word));
}

/** A test of where the service runs: what follows is for those who develop it. */
function isForInsiders({ reading }: Search, test: Node): boolean {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression') return isForInsiders({ reading, hops: 0, given: new Map() }, inner.argument);
  if (inner.type === 'LogicalExpression') return [inner.left, inner.right].some((each) => isForInsiders({ reading, hops: 0, given: new Map() }, each));
  if (originOf(reading, inner).kind === 'environment') return true;
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'CallExpression' ? calledName(inner) : undefined;
  return wordsOf(name ?? '').some((word) => /^(?:debug|dev|development|expose|local|prod|production|verbose)$/.test(word));
}

/** `err instanceof AppError ? err.message : 'failed'`: a class of one's own has texts for others to read. */
function isOfOwnClass(test: Node): boolean {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression') return isOfOwnClass(inner.left) || isOfOwnClass(inner.right);
  return inner.type === 'BinaryExpression' && inner.operator === 'instanceof' && !isBuiltInError(inner.right);
}

/** `Error` and its kin of the language itself: to be one says nothing. */
export const isBuiltInError = (node: Node): boolean => node.type === 'Identifier' && /^(?:Aggregate|Range|Reference|Syntax|Type)?Error$/.test(node.name);
