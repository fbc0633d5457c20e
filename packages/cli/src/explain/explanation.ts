import { codeNamed, codeNumbered, codeOfHttpStatus, confusableWith, litmusBetween } from '@grpc-litmus/core/codes';
import type { CodeName, CodeNumber, StatusCode } from '@grpc-litmus/core/codes';
import { CHECKS, diagnose, DIAGNOSES, diagnoseLogEntry, diagnosisOf, WORDS } from '@grpc-litmus/core/diagnosis';
import type { Check, Diagnosed, Diagnosis, DiagnosisId, Language, LogDiagnosis, LogEvidence, Match } from '@grpc-litmus/core/diagnosis';
import { packageVersion } from '../version.ts';
import { pageOfCode, pageOfDiagnosis, pageOfPair } from './pages.ts';
import type { Question, RuleFacts } from './question.ts';
import { codeWords, litmusWords, ruleDescription } from './words/languages.ts';

/** What `explain --json` prints. `matches` is there for every kind of question. */
export interface Explanation {
  /** Of this program. */
  readonly version: string;
  readonly kind: Question['kind'];
  /** The message without what was around it, or what was asked. */
  readonly message: string;
  /** What is known of the message, the best first. Empty where it is not known. */
  readonly matches: readonly MatchAccount[];
  /** The code given with the message or named in it, or asked for. */
  readonly code: CodeExplained | null;
  readonly httpStatus: number | null;
  /** The proxy whose form of an error it is. */
  readonly product: string | null;
  /** What a log entry of ESP or ESPv2 says, where the text is one. */
  readonly log: LogAccount | null;
  readonly pair: PairExplained | null;
  readonly rule: RuleFacts | null;
  /** What was written in place of a code. */
  readonly written: { readonly text: string; readonly as: 'http' | 'spelling' | 'invented' } | null;
}

export interface MatchAccount extends Omit<Diagnosis, 'id' | 'phrases' | 'codes' | 'checks' | 'section' | 'lasting' | 'idempotentOnly' | 'looksRetryable' | 'examples'> {
  readonly id: DiagnosisId;
  readonly cause: string;
  readonly remedy: string;
  readonly confidence: Match['confidence'];
  readonly lasting: Diagnosis['retry'];
  readonly idempotentOnly: boolean;
  readonly looksRetryable: boolean;
  readonly codes: readonly { readonly number: CodeNumber; readonly name: CodeName }[];
  readonly checks: readonly (Check & { readonly question: string })[];
  readonly page: string;
}

export interface CodeExplained {
  readonly number: CodeNumber;
  readonly name: CodeName;
  readonly meaning: string;
  readonly litmus: string;
  readonly faults: StatusCode['faults'];
  readonly retry: StatusCode['retry'];
  readonly http: number;
  /** The HTTP statuses that clients turn into the code where an answer has no gRPC status. */
  readonly fromHttp: readonly number[];
  readonly emittedByLibraries: boolean;
  readonly confusable: readonly PairExplained[];
  /** Known errors with this code that a retry cannot cure although it looks so. */
  readonly permanent: readonly DiagnosisId[];
  readonly page: string;
}

export interface PairExplained {
  readonly codes: readonly [CodeName, CodeName];
  /** What tells them apart; null where nobody confuses the two: then each has a test of its own. */
  readonly question: string | null;
  /** The answers under which the first and the second code fit. */
  readonly answers: readonly [string, string];
  readonly page: string | null;
}

export interface LogAccount {
  readonly kind: LogDiagnosis['kind'];
  readonly decidedBy: LogEvidence | null;
}

/** Answers a question in a language. */
export function explanationOf(question: Question, language: Language): Explanation {
  const nothing = { version: packageVersion(), kind: question.kind, matches: [], code: null, httpStatus: null, product: null, log: null, pair: null, rule: null, written: null };
  switch (question.kind) {
    case 'message':
      return { ...nothing, ...ofMessage(question.text, question.code, language) };
    case 'code':
      return { ...nothing, message: question.code, code: codeExplained(question.code, language), written: question.written ?? null };
    case 'pair':
      return { ...nothing, message: question.codes.join(' '), pair: pairExplained(question.codes, language) };
    case 'rule':
      return { ...nothing, message: question.rule.id, rule: { ...question.rule, description: ruleDescription(question.rule, language) } };
    case 'diagnosis': {
      const diagnosis = diagnosisOf(question.id);
      return { ...nothing, message: question.id, matches: diagnosis ? [matchAccount({ diagnosis, confidence: 'certain' }, language)] : [] };
    }
  }
}

function ofMessage(text: string, given: CodeNumber | undefined, language: Language): Omit<Explanation, 'version' | 'kind' | 'pair' | 'rule' | 'written'> {
  const entry = logEntryIn(text);
  const { matches, message, code, httpStatus, product, errorCause } = entry ?? diagnose({ message: text, ...(given === undefined ? {} : { code: given }) });
  const known = code === undefined ? undefined : codeNumbered(code);
  return {
    message,
    matches: matches.map((match) => matchAccount(match, language)),
    code: known ? codeExplained(known.name, language) : null,
    httpStatus: httpStatus ?? null,
    product: product ?? null,
    log: entry?.log ?? (errorCause === 'application' ? { kind: 'own-code', decidedBy: 'error_cause' } : null),
  };
}

/** A whole log entry that was pasted. */
function logEntryIn(text: string): (Diagnosed & { readonly log: LogAccount }) | undefined {
  if (!/"(?:service_agent|response_code_detail|error_cause)"/.test(text)) return undefined;
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = diagnoseLogEntry(Array.isArray(entry) ? entry[0] : entry);
  if (found.kind === 'other') return undefined;
  const decidedBy = found.kind === 'own-code' || found.kind === 'known' ? found.decidedBy : null;
  const seen = found.kind === 'success' ? { code: undefined, httpStatus: undefined } : found;
  return {
    matches: found.kind === 'known' ? [found.match] : [],
    message: found.kind === 'unknown' ? found.reason : (found.kind === 'known' ? found.match.diagnosis.id : found.kind),
    code: seen.code,
    httpStatus: seen.httpStatus,
    product: undefined,
    errorCause: undefined,
    log: { kind: found.kind, decidedBy },
  };
}

/** A match with its words. */
export function matchAccount({ diagnosis, confidence }: Match, language: Language): MatchAccount {
  const { id, codes, checks, section: _, lasting, idempotentOnly, looksRetryable, phrases: __, examples: ___, ...facts } = diagnosis;
  const words = WORDS[language];
  return {
    ...facts,
    id,
    ...words.diagnoses[id],
    confidence,
    lasting: lasting ?? facts.retry,
    idempotentOnly: idempotentOnly ?? false,
    looksRetryable: looksRetryable ?? false,
    codes: codes.flatMap((number) => codeNumbered(number) ?? []).map(({ number, name }) => ({ number, name })),
    checks: checks.map((check) => ({ question: words.checks[check], ...CHECKS[check] })),
    page: pageOfDiagnosis(diagnosis),
  };
}

function codeExplained(name: CodeName, language: Language): CodeExplained {
  const { number, faults, retry, http, emittedByLibraries } = codeNamed(name);
  return {
    number,
    name,
    ...codeWords(name, language),
    faults,
    retry,
    http,
    fromHttp: HTTP_WITH_A_ROW.filter((status) => codeOfHttpStatus(status) === name),
    emittedByLibraries,
    confusable: confusableWith(name).map((other) => pairExplained([name, other], language)),
    permanent: DIAGNOSES.filter(({ looksRetryable, codes: [first] }) => looksRetryable && first === number).map(({ id }) => id),
    page: pageOfCode(name),
  };
}

const HTTP_WITH_A_ROW = [400, 401, 403, 404, 429, 431, 502, 503, 504];

function pairExplained(codes: readonly [CodeName, CodeName], language: Language): PairExplained {
  const [first, second] = codes;
  const known = litmusBetween(first, second);
  if (!known) return { codes, question: null, answers: [codeWords(first, language).litmus, codeWords(second, language).litmus], page: null };
  return { codes, ...litmusWords(known, language), page: pageOfPair(known) };
}

