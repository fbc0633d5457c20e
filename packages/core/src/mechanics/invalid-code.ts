import { settled } from '../ast/unwrap.ts';
import { closestCode } from '../codes/closest.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { isSpelt } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { writtenCode } from '../edits/replace-code.ts';
import type { Confidence, Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { CodeValue } from '../sites/code-value.ts';
import { codeValues } from '../sites/code-value.ts';
import { errorParts } from '../sites/error-parts.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { isSentByGrpc } from '../sites/transport.ts';
import type { Reading } from '../source/reading.ts';
import { excerptOf } from './excerpt.ts';
import { foreignError } from './foreign/foreign-error.ts';
import { httpNumber, httpStatus } from './foreign/http-number.ts';
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
  return site.codes.flatMap((value) => {
    const mistake = mistakeIn(reading, site.dialect, value);
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
      confidence: site.dialect === 'nestjs' ? 'likely' : mistake.confidence,
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
  readonly confidence: Confidence;
}

const certain = (reason: string, meant: readonly CodeName[]): Mistake => ({ reason, meant, confidence: 'certain' });

function mistakeIn(reading: Reading, dialect: DialectId, value: CodeValue): Mistake | undefined {
  const takesTexts = DIALECTS.some(({ id, strings }) => id === dialect && strings !== undefined);
  switch (value.kind) {
    case 'number':
      return takesTexts ? certain('this library takes the name of a code, not a number', meantBy(value.value)) : ofNumber(value.value);
    case 'string':
      return takesTexts ? undefined : ofText(dialect, value.value, value.code);
    case 'member':
      return takesTexts ? certain('this library takes the name of a code, and members of this enum are numbers', value.code ? [value.code] : []) : undefined;
    case 'unknown': {
      const http = httpNumber(reading, value.at);
      return http && certain(http.reason, http.meant);
    }
    case 'class':
      return undefined;
  }
}

function ofNumber(number: number): Mistake | undefined {
  if (codeNumbered(number)) return undefined;
  const http = httpStatus(number);
  return http ? certain(http.reason, http.meant) : certain('the codes are the whole numbers from 0 to 16', []);
}

/** Connect writes a text into its own protocol as it is, so one that is spelt as there is understood by half of the clients. */
function ofText(dialect: DialectId, text: string, spelt: CodeName | undefined): Mistake {
  const meant = spelt ? [spelt] : meantByText(text);
  if (dialect !== 'connect' || !isSpelt(text, { spelling: 'snake_case', cancelled: 'CANCELED' })) return certain('this library takes a number, not a text', meant);
  return { reason: 'only clients of the Connect protocol read a text, those of gRPC get INTERNAL', meant, confidence: 'likely' };
}

function meantBy(number: number): readonly CodeName[] {
  const code = codeNumbered(number);
  return code ? [code.name] : (httpStatus(number)?.meant ?? []);
}

/** `'5'`, `'404'`, `'Unauthorized'` */
function meantByText(text: string): readonly CodeName[] {
  if (/^\d+$/.test(text)) return meantBy(Number(text));
  const closest = closestCode(text);
  return closest ? [closest.code, ...closest.alternatives] : [];
}
