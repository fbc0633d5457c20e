import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { closestCode } from '../codes/closest.ts';
import { codeNumbered } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { replacedCode } from '../edits/replace-code.ts';
import { intentOfHttpStatus } from '../http/intent.ts';
import type { LitmusTest } from '../litmus/litmus-test.ts';
import type { CodeValue } from '../sites/code-value.ts';
import { isSentByGrpc } from '../sites/transport.ts';

/**
 * A value in the place of a code that is none: grpc-js sends any integer as it is and makes UNKNOWN of the rest,
 * Connect and Firebase make INTERNAL or UNKNOWN of both (runtime facts).
 */
export const invalidCode: LitmusTest = (reading, site) => {
  if (!isSentByGrpc(reading, site)) return undefined;
  for (const value of site.codes) {
    const found = mistakeIn(value, isStringly(site.dialect));
    if (!found) continue;
    const suggestions = found.meant.flatMap((code) => replacedCode(reading, site, value, code) ?? []);
    return {
      rule: 'no-invalid-code',
      place: site.node,
      node: value.at,
      written: reading.source.text.slice(...value.at.range),
      used: undefined,
      fits: found.meant[0],
      confidence: 'certain',
      reasons: [found.reason],
      vetoesConsidered: [],
      suggestions,
    };
  }
  return undefined;
};

interface Mistake {
  readonly reason: string;
  /** The codes that may have been meant, the likeliest first. */
  readonly meant: readonly CodeName[];
}

const isStringly = (id: string): boolean => DIALECTS.some((dialect) => dialect.id === id && dialect.strings !== undefined);

function mistakeIn(value: CodeValue, stringly: boolean): Mistake | undefined {
  switch (value.kind) {
    case 'number':
      if (stringly) return { reason: 'the library takes the name of a code, not a number', meant: value.code ? [value.code] : [] };
      return codeNumbered(value.value) ? undefined : ofNumber(value.value);
    case 'string':
      if (stringly) return undefined;
      return { reason: 'the library takes a number, and makes UNKNOWN of a text', meant: value.code ? [value.code] : [] };
    case 'unknown':
      return ofHttpConstant(value);
    default:
      return undefined;
  }
}

function ofNumber(number: number): Mistake {
  const intent = intentOfHttpStatus(number);
  if (intent) return { reason: `${number} is an HTTP status, and goes out as a code that no client knows`, meant: [intent.code, ...intent.alternatives] };
  return { reason: `${number} is not one of the codes 0 to 16`, meant: [] };
}

/** `HttpStatus.NOT_FOUND`, whoever exports it: its members are HTTP numbers. */
function ofHttpConstant({ at }: CodeValue): Mistake | undefined {
  const inner = settled(at);
  if (inner.type !== 'MemberExpression') return undefined;
  const owner = settled(inner.object);
  const name = owner.type === 'Identifier' ? owner.name : owner.type === 'MemberExpression' ? memberName(owner) : undefined;
  const isHttp = name !== undefined && /^(?:HttpStatus|HttpStatusCode|HttpStatusCodes|HTTP_STATUS|StatusCodes)$/.test(name);
  if (!isHttp) return undefined;
  const meant = closestCode(memberName(inner) ?? '');
  return { reason: `\`${name}\` holds HTTP statuses, which no gRPC client knows`, meant: meant ? [meant.code, ...meant.alternatives] : [] };
}
