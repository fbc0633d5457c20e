import type { CodeNumber } from '../../codes/status-code.ts';
import type { Diagnosis, Product } from './diagnosis.ts';
import { partialMatches } from './partial.ts';
import type { Phrase } from './phrase.ts';
import { compilePhrase } from './phrase.ts';
import { MESSAGE_START, plainForm } from './plain-form.ts';
import type { DiagnosisId } from './table.ts';
import { DIAGNOSES } from './table.ts';
import { unwrap } from './unwrap.ts';

/** An error as a client, a log or a person hands it over. */
export interface ErrorSeen {
  /** The gRPC code that came with it; else what the message itself names counts. */
  readonly code?: CodeNumber;
  /** `details`, `message`, or a whole pasted log line. */
  readonly message: string;
  readonly httpStatus?: number;
  /** What is known to stand in front of the server. */
  readonly product?: Product;
}

export interface Match {
  readonly diagnosis: Diagnosis & { readonly id: DiagnosisId };
  /**
   * `certain`: no other error is worded so; `likely`: the words are such as an application may use, the code is not the
   * usual one, or the text is cut off; `possible`: two of these.
   */
  readonly confidence: 'certain' | 'likely' | 'possible';
}

export interface Diagnosed {
  /** What is known of it, the best first: the outermost part of the text, and of that the most specific. */
  readonly matches: readonly Match[];
  /** The message itself, without what was around it. */
  readonly message: string;
  /** The code given, or else the one that the text names. */
  readonly code: CodeNumber | undefined;
  readonly httpStatus: number | undefined;
  readonly product: Product | undefined;
  /** ESP's `error_cause`, where its JSON has it. */
  readonly errorCause: string | undefined;
}

/** Finds what an error message of ESP, ESPv2, Envoy or a gRPC client means. No match where it is not known. Never throws. */
export function diagnose({ code, message, httpStatus, product }: ErrorSeen): Diagnosed {
  const unwrapped = unwrap(message);
  const seen: Seen = { code: code ?? unwrapped.code, httpStatus: httpStatus ?? unwrapped.httpStatus, product: product ?? unwrapped.product };
  const found = matchesIn(unwrapped.readings, seen);
  const matches = found.length === 0 && looksBinary(message) ? BINARY : found;
  return { matches, message: unwrapped.jsonMessage ?? messageOf(unwrapped.readings[0] ?? '', matches[0]), errorCause: unwrapped.errorCause, ...seen };
}

interface Seen {
  readonly code: CodeNumber | undefined;
  readonly httpStatus: number | undefined;
  readonly product: Product | undefined;
}

/** A phrase found in the plain form of a text. */
interface Candidate {
  readonly diagnosis: Match['diagnosis'];
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
  /** How many characters the words of the phrase itself have; gaps do not count. */
  readonly weight: number;
  readonly partial: boolean;
}

interface PhraseOf {
  readonly diagnosis: Match['diagnosis'];
  readonly phrase: Phrase;
}

let compiled: readonly PhraseOf[] | undefined;

/** The phrases of all, compiled when the first text is looked at: most programs that load this look at none. */
const phrases = (): readonly PhraseOf[] =>
  (compiled ??= DIAGNOSES.flatMap((diagnosis) => diagnosis.phrases.map((source) => ({ diagnosis, phrase: compilePhrase(source) }))));

/** Frames of HTTP/2 that were printed as a text, by a terminal or with escapes. */
const looksBinary = (text: string): boolean => (text.match(/[\u0000\u0002-\u0008\uFFFD]|\\x0[0-8]|\\u000[0-8]|\\0|\^@/g)?.length ?? 0) >= FEW_OF_THEM;
const FEW_OF_THEM = 3;
const BINARY: readonly Match[] = DIAGNOSES.filter(({ id }) => id === 'binary-looking-response').map((diagnosis) => ({ diagnosis, confidence: 'likely' }));

/** The part of a text that is the message: where the match stands, else what the last mark of a beginning leads to. */
function messageOf(text: string, match: Match | undefined): string {
  const parts = text.split(MESSAGE_START).map((part) => quoted(part.trim())).filter((part) => /\p{L}/u.test(part));
  const holds = (part: string): boolean => phrases().some(({ diagnosis, phrase }) => diagnosis.id === match?.diagnosis.id && phrase.pattern.test(plainForm(part)));
  return (match ? parts.find(holds) : parts.findLast((part) => part.length > 1)) ?? text.replaceAll(MESSAGE_START, '').trim();
}

/** What stands in the quotes that a text begins with, or before those that end it within an object; else the text. */
const quoted = (text: string): string => /^(["'])([^]+?)\1/.exec(text)?.[2] ?? text.replace(/["'],\s*["']?\w+["']?:[^]*$/, '');

/** Of several readings the one that is understood best. */
function matchesIn(readings: readonly string[], seen: Seen): readonly Match[] {
  const found = readings.map((reading) => best(candidatesIn(plainForm(reading), seen), seen));
  const [clearest = []] = [...found].sort((a, b) => (b[0]?.weight ?? 0) - (a[0]?.weight ?? 0));
  return clearest.map((candidate) => ({ diagnosis: candidate.diagnosis, confidence: confidenceOf(candidate, seen) }));
}

function candidatesIn(form: string, seen: Seen): readonly Candidate[] {
  const full = phrases().flatMap(({ diagnosis, phrase }): readonly Candidate[] => {
    if (!mayBe(diagnosis, phrase, seen)) return [];
    const found = phrase.pattern.exec(form);
    return found ? [{ diagnosis, phrase, start: found.index, end: found.index + found[0].length, weight: phrase.weigh(found[0]), partial: false }] : [];
  });
  const partial = partialMatches(form, phrases().filter(({ diagnosis, phrase }) => mayBe(diagnosis, phrase, seen) && agrees(diagnosis, seen.code))).map((match) => ({ ...match, partial: true }));
  return [...full, ...partial];
}

/** Whether what came with the text leaves a phrase possible. */
function mayBe(diagnosis: Diagnosis, phrase: Phrase, { code, httpStatus, product }: Seen): boolean {
  if (phrase.needsCode) return code !== undefined && diagnosis.codes.includes(code);
  if (phrase.needsProxy) return product === 'espv2' || (httpStatus !== undefined && diagnosis.http.includes(httpStatus)) || (code === 14 && diagnosis.codes.includes(code));
  return !phrase.generic || agrees(diagnosis, code);
}

const agrees = ({ codes }: Diagnosis, code: CodeNumber | undefined): boolean => code === undefined || codes.length === 0 || codes.includes(code);

/** Of candidates for the same words the best one, in the order of the text: what stands outside explains what it quotes. */
function best(candidates: readonly Candidate[], seen: Seen): readonly Candidate[] {
  const inOrder = [...candidates].sort((a, b) => a.start - b.start);
  const groups: Candidate[][] = [];
  let end = -1;
  for (const candidate of inOrder) {
    if (candidate.start < end) groups.at(-1)?.push(candidate);
    else groups.push([candidate]);
    end = Math.max(end, candidate.end);
  }
  const firsts = groups.flatMap((group) => [...group].sort((a, b) => rank(b, seen) - rank(a, seen)).slice(0, 1));
  const known = new Set<string>();
  return firsts
    .filter(({ diagnosis }) => !known.has(diagnosis.id) && known.add(diagnosis.id))
    .sort((a, b) => doubtsOn(a, seen) - doubtsOn(b, seen));
}

/** Another error in the text goes before one whose code is another, or whose words may be anybody's. */
const doubtsOn = ({ diagnosis, phrase }: Candidate, { code }: Seen): number => (agrees(diagnosis, code) ? 0 : 2) + (phrase.generic ? 1 : 0);

/** What begins first decides, then the longest stretch of the text, then how much of it is the phrase's own; at last the code. */
const rank = ({ start, end, weight, diagnosis, partial }: Candidate, { code, product }: Seen): number =>
  -start * 1e9 + (end - start) * 1000 + weight * 10 + (agrees(diagnosis, code) ? 0.5 : 0) + (product !== undefined && diagnosis.products.includes(product) ? 0.25 : 0) - (partial ? 0.75 : 0);

function confidenceOf({ diagnosis, phrase, partial }: Candidate, { code, product }: Seen): Match['confidence'] {
  const isOfOther = product !== undefined && CLIENTS.every((client) => !diagnosis.products.includes(client)) && !diagnosis.products.includes(product);
  const doubts = [phrase.generic || phrase.needsProxy, !agrees(diagnosis, code), partial, isOfOther].filter(Boolean).length;
  return doubts === 0 ? 'certain' : doubts === 1 ? 'likely' : 'possible';
}

/** A client's own texts come behind any proxy. */
const CLIENTS: readonly Product[] = ['grpc-js', 'grpc-core', 'grpc-go'];
