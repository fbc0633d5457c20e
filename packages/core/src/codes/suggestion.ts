import type { CodeName } from './status-code.ts';

/** The code somebody most likely meant who wrote something that is not a status code. */
export interface CodeSuggestion {
  readonly code: CodeName;
  /** Codes that fit in some situations instead, the likelier first. */
  readonly alternatives: readonly CodeName[];
  /** Why, in one sentence. */
  readonly reason: string;
}
