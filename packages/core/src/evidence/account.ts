import type { Node } from '../ast/node.ts';
import { staticString } from '../ast/static-name.ts';
import { wordsOf } from '../names/words.ts';
import { namesAlong } from './names-along.ts';
import type { Operand, SiteEvidence } from './site-evidence.ts';
import { operandsOf } from './site-evidence.ts';

/** The operand that reads whether an account may be used, `user.disabled`, where the guard tests nothing that is not stored. */
export function accountState({ tested }: SiteEvidence): Operand | undefined {
  const operands = operandsOf(tested);
  if (!operands.every(({ origin }) => origin.kind === 'stored' || origin.kind === 'constant')) return undefined;
  const isNamed = operands.some(({ node, origin }) => origin.kind === 'constant' && names(constantName(node), LOCK));
  return operands.find((operand) => ofAccount(operand) && (names(field(operand), LOCK) || (isNamed && names(field(operand), /^(?:state|status)$/))));
}

const field = ({ origin }: Operand): string => (origin.kind === 'stored' ? (origin.path.at(-1) ?? '') : '');

/** What a constant says: its text, or the name that it goes by. */
const constantName = (node: Node): string => staticString(node) ?? namesAlong(node)[0] ?? '';

const names = (name: string, what: RegExp): boolean => wordsOf(name).some((word) => what.test(word));

/** The account that somebody signs in to: an account of a bank has states of its own. */
const ofAccount = ({ node, origin }: Operand): boolean => origin.kind === 'stored' && [...namesAlong(node), ...namesAlong(origin.call)].some((name) => names(name, ACCOUNT));

const LOCK = /^(?:activated|active|banned|blocked|confirmed|deactivated|disabled|enabled|inactive|locked|suspended|verified)$/;
const ACCOUNT = /^(?:accounts?|customers?|members?|profiles?|users?)$/;
