import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits/text-edit.ts';
import { mayUseGrpc } from './dialects/package-use.ts';
import { mayNameLibrary } from './dialects/registry.ts';
import { decideLiterals } from './literals/decide.ts';
import type { LiteralDecision, LiteralVerdict } from './literals/decision.ts';
import { judge } from './litmus/judge.ts';
import type { Judgement } from './litmus/judgement.ts';
import type { Note } from './notes/note.ts';
import { takeNotes } from './notes/take-notes.ts';
import { findRaiseSites } from './sites/raise-sites.ts';
import type { ConfigProblem } from './retry/service-config/problem.ts';
import { configProblemsOf } from './retry/service-config/problems.ts';
import type { RaiseSite } from './sites/raise-site.ts';
import { NO_SETTINGS } from './settings/settings.ts';
import type { Settings } from './settings/settings.ts';
import { read } from './source/reading.ts';
import { NO_FACTS } from './source/source.ts';
import type { ProjectFacts, Source } from './source/source.ts';

/** All that core has to say of a file. Each part is worked out when first asked for. */
export interface Analysis {
  /** The raw literals in the place of a code, in the order of the text, each with its verdict. */
  readonly literals: readonly LiteralDecision[];
  /** At most one judgement a site, in the order of the text. */
  readonly judgements: readonly Judgement[];
  /** What is said of raises beside their codes, in the order of the text. */
  readonly notes: readonly Note[];
  /** The mistakes in configurations of retries, in the order of the text. */
  readonly configProblems: readonly ConfigProblem[];
  /** The edits that make all rewrites of `literals`, with the imports they need, once. */
  readonly rewrites: readonly TextEdit[];
}

/**
 * Whether a file of this text may hold anything core speaks of. A cheap test on the bytes, to be asked before a parser
 * is loaded: `false` is sure.
 *
 * @param settings the project's, asked for only where nothing else is found: its wrappers may go by any name
 * @param facts what is known of the file's package, asked for only where the text speaks of codes, but not of gRPC
 */
export function mayConcernCodes(text: string, settings: () => Settings = () => NO_SETTINGS, facts: () => ProjectFacts = () => NO_FACTS): boolean {
  if (SPEAKS_OF_GRPC.test(text)) return true;
  if (SPEAKS_OF_CODES.test(text) && (mayUseGrpc(facts()) || mayNameLibrary(text))) return true;
  return settings().wrappers.some(({ name }) => text.includes(name.split('.').at(-1) ?? name));
}

/** gRPC or one of the libraries by name, a code that only gRPC has a name for, or a call answered in a handler. */
const SPEAKS_OF_GRPC =
  /rpc|HttpsError|Connect(?:Error|Router)|firebase-functions|google-gax|@google-cloud|ControllerMethods|\bmali\b|method_?config|retry_codes|\bcall\.(?:request|metadata|emit)\b|invalid[-_]?argument|deadline[-_]?exceeded|already[-_]?exists|permission[-_]?denied|resource[-_]?exhausted|failed[-_]?precondition|out[-_]?of[-_]?range|unimplemented|data[-_]?loss|unauthenticated/i;

/** A code or a status, or an exception; `decode` speaks of nothing. */
const SPEAKS_OF_CODES = /\b[cC]odes?\b|[a-z]Codes?\b|CODES?\b|[sS]tatus|STATUS|Exception\b/;

const analyses = new WeakMap<TSESTree.Program, Analysis>();

/** Analyses a file. Asking again for the same tree gives the same object. */
export function analyse(source: Source): Analysis {
  const known = analyses.get(source.ast);
  if (known) return known;
  const reading = read(source);
  let sites: readonly RaiseSite[] | undefined;
  let literals: readonly LiteralDecision[] | undefined;
  let judgements: readonly Judgement[] | undefined;
  let notes: readonly Note[] | undefined;
  let configProblems: readonly ConfigProblem[] | undefined;
  const raiseSites = (): readonly RaiseSite[] => (sites ??= findRaiseSites(reading));
  const analysis: Analysis = {
    get literals() {
      return (literals ??= decideLiterals(reading, raiseSites));
    },
    get judgements() {
      return (judgements ??= judge(reading, raiseSites()));
    },
    get notes() {
      return (notes ??= takeNotes(reading, raiseSites()));
    },
    get configProblems() {
      return (configProblems ??= configProblemsOf(reading));
    },
    get rewrites() {
      return editsOf(this.literals.map(({ verdict }) => verdict));
    },
  };
  analyses.set(source.ast, analysis);
  return analysis;
}

/** The edits of those verdicts that are rewrites, in the order of the text; imports that several of them need are made once. */
export function editsOf(verdicts: readonly Editing[]): readonly TextEdit[] {
  const edits = verdicts.flatMap((verdict) => (verdict.kind === 'rewrite' ? verdict.edits : []));
  const byPlace = new Map(edits.map((edit) => [`${edit.range.join('-')}:${edit.text}`, edit]));
  return [...byPlace.values()].sort((a, b) => a.range[0] - b.range[0]);
}

/** A verdict as far as its edits go. */
type Editing = { readonly kind: 'rewrite'; readonly edits: readonly TextEdit[] } | { readonly kind: Exclude<LiteralVerdict['kind'], 'rewrite'> };
