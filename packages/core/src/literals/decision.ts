import type { TSESTree } from '@typescript-eslint/types';
import type { CodeName } from '../codes/status-code.ts';
import type { CodeReference } from '../edits/code-reference.ts';
import type { TextEdit } from '../edits/text-edit.ts';

/** The syntax around a literal that makes it a candidate. */
export type LiteralShape =
  | 'property'
  | 'argument'
  | 'comparison'
  | 'case'
  | 'membership'
  | 'retry-set'
  | 'assignment'
  | 'class-field'
  | 'default-value'
  | 'assertion'
  | 'map-key'
  | 'definition';

/** One observation for or against a literal being a gRPC status code. */
export interface LiteralEvidence {
  readonly speaks: 'for' | 'against';
  /** `conclusive` decides alone; `strong` needs one more independent observation; `weak` two. */
  readonly strength: 'conclusive' | 'strong' | 'weak';
  /** What was seen, as a clause: "`err` is caught from a call of a gRPC client". */
  readonly because: string;
}

export interface LiteralRewrite {
  readonly kind: 'rewrite';
  readonly reference: CodeReference;
  /** The replacement of the literal, and the import where the reference needs one. */
  readonly edits: readonly TextEdit[];
  readonly reason: string;
}

export type LiteralVerdict =
  | LiteralRewrite
  | {
      readonly kind: 'skip';
      readonly reason: string;
      /** What may be made of a constant of the file's own, every use of which is a code: for who asks for it only. */
      readonly replaceable?: LiteralRewrite;
    }
  | {
      readonly kind: 'undecided';
      readonly reason: string;
      /** What a person may accept, who knows what the file does not tell; absent where no constant can be named. */
      readonly proposal?: LiteralRewrite;
    };

/** What is to become of one raw literal in the place of a status code. */
export interface LiteralDecision {
  readonly node: TSESTree.Node;
  /** As written: `5`, `'NOT_FOUND'`. */
  readonly literal: string;
  /** The code the literal stands for, were it a status code. */
  readonly code: CodeName;
  readonly shape: LiteralShape;
  readonly verdict: LiteralVerdict;
  readonly evidence: readonly LiteralEvidence[];
}
