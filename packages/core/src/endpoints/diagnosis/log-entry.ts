import { codeNamed } from '../../codes/lookup.ts';
import { readSpelling } from '../../codes/spelling.ts';
import type { CodeNumber } from '../../codes/status-code.ts';
import type { Match } from './diagnose.ts';
import { diagnose } from './diagnose.ts';
import type { Party, Product } from './diagnosis.ts';
import { partyOfDetail } from './log-details.ts';
import { DIAGNOSES } from './table.ts';

/** What a field of a log entry decided. */
export type LogEvidence = 'response_code_detail' | 'error_cause' | 'log_message' | 'api_key_state' | 'message';

/** What a log entry says of a call. */
export type LogDiagnosis =
  | { readonly kind: 'success' }
  /** The application answered with an error of its own: neither proxy nor network is at fault. */
  | { readonly kind: 'own-code'; readonly code: CodeNumber | undefined; readonly httpStatus: number | undefined; readonly decidedBy: LogEvidence }
  /** Something before the application refused the call, or could not reach it. */
  | { readonly kind: 'known'; readonly match: Match; readonly code: CodeNumber | undefined; readonly httpStatus: number | undefined; readonly decidedBy: LogEvidence }
  /** An error that is not known: what the entry gives for a reason, and whose doing that is as far as it shows. */
  | {
      readonly kind: 'unknown';
      readonly reason: string;
      readonly party: Party | undefined;
      readonly code: CodeNumber | undefined;
      readonly httpStatus: number | undefined;
    }
  /** No call of ESP or ESPv2, and no error that is known. */
  | { readonly kind: 'other' };

/**
 * Reads an entry of Cloud Logging: of ESP or ESPv2 (`endpoints_log`), with or without its envelope, or a text that holds
 * an error. `service_agent` tells the two proxies apart, and what decides first is `response_code_detail` in ESPv2
 * (`via_upstream` is one's own code) and `error_cause` in ESP. Never throws.
 */
export const diagnoseLogEntry = (entry: unknown): LogDiagnosis => logDiagnoser()(entry);

/** The same for many entries: what was decided once is remembered, within bounds. */
export function logDiagnoser(): (entry: unknown) => LogDiagnosis {
  const known = new Map<string, LogDiagnosis>();
  return (entry) => {
    const fields = fieldsOf(entry);
    if (fields === undefined) return OTHER;
    if (isSuccess(fields)) return SUCCESS;
    const key = keyOf(fields);
    const before = known.get(key);
    if (before) return before;
    const decided = fields.kind === 'text' ? ofText(fields) : fields.product === 'esp' ? ofEsp(fields) : ofEspv2(fields);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, decided);
    return decided;
  };
}

const MOST_REMEMBERED = 4096;
const SUCCESS: LogDiagnosis = { kind: 'success' };
const OTHER: LogDiagnosis = { kind: 'other' };

/** What counts of an entry. */
type Fields = { readonly kind: 'text'; readonly text: string } | CallFields;

interface CallFields {
  readonly kind: 'call';
  readonly product: Product;
  readonly httpStatus: number | undefined;
  readonly grpcStatus: string;
  readonly detail: string;
  readonly errorCause: string;
  readonly apiKeyState: string;
  /** ESP's, which holds the text of the error. ESPv2's never does. */
  readonly logMessage: string;
}

type Json = Readonly<Record<string, unknown>>;

function fieldsOf(entry: unknown): Fields | undefined {
  if (typeof entry === 'string') return { kind: 'text', text: entry };
  if (!isObject(entry)) return undefined;
  const payload = entry['jsonPayload'] ?? entry['structPayload'] ?? entry;
  if (!isObject(payload)) return undefined;
  const agent = textOf(payload['service_agent']);
  const isEsp = agent.startsWith('ESP/') || (agent === '' && payload['http_response_code'] !== undefined);
  if (!isEsp && !agent.startsWith('ESPv2') && payload['http_status_code'] === undefined) {
    const text = textOf(entry['textPayload']) || textOf(payload['message']) || textOf(payload['msg']) || textOf(payload['error']);
    return text === '' ? undefined : { kind: 'text', text };
  }
  return {
    kind: 'call',
    product: isEsp ? 'esp' : 'espv2',
    httpStatus: numberOf(payload[isEsp ? 'http_response_code' : 'http_status_code']),
    grpcStatus: textOf(payload['grpc_status_code']),
    detail: textOf(payload['response_code_detail']),
    errorCause: textOf(payload['error_cause']),
    apiKeyState: textOf(payload['api_key_state']),
    logMessage: isEsp ? textOf(payload['log_message']) : '',
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** A gRPC error goes out with HTTP status 200, so the two are asked. */
const isSuccess = (fields: Fields): boolean =>
  fields.kind === 'call' && fields.httpStatus !== undefined && fields.httpStatus >= 100 && fields.httpStatus < 400 && (fields.grpcStatus === '' || fields.grpcStatus === 'OK' || fields.grpcStatus === '0');

const keyOf = (fields: Fields): string =>
  fields.kind === 'text'
    ? fields.text
    : `${fields.product}\n${fields.httpStatus ?? ''}\n${fields.grpcStatus}\n${fields.detail}\n${fields.errorCause}\n${fields.apiKeyState}\n${fields.logMessage}`;

function ofText({ text }: { readonly text: string }): LogDiagnosis {
  const { matches: [match], code, httpStatus } = diagnose({ message: text });
  return match ? { kind: 'known', match, code, httpStatus, decidedBy: 'message' } : OTHER;
}

function ofEspv2(fields: CallFields): LogDiagnosis {
  const { detail, errorCause, httpStatus, apiKeyState } = fields;
  const code = codeOf(fields.grpcStatus);
  if (detail === 'via_upstream') return { kind: 'own-code', code, httpStatus, decidedBy: 'response_code_detail' };
  const byDetail = matchOfDetail(detail, httpStatus);
  if (byDetail) return { kind: 'known', match: byDetail, code, httpStatus, decidedBy: 'response_code_detail' };
  const [byCause] = errorCause === '' ? [] : diagnose({ message: errorCause, product: 'espv2' }).matches;
  if (byCause) return { kind: 'known', match: byCause, code, httpStatus, decidedBy: 'error_cause' };
  const byState = DIAGNOSES.find((diagnosis) => apiKeyState !== '' && diagnosis.apiKeyState === apiKeyState);
  if (byState) return { kind: 'known', match: { diagnosis: byState, confidence: 'likely' }, code, httpStatus, decidedBy: 'api_key_state' };
  return { kind: 'unknown', reason: detail || errorCause, party: partyOfDetail(detail), code, httpStatus };
}

/** Rows that name a detail of their own, and details that hold the text of the error with underscores for its spaces. */
function matchOfDetail(detail: string, httpStatus: number | undefined): Match | undefined {
  const named = DIAGNOSES.filter(({ logDetail }) => logDetail?.includes(detail));
  const diagnosis = named.length > 1 ? named.find(({ http }) => httpStatus !== undefined && http.includes(httpStatus)) : named[0];
  if (diagnosis) return { diagnosis, confidence: 'certain' };
  const [, argument] = /^(?:upstream_reset_(?:before|after)_response_started|jwt_authn_access_denied)\{(.*)\}$/.exec(detail) ?? [];
  if (argument === undefined) return undefined;
  return diagnose({ message: detail.startsWith('jwt') ? argument.replaceAll('_', ' ') : detail, product: 'espv2' }).matches[0];
}

function ofEsp(fields: CallFields): LogDiagnosis {
  const { errorCause, httpStatus, logMessage } = fields;
  const { matches, code = codeOf(fields.grpcStatus) } = diagnose({ message: logMessage.replace(FAILED, ''), product: 'esp' });
  const named = /^([A-Z_]+):/.exec(logMessage.replace(FAILED, ''))?.[1];
  const seen = { code: code ?? codeOf(named ?? ''), httpStatus };
  const [match] = matches.filter(({ diagnosis }) => diagnosis.products.includes('esp') && (errorCause !== 'application' || diagnosis.errorCause === 'application'));
  if (match) return { kind: 'known', match, ...seen, decidedBy: 'log_message' };
  if (errorCause === 'application') return { kind: 'own-code', ...seen, decidedBy: 'error_cause' };
  return { kind: 'unknown', reason: [errorCause, logMessage.replace(FAILED, '')].filter((part) => part !== '').join(': '), party: PARTY_OF_CAUSE[errorCause], ...seen };
}

/** `Method: x.y.Z failed: ` */
const FAILED = /^Method:? .*? failed: /;

/** Who is at fault by ESP's word, where its text is not known. */
const PARTY_OF_CAUSE: Readonly<Record<string, Party>> = { auth: 'client', service_control: 'operator', internal: 'operator' };

const codeOf = (written: string): CodeNumber | undefined => {
  const code = readSpelling(written);
  return code && codeNamed(code).number;
};
