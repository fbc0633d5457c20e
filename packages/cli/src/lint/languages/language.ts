import type { Project } from '@grpc-litmus/codemod/project-facts';
import type { Linter } from 'eslint';
import type { Preset } from '../lint-files.ts';

/** A language that files are written in, and what the linter has to know of it. */
export interface Language {
  /** Each with its dot. */
  readonly extensions: readonly string[];
  /** Larger files, in bytes, are nobody's configuration and are not read. */
  readonly mostBytes: number;
  /** Whether every file counts as looked at, or only one that may concern the rules. */
  readonly countsAll: boolean;
  /** Whether the rules may have something to say of a text: a cheap test, after which `false` is sure. */
  readonly mayConcern: (text: string, project: () => Project) => boolean;
  /** Why the rules have nothing to say of a file that cannot concern them, said of "it"; of code core itself says why. */
  readonly otherwise?: string;
  /** ESLint's configuration for a preset. Asked for with the first file that needs it, so that nobody else pays for the parser. */
  readonly configuration: (preset: Preset) => Promise<Linter.Config[]>;
  /** What to say of a text that cannot be parsed, before the parser's own words; `undefined` where it need not be parseable. */
  readonly whenBroken: (text: string) => string | undefined;
}
