import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { typeOfVariable } from '../errors/holder.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { Reading } from '../source/reading.ts';
import { ENDPOINTS_HOST } from './host.ts';

/**
 * A gRPC client of a Cloud Endpoints service whose API key does not arrive: gRPC has no query parameters, so a key under
 * their names is metadata that nobody reads. ESP and ESPv2 read `x-api-key` unless the service configuration says otherwise
 * (esp-v2 2.55.7, system_parameters).
 */
export const endpointsApiKey: FileTest = (reading) => {
  const { text } = reading.source;
  if (!ENDPOINTS_HOST.test(text) || /['"`]x-api-key['"`]/i.test(text)) return [];
  const wrong = reading.nodes.of('CallExpression').flatMap((call) => keyUnderOtherName(reading, call) ?? []);
  return wrong.length > 0 || MAY_SEND_A_KEY.test(text) ? wrong : reading.nodes.of('NewExpression').flatMap((made) => clientWithoutKey(reading, made) ?? []);
};

/** The query parameters of JSON calls, and how people write them. */
const OTHER_NAME = /^(?:key|api[-_]?key)$/i;

/** What may send a key, or makes one needless. */
const MAY_SEND_A_KEY = /api[-_]?key|metadata|interceptor|authorization|CallCredentials/i;

const METADATA = /^(?:@grpc\/grpc-js|grpc)#Metadata(?:\(\))?$/;

/** `metadata.set('key', …)`. */
function keyUnderOtherName(reading: Reading, call: TSESTree.CallExpression): Judgement | undefined {
  const [name] = call.arguments;
  if (call.callee.type !== 'MemberExpression' || !['set', 'add'].includes(memberName(call.callee) ?? '') || !name) return undefined;
  const written = staticString(name);
  if (written === undefined || !OTHER_NAME.test(written) || !isMetadata(reading, call.callee.object)) return undefined;
  const quote = reading.source.text.slice(name.range[0], name.range[0] + 1);
  const replacement = `${quote}x-api-key${quote}`;
  return {
    ...judgementAt(call, name, reading),
    confidence: 'likely',
    reasons: [`\`${written}\` is a query parameter of JSON calls`],
    suggestions: [{ replacement, edits: [{ range: name.range, text: replacement }] }],
  };
}

function isMetadata(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  if (METADATA.test(reading.names.qualify(inner) ?? '')) return true;
  const type = inner.type === 'Identifier' ? typeOfVariable(reading, inner) : undefined;
  return type?.type === 'TSTypeReference' && METADATA.test(reading.names.qualify(type.typeName) ?? '');
}

/** `new ShopClient('shop.endpoints.acme.cloud.goog', credentials)` in a file that speaks of no key. */
function clientWithoutKey(reading: Reading, made: TSESTree.NewExpression): Judgement | undefined {
  const [target, credentials] = made.arguments;
  const host = target && staticString(target);
  if (!target || host === undefined || !ENDPOINTS_HOST.test(host) || !credentials) return undefined;
  const isGrpc = reading.names.bindings.some(({ qualified }) => /^(?:@grpc\/grpc-js|grpc)#/.test(qualified));
  return isGrpc ? { ...judgementAt(made, target, reading), confidence: 'possible', reasons: ['nothing in the file sends a key'], suggestions: [] } : undefined;
}

const judgementAt = (place: Node, node: Node, reading: Reading): Omit<Judgement, 'confidence' | 'reasons' | 'suggestions'> => ({
  rule: 'endpoints-api-key',
  place,
  node,
  written: reading.source.text.slice(...node.range),
  used: undefined,
  fits: undefined,
  vetoesConsidered: ['the file sends `x-api-key` as well', 'the name of the metadata is not known', 'interceptors or call credentials may send the key'],
});
