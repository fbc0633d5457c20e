import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { contains, enclosingFunction } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { Atom } from '../evidence/atoms.ts';
import { saidBy } from '../evidence/atoms.ts';
import type { CatchAround } from '../evidence/guards.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { messageOf } from '../evidence/message.ts';
import { isCredentialName } from '../origin/call-words.ts';
import type { Origin } from '../origin/origin.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Words } from './unidentified-words.ts';
import { VETOES_CONSIDERED, messageSays } from './unidentified-words.ts';
import type { Finding } from './choice.ts';
import { judgementFor } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Can the caller be identified? Where not, the code is UNAUTHENTICATED: PERMISSION_DENIED "must not be used if the
 * caller cannot be identified" (google/rpc/code.proto), and the others send the client looking for another fault.
 */
export const unauthenticated: LitmusTest = (reading, site) => {
  const value = site.codes.length === 1 ? site.codes[0] : undefined;
  const used = value && value.kind !== 'unknown' ? value.code : undefined;
  if (!value || used === undefined || !JUDGED.has(used)) return undefined;
  const message = messageOf(reading, site.message);
  const words = message && messageSays(message);
  if (words?.says === 'something else') return undefined;
  // An unknown user is NOT_FOUND to many; only words about a credential say that somebody was to be identified.
  if (used === 'NOT_FOUND' && words?.says !== 'bad credential') return undefined;
  const finding = findingOf(reading, site, used, words);
  if (!finding) return undefined;
  return judgementFor(reading, { site, value, used }, finding, { rule: 'prefer-unauthenticated', fits: 'UNAUTHENTICATED', vetoesConsidered: VETOES_CONSIDERED });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['PERMISSION_DENIED', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT', 'INTERNAL', 'UNKNOWN', 'NOT_FOUND']);

function findingOf(reading: Reading, site: RaiseSite, used: CodeName, words: Words | undefined): Finding | undefined {
  const { guards, catches } = circumstancesOf(site.node);
  const [nearest] = guards;
  const [around] = catches;
  if (around?.guardsInside === 0) return byFailedCheck(reading, around, used, words);
  const told = words ? [`the message says "${words.quoted}"`] : [];
  const guard = nearest && guardSays(reading, saidBy(nearest).atoms, used, words);
  if (guard === 'something else') return undefined;
  if (!guard && words && isDefinedAmongThem(reading, site)) {
    return { confidence: 'certain', reasons: [...told, 'it is defined beside errors for callers who cannot be identified'] };
  }
  if (!guard) return words && words.says === 'unidentified' ? { confidence: 'likely', reasons: told } : undefined;
  if (isBrokenInvariant(reading, site, used)) return undefined;
  if (words || guard.isSure) return { confidence: 'certain', reasons: [guard.reason, ...told] };
  return { confidence: used === 'PERMISSION_DENIED' ? 'likely' : 'possible', reasons: [guard.reason] };
}

/** A constant of the file that stands beside others with UNAUTHENTICATED, or beside a class named so. */
function isDefinedAmongThem({ nodes, source }: Reading, { node }: RaiseSite): boolean {
  if (node.type !== 'ObjectExpression' || node.parent.type !== 'VariableDeclarator' || enclosingFunction(node)) return false;
  return nodes.of('ClassDeclaration').some(({ id }) => /unauthenticated/i.test(id?.name ?? '')) && /\bUNAUTHENTICATED\b/.test(source.text);
}

interface GuardFinding {
  /** Whether the guard alone is enough against the code in use. */
  readonly isSure: boolean;
  readonly reason: string;
}

/** What the guard says of the caller; one part that tests something else makes the whole about that. */
function guardSays(reading: Reading, atoms: readonly Atom[], used: CodeName, words: Words | undefined): GuardFinding | 'something else' | undefined {
  const findings = atoms.map((atom) => atomSays(reading, atom, used, words));
  const telling = findings.filter((each) => each !== 'no matter');
  const [first] = telling;
  if (first === undefined) {
    // At sign-in an unknown user is one who cannot be identified, and never one who is known and not allowed.
    const [atom] = atoms;
    if (atom?.kind === 'absent' && used === 'PERMISSION_DENIED') return { reason: `${excerpt(reading, atom.operand)}, whom the credentials name, is not there`, isSure: false };
    return atoms.length > 0 ? 'something else' : undefined;
  }
  if (telling.some((each) => each === 'something else')) return 'something else';
  const found = telling.filter((each) => each !== 'something else');
  const [leading] = found;
  return leading && { reason: leading.reason, isSure: found.every((each) => each.isSure) };
}

function atomSays(reading: Reading, atom: Atom, used: CodeName, words: Words | undefined): GuardFinding | 'something else' | 'no matter' {
  if (atom.kind !== 'absent') return 'something else';
  const origin = originOf(reading, atom.operand);
  const tested = `\`${excerpt(reading, atom.operand)}\``;
  switch (origin.kind) {
    case 'identity':
      if (!origin.claims.every((claim) => isIdentifier(claim) || (words?.says === 'unidentified' && !isRight(claim)))) return 'something else';
      return { isSure: origin.shownBy !== 'name', reason: `${tested}, who the caller is, is tested for absence` };
    case 'credential-check':
      // A claim of a token that was accepted is about what its bearer may do.
      if (!origin.claims.every((claim) => isIdentifier(claim) || isOutcome(claim))) return 'something else';
      if (origin.call.arguments.some((each) => isFormerPassword(originOf(reading, each)))) return 'something else';
      return { isSure: origin.of === 'token' && used === 'PERMISSION_DENIED', reason: `${tested} is what a check of the caller's credential said` };
    case 'stored':
      // A session may be more than a login; only what is said of the caller tells them apart.
      if (origin.keyedBy === 'credential' && origin.path.length === 0 && (used === 'PERMISSION_DENIED' || words)) {
        return { isSure: used === 'PERMISSION_DENIED', reason: `${tested} was looked up by the caller's credential and is not there` };
      }
      // An unknown user and a wrong password get one answer at sign-in.
      return words?.says === 'bad credential' && origin.path.length === 0 ? 'no matter' : 'something else';
    case 'request':
      // A credential that is a field of the request may be missing as an argument is.
      return used === 'PERMISSION_DENIED' && isCredentialName(origin.path.at(-1) ?? '')
        ? { isSure: true, reason: `${tested}, the caller's credential, is tested for absence` }
        : 'something else';
    default:
      return 'something else';
  }
}

/** `token.admin`, `user.role`: what a known caller may do. The words between them, `token`, are neither. */
const isRight = (claim: string): boolean => /^(?:is)?_?(?:admin|administrator|moderator|owner|staff|superuser|roles?|permissions?|scopes?|plan|tier|premium|subscription)$/i.test(claim);

/** `result.valid`, `[error, payload]`: whether the check went well, and what it gave as a whole. */
const isOutcome = (claim: string): boolean =>
  /^(?:is)?_?(?:valid|verified|ok|success(?:ful)?|authenticated|active|matche[sd]|match|passed|allowed|user|payload|data|claims|decoded(?:Token)?|token|email|userEmail|status|\d)$/i.test(claim);

/** Who changes his password is known; the one he gives is an argument. */
const isFormerPassword = (origin: Origin): boolean => origin.kind === 'request' && /^(?:old|current|existing|previous)_?pass/i.test(origin.path.at(-1) ?? '');

const isIdentifier = (claim: string): boolean => /^(?:uid|id|userId|user_id|sub|0|\*)$/.test(claim);

/**
 * INTERNAL for a caller who is known by construction is right: an earlier call in the function was given the identity
 * and would not have returned without one.
 */
function isBrokenInvariant(reading: Reading, site: RaiseSite, used: CodeName): boolean {
  if (used !== 'INTERNAL' && used !== 'UNKNOWN') return false;
  const around = enclosingFunction(site.node);
  return reading.nodes.of('CallExpression').some(
    (call) =>
      call.range[1] < site.node.range[0] &&
      enclosingFunction(call) === around &&
      settledStatement(call) &&
      (call.arguments.some((each) => originOf(reading, each).kind === 'identity') || ensures(call)),
  );
}

/** `ensureAuth(request)`, `requireUser(context)`. */
const ensures = ({ callee, arguments: given }: TSESTree.CallExpression): boolean => {
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  return given.length > 0 && /^(?:ensure|assert|require|check|verify|validate|guard)\w*(?:auth|user|login|signed|session|caller|identity)/i.test(name ?? '');
};

/** A call made for what it does: its answer goes nowhere. */
const settledStatement = (call: Node): boolean =>
  call.parent?.type === 'ExpressionStatement' || (call.parent?.type === 'AwaitExpression' && call.parent.parent.type === 'ExpressionStatement');

/** A catch around nothing but the check of a credential. */
function byFailedCheck(reading: Reading, { clause }: CatchAround, used: CodeName, words: Words | undefined): Finding | undefined {
  const { block } = clause.parent;
  const check = reading.nodes.of('CallExpression').find((call) => contains(block, call) && originOf(reading, call).kind === 'credential-check');
  if (!check || block.body.length > 2) return undefined;
  const reason = `\`${excerpt(reading, check.callee)}\` did not accept the caller's credential`;
  if (words) return { confidence: 'certain', reasons: [reason, `the message says "${words.quoted}"`] };
  return { confidence: used === 'PERMISSION_DENIED' ? 'likely' : 'possible', reasons: [reason] };
}

/** A node as written, short enough for a report. */
function excerpt(reading: Reading, node: Node): string {
  const text = reading.source.text.slice(...node.range).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
