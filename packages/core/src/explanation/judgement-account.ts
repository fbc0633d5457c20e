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

/** A judgement in a sentence. */
export function judgedAs({ rule, used, fits, confidence, reasons }: JudgementAccount): string {
  const [reason = ''] = reasons;
  const verdict = fits === null ? reason : used === null ? `${fits} is meant` : `${fits} fits, not ${used}`;
  return `\`${rule}\` judges it (${confidence}): ${verdict}.`;
}
