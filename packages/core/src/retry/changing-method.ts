import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isFunction } from '../ast/node.ts';
import { keyName, propertyOf, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { valueBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { RepeatedCall } from './decision.ts';

/** Verbs of methods that do their work again when they are called again. To set, update or delete twice is to do it once. */
const DOES_AGAIN =
  /^(?:create|insert|add|append|charge|pay|transfer|send|publish|submit|place|purchase|buy|sell|withdraw|deposit|refund|increment|decrement|consume|enqueue|push|issue|mint|order|debit|credit|capture|redeem|book|invite|notify)$/;

/** Whether a method, by its name, does its work twice when it is called twice. */
export const doesAgain = (method: string): boolean => DOES_AGAIN.test(wordsOf(method)[0] ?? '');

/** Verbs of methods that put in place what they are given, as it was read before. */
export const writesBack = (method: string): boolean => /^(?:update|set|put|patch|replace|save|write|commit|modify|edit|store|upsert)$/.test(wordsOf(method)[0] ?? '');

/** Whether the project says that a method may be repeated: by its bare name, or with its service. */
export function isDeclaredIdempotent({ source: { settings } }: Reading, method: string, service?: string): boolean {
  const [bare, full] = [method.toLowerCase(), `${service ?? ''}/${method}`.toLowerCase()];
  return settings?.retry.idempotent.some((each) => each.toLowerCase() === bare || each.toLowerCase() === full || (service === undefined && each.toLowerCase().endsWith(`/${bare}`))) ?? false;
}

/** What is known of whether a server can tell a call from its repetition. */
export type Recognition = 'has an id' | 'has none' | 'unseen';

/** Whether a request carries something by which a server recognises a call that it has had already. */
export function recognitionOf(reading: Reading, { call, method }: RepeatedCall): Recognition {
  const around = [...ancestorsOf(call)].filter(isFunction).at(-1) ?? call;
  if (IDENTIFIES.test(reading.source.text.slice(...around.range)) || /idempot/i.test(reading.source.text)) return 'has an id';
  const [request] = call.arguments;
  if (!request) return 'has none';
  const written = valueBehind(reading.names, request);
  if (written.type !== 'ObjectExpression') return 'unseen';
  return ofObject(written, wordsOf(method).slice(1));
}

const IDENTIFIES = /idempot|dedup|request_?id|nonce|client_?token|operation_?id|transaction_?id|tx_?id|message_?id|event_?id|external_?id|correlation_?id|uuid|ulid|unique_?key/i;

/** A literal object: an id of its own, or of the thing that the method makes, is chosen by the caller and comes again. */
function ofObject(object: TSESTree.ObjectExpression, noun: readonly string[]): Recognition {
  for (const each of object.properties) {
    if (each.type !== 'Property') return 'unseen';
    const words = wordsOf(keyName(each) ?? '');
    const isId = /^(?:id|key|name|number|reference|ref)$/.test(words.at(-1) ?? '');
    if (isId && (words.length === 1 || words.slice(0, -1).every((word) => noun.includes(word)))) return 'has an id';
    const value = settled(each.value);
    if (value.type === 'ObjectExpression') {
      const inner = ofObject(value, noun);
      if (inner !== 'has none') return inner;
    } else if (words.length === 1 && noun.includes(words[0] ?? '')) {
      // `{ order }`: what is in it is not seen.
      return 'unseen';
    }
  }
  return 'has none';
}

/** A method that a service config names, with its service. */
export interface ConfiguredMethod {
  readonly service: string;
  readonly method: string;
  readonly at: Node;
}

/** The methods that the policy around a list is for; those of whole services are not told. */
export function methodsOfPolicy(reading: Reading, list: Node): readonly ConfiguredMethod[] {
  const entry = [...ancestorsOf(list)].find((each): each is TSESTree.ObjectExpression => each.type === 'ObjectExpression' && propertyOf(each, 'name') !== undefined);
  const names = entry && propertyOf(entry, 'name');
  const elements = names && valueBehind(reading.names, names.value);
  if (elements?.type !== 'ArrayExpression') return [];
  return elements.elements.flatMap((each) => {
    if (each?.type !== 'ObjectExpression') return [];
    const [service, method] = ['service', 'method'].map((key) => staticString(propertyOf(each, key)?.value));
    return service && method ? [{ service, method, at: each }] : [];
  });
}
