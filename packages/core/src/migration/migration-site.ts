import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../edits/text-edit.ts';

/** What of the old library stands at a site. */
export type MigrationShape = 'module' | 'load' | 'bind' | 'service' | 'use';

export interface MigrationRewrite {
  readonly kind: 'rewrite';
  /** What stands there afterwards, as a reader would name it: `server.bindAsync`. */
  readonly replacement: string;
  readonly edits: readonly TextEdit[];
  readonly reason: string;
  /** Packages that the new text imports and the file's own package does not depend on. */
  readonly needs: readonly string[];
}

/** `proposal` is what a person may accept, who knows what the file does not tell. */
export type MigrationVerdict = MigrationRewrite | { readonly kind: 'undecided'; readonly reason: string; readonly proposal?: MigrationRewrite };

/** A place of a file that speaks to the old library and cannot stay as it is, or of which that is not known. */
export interface MigrationSite {
  readonly node: TSESTree.Node;
  /** What stands there, in a few words as written: `server.bind`. */
  readonly literal: string;
  readonly shape: MigrationShape;
  readonly verdict: MigrationVerdict;
}
