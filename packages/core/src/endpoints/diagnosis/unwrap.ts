import { codeNamed, codeNumbered } from '../../codes/lookup.ts';
import { readSpelling } from '../../codes/spelling.ts';
import type { CodeName, CodeNumber } from '../../codes/status-code.ts';
import { STATUS_CODES } from '../../codes/table.ts';
import type { Product } from './diagnosis.ts';
import { MESSAGE_START } from './plain-form.ts';

/** An error text without what programs, proxies and terminals have wrapped around it. */
export interface Unwrapped {
  /**
   * The ways to read it, with the places marked where a message begins: as it stands, and without its line breaks, for a
   * terminal breaks lines inside words.
   */
  readonly readings: readonly string[];
  /** The message in a proxy's JSON. */
  readonly jsonMessage?: string;
  /** The gRPC code that the text names. */
  readonly code?: CodeNumber;
  /** The HTTP status that the text names; ESPv2's JSON has it as `code`. */
  readonly httpStatus?: number;
  /** The proxy whose JSON it is. */
  readonly product?: Product;
  /** `error_cause`, where ESP's JSON has it. */
  readonly errorCause?: string;
}

/**
 * Takes off what is around a message: percent encoding (the wire form of `grpc-message`), backslashes of JSON in JSON,
 * entities and tags of HTML, quotation marks of mails, colours, time stamps and levels of a log, stack traces, the prefix of grpc-js (`14 UNAVAILABLE: `),
 * of grpc-go (`rpc error: code = … desc = `), of Python and Java, and ESPv2's JSON (`{"code":503,"message":"…"}`, where
 * `code` is an HTTP status, in any order of keys).
 */
export function unwrap(text: string): Unwrapped {
  const clean = withoutStack(decoded(text));
  const json = jsonIn(clean);
  const code = codeIn(clean) ?? json.code;
  const httpStatus = json.httpStatus ?? httpStatusIn(clean);
  const marked = markStarts(clean);
  return {
    readings: clean.includes('\n') ? [marked, markStarts(clean.replaceAll('\n', ''))] : [marked],
    ...(json.jsonMessage === undefined ? {} : { jsonMessage: json.jsonMessage }),
    ...(code === undefined ? {} : { code }),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(json.product ? { product: json.product } : {}),
    ...(json.errorCause ? { errorCause: json.errorCause } : {}),
  };
}

/** More layers of escapes than this nobody makes. */
const MAX_LAYERS = 3;

function decoded(text: string): string {
  let clean = text.replace(/\u001B\[[\d;]*m/g, '').replace(/^\uFEFF/, '').replace(/^[ \t]*> ?/gm, '').replace(TAGS, '\n');
  // A form writes its spaces so.
  if (!/\s/.test(clean.trim()) && clean.split('+').length > 2) clean = clean.replaceAll('+', ' ');
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const next = unescaped(clean);
    if (next === clean) break;
    clean = next;
  }
  return clean;
}

/** Of a page that was pasted as it was sent. */
const TAGS = /<\/?(?:pre|p|b|br|em|strong|code|span|div|li|td|tt|h[1-6]|title|body|html|head)(?:\s[^<>]*)?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', '#39': "'", '#34': '"', '#x27': "'", '#x2F': '/' };

function unescaped(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    })
    .replace(/&(quot|apos|amp|lt|gt|#39|#34|#x27|#x2F);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\\u00([2-7][\da-f])/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\([nrt])/g, '\n')
    .replace(/\\(["'\\/])/g, '$1');
}

/** The lines of a JavaScript, Java or Python stack say nothing of the message. */
const withoutStack = (text: string): string => text.replace(/^\s*(?:at .+(?:\)|:\d+(?::\d+)?)|File ".+", line \d+.*)$/gm, '').replace(/\n{2,}/g, '\n');

const NAME = STATUS_CODES.map(({ name }) => name).join('|').replace('CANCELLED', 'CANCELLED|CANCELED');

/** `14 UNAVAILABLE`, as grpc-js writes it. */
const NUMBERED = new RegExp(`(?<![\\w.])(\\d{1,2}) (${NAME})\\b`, 'gi');

/** The gRPC code in the other ways that programs write it beside a message, the surest first. The group is its number or its name. */
const CODE_FORMS: readonly RegExp[] = [
  /\bcode\s*=\s*"?(\w+)"?\s*,?\s*desc\s*=/i,
  /\bStatusCode\.(\w+)/,
  new RegExp(`\\bstatus\\s*[=:]\\s*(?:Status\\{)?\\s*(?:code\\s*=\\s*)?(${NAME})\\b`),
  /\bgrpc[-_ ]?status(?:[-_]code)?["']?\s*[:=]\s*["']?(\w+)/i,
  /(?<!exit |exit_|http |http_|status |status_|error |response |response_)\bcode["']?\s*[:=(]\s*["']?(?:\w+\.)*(\d{1,2}(?![\d.])|[A-Za-z_]+)/i,
  /(?:^|\s)\[([a-z_]{5,})\] /,
  new RegExp(`Exception: (${NAME})\\b`),
  new RegExp(`\\b(${NAME})\\s?\\(\\d{1,2}\\)`),
];

function codeIn(text: string): CodeNumber | undefined {
  for (const [, number = '', name = ''] of text.matchAll(NUMBERED)) {
    const code = codeNumbered(Number(number));
    if (code && code.name === codeSpelt(name)) return code.number;
  }
  for (const form of CODE_FORMS) {
    const written = form.exec(text)?.[1];
    const code = written === undefined ? undefined : codeSpelt(written);
    if (code) return codeNamed(code).number;
  }
  return undefined;
}

const codeSpelt = (written: string): CodeName | undefined => (/^\d+$/.test(written) ? codeNumbered(Number(written))?.name : (readSpelling(written) ?? readSpelling(written.toUpperCase())));

function httpStatusIn(text: string): number | undefined {
  const status = /\bHTTP\/[\d.]+ (\d{3})\b|\b(?:http[ _-]?)?status(?:[ _-]?code)?["']?\s*[:=]\s*["']?(\d{3})\b/i.exec(text);
  return status ? Number(status[1] ?? status[2]) : undefined;
}

type Json = Partial<Pick<Unwrapped, 'jsonMessage' | 'code' | 'httpStatus' | 'product' | 'errorCause'>>;

/** What the JSON of a proxy in a text says. It need not be whole: logs cut it off. */
function jsonIn(text: string): Json {
  const key = (name: string): string => `["']${name}["']\\s*:\\s*`;
  const found = new RegExp(`${key('message')}(["'])([^]*?)(?:\\1\\s*[,}]|$)`).exec(text);
  if (!found) return {};
  const message = found[2] ?? '';
  const number = Number(new RegExp(`${key('code')}["']?(\\d{1,3})\\b`).exec(text)?.[1] ?? Number.NaN);
  const errorCause = new RegExp(`${key('detail')}["'](application|auth|internal|service_control)["']`).exec(text)?.[1];
  if (number >= 400) return { jsonMessage: message, httpStatus: number, ...(GOOGLE_API_ERROR.test(text.slice(0, found.index)) ? {} : { product: 'espv2' }) };
  const code = codeNumbered(number);
  return { ...(code ? { jsonMessage: message, code: code.number } : {}), ...(errorCause ? { errorCause, product: 'esp' } : {}) };
}

/** How Google's own APIs begin an error in JSON: `{ "error": { "code": 403, …`. */
const GOOGLE_API_ERROR = /["']error["']\s*:\s*\{/;

/** What stands at the start of a line of a log: times, levels, brackets, `Error:`. */
const LOG_PREFIX =
  /^(?:[\s>|*-]*(?:\d{4}[-/]\d\d[-/]\d\d[T ]?[\d:.,]*(?:Z|[+-]\d\d:?\d\d)?|\d\d:\d\d:\d\d[\d.,]*Z?|[IWEF]\d{4}(?= )|\[[^\]\n]*\]|(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|level=\w+)\b:?)[\s:|-]*)*(?:(?:uncaught|unhandled)\s+)?(?:(?:[\w.$]*(?:Error|Exception)|error|err)\s*(?:\[[^\]\n]*\])?:\s*)*/gim;

/** What stands before the message itself. */
const MESSAGE_KEYS: readonly RegExp[] = [
  new RegExp(`(?<![\\w.])\\d{1,2} (?:${NAME})\\s*(?::|\\n|$)`, 'gi'),
  /\bcode\s*=\s*"?\w+"?\s*,?\s*desc\s*=/gi,
  /\b(?:details|message|msg|desc|description|text|statusmessage|status_message|rawmessage|error_cause|grpc[-_]?message)["']?\s*[:=]\s*/gi,
  /(?<=^|[\s\u0001])\[[a-z_]{5,}\] /g,
  new RegExp(`\\w(?:Error|Exception|Err):[\\s\u0001]*(?:(?:${NAME})(?=:))?`, 'g'),
];

function markStarts(text: string): string {
  let marked = text.replace(LOG_PREFIX, (prefix) => prefix + MESSAGE_START);
  for (const key of MESSAGE_KEYS) marked = marked.replace(key, (found) => found.replace(/\d{1,2} [A-Z_]+\s*:?\s*$/i, ' ') + MESSAGE_START);
  return marked.replace(/upstream_reset_(?:before|after)_response_started\{([^}]*)\}?/g, 'upstream connect error or disconnect/reset before headers. reset reason: $1');
}
