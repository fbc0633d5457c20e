import type { CheckId } from '../checks.ts';
import type { Component, GuideSection, Party, RetryVerdict } from '../diagnosis.ts';
import type { DiagnosisId } from '../table.ts';

/** What is said of a known error. */
export interface DiagnosisWords {
  /** What happened, and where. */
  readonly cause: string;
  /** What to do. */
  readonly remedy: string;
}

/** The words of a language for all that a diagnosis names by id. Identifiers, flags and commands are the same in all. */
export interface Words {
  readonly diagnoses: Readonly<Record<DiagnosisId, DiagnosisWords>>;
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly components: Readonly<Record<Component, string>>;
  readonly parties: Readonly<Record<Party, string>>;
  readonly retry: Readonly<Record<RetryVerdict, string>>;
  readonly sections: Readonly<Record<GuideSection, string>>;
}
