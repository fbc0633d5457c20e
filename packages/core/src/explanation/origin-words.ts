import { calledName } from '../ast/static-name.ts';
import type { LookUp, LookUpKey, Origin } from '../origin/origin.ts';
import type { OriginAccount } from './line-account.ts';
import type { Lines } from './lines.ts';

/** Where a value comes from, in words that follow "is". */
export const originAccount = (lines: Lines, origin: Origin): OriginAccount => ({ kind: origin.kind, words: wordsFor(lines, origin) });

function wordsFor(lines: Lines, origin: Origin): string {
  switch (origin.kind) {
    case 'request':
      return `${partOf(origin.path)}what the caller sent${origin.byType ? ', going by a type' : ''}`;
    case 'identity':
      return `${partOf(origin.claims)}${CALLER[origin.shownBy]}`;
    case 'metadata':
      return 'a header of the call that is no credential';
    case 'credential-check':
      return `what \`${calledName(origin.call) ?? lines.written(origin.call)}\` says of the caller's ${origin.of}`;
    case 'stored':
      return `${partOf(origin.path)}what ${looked(lines, origin.call)} ${KEY[origin.keyedBy]}`;
    case 'environment':
      return 'the environment of the process';
    case 'constant':
      return 'a constant';
    case 'caught':
      return 'an error that was caught';
    case 'unknown':
      return 'of unknown origin';
  }
}

const CALLER = {
  dialect: 'the caller, as the library knows them',
  credential: "the caller's credential",
  name: 'the caller, going by the name',
} as const;

const KEY: Readonly<Record<LookUpKey, string>> = {
  request: 'a value of the request',
  credential: "the caller's credential",
  caller: 'who the caller is',
  other: 'no value of the request or the caller',
};

const looked = (lines: Lines, look: LookUp): string =>
  look.type === 'MemberExpression' ? `\`${lines.written(look.object)}\` holds under` : `\`${calledName(look) ?? lines.written(look)}\` found by`;

/** The properties that are read of a value; the element of a list is told like the list. */
function partOf(path: readonly string[]): string {
  const named = path.filter((step) => !/^(?:\d+|\*)$/.test(step));
  return named.length === 0 ? '' : `\`${named.join('.')}\` of `;
}
