// A number from 0 to 16, a comment that names it before it, and what may stand behind a whole value.
const DIGITS = String.raw`(?:1[0-6]|\d)`;
const NUMBER = String.raw`(?:\/\*[^*]{0,60}\*\/\s*)?${DIGITS}(?=\s{0,40}(?:[)\],;:}!?=&|]|\/[/*]|as\b|satisfies\b)|[ \t]*(?:[\r\n]|$))`;
const NUMBERS = String.raw`(?:${NUMBER}\s*,\s*)*${NUMBER}\s*,?\s*`;

// The end of a name of a code. The code that a process exits with is the commonest of all, and never a status.
const NAME = String.raw`(?:(?<!exit_?)code|codes|status(?:es)?)\b["'\`)\]!?]*`;

// Bounded gaps keep every pattern linear in the length of the text.
const AFTER_NAME: readonly string[] = [
  // err.code === 5, { code: 5 }, code: number = 5, err.code = missing ? 5 : 13, (code = err.code ?? 13)
  String.raw`(?:\s*:[^=;,{}()\n]{0,60})?\s*(?:as \w+\)?\s*)?(?:[!=]==?|=|:|\?\?=?|\|\|=?)\s*(?:[^;,{}\n]{0,80}(?:\?\s|:|\?\?|\|\|)\s*\(?)?${NUMBER}`,
  // retryCodes: [4, 14], const codes: readonly number[] = [4, 14], codes = new Set([4, 14])
  String.raw`\s*(?::[^=;{}]{0,60}[=:]|[=:(])\s*[^;[\]{}]{0,60}\[\s*(?:[^\];]{0,160}?[,[]\s*)?${NUMBER}`,
  // expect(err.code).to.be.equal(5), assert.equal(err.code, 5), toHaveProperty('code', 5), deepEqual(codes, [5, 14])
  String.raw`\s*(?:\.\w+\b[\s(]*)+${NUMBER}`,
  String.raw`\s*,\s*(?:\[\s*(?:[^\]]{0,80},\s*)?)?${NUMBER}`,
];

const SHAPES: readonly RegExp[] = [
  new RegExp(`${NAME}(?:${AFTER_NAME.join('|')})`, 'i'),
  // 5 === err.code, equal(5, err.code)
  new RegExp(String.raw`(?:${NUMBER}\s*[!=]==?|\(\s*${NUMBER}\s*,)[^;\n]{0,60}?${NAME}`, 'i'),
  // [status.ABORTED, 14], case status.ABORTED: case 14
  new RegExp(String.raw`(?:status|code)\w*\.\w+[\s,:|=&]{1,20}(?:case\s+|[\w.]+\s*===?\s*)?${NUMBER}|${NUMBER}\s*,\s*[\w.]*(?:status|code)\w*\.[A-Za-z_]`, 'i'),
  // [5, 14].includes(…), new Set([5, 14]).has(…)
  new RegExp(String.raw`(?<![\w$)\]])\[\s*${NUMBERS}\](?:\s*as[^;)]{0,30}\))?\s*\)?\.(?:includes|indexOf|has|some|find)\(`),
  // retry: [4, 14], createRetryOptions([4, 14])
  new RegExp(String.raw`retr\w*["']?\s*(?::[^=;]{0,40}=|[:=(])\s*(?:(?:new )?[\w.<>]{1,30}\(\s*)?\[\s*(?:[^\]]{0,80},\s*)?${NUMBER}`, 'i'),
  // const NOT_FOUND = 5
  new RegExp(
    String.raw`\bconst \w{0,20}(?:ok|cancell?ed|unknown|invalid_?argument|deadline_?exceeded|not_?found|already_?exists|permission_?denied|resource_?exhausted|` +
      String.raw`failed_?precondition|aborted|out_?of_?range|unimplemented|internal|unavailable|data_?loss|unauthenticated)\w{0,20}\s*(?::\s*\w+\s*)?=\s*${NUMBER}`,
    'i',
  ),
  // grpcCodeToHttp(5)
  new RegExp(String.raw`grpc_?(?:code|status)\w*\(\s*${NUMBER}\s*[,)]`, 'i'),
  // new ServerError('No such book', 5)
  new RegExp(String.raw`new (?!(?:Type|Range|Syntax|Assertion)?Error\b)[\w.]{0,60}(?:Error|Exception|Status)\w{0,20}\((?:[^;]{0,400}?,)?\s*${NUMBER}\s*[,)]`),
];

/** Both of a pair have to be in the file, any distance apart. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  // The cases of a switch.
  [/switch\s*\([^)]{0,80}(?:code|status)/i, new RegExp(String.raw`\bcase\s+${NUMBER}`)],
  // A list that a code is looked up in.
  [/(?:includes|indexOf|has)\([^);]{0,40}\bcode\b/, new RegExp(String.raw`[(=]\s*\[\s*${NUMBERS}\]`)],
  // A table whose keys are codes.
  [/(?:grpc|code|status)\w*\s*(?::[^=;]{0,80})?=\s*(?:\{|\[|new Map|Object\.freeze)/i, new RegExp(String.raw`[{,]\s*${NUMBER}\s*:\s*["'\`\w{[]|\[\s*${NUMBER}\s*,\s*["'\`\w{[]`)],
  // A helper of the file's own, which may be called anything, and the code that it makes of an argument.
  [
    /\bcode\s*[:,}=)]/,
    new RegExp(
      String.raw`(?<![.\w$])(?:this\.)?(?!set(?:Timeout|Interval|Immediate)\b|parse(?:Int|Float)\b|use[A-Z]|expect\b|if\b|for\b|while\b|switch\b|String\b|Number\b)[\w$]{1,60}\((?:[^()]{0,80},)?\s*${NUMBER}\s*[,)]`,
    ),
  ],
];

const QUOTED_NAME = new RegExp(
  String.raw`['"\`](?:CANCELLED|UNKNOWN|INVALID_ARGUMENT|DEADLINE_EXCEEDED|NOT_FOUND|ALREADY_EXISTS|PERMISSION_DENIED|` +
    String.raw`RESOURCE_EXHAUSTED|FAILED_PRECONDITION|ABORTED|OUT_OF_RANGE|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS|` +
    String.raw`UNAUTHENTICATED)['"\`]`,
);

/**
 * Whether a file may hold a raw status code: the cheap test that comes before any parser is loaded. It looks for a
 * number from 0 to 16 in one of the shapes core knows, or the quoted name of a code. `false` means that none of them is
 * there; `true` means nothing.
 *
 * @param text the file as Latin-1, which is the fastest view of its bytes: all that is looked for is ASCII
 * @param wrapperNames names of the project's own wrappers, asked for only where nothing else is found
 */
export function mayHoldRawCodes(text: string, wrapperNames: () => readonly string[] = () => []): boolean {
  return (
    (SPEAKS_OF_CODES.test(text) && (SHAPES.some((shape) => shape.test(text)) || PAIRS.some((pair) => pair.every((shape) => shape.test(text))))) ||
    QUOTED_NAME.test(text) ||
    wrapperNames().some((name) => text.includes(name))
  );
}

/** Some word of each shape; few files have none, but those are read to the end only once. */
const SPEAKS_OF_CODES = /code|status|grpc|retr|(?:error|exception)\b/i;
