/**
 * What comes of a line of code, in the terms of whoever waits for its effect: the client of a call, or the program
 * itself where the code stands in a client.
 */
export type Outcome = (
  /** The call ends with an error. */
  | { readonly sees: 'error'; readonly code: Code; readonly text: string }
  /** The client's end of the call tells UNAVAILABLE or CANCELLED: which one depends on how the server's end breaks. */
  | { readonly sees: 'broken connection' }
  /** The call ends well, with this answer; for a stream, with all of them. */
  | { readonly sees: 'answer'; readonly answer: unknown }
  /** The client waits until its own deadline. */
  | { readonly sees: 'nothing' }
  /** The code throws where it stands, before any call. */
  | { readonly sees: 'exception'; readonly text: string }
  /** No call: what expressions amount to, by their source text. */
  | { readonly sees: 'values'; readonly values: Readonly<Record<string, unknown>> }
) &
  Beside;

/** A status code as the client of a library reads it: numbers in most, names in some. */
export type Code = number | string;

/** What happens besides. */
export interface Beside {
  /** Trailing metadata that the handler's error carried, as far as it reaches the client. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** The HTTP status, where the protocol has one. */
  readonly http?: number;
  /** How often the server's handler ran, where the client may try again. */
  readonly attempts?: number;
  /** What becomes of the server's process: it ends, or stays only because something listens to the event. */
  readonly server?: 'exits with 1' | 'unhandledRejection' | 'uncaughtException';
}

export function error(code: Code, text: string, beside: Beside = {}): Outcome {
  return { sees: 'error', code, text, ...beside };
}

export function brokenConnection(beside: Beside = {}): Outcome {
  return { sees: 'broken connection', ...beside };
}

export function answer(value: unknown, beside: Beside = {}): Outcome {
  return { sees: 'answer', answer: value, ...beside };
}

export function nothing(beside: Beside = {}): Outcome {
  return { sees: 'nothing', ...beside };
}

export function exception(text: string): Outcome {
  return { sees: 'exception', text };
}

export function values(byExpression: Readonly<Record<string, unknown>>): Outcome {
  return { sees: 'values', values: byExpression };
}
