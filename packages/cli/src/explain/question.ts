import { UsageError } from '@grpc-litmus/codemod';
import { closestCode, codeNamed, codeNumbered, codeOfHttpStatus, readSpelling } from '@grpc-litmus/core/codes';
import type { CodeName, CodeNumber } from '@grpc-litmus/core/codes';
import { diagnose, diagnosisOf } from '@grpc-litmus/core/diagnosis';
import type { DiagnosisId } from '@grpc-litmus/core/diagnosis';

/** What the plugin says of a rule. */
export interface RuleFacts {
  readonly id: string;
  readonly description: string;
  /** The smallest preset it is in; null for a rule that is only in `all`. */
  readonly preset: string | null;
  readonly fix: 'fix' | 'suggestion' | null;
  readonly page: string;
}

/** What somebody wants explained. */
export type Question =
  | { readonly kind: 'message'; readonly text: string; readonly code: CodeNumber | undefined }
  /** `written` where it is not the code itself: an HTTP status, another name, a misspelling. */
  | { readonly kind: 'code'; readonly code: CodeName; readonly written: { readonly text: string; readonly as: 'http' | 'spelling' | 'invented' } | undefined }
  | { readonly kind: 'pair'; readonly codes: readonly [CodeName, CodeName] }
  | { readonly kind: 'rule'; readonly rule: RuleFacts }
  | { readonly kind: 'diagnosis'; readonly id: DiagnosisId };

/**
 * Reads what stands on the command line or came in.
 *
 * @throws {UsageError} where there is nothing to explain, or a code that there is not
 */
export async function readQuestion(text: string, codeGiven: string | undefined): Promise<Question> {
  const trimmed = text.trim();
  if (codeGiven !== undefined) {
    const code = codeWritten(codeGiven);
    if (code === undefined) throw new UsageError(`"${codeGiven}" is no status code. They go from 0 (OK) to 16 (UNAUTHENTICATED).`);
    return trimmed === '' ? { kind: 'code', code, written: undefined } : { kind: 'message', text, code: codeNamed(code).number };
  }
  if (trimmed === '') throw new UsageError('There is nothing to explain: the text is empty.');
  const message: Question = { kind: 'message', text, code: undefined };
  // BAD_GATEWAY is what ESP says, before it is a code that somebody invented.
  const isKnown = (): boolean => diagnose({ message: trimmed }).matches.length > 0;
  return codesIn(trimmed) ?? (await idIn(trimmed)) ?? (isKnown() ? message : looseCodeIn(trimmed)) ?? message;
}

/** A code in any spelling, with or without the name of the enum before it: `14`, `unavailable`, `StatusCode.UNAVAILABLE`. */
export function codeWritten(written: string): CodeName | undefined {
  const text = written.trim().replace(/^(?:[\w$]+\.)+/, '').replace(/[:,.]+$/, '');
  if (/^\d{1,2}$/.test(text)) return codeNumbered(Number(text))?.name;
  return readSpelling(text) ?? readSpelling(text.toUpperCase().replace(/[\s-]/g, '_')) ?? (text.toUpperCase() === 'CANCELED' ? 'CANCELLED' : undefined);
}

/** `14`, `NOT_FOUND PERMISSION_DENIED`, `not found vs. permission denied`, `14 UNAVAILABLE`. */
function codesIn(text: string): Question | undefined {
  const whole = codeWritten(text);
  if (whole) return { kind: 'code', code: whole, written: undefined };
  const numbered = /^(\d{1,2})[\s:=-]+([A-Za-z_]+)$|^([A-Za-z_]+)\s*[(=]\s*(\d{1,2})\)?$/.exec(text);
  const [number, name] = numbered ? [numbered[1] ?? numbered[4] ?? '', numbered[2] ?? numbered[3] ?? ''] : [];
  if (number !== undefined && codeWritten(number) !== undefined && codeWritten(number) === codeWritten(name ?? '')) {
    return codesIn(number);
  }
  const parts = text.split(/\s*(?:\bvs\.?|\bversus\b|\bor\b|\/|,|\||\s)\s*/).filter((part) => part !== '');
  const sides = parts.length === 2 ? parts : text.split(/\s+(?:vs\.?|versus|or)\s+/);
  const [first, second, ...more] = sides.map(codeWritten);
  return first && second && more.length === 0 ? { kind: 'pair', codes: [first, second] } : undefined;
}

/** The id of a rule or of a known error. */
async function idIn(text: string): Promise<Question | undefined> {
  const id = text.replace(/^grpc-litmus\//, '');
  if (!/^[a-z][\da-z]*(?:-[\da-z]+)+$/.test(id)) return undefined;
  const diagnosis = diagnosisOf(id);
  if (diagnosis) return { kind: 'diagnosis', id: diagnosis.id };
  const { default: plugin } = await import('eslint-plugin-grpc-litmus');
  const rule = Object.entries(plugin.rules).find(([each]) => each === id)?.[1];
  if (!rule) return undefined;
  const { docs, fixable, hasSuggestions } = rule.meta ?? {};
  const preset = Object.entries(plugin.configs).find(([name, config]) => name !== 'all' && 'rules' in config && config.rules?.[`grpc-litmus/${id}`] !== undefined)?.[0];
  return {
    kind: 'rule',
    rule: { id, description: docs?.description ?? '', preset: preset ?? null, fix: fixable ? 'fix' : hasSuggestions ? 'suggestion' : null, page: docs?.url ?? '' },
  };
}

/** One word that is close to a code, or a number that may be an HTTP status. */
function looseCodeIn(text: string): Question | undefined {
  if (/^-?\d+$/.test(text)) {
    const status = Number(text);
    if (status < 100 || status > 599) throw new UsageError(`"${text}" is no status code. They go from 0 (OK) to 16 (UNAUTHENTICATED).`);
    return { kind: 'code', code: codeOfHttpStatus(status), written: { text, as: 'http' } };
  }
  const closest = /^[\w.-]+$/.test(text) ? closestCode(text.replace(/^(?:[\w$]+\.)+/, '')) : undefined;
  return closest && { kind: 'code', code: closest.code, written: { text, as: closest.why } };
}
