import type { FileSite } from './result.ts';
import type { SiteVerdict } from './transforms/transform.ts';

export type Answer = 'rewrite' | 'leave' | 'rewrite-file' | 'stop';

export interface Question {
  /** Absolute. */
  readonly filename: string;
  readonly site: FileSite;
  /** What would stand there; what stands there already, where to accept it is all that is asked. */
  readonly replacement: string;
}

/** Asks a person about an undecided site. */
export type Ask = (question: Question) => Promise<Answer>;

/** Puts the questions of one file after the other: `stop` is the last answer of all, `rewrite-file` the last of its file. */
export type Interview = (filename: string, sites: readonly FileSite[], verdicts: readonly SiteVerdict[]) => Promise<readonly SiteVerdict[]>;

export function createInterview(ask: Ask): Interview {
  let isOver = false;
  return async (filename, sites, verdicts) => {
    let takesAll = false;
    const answered: SiteVerdict[] = [];
    for (const [index, verdict] of verdicts.entries()) {
      const site = sites[index];
      const proposal = verdict.kind === 'undecided' ? verdict.proposal : undefined;
      if (isOver || !site || !proposal) {
        answered.push(verdict);
        continue;
      }
      const answer: Answer = takesAll ? 'rewrite' : await ask({ filename, site, replacement: proposal.replacement });
      isOver = answer === 'stop';
      takesAll ||= answer === 'rewrite-file';
      answered.push(answer === 'rewrite' || answer === 'rewrite-file' ? { ...proposal, reason: `accepted when asked; ${verdict.reason}` } : verdict);
    }
    return answered;
  };
}
