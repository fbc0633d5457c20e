import { settled } from '../ast/unwrap.ts';
import { closestCode } from '../codes/closest.ts';
import { codeNumbered } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { writtenCode } from '../edits/replace-code.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { CodeValue } from '../sites/code-value.ts';
import { codeValues } from '../sites/code-value.ts';
import { errorParts } from '../sites/error-parts.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { isSentByGrpc } from '../sites/transport.ts';
import type { Reading } from '../source/reading.ts';
import { excerptOf } from './excerpt.ts';
import { foreignError } from './foreign-error.ts';
import { httpNumber, httpStatus } from './http-number.ts';
import { thrownToClient } from './thrown-to-client.ts';

/**
 * A value in the place of a code that is none. grpc-js, NestJS and nice-grpc send any integer as it is and make UNKNOWN
 * of the rest, Connect, Firebase and protobuf-ts make INTERNAL or UNKNOWN of both (runtime facts grpc-js/callback-http-code,
 * grpc-js/callback-name-as-code, connect/http-code and their like).
 */
export const invalidCode: FileTest = (reading, sites) => {
  const judged = [...sites, ...thrownSites(reading)].flatMap((site) => ofSite(reading, site));
  // A class or constant that is raised in several places has its code in one.
  const firsts = new Map(judged.toReversed().map((each) => [each.node, each]));
  return [...judged.filter((each) => firsts.get(each.node) === each), ...foreignError(reading, sites)];
};

/** What a handler throws to a library or a `catch` that keeps the code of any error. */
const thrownSites = (reading: Reading): readonly Raised[] =>
  thrownToClient(reading).flatMap(({ handler, statement, handedOver }) => {
    if (!handedOver && handler.dialect !== 'mali') return [];
    const code = errorParts(reading, statement.argument)?.code;
    return code ? [{ node: settled(statement.argument), dialect: handler.dialect, codes: codeValues(reading, code) }] : [];
  });

type Raised = Pick<RaiseSite, 'node' | 'dialect' | 'codes'>;

function ofSite(reading: Reading, site: Raised): readonly Judgement[] {
  if (!isSentByGrpc(reading, site)) return [];
  const takesTexts = DIALECTS.some(({ id, strings }) => id === site.dialect && strings !== undefined);
  return site.codes.flatMap((value) => {
    const mistake = mistakeIn(reading, value, takesTexts);
    if (!mistake) return [];
    const meant = mistake.meant.filter((code) => code !== 'OK');
    return {
      rule: 'no-invalid-code',
      place: site.node,
      node: value.at,
      written: excerptOf(reading, value.at),
      used: undefined,
      fits: meant[0],
      // An exception filter of NestJS may make a code of anything.
      confidence: site.dialect === 'nestjs' ? 'likely' : 'certain',
      reasons: [mistake.reason],
      vetoesConsidered: [],
      suggestions: meant.flatMap((code) => writtenCode(reading, site, value.at, code) ?? []),
    } as const;
  });
}

interface Mistake {
  readonly reason: string;
  /** The codes that may have been meant, the likeliest first. */
  readonly meant: readonly CodeName[];
}

function mistakeIn(reading: Reading, value: CodeValue, takesTexts: boolean): Mistake | undefined {
  switch (value.kind) {
    case 'number':
      if (takesTexts) return { reason: 'this library takes the name of a code, not a number', meant: meantBy(value.value) };
      return codeNumbered(value.value) ? undefined : (httpStatus(value.value) ?? { reason: 'the codes are the whole numbers from 0 to 16', meant: [] });
    case 'string':
      if (takesTexts) return undefined;
      return { reason: 'this library takes a number, not a text', meant: meantByText(value.value, value.code) };
    case 'member':
      if (!takesTexts || value.of.dialect.strings) return undefined;
      return { reason: 'this library takes the name of a code, and members of this enum are numbers', meant: value.code ? [value.code] : [] };
    case 'unknown':
      return httpNumber(reading, value.at);
    case 'class':
      return undefined;
  }
}

function meantBy(number: number): readonly CodeName[] {
  const code = codeNumbered(number);
  return code ? [code.name] : (httpStatus(number)?.meant ?? []);
}

/** `'NOT_FOUND'`, `'5'`, `'404'`, `'Unauthorized'` */
function meantByText(text: string, spelt: CodeName | undefined): readonly CodeName[] {
  if (spelt) return [spelt];
  if (/^\d+$/.test(text)) return meantBy(Number(text));
  const closest = closestCode(text);
  return closest ? [closest.code, ...closest.alternatives] : [];
}
