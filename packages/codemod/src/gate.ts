// A number from 0 to 16 standing alone: not part of a name, a fraction or a longer number.
const NUMBER = String.raw`(?<![\w.$])(?:1[0-6]|\d)(?![\w.])`;

// Bounded gaps keep every pattern linear in the length of the text.
const NUMBER_AFTER_WORD = new RegExp(`(?:code|grpc|retr[yi]).{0,60}?${NUMBER}`, 'is');
const NUMBER_AFTER_STATUS = new RegExp(`status.{0,30}?${NUMBER}`, 'is');
const NUMBER_BEFORE_WORD = new RegExp(`${NUMBER}.{0,60}?code`, 'is');

// The cases of a switch may stand any distance from the value they are compared with.
const SWITCH_OVER_CODE = /switch\s*\([^)]{0,80}(?:code|status)/i;
const NUMBER_CASE = new RegExp(String.raw`\bcase\s+${NUMBER}\s*:`);

// A constructor may take its code after a long message, and a helper of the file's own may be called anything.
const STATUS_ERROR = /(?:rpc|connect|server|client|service|status|api)\w{0,40}(?:error|exception|status)\b/i;
const HELPER_OF_HANDLER = /grpc|callback/i;
const CODE = /\bcode\b/i;
const NUMBER_ARGUMENT = new RegExp(String.raw`[(,]\s*${NUMBER}\s*[,)]`);

const QUOTED_NAME = new RegExp(
  String.raw`['"\`](?:CANCELLED|UNKNOWN|INVALID_ARGUMENT|DEADLINE_EXCEEDED|NOT_FOUND|ALREADY_EXISTS|PERMISSION_DENIED|` +
    String.raw`RESOURCE_EXHAUSTED|FAILED_PRECONDITION|ABORTED|OUT_OF_RANGE|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS|` +
    String.raw`UNAUTHENTICATED)['"\`]`,
);

/**
 * Whether a file may hold a raw status code: the cheap test that comes before any parser is loaded. It looks for a
 * number from 0 to 16, or the quoted name of a code, near a word that speaks of codes. `false` means that none of the
 * shapes core knows is there; `true` means nothing.
 *
 * @param text the file as Latin-1, which is the fastest view of its bytes: all that is looked for is ASCII
 * @param wrapperNames names of the project's own wrappers, asked for only where nothing else is found
 */
export function mayHoldRawCodes(text: string, wrapperNames: () => readonly string[] = () => []): boolean {
  return (
    NUMBER_AFTER_WORD.test(text) ||
    NUMBER_BEFORE_WORD.test(text) ||
    NUMBER_AFTER_STATUS.test(text) ||
    (SWITCH_OVER_CODE.test(text) && NUMBER_CASE.test(text)) ||
    (NUMBER_ARGUMENT.test(text) && (STATUS_ERROR.test(text) || (HELPER_OF_HANDLER.test(text) && CODE.test(text)))) ||
    QUOTED_NAME.test(text) ||
    wrapperNames().some((name) => text.includes(name))
  );
}
