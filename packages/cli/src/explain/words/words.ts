import type { CodeName, Fault, RetryClass } from '@grpc-litmus/core/codes';
import type { LogEvidence, Match } from '@grpc-litmus/core/diagnosis';

/** What `explain` itself says, beside what the core knows. `{}` is filled in, in the order of the sentence's values. */
export interface Phrases {
  /** The labels in the margin, at most nine columns wide. */
  readonly labels: Readonly<Record<Label, string>>;
  readonly notes: Readonly<Record<Note, string>>;
  readonly confidence: Readonly<Record<Match['confidence'], string>>;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly codeRetry: Readonly<Record<RetryClass, string>>;
  readonly evidence: Readonly<Record<LogEvidence, string>>;
}

export type Label =
  | 'knownAs' | 'cause' | 'remedy' | 'retry' | 'from' | 'mend' | 'check' | 'code' | 'page' | 'also' | 'means' | 'test' | 'fault' | 'http' | 'madeBy' | 'not' | 'permanent'
  | 'rule' | 'preset' | 'fix' | 'note';

export type Note =
  | 'unknown' | 'unknownButCode' | 'unknownNoCode' | 'askCode' | 'espv2Json' | 'spells' | 'ownCode' | 'success' | 'decidedBy' | 'idempotentOnly' | 'lasting' | 'looksRetryable'
  | 'codesSeen' | 'httpSeen' | 'writtenHttp' | 'writtenSpelling' | 'writtenInvented' | 'httpOut' | 'httpIn' | 'byLibraries' | 'byApplication' | 'permanentOnes' | 'notConfused' | 'onlyInAll'
  | 'autofix' | 'suggestion' | 'noFix'
  | 'logTitle' | 'logSpan' | 'logErrors' | 'logOwn' | 'logNone' | 'logUnknown' | 'logBroken' | 'logBrokenLine' | 'logMore' | 'logNothing' | 'logCount' | 'logOther';

/** What is said of a code. */
export interface CodeWords {
  readonly meaning: string;
  readonly litmus: string;
}

export type CodeTexts = Readonly<Record<CodeName, CodeWords>>;

/** The question between two codes, by their names with a space between. */
export interface PairWords {
  readonly question: string;
  readonly answers: readonly [string, string];
}
