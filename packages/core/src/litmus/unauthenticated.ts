import type { Node } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import { replacedCode } from '../edits/replace-code.ts';
import type { Atom } from '../evidence/atoms.ts';
import { saidBy } from '../evidence/atoms.ts';
import type { CatchAround } from '../evidence/guards.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { messageOf } from '../evidence/message.ts';
import type { Message } from '../evidence/message.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Confidence, Judgement } from './judgement.ts';
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
  const vetoed = vetoOf(message);
  if (vetoed) return undefined;
  const finding = findingOf(reading, site, used, message);
  if (!finding) return undefined;
  const suggestion = replacedCode(reading, site, value, 'UNAUTHENTICATED');
  return {
    rule: 'prefer-unauthenticated',
    node: value.at,
    written: reading.source.text.slice(...value.at.range),
    used,
    fits: 'UNAUTHENTICATED',
    confidence: finding.confidence,
    reasons: finding.reasons,
    vetoesConsidered: VETOES.map(({ means }) => means),
    suggestions: suggestion ? [suggestion] : [],
  } satisfies Judgement;
};

const JUDGED: ReadonlySet<CodeName> = new Set(['PERMISSION_DENIED', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT', 'INTERNAL', 'UNKNOWN']);

interface Finding {
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/** Words that say nobody knows who the caller is. */
const SAYS_UNIDENTIFIED =
  /\bunauthenticated\b|\bnot (?:been )?(?:authenticated|logged in|signed in)\b|\b(?:must|need to|needs to|have to|please) (?:be )?(?:authenticated|logged in|signed in|log ?in|sign ?in)\b|\b(?:login|sign[- ]?in|authentication) (?:is )?(?:required|needed)\b|\bwhile authenticated\b|\bauthenticate (?:yourself|first)\b|\brequires? (?:authentication|login|sign[- ]?in)\b/;

/** Words that name a credential that is missing or does not hold. */
const SAYS_BAD_CREDENTIAL =
  /\b(?:missing|no|invalid|expired|malformed|bad|wrong|incorrect|revoked)\b[\w ]{0,20}\b(?:access |auth(?:entication|orization)? |bearer |session |id |jwt |refresh )?(?:tokens?|credentials?|jwt|authorization(?: header)?|bearer|session|login)\b|\b(?:tokens?|credentials?|jwt|session)\b[\w ]{0,24}\b(?:missing|invalid|expired|malformed|revoked|not (?:valid|provided|found))\b|\b(?:wrong|incorrect|invalid) (?:e-?mail|user ?name|login)(?: or |\/)?\w* ?pass(?:word|phrase)\b|\b(?:wrong|incorrect|invalid) password\b|\bpassword (?:is )?(?:wrong|incorrect|invalid)\b/;

/** What makes the same words mean something else. */
const VETOES: readonly { readonly means: string; readonly pattern: RegExp }[] = [
  { means: 'a role, scope or ownership is missing', pattern: /\b(?:role|scope|permissions?|admins?|owners?|members?|privileges?|allowed to|not allowed)\b/ },
  { means: 'the token is no credential', pattern: /\b(?:csrf|xsrf|invit\w+|reset|verification|registration|activation|confirm\w*|captcha|recaptcha|page|continuation|push|device|fcm|app ?check|2fa|otp|mfa)\b/ },
  { means: 'the operation itself failed', pattern: /\b(?:failed to|unable to|could not|cannot|error while|something went wrong)\b/ },
];

const vetoOf = (message: Message | undefined): string | undefined =>
  message && VETOES.find(({ pattern }) => pattern.test(message.text))?.means;

function findingOf(reading: Reading, site: RaiseSite, used: CodeName, message: Message | undefined): Finding | undefined {
  const words = wordsSay(message);
  const { guards, catches } = circumstancesOf(site.node);
  const [nearest] = guards;
  const [around] = catches;
  if (around?.guardsInside === 0) return byFailedCheck(reading, around, used, words);
  const atoms = nearest ? saidBy(nearest).atoms : [];
  const guard = guardSays(reading, atoms);
  if (guard === 'other') return undefined;
  if (guard?.sure) return { confidence: 'certain', reasons: [guard.reason, ...(words ? [words] : [])] };
  if (guard && words) return { confidence: 'certain', reasons: [guard.reason, words] };
  if (guard) return { confidence: used === 'PERMISSION_DENIED' ? 'likely' : 'possible', reasons: [guard.reason] };
  if (words && message && SAYS_UNIDENTIFIED.test(message.text)) return { confidence: 'likely', reasons: [words] };
  return words && used === 'PERMISSION_DENIED' ? { confidence: 'possible', reasons: [words] } : undefined;
}

function wordsSay(message: Message | undefined): string | undefined {
  if (!message) return undefined;
  return SAYS_UNIDENTIFIED.test(message.text) || SAYS_BAD_CREDENTIAL.test(message.text) ? `the message says "${message.quoted.trim()}"` : undefined;
}

interface GuardFinding {
  readonly sure: boolean;
  readonly reason: string;
}

/** What the guard says of the caller: `other` where it tests something that has nothing to do with who the caller is. */
function guardSays(reading: Reading, atoms: readonly Atom[]): GuardFinding | 'other' | undefined {
  if (atoms.length === 0) return undefined;
  const findings = atoms.map((atom) => atomSays(reading, atom));
  const [first] = findings;
  if (!first || findings.some((each) => each === undefined)) return 'other';
  return { sure: findings.every((each) => each?.sure), reason: first.reason };
}

function atomSays(reading: Reading, atom: Atom): GuardFinding | undefined {
  if (atom.kind !== 'absent') return undefined;
  const origin = originOf(reading, atom.operand);
  const tested = textOf(reading, atom.operand);
  switch (origin.kind) {
    case 'identity': {
      if (!origin.claims.every((claim) => /^(?:uid|id|userId|user_id|sub|0|\*)$/.test(claim))) return undefined;
      return { sure: origin.shownBy !== 'name', reason: `\`${tested}\`, who the caller is, is tested for absence` };
    }
    case 'credential-check':
      return { sure: false, reason: `\`${tested}\` is what a check of a credential said` };
    default:
      return undefined;
  }
}

/** A catch around nothing but the check of a credential. */
function byFailedCheck(reading: Reading, { clause }: CatchAround, used: CodeName, words: string | undefined): Finding | undefined {
  const { block } = clause.parent;
  const calls = reading.nodes.of('CallExpression').filter((call) => block.range[0] <= call.range[0] && call.range[1] <= block.range[1]);
  const checks = calls.filter((call) => originOf(reading, call).kind === 'credential-check');
  const [check] = checks;
  if (!check || block.body.length > 2) return undefined;
  const reason = `\`${textOf(reading, check.callee)}\` did not accept the credential`;
  if (words) return { confidence: 'certain', reasons: [reason, words] };
  return { confidence: used === 'PERMISSION_DENIED' ? 'likely' : 'possible', reasons: [reason] };
}

function textOf(reading: Reading, node: Node): string {
  const text = reading.source.text.slice(...node.range).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
