import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, memberName, staticNumber } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { partsOf } from '../names/qualified-name.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import { foreignTestAround } from './foreign-code.ts';
import type { SiteEvidence, Tested } from './site-evidence.ts';

/** What shows that a limiter let no more through: the test of its answer, or a catch around nothing but it. */
export function limiterRefused(reading: Reading, evidence: SiteEvidence): Node | undefined {
  const test = foreignTestAround(reading, evidence.site.node);
  if (test) return test.meaning === 'used up' ? test.node : undefined;
  const refusals = evidence.tested.map((each) => refusalIn(reading, each));
  return refusals.every((each) => each !== undefined) ? (refusals[0] ?? caughtFrom(reading, evidence)) : undefined;
}

function refusalIn(reading: Reading, tested: Tested): Node | undefined {
  switch (tested.kind) {
    case 'absent':
      return saysYes(tested.node) ? limiterCallBehind(reading, tested.node) : undefined;
    case 'present':
      return saysNo(tested.node) ? limiterCallBehind(reading, tested.node) : undefined;
    case 'compared': {
      // `remaining <= 0`, `remainingPoints < 1`
      const { left, right, operator } = tested;
      const isNone = (/^<=?$/.test(operator) && (staticNumber(right.node) ?? 2) <= 1) || /^===?$/.test(operator);
      return isNone && nameOf(left.node).startsWith('remaining') ? limiterCallBehind(reading, left.node) : undefined;
    }
    case 'other':
      return undefined;
  }
}

/** `allowed`, `success`, or the answer itself: its absence is a refusal. */
const saysYes = (node: Node): boolean => !REFUSAL.test(nameOf(node)) && (settled(node).type !== 'MemberExpression' || /^(?:success|ok|allowed|isAllowed|accepted|granted|conforms|remaining\w*)$/.test(nameOf(node)));

/** `isRateLimited(user)`, `result.limited`, `blocked`. */
const saysNo = (node: Node): boolean => REFUSAL.test(nameOf(node));

const REFUSAL = /limited$|^(?:is_?)?(?:blocked|denied|exceeded|exhausted|throttled)$|(?:exceeded|exhausted|reached|throttled)$/i;

function nameOf(node: Node): string {
  const inner = settled(node);
  if (inner.type === 'CallExpression') return calledName(inner) ?? '';
  return inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? (memberName(inner) ?? '') : '';
}

/** The limiter's call that an expression is, or that a constant or a part of its answer comes from. */
function limiterCallBehind(reading: Reading, node: Node): TSESTree.CallExpression | undefined {
  const inner = settled(node);
  if (inner.type === 'CallExpression') return isLimiterCall(reading, inner) ? inner : undefined;
  if (inner.type === 'MemberExpression') return limiterCallBehind(reading, inner.object);
  const variable = inner.type === 'Identifier' ? reading.names.variableOf(inner) : undefined;
  const [definition, ...others] = variable ? reading.names.definitionsOf(variable) : [];
  return definition?.kind === 'value' && others.length === 0 && settled(definition.value).type !== 'Identifier' ? limiterCallBehind(reading, definition.value) : undefined;
}

/** A call that takes from a limiter: of a package that is one, or by the names that limiters have. */
export function isLimiterCall(reading: Reading, call: TSESTree.CallExpression): boolean {
  const name = calledName(call) ?? '';
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return ASKS_LIMITER.test(name);
  const made = reading.names.qualify(callee.object);
  if (made !== undefined && PACKAGES.has(partsOf(made).module)) return TAKES.test(name);
  return ASKS_LIMITER.test(name) || (TAKES.test(name) && namesLimiter(nameOf(callee.object)));
}

/** Packages whose objects are rate limiters. */
const PACKAGES: ReadonlySet<string> = new Set(['rate-limiter-flexible', '@upstash/ratelimit', 'limiter', 'async-ratelimiter', 'ratelimiter']);

/** What is asked of a limiter to take one more. */
const TAKES = /^(?:try_?)?(?:[aA]cquire|[aA]llows?|[cC]heck|[cC]onsume|[hH]it|[iI]ncrement|[lL]imit|[pP]enalty|[rR]emoveTokens|[rR]eserve|[tT]ake)\w*$|^(?:is|can|has|within)[A-Z_]\w*$/;

/** Functions that are named after the question: `checkRateLimit(user)`, `isRateLimited(ip)`, `consumeQuota(id)`. */
const ASKS_LIMITER = /^(?:await_?|apply_?|check_?|enforce_?|is_?|within_?|under_?|has_?|hit_?|consume_?|try_?)*(?:rate_?limit(?:ed)?|throttled?|quota(?:_?(?:exceeded|exhausted|left|remaining))?)(?:_?(?:exceeded|reached|ok))?$/i;

function namesLimiter(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word, index) => /^(?:limiter|limiters|ratelimit|ratelimiter|throttle|throttler|quota|quotas)$/.test(word) || (word === 'rate' && words[index + 1]?.startsWith('limit')) || (word === 'token' && words[index + 1] === 'bucket'));
}

/** `try { await limiter.consume(key); } catch { … }` */
function caughtFrom(reading: Reading, { caught }: SiteEvidence): Node | undefined {
  const [only, ...others] = caught?.clause.parent.block.body ?? [];
  const made = only?.type === 'ExpressionStatement' ? only.expression : only?.type === 'VariableDeclaration' ? only.declarations[0]?.init : undefined;
  const call = made && settled(made);
  return others.length === 0 && call?.type === 'CallExpression' && isLimiterCall(reading, call) ? call : undefined;
}
