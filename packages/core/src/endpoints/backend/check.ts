import type { Confidence } from '../../litmus/judgement.ts';
import type { Finding } from '../finding.ts';
import type { Argument } from '../flags/argument.ts';
import { argumentOf } from '../flags/argument.ts';
import type { Product } from '../flags/flag.ts';
import type { StartUp } from '../flags/start-up.ts';
import { startOfProxy } from '../manifest/listening.ts';
import type { Proxy } from '../manifest/proxy.ts';
import type { ConfigFacts } from '../neighbours.ts';
import { rulesOf } from '../service-config/service-config.ts';
import type { ServiceConfig } from '../service-config/service-config.ts';
import { isUnfilled } from '../yaml/placeholder.ts';
import { scalarOf, valueAt } from '../yaml/value.ts';
import { isCloudRun, isLoopback, readAddress } from './address.ts';
import type { BackendProblem } from './problem.ts';

type Findings = readonly Finding<BackendProblem>[];

const SCHEMES: Readonly<Record<Product, readonly string[]>> = { ESP: ['http', 'https', 'grpc'], ESPv2: ['http', 'https', 'grpc', 'grpcs'] };

/** The version of ESPv2 that tries IPv4 first. */
const PREFERS_IPV4 = 37;

/** What is wrong with the backend of a proxy. */
export function proxyBackendFindings(proxy: Proxy, beside: readonly ConfigFacts[]): Findings {
  if (proxy.args === undefined) return [];
  const start = startOfProxy(proxy);
  const backend = start.set('--backend')?.value;
  const inAddress = backend && !isUnfilled(backend.text) ? [...malformed(backend, proxy.product), ...reached(backend, proxy), ...missingScheme(backend, proxy, start, beside)] : [];
  return [...inAddress, ...dnsFamily(proxy, start)];
}

/** What is wrong with the backends of a service configuration. */
export function ruleBackendFindings(config: ServiceConfig): Findings {
  return rulesOf(config, 'backend').flatMap(({ map }) => {
    const scalar = scalarOf(valueAt(map, 'address'));
    if (!scalar || scalar.text === '') return [];
    const argument = argumentOf(scalar);
    const broken = malformed(argument, 'ESPv2');
    if (broken.length > 0 || isUnfilled(scalar.text)) return broken;
    const address = readAddress(scalar.text);
    if (address.kind !== 'address' || address.scheme !== undefined) return [];
    // Without a scheme it is HTTP/1.1 over TLS, which an API over HTTP may want.
    return [finding('schemeMissingInRule', 'likely', argument, { address: scalar.text }, `grpcs://${scalar.text}`)];
  });
}

/** What no proxy can read, or what the platform behind the address refuses. */
function malformed(argument: Argument, product: Product): Findings {
  const address = readAddress(argument.text);
  if (address.kind === 'broken') return [finding('schemeBroken', 'certain', argument, { address: argument.text, mended: address.mended }, address.mended)];
  if (address.kind === 'doubled') return [finding('schemeDoubled', 'certain', argument, { address: argument.text, mended: address.mended }, address.mended)];
  const { scheme, host } = address;
  if (isUnfilled(argument.text)) return [];
  if (scheme !== undefined && !SCHEMES.ESPv2.includes(scheme)) return [finding('schemeUnknown', 'certain', argument, { scheme, schemes: SCHEMES[product].join(', ') })];
  if (scheme !== undefined && !SCHEMES[product].includes(scheme)) return [finding('schemeUnsupported', 'certain', argument, { scheme })];
  if (isCloudRun(host) && scheme !== 'grpcs' && scheme !== 'https') {
    return [finding('cloudRunScheme', 'certain', argument, { address: argument.text }, `grpcs://${argument.text.replace(/^\w+:\/\//, '')}`)];
  }
  return [];
}

/** Whether anything can be there: on the same pod, on the same host. */
function reached(argument: Argument, proxy: Proxy): Findings {
  const address = readAddress(argument.text);
  if (address.kind !== 'address') return [];
  const { host, port, scheme } = address;
  if (host === '0.0.0.0') return [finding('anyAddress', 'possible', argument, { address: argument.text })];
  if (!isLoopback(host)) return [];
  if (proxy.isAlone) return [finding('localhostAlone', proxy.platform === 'docker-run' ? 'certain' : 'likely', argument, { address: argument.text })];
  if (port === undefined) return [finding('portMissing', 'possible', argument, { address: argument.text, port: scheme?.endsWith('s') ? '443' : '80' })];
  const ports = proxy.siblings.map((sibling) => sibling.ports.map(({ number }) => number));
  const isKnown = proxy.platform === 'kubernetes' && ports.length > 0 && ports.every((each) => each.length > 0);
  if (!isKnown || ports.some((each) => each.includes(port))) return [];
  return [finding('portUnserved', 'likely', argument, { port: String(port), ports: ports.flat().join(', ') })];
}

/** Without a scheme, a proxy speaks HTTP/1.1 to the backend, which a gRPC server does not understand. */
function missingScheme(argument: Argument, proxy: Proxy, start: StartUp, beside: readonly ConfigFacts[]): Findings {
  const address = readAddress(argument.text);
  if (address.kind !== 'address' || (address.scheme !== undefined && address.scheme !== 'http') || isCloudRun(address.host)) return [];
  const service = start.text('--service');
  const own = beside.filter(({ name, apis }) => name !== undefined && name === service && apis.length > 0);
  if (own.some(({ hasBackendAddress, hasHttpRules }) => hasBackendAddress || (hasHttpRules && address.scheme === 'http'))) return [];
  const evidence = own.length > 0 ? 'its service configuration describes a gRPC API' : evidenceOfGrpc(address.port, proxy, start);
  if (evidence === undefined) return [];
  const target = argument.text.replace(/^http:\/\//, '');
  return [finding('schemeMissing', 'certain', argument, { address: argument.text, evidence }, `grpc://${target}`)];
}

function evidenceOfGrpc(port: number | undefined, proxy: Proxy, start: StartUp): string | undefined {
  if (proxy.siblings.some(({ ports }) => ports.some(({ number, isGrpc }) => isGrpc && number === port))) return 'the port of the container beside it is one for gRPC';
  const isHttp2Only = proxy.product === 'ESP' && start.set('--http2_port') !== undefined && start.unset('--http_port') && start.unset('--ssl_port');
  return isHttp2Only ? 'clients reach it over HTTP/2 only' : undefined;
}

function dnsFamily({ product, minor, hasVpcConnector, image }: Proxy, start: StartUp): Findings {
  const isOld = product === 'ESPv2' && minor !== undefined && minor < PREFERS_IPV4;
  if (!isOld || !hasVpcConnector || !start.unset('--backend_dns_lookup_family')) return [];
  return [{ problem: 'dnsFamily', confidence: 'possible', range: image, data: { version: `2.${String(minor)}` } }];
}

const finding = (problem: BackendProblem, confidence: Confidence, { range }: Argument, data: Record<string, string>, write?: string): Finding<BackendProblem> => ({
  problem,
  confidence,
  range,
  data,
  ...(write !== undefined && { write }),
});
