import { wordsOf } from '../names/words.ts';

/** How strongly the name of a place says that a status code stands there. */
export type PlaceKind =
  /** `grpcStatus`, `rpcCode`, `grpc_status_code`: says gRPC itself. */
  | 'grpc'
  /** `code`, exactly. */
  | 'code'
  /** `retryCodes`, `retryableStatusCodes`: a set of codes to repeat. */
  | 'retry'
  /** `statusCode`, `errorCode`, `status`, `codes`: a code of some kind. */
  | 'vague';

/** Words that make a name some other kind of code, whatever else it says. */
const OTHER_CODE_SPACE =
  /http|exit|zip|post(?:al)?|country|lang|key|char|mqtt|ws|socket|close|currency|area|phone|dial|product|color|qr|bar|promo|coupon|invite|otp|sms|token|span|trace|health|serving|signal|errno|sql|pg|mongo|color|hex|unicode|byte|op|state|response|resp/;

/** What the name of a place says; `undefined` where it names no code. */
export function placeKind(name: string): PlaceKind | undefined {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (!/^(?:codes?|status(?:es)?)$/.test(last)) return undefined;
  const others = words.slice(0, -1);
  if (others.some((word) => /^(?:grpc|rpc)$/.test(word))) return 'grpc';
  if (others.some((word) => new RegExp(`^(?:${OTHER_CODE_SPACE.source})$`).test(word))) return undefined;
  if (last === 'code' && others.length === 0) return 'code';
  if (others.some((word) => /^(?:non|no|not)?retr(?:y|yable|iable|ies)$/.test(word))) return 'retry';
  return others.every((word) => /^(?:status|error|err|expected|actual|wanted|got|call|result|ignored|allowed|permanent|transient|fatal|nonfatal)$/.test(word))
    ? 'vague'
    : undefined;
}
