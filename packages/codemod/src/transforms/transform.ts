import type { Source, TextEdit } from '@grpc-litmus/core';
import type { CodemodOptions } from '../options.ts';
import type { FileSite } from '../result.ts';

export const TRANSFORM_NAMES = ['status-codes', 'grpc-js'] as const;

export type TransformName = (typeof TRANSFORM_NAMES)[number];

/** One kind of change: which files it concerns, and what it makes of what it finds in them. Pure. */
export interface Transform {
  /**
   * The cheap test that comes before any parser is loaded: `false` is sure.
   *
   * @param text the file as Latin-1
   * @param wrapperNames names of the project's own wrappers
   */
  readonly mayConcern: (text: string, wrapperNames: () => readonly string[]) => boolean;
  /** Loads what `decide` needs, with the first file that the gate lets through. */
  readonly load: (options: CodemodOptions) => Promise<Decide>;
  /**
   * Present where a package changes as a whole or not at all. Says of the text of a file that is passed over whether it
   * keeps its package back.
   */
  readonly keepsPackageBack?: (text: string) => boolean;
}

/** The sites of a file, in the order of the text. */
export type Decide = (source: Source) => readonly DecidedSite[];

export interface DecidedSite extends Pick<FileSite, 'literal' | 'code' | 'shape' | 'evidence'> {
  readonly offset: number;
  readonly verdict: SiteVerdict;
}

export interface SiteRewrite {
  readonly kind: 'rewrite';
  readonly reason: string;
  /** What stands there after the rewrite. */
  readonly replacement: string;
  readonly edits: readonly TextEdit[];
  /** Packages that the new text imports and the file's own package does not depend on. */
  readonly needs: readonly string[];
  /** The new text names a constant of the project's own, which it imports or has nowhere to import from. */
  readonly ownConstants?: 'imported' | 'missing';
  /** The rewrite is sure, but may not be made in this run, for want of what it needs; then it has no edits. */
  readonly waits?: true;
}

export type SiteVerdict =
  | SiteRewrite
  | { readonly kind: 'skip'; readonly reason: string }
  /** `proposal` is what a person may accept. */
  | { readonly kind: 'undecided'; readonly reason: string; readonly proposal?: SiteRewrite };

/** The transform of a name. */
export async function loadTransform(name: TransformName): Promise<Transform> {
  switch (name) {
    case 'status-codes':
      return (await import('./status-codes.ts')).statusCodes;
    case 'grpc-js':
      return (await import('./grpc-js.ts')).grpcJs;
  }
}
