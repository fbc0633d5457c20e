import type { TSESTree } from '@typescript-eslint/types';
import type { CodeName } from '../codes/status-code.ts';
import type { TextEdit } from '../edits/text-edit.ts';

/** `certain`: reported by default; `likely`: in `strict`; `possible`: on request. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** The rules that a judgement can belong to, by the id without the plugin's prefix. */
export type JudgementRule =
  | 'endpoints-api-key'
  | 'no-error-as-ok'
  | 'no-impossible-comparison'
  | 'no-invalid-code'
  | 'no-masked-status'
  | 'no-message-matching'
  | 'no-nonexistent-code'
  | 'no-ok-error'
  | 'no-throw-in-callback-handler'
  | 'no-uncoded-error'
  | 'no-wrong-http-mapping'
  | 'prefer-unimplemented'
  | 'prefer-unavailable'
  | 'prefer-resource-exhausted'
  | 'prefer-permission-denied'
  | 'prefer-out-of-range'
  | 'prefer-not-found'
  | 'prefer-invalid-argument'
  | 'prefer-failed-precondition'
  | 'prefer-deadline-exceeded'
  | 'prefer-cancelled'
  | 'prefer-already-exists'
  | 'prefer-aborted'
  | 'prefer-unauthenticated';

/** A way to mend a site, offered and never applied unasked: it changes what goes over the wire. */
export interface Suggestion {
  /** What will stand there: `status.UNAUTHENTICATED`. */
  readonly replacement: string;
  /** Absent where the error keeps the code it has. */
  readonly code?: CodeName;
  readonly edits: readonly TextEdit[];
}

/** The one thing that is said of a site: mechanics before choice, the surest first. */
export interface Judgement {
  readonly rule: JudgementRule;
  /** The whole raise that is judged; there is one judgement of it at most. */
  readonly place: TSESTree.Node;
  /** Where a report stands: on the code where there is one, else on the raise. */
  readonly node: TSESTree.Node;
  /** The code as written: `status.PERMISSION_DENIED`. */
  readonly written: string;
  readonly used: CodeName | undefined;
  /** The code that fits; `undefined` where none can be named. */
  readonly fits: CodeName | undefined;
  readonly confidence: Confidence;
  /** Why, each a clause that a report can print: "`call.user` is tested for absence". */
  readonly reasons: readonly string[];
  /** What was looked at because it would have spoken against the judgement, and did not hold. */
  readonly vetoesConsidered: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** Whether what is compared is an HTTP status, and not a code at all. */
  readonly holdsHttpStatus?: true;
  /** The row of a mapping that is judged, for whoever allows it. */
  readonly row?: { readonly code: CodeName; readonly http: number };
}
