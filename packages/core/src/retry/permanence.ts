import type { CodeName } from '../codes/status-code.ts';

/** Why repeating the same call cannot get past a code. */
export interface Permanence {
  readonly because: string;
  /** How sure that is: some protocols let clients repeat even these (OTLP, the Temporal client). */
  readonly disputed?: true;
}

/**
 * The codes that stay what they are however often the same call is sent (AIP-194; gRPC status codes guide). UNKNOWN,
 * DEADLINE_EXCEEDED, INTERNAL and CANCELLED are not among them: a repeated call may pass, and may do its work twice.
 */
export const PERMANENT: Readonly<Partial<Record<CodeName, Permanence>>> = {
  OK: { because: 'the call has succeeded' },
  INVALID_ARGUMENT: { because: 'the request stays as wrong as it is' },
  NOT_FOUND: { because: 'what is not there does not come by asking again' },
  ALREADY_EXISTS: { because: 'what is there already stays there' },
  PERMISSION_DENIED: { because: 'the caller gets no right by asking again' },
  FAILED_PRECONDITION: { because: 'somebody has to change the state first' },
  OUT_OF_RANGE: { because: 'the end stays where it is', disputed: true },
  UNIMPLEMENTED: { because: 'the server does not have the method' },
  DATA_LOSS: { because: 'what is lost stays lost', disputed: true },
  UNAUTHENTICATED: { because: 'the same credentials are refused again' },
};

export const isPermanent = (code: CodeName): boolean => PERMANENT[code] !== undefined;

/** Codes after which the work may have been done: repeating a call that changes something may do it twice. */
export const UNSAFE: ReadonlySet<CodeName> = new Set(['UNKNOWN', 'DEADLINE_EXCEEDED', 'INTERNAL', 'CANCELLED']);

/** Codes of a server that is overloaded or away, which a client must give time (AIP-194; Google's API design guide, Errors). */
export const OVERLOADED: ReadonlySet<CodeName> = new Set(['UNAVAILABLE', 'RESOURCE_EXHAUSTED']);
