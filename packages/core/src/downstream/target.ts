import type { TSESTree } from '@typescript-eslint/types';
import { isClass } from '../ast/node.ts';
import type { Node } from '../ast/node.ts';
import { calledName, propertyOf, staticString } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import { dialectOfGenerated } from '../dialects/generated.ts';
import type { Confidence } from '../litmus/judgement.ts';
import { partsOf } from '../names/qualified-name.ts';
import { valueBehind } from '../names/value-behind.ts';
import { instead, problemAt } from '../retry/service-config/found.ts';
import type { ConfigProblem } from '../retry/service-config/problem.ts';
import type { Reading } from '../source/reading.ts';
import { libraryGiven } from './client.ts';

/**
 * Targets that are written as URLs. grpc-js resolves `dns`, `ipv4`, `ipv6` and `unix`; it takes any other scheme for the
 * beginning of a name, and looks for a host called `https://…` (1.14.7: "Failed to parse DNS address dns:https://…").
 */
export function targetProblems(reading: Reading): readonly ConfigProblem[] {
  if (!MAY_HOLD_URL.test(reading.source.text) || !reading.usesLibrary) return [];
  return [...reading.nodes.of('NewExpression').flatMap((made) => ofClient(reading, made)), ...reading.nodes.of('ObjectExpression').flatMap((options) => ofNest(reading, options))];
}

const SCHEME = /^(https?|grpcs?|h2c?|tcp|tls|ssl):\/\//i;

const MAY_HOLD_URL = /['"`](?:https?|grpcs?|h2c?|tcp|tls|ssl):\/\//i;

/** With these a client is given its channel, and the target is for others to read. */
const OWN_CHANNEL: readonly string[] = ['channelOverride', 'channelFactoryOverride'];

/** `new Trees('https://…', credentials.createSsl())` */
function ofClient(reading: Reading, made: TSESTree.NewExpression): readonly ConfigProblem[] {
  const [target, , options] = made.arguments;
  if (!target || target.type === 'SpreadElement' || libraryGiven(reading, made) !== 'grpc-js') return [];
  const given = options && valueBehind(reading.names, options);
  if (given && (given.type !== 'ObjectExpression' || OWN_CHANNEL.some((name) => propertyOf(given, name)))) return [];
  const confidence = confidenceIn(reading, made);
  return confidence === undefined ? [] : problemsOf(reading, target, confidence);
}

/** What makes a client of grpc-js itself: its own classes, and those that it makes of definitions. */
const OWN = /^@grpc\/grpc-js#(?:(?:Client|Channel)$|loadPackageDefinition\(\)|make(?:Generic)?ClientConstructor\(\)$)/;

/** How sure it is that a constructor hands its first argument to the library as it is. */
function confidenceIn(reading: Reading, made: TSESTree.NewExpression): Confidence | undefined {
  const { callee } = made;
  const name = reading.names.qualify(callee);
  if (name === undefined || isClass(valueBehind(reading.names, callee))) return undefined;
  if (OWN.test(name) || dialectOfGenerated(partsOf(name).module) === 'grpc-js') return 'certain';
  return calledName(made)?.endsWith('Client') === true ? 'likely' : undefined;
}

/** `{ transport: Transport.GRPC, options: { url: 'http://…' } }` */
function ofNest(reading: Reading, outer: TSESTree.ObjectExpression): readonly ConfigProblem[] {
  const transport = propertyOf(outer, 'transport')?.value;
  const options = propertyOf(outer, 'options')?.value;
  if (!transport || !options || reading.names.qualify(transport) !== '@nestjs/microservices#Transport.GRPC') return [];
  const given = valueBehind(reading.names, options);
  const url = given.type === 'ObjectExpression' ? propertyOf(given, 'url')?.value : undefined;
  return url ? problemsOf(reading, url, 'certain') : [];
}

function problemsOf(reading: Reading, target: Node, confidence: Confidence): readonly ConfigProblem[] {
  const text = beginningOf(valueBehind(reading.names, target));
  const scheme = text === undefined ? undefined : SCHEME.exec(text)?.[1];
  if (text === undefined || scheme === undefined) return [];
  const node = unwrap(target);
  const [start, end] = node.range;
  const span = { range: node.range, inner: [start + 1, end - 1] as const };
  const address = staticString(node) === undefined ? undefined : addressOf(text, scheme);
  return [problemAt(span, 'unreachable', `a target has no \`${scheme}://\`, which becomes a part of the name`, { confidence, offer: address === undefined ? [] : instead(span, address) })];
}

/** A text, or what a template begins with. */
function beginningOf(node: Node): string | undefined {
  const inner = settled(node);
  return staticString(inner) ?? (inner.type === 'TemplateLiteral' ? (inner.quasis[0]?.value.cooked ?? undefined) : undefined);
}

/** The ports that a URL need not name. A target without one is taken for 443. */
const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** The host and port of a URL that has nothing else. */
function addressOf(url: string, scheme: string): string | undefined {
  const [, host, port = PORTS[scheme.toLowerCase()]] = /^[^/]*\/\/([\w.-]+)(?::(\d+))?\/?$/.exec(url) ?? [];
  return host === undefined || port === undefined ? undefined : `${host}:${port}`;
}
