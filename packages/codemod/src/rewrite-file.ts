import { applyEdits } from '@grpc-litmus/core';
import type { Analysis, LiteralDecision, Source, TextEdit } from '@grpc-litmus/core';
import type { Project } from './project-facts.ts';
import type { CheckResult } from './check-result.ts';
import { errorMessage } from './error-message.ts';
import { generatedReason } from './generated.ts';
import { parse, syntaxError } from './parse.ts';
import type { Failure, FileSite } from './result.ts';
import { decode } from './source-bytes.ts';
import { createLocator } from './text-position.ts';
import type { TextPosition } from './text-position.ts';

export interface FileInput {
  readonly filename: string;
  readonly bytes: Buffer;
  readonly project: Project;
}

export interface RewriteTools {
  readonly analyse: (source: Source) => Analysis;
  /** Gives the check of the result; called only for a file that changes, because it loads a compiler. */
  readonly loadCheck: () => Promise<CheckResult>;
}

export type FileResult =
  | { readonly kind: 'passed-over'; readonly reason: string }
  /** `sites` holds what was decided before the failure; no edit of the file may be made. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly sites: readonly FileSite[] }
  | { readonly kind: 'unchanged'; readonly sites: readonly FileSite[] }
  | { readonly kind: 'changed'; readonly sites: readonly FileSite[]; readonly edits: readonly TextEdit[]; readonly before: string; readonly after: string };

/**
 * Decides every raw code of a file and plans its new text. Pure: reads and writes no file. Where the new text would not
 * parse the whole file is given up, so that no half-made rewrite exists. Throws nothing: what goes wrong is the result.
 */
export async function rewriteFile({ filename, bytes, project }: FileInput, tools: RewriteTools): Promise<FileResult> {
  const text = decode(bytes)?.text;
  if (text === undefined) return { kind: 'passed-over', reason: 'not UTF-8' };
  const generated = generatedReason(text);
  if (generated !== undefined) return { kind: 'passed-over', reason: generated };

  const locate = createLocator(text);
  const fail = (failure: Failure, sites: readonly FileSite[] = []): FileResult => ({ kind: 'failed', failure, sites });

  let sites: readonly FileSite[] = [];
  let edits: readonly TextEdit[];
  let after: string;
  try {
    const parsed = parse(text, filename, project);
    if (parsed.kind === 'syntax-error') {
      return fail({ kind: 'parse-error', message: parsed.message, ...locate(parsed.offset) });
    }
    const analysis = tools.analyse(parsed.source);
    sites = analysis.literals.map((decision) => siteOf(decision, locate));
    edits = analysis.rewrites;
    after = applyEdits(text, edits);
  } catch (error) {
    return fail({ kind: 'analysis-error', message: errorMessage(error) }, sites);
  }
  if (after === text) return { kind: 'unchanged', sites };

  const broken = syntaxError(after, filename) ?? (await tools.loadCheck())(filename, text, after);
  if (broken !== undefined) {
    const { line } = createLocator(after)(broken.offset);
    return fail({ kind: 'result-does-not-parse', message: `the rewritten text does not parse at its line ${line}: ${broken.message}` }, sites);
  }
  return { kind: 'changed', sites, edits, before: text, after };
}

function siteOf(decision: LiteralDecision, locate: (offset: number) => TextPosition): FileSite {
  const { verdict, literal, code, shape, evidence, node } = decision;
  return {
    ...locate(node.range[0]),
    literal,
    code,
    shape,
    verdict: verdict.kind,
    reason: verdict.reason,
    ...(verdict.kind === 'rewrite' && { replacement: verdict.reference.text }),
    evidence,
  };
}
