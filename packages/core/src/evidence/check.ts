import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import { CONSTANT_ORIGIN } from '../origin/origin.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import { isLimiterCall } from './limiter.ts';
import type { Operand, Tested } from './tested.ts';

/** A question that a call asks of some values, and that a guard found answered with no: `isEmail(request.email)`. */
export interface FailedCheck {
  readonly call: TSESTree.CallExpression;
  /** What it is asked of: the arguments, and the value that it is a method of. */
  readonly over: readonly Operand[];
  /** The answer depends on these values alone: a language's own predicate, a schema, a library of validators. */
  readonly isPure: boolean;
}

/** The check behind what a guard tests: its answer, the verdict in it, or the list of flaws that it found. */
export function failedCheck(reading: Reading, tested: Tested): FailedCheck | undefined {
  if (tested.kind !== 'absent' && tested.kind !== 'present') return undefined;
  const asked = callBehind(reading, tested.node);
  if (!asked) return undefined;
  const { call, part } = asked;
  // How much the caller has sent is no matter of what it sent.
  if (isLimiterCall(reading, call)) return undefined;
  const name = calledName(call) ?? '';
  const tellsFlaws = part === undefined ? [nameOf(tested.node), name].some((each) => NAMES_FLAWS.test(each)) : FLAWS.test(part);
  if ((tested.kind === 'present') !== tellsFlaws || !(ASKS.test(name) || (part === undefined && PREDICATES.has(name)))) return undefined;
  const isMethodOfValue = METHODS.has(name) && call.callee.type === 'MemberExpression';
  const values = [...(isMethodOfValue && call.callee.type === 'MemberExpression' ? [call.callee.object] : []), ...call.arguments];
  const over = values.map((node): Operand => ({ node, origin: isListFromElsewhere(reading, node) ? CONSTANT_ORIGIN : originOf(reading, node) }));
  return over.length === 0 ? undefined : { call, over, isPure: isMethodOfValue || isPure(reading, call, name) };
}

/** `isEmail`, `validateOrder`, `checkName`, `safeParse`: not the functions that ask for a right or a credential. */
const ASKS = /^(?:is|valid|validate|validates|validateSync|check|safeParse|safeParseAsync|verify)(?:$|[A-Z_])/;

/** Methods that tell something of a value of JavaScript, which is what they are called on or given. */
const METHODS = new Set(['endsWith', 'has', 'includes', 'startsWith', 'test']);
const PREDICATES = new Set([...METHODS, 'isNaN', 'isFinite', 'isArray', 'isInteger', 'isSafeInteger', 'match']);

/** The part of an answer that says yes, and the part that says what is wrong. */
const VERDICTS = /^(?:success|valid|isValid|is_valid|ok|result|passed)$/;
const FLAWS = /^(?:error|errors|issues|violations|problems|details)$/;
const NAMES_FLAWS = /(?:^|[a-z])(?:[eE]rrors?|[iI]ssues|[vV]iolations|[pP]roblems|[iI]nvalid(?:Fields|Keys)?)$|^is(?:NaN|Invalid|Malformed)/;

/** `Object.values(Role)`, `ALLOWED_KINDS`: a list that another module brings, the same for every call. */
function isListFromElsewhere({ names }: Reading, node: Node): boolean {
  const inner = settled(node);
  if (inner.type === 'CallExpression') {
    const [of] = inner.arguments;
    return /^(?:values|keys)$/.test(calledName(inner) ?? '') && of !== undefined && isImported(names.qualify(of));
  }
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  return name !== undefined && /^[A-Z][A-Z0-9_]+$/.test(name) && isImported(names.qualify(inner));
}

const isImported = (name: QualifiedName | undefined): boolean => name !== undefined && !name.includes('()');

interface Asked {
  readonly call: TSESTree.CallExpression;
  readonly part: string | undefined;
}

/** The call whose answer a guard tests, and the part of the answer that it tests. */
function callBehind(reading: Reading, node: Node): Asked | undefined {
  let part: string | undefined;
  for (let current = settled(node), steps = 0; steps < MAX_STEPS; steps += 1) {
    if (current.type === 'CallExpression') return OUTCOME.test(calledName(current) ?? '') && current.arguments[0] ? callBehindPair(reading, current.arguments[0], part) : { call: current, part };
    if (current.type === 'MemberExpression') {
      const name = memberName(current);
      if (part !== undefined || name === undefined || !(VERDICTS.test(name) || FLAWS.test(name))) return undefined;
      part = name;
      current = settled(current.object);
    } else if (current.type === 'Identifier') {
      const definition = reading.names.definitionOf(current);
      if (definition?.kind !== 'value') return undefined;
      const [taken, ...others] = definition.path.filter((step) => step !== '1');
      if (others.length > 0 || (taken !== undefined && (part !== undefined || !(VERDICTS.test(taken) || FLAWS.test(taken))))) return undefined;
      part ??= taken;
      current = settled(definition.value);
    } else return undefined;
  }
  return undefined;
}

const MAX_STEPS = 6;

/** `const [err, result] = await to(validate(request))` */
const OUTCOME = /^(?:to|awaitTo|tryCatch)$/;

function callBehindPair(reading: Reading, node: Node, part: string | undefined): Asked | undefined {
  const inner = callBehind(reading, node);
  return inner && { ...inner, part: inner.part ?? part };
}

const nameOf = (node: Node): string => {
  const inner = settled(node);
  return inner.type === 'Identifier' ? inner.name : inner.type === 'CallExpression' ? (calledName(inner) ?? '') : '';
};

/** Schemas, JavaScript's own predicates, and libraries whose functions know nothing but what they are given. */
function isPure({ names }: Reading, call: TSESTree.CallExpression, name: string): boolean {
  if (/^safeParse/.test(name) || (PREDICATES.has(name) && !METHODS.has(name))) return true;
  const qualified = names.qualify(call.callee);
  return qualified !== undefined && VALIDATORS.has(packageOf(partsOf(qualified).module) ?? '');
}

const VALIDATORS: ReadonlySet<string> = new Set([
  'ajv', 'arktype', 'bson', 'class-validator', 'email-validator', 'io-ts', 'is-email', 'joi', '@hapi/joi', 'libphonenumber-js', 'mongodb', 'mongoose', 'net', 'superstruct', 'ulid', 'uuid', 'valibot', 'validator', 'yup', 'zod', '@bufbuild/protovalidate', '@sinclair/typebox',
]);
