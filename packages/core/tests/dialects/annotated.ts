import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../src/ast/node.ts';
import type { DialectId } from '../../src/dialects/dialect.ts';
import { originOf } from '../../src/origin/origin-of.ts';
import type { CodeValue } from '../../src/sites/code-value.ts';
import { codeValues } from '../../src/sites/code-value.ts';
import type { RaiseSite } from '../../src/sites/raise-site.ts';
import { findRaiseSites } from '../../src/sites/raise-sites.ts';
import type { Reading } from '../../src/source/reading.ts';
import type { ParserName } from '../parse.ts';

/** A source file whose comments say what is to be found on their lines. */
export interface AnnotatedCase {
  readonly dialect: DialectId;
  /** The form of use. */
  readonly name: string;
  /** With the extension, which says how to parse it. */
  readonly file: string;
  /** Parsers that do not make scopes of what it is about. */
  readonly not?: readonly ParserName[];
  /**
   * The comments: `// => NOT_FOUND` a raise site begins here, with these codes and a text
   * unless it says so; `// is NOT_FOUND` what is compared,
   * listed or switched over here; `// handler` a handler begins here; `// caller` what is tested here is the caller.
   */
  readonly text: string;
}

/** The lines of the text, each with what its comment says or what was found on it: `7 => NOT_FOUND`. */
export type Findings = readonly string[];

const MARK = /\/\/ (=> .*|is .*|handler|caller)$/;

export const expectedFindings = (text: string): Findings =>
  text.split('\n').flatMap((line, index) => {
    const said = MARK.exec(line)?.[1];
    return said === undefined ? [] : said.split('; ').map((each) => `${index + 1} ${each}`);
  });

/** What core finds of what the comments can say; comparisons and callers are looked for only where one is announced. */
export function actualFindings(reading: Reading, dialect: DialectId): Findings {
  const { text } = reading.source;
  const lineOf = (node: Node): number => text.slice(0, node.range[0]).split('\n').length;
  const announced = new Map(expectedFindings(text).map((each) => [each, Number.parseInt(each, 10)]));
  const linesSaying = (word: string): ReadonlySet<number> => new Set([...announced].filter(([said]) => said.includes(` ${word}`)).map(([, line]) => line));
  const comparing = linesSaying('is ');
  const testing = linesSaying('caller');
  const found = [
    ...findRaiseSites(reading).map((site) => [lineOf(site.node), `=> ${raised(site, dialect)}${hasText(reading, site) ? '' : ' without text'}`] as const),
    ...reading.handlers.all.map((handler) => [lineOf(handler.node), handler.dialect === dialect ? 'handler' : `handler of ${handler.dialect}`] as const),
    ...comparedNodes(reading)
      .filter((node) => comparing.has(lineOf(node)))
      .map((node) => [lineOf(node), codeValues(reading, node).map(codeText).join(' | ')] as const)
      .reduce<(readonly [number, string])[]>((lines, [line, code]) => {
        const last = lines.at(-1);
        return last?.[0] === line ? [...lines.slice(0, -1), [line, `${last[1]}, ${code}`]] : [...lines, [line, `is ${code}`]];
      }, []),
    ...reading.nodes
      .of('UnaryExpression')
      .filter((node) => node.operator === '!' && testing.has(lineOf(node)))
      .map((node) => [lineOf(node), originOf(reading, node.argument).kind === 'identity' ? 'caller' : 'no caller'] as const),
  ];
  return found.sort(([a, first], [b, second]) => a - b || first.localeCompare(second)).map(([line, what]) => `${line} ${what}`);
}

function raised({ codes, impliedCode, dialect: own }: RaiseSite, dialect: DialectId): string {
  const said = codes.length > 0 ? codes.map(codeText).join(' | ') : impliedCode === undefined ? 'no code' : `${impliedCode} by default`;
  return own === dialect ? said : `${said} of ${own}`;
}

/** Whether something that can be a text stands in the place of the text, and not the code. */
const hasText = (reading: Reading, { message }: RaiseSite): boolean =>
  message.length > 0 && message.flatMap((node) => codeValues(reading, node)).every(({ kind }) => kind === 'unknown' || kind === 'string');

const codeText = (value: CodeValue): string => (value.kind === 'unknown' ? '?' : (value.code ?? `no code ${value.kind}`));

/** What stands on the right of a comparison, in a case, and in a list. */
function comparedNodes({ nodes }: Reading): readonly Node[] {
  const compared: readonly (TSESTree.Expression | TSESTree.PrivateIdentifier)[] = [
    ...nodes.of('BinaryExpression').filter(({ operator }) => /^[!=]==?$/.test(operator)).map(({ right }) => right),
    ...nodes.of('SwitchCase').flatMap(({ test }) => test ?? []),
    ...nodes.of('ArrayExpression').flatMap(({ elements }) => elements.flatMap((each) => (each && each.type !== 'SpreadElement' ? each : []))),
  ];
  return [...compared].sort((a, b) => a.range[0] - b.range[0]);
}
