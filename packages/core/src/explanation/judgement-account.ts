import { litmusBetween } from '../codes/confusable.ts';
import type { Considered } from '../litmus/judge.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { JudgementAccount, QuestionAccount } from './line-account.ts';
import type { Lines } from './lines.ts';

/** A judgement in plain values, with the question that decides between the two codes. */
export function judgementAccount(lines: Lines, { judgement, supersededBy }: Considered): JudgementAccount {
  const { rule, node, written, used, fits, confidence, reasons, vetoesConsidered, suggestions } = judgement;
  return {
    rule,
    place: lines.place(node),
    written,
    used: used ?? null,
    fits: fits ?? null,
    confidence,
    reasons,
    vetoesConsidered,
    suggestions: suggestions.map(({ replacement }) => replacement),
    question: questionBetween(judgement),
    supersededBy: supersededBy?.rule ?? null,
  };
}

function questionBetween({ used, fits }: Judgement): QuestionAccount | null {
  const pair = used && fits && litmusBetween(used, fits);
  if (!pair) return null;
  const [ifUsed, ifFits] = pair.answers;
  return { text: pair.question, ifUsed, ifFits, source: pair.source };
}

/** What a judgement comes to, in a sentence. */
export function verdictOf({ used, fits, confidence, reasons, written }: JudgementAccount): string {
  if (fits !== null) return used === null ? `\`${written}\` stands for no code here; ${fits} may be meant.` : `${fits} ${FITS[confidence]} here, not ${used}.`;
  const [reason = ''] = reasons;
  return used === null ? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` : `${used} goes out here: ${reason}.`;
}

const FITS = { certain: 'fits', likely: 'is likely to fit', possible: 'may fit' } as const;
