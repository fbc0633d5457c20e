import { applyEdits, editsOf } from '@grpc-litmus/core';
import type { Source, TextEdit } from '@grpc-litmus/core';
import type { Interview } from './answers.ts';
import type { Project } from './project-facts.ts';
import type { CheckResult } from './check-result.ts';
import { errorMessage } from './error-message.ts';
import { generatedReason } from './generated.ts';
import { parse } from './parse.ts';
import type { Failure, FileSite } from './result.ts';
import { importsConstants, missingDependencies, settle } from './settle.ts';
import type { MayImport } from './settle.ts';
import { decode } from './source-bytes.ts';
import { syntaxError } from './syntax-tree.ts';
import type { SyntaxError } from './syntax-tree.ts';
import { createLocator } from './text-position.ts';
import type { TextPosition } from './text-position.ts';
import type { Decide, DecidedSite, SiteVerdict } from './transforms/transform.ts';

export interface FileInput {
  readonly filename: string;
  readonly bytes: Buffer;
  readonly project: Project;
  readonly mayImport: MayImport;
  /** Type information, where the file alone left something undecided. */
  readonly typesAt?: Source['typesAt'];
}

export interface RewriteTools {
  readonly decide: Decide;
  /** Asks about what is undecided. */
  readonly interview?: Interview;
  /** Gives the check of the result; called only for a file that changes, because it loads a compiler. */
  readonly loadCheck: () => Promise<CheckResult>;
}

export type FileResult =
  | { readonly kind: 'passed-over'; readonly reason: string }
  /** `sites` holds what was decided before the failure; no edit of the file may be made. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly sites: readonly FileSite[] }
  | { readonly kind: 'unchanged'; readonly sites: readonly FileSite[] }
  | FileChange;

export interface FileChange {
  readonly kind: 'changed';
  readonly sites: readonly FileSite[];
  readonly edits: readonly TextEdit[];
  readonly before: string;
  readonly after: string;
  /** Packages that the new text imports and the file's own package does not depend on yet. */
  readonly needs: readonly string[];
  /** Whether it imports the project's own constants. */
  readonly importsConstants: boolean;
}

/**
 * Decides every site of a file and plans its new text. Reads and writes no file. Where the new text would not
 * parse the whole file is given up, so that no half-made rewrite exists. Throws nothing: what goes wrong is the result.
 */
export async function rewriteFile({ filename, bytes, project, mayImport, typesAt }: FileInput, tools: RewriteTools): Promise<FileResult> {
  const text = decode(bytes)?.text;
  if (text === undefined) return { kind: 'passed-over', reason: 'not UTF-8' };
  const generated = generatedReason(text);
  if (generated !== undefined) return { kind: 'passed-over', reason: generated };

  const locate = createLocator(text);
  const fail = (failure: Failure, sites: readonly FileSite[] = []): FileResult => ({ kind: 'failed', failure, sites });

  const failToParse = ({ message, offset }: SyntaxError): FileResult => fail({ kind: 'parse-error', message, ...locate(offset) });

  let sites: readonly FileSite[] = [];
  let verdicts: readonly SiteVerdict[];
  let edits: readonly TextEdit[];
  let after: string;
  try {
    const parsed = parse(text, filename, project, typesAt);
    if (parsed.kind === 'syntax-error') return failToParse(parsed);
    // What some compiler does not take is not rewritten, though it can be read.
    if (parsed.flaw) return failToParse(parsed.flaw);
    const decided = tools.decide(parsed.source).map((site) => ({ ...site, verdict: settle(site.verdict, mayImport) }));
    sites = decided.map((site) => siteOf(site, locate, text));
    verdicts = decided.map(({ verdict }) => verdict);
    if (tools.interview) {
      const answered = (verdicts = await tools.interview(filename, sites, verdicts));
      sites = decided.map((site, index) => siteOf({ ...site, verdict: answered[index] ?? site.verdict }, locate, text));
    }
    edits = editsOf(verdicts);
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
  return { kind: 'changed', sites, edits, before: text, after, needs: missingDependencies(verdicts), importsConstants: importsConstants(verdicts) };
}

function siteOf({ offset, literal, code, shape, evidence, verdict }: DecidedSite, locate: (offset: number) => TextPosition, text: string): FileSite {
  return {
    ...locate(offset),
    literal,
    ...(code !== undefined && { code }),
    shape,
    text: lineAround(text, offset),
    verdict: verdict.kind,
    reason: verdict.reason,
    ...(verdict.kind === 'rewrite' && { replacement: verdict.replacement, ...(verdict.waits && { needs: verdict.needs }) }),
    evidence,
  };
}

const LONGEST_LINE = 200;

/** The line that an offset lies in, without the space around; of a very long one the part around the offset. */
function lineAround(text: string, offset: number): string {
  const breakBefore = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const rest = /[\r\n]|$/.exec(text.slice(offset));
  const start = Math.max(breakBefore + 1, offset - LONGEST_LINE / 2);
  return text.slice(start, Math.min(offset + (rest?.index ?? 0), start + LONGEST_LINE)).trim();
}
