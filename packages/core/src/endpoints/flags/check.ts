import type { Confidence } from '../../litmus/judgement.ts';
import type { Finding } from '../finding.ts';
import { listeningPorts, startOfProxy } from '../manifest/listening.ts';
import type { Proxy } from '../manifest/proxy.ts';
import type { ConfigFacts } from '../neighbours.ts';
import { filledBrackets, isUnfilled } from '../yaml/placeholder.ts';
import type { Range } from '../yaml/tree.ts';
import { partOf } from './argument.ts';
import type { Argument } from './argument.ts';
import { parseArguments } from './parse.ts';
import type { GivenFlag, ParsedArguments } from './parse.ts';
import type { FlagProblem } from './problem.ts';
import { constraintsOf, saying } from './start-failure.ts';
import type { StartUp } from './start-up.ts';
import { unrecognizedFindings } from './unrecognized.ts';
import { variableFindings } from './variables.ts';

type Findings = readonly Finding<FlagProblem>[];

/**
 * What is wrong in the flags of a proxy.
 *
 * @param beside the service configurations beside the file
 */
export function flagFindings(proxy: Proxy, beside: readonly ConfigFacts[]): Findings {
  const inEnvironment = variableFindings(proxy);
  if (proxy.args === undefined || (proxy.isServerless && proxy.product === 'ESP')) return inEnvironment;
  // What follows from a wrong split of `ESPv2_ARGS` is told there, in full.
  if (inEnvironment.some(({ problem }) => SPLIT_PROBLEMS.has(problem))) return inEnvironment;
  const parsed = parseArguments(proxy.args, proxy.product);
  const start = startOfProxy(proxy);
  return [
    ...inEnvironment,
    ...argumentErrors(parsed),
    ...unrecognizedFindings(parsed.unrecognized, proxy.product, proxy.minor),
    ...conflicts(proxy, start),
    ...deprecated(parsed),
    ...httpOnly(proxy, start, parsed, beside),
    ...entrances(proxy, start),
    ...probePaths(proxy, start),
    ...unfilled(parsed),
    ...(proxy.brokenContinuation ? [{ problem: 'brokenContinuation' as const, confidence: 'certain' as const, range: proxy.brokenContinuation, data: {} }] : []),
  ];
}

const SPLIT_PROBLEMS: ReadonlySet<FlagProblem> = new Set(['emptyArguments', 'spacedArguments', 'untrimmedArgument', 'splitList', 'cutByGcloud']);

function argumentErrors({ errors }: ParsedArguments): Findings {
  return errors.map((error) => {
    if (error.kind === 'ambiguous') return finding('ambiguousFlag', 'certain', error.argument.range, { flag: error.written, candidates: error.candidates.join(', ') });
    const place = 'value' in error ? error.value : error.argument;
    return finding('badValue', isUnfilled(place.text) ? 'possible' : 'certain', place.range, { flag: error.flag.name, says: saying(error) });
  });
}

function conflicts({ product, image }: Proxy, start: StartUp): Findings {
  return constraintsOf(product).flatMap(({ broken, remedy }) => {
    const breach = broken(start);
    if (!breach) return [];
    const isOpen = breach.flags.some(({ value }) => value !== undefined && /[<[]/.test(value.text));
    return [finding('conflict', isOpen ? 'likely' : 'certain', breach.flags[0] ? placeOf(breach.flags[0]) : image, { product, says: breach.says, remedy })];
  });
}

/** A flag with its value, where the two are one argument; else the flag. */
const placeOf = ({ argument }: GivenFlag): Range => argument.range;

function deprecated({ given }: ParsedArguments): Findings {
  return given.flatMap(({ flag, written, argument }) => {
    if (flag.replacedBy === undefined) return [];
    const range = partOf(argument, 0, written.length).range;
    return [
      flag.replacedBy === ''
        ? finding('deprecatedSwitch', 'possible', range, { flag: flag.name })
        : finding('deprecatedFlag', 'possible', range, { flag: flag.name, use: flag.replacedBy }),
    ];
  });
}

/** Flags that only clients over HTTP and JSON have a use for. */
const FOR_JSON = /^--(?:cors|transcoding)_|^--enable_websocket$/;

/** The names that a Service gives a port for such clients. */
const FOR_JSON_BY_NAME = /^(?:https?|rest|json|web)(?![a-z0-9])/i;

/** ESP speaks HTTP/2, and so gRPC, on the ports of `-P` and `-S` only. JSON clients get along with `-p`. */
function httpOnly(proxy: Proxy, start: StartUp, { given }: ParsedArguments, beside: readonly ConfigFacts[]): Findings {
  const port = start.set('--http_port');
  const isGrpc = start.text('--backend')?.startsWith('grpc://') === true;
  if (proxy.product !== 'ESP' || !port || !isGrpc) return [];
  if (!['--http2_port', '--ssl_port', '--nginx_config'].every((name) => start.unset(name))) return [];
  const isForJson =
    given.some(({ flag }) => FOR_JSON.test(flag.name)) || beside.some(({ hasHttpRules }) => hasHttpRules) || proxy.entrances.some(({ name = '' }) => FOR_JSON_BY_NAME.test(name));
  return [finding('httpOnly', isForJson ? 'possible' : 'certain', partOf(port.argument, 0, port.written.length).range, { flag: port.written })];
}

/**
 * Ports that lead nowhere. All containers of a pod share its ports, so one that another container names is served, and
 * a container need not name its ports. Beside a Service that does reach the proxy, another port may be anybody's.
 */
function entrances(proxy: Proxy, start: StartUp): Findings {
  const ports = listeningPorts(proxy, start);
  if (!ports) return [];
  const beside = new Set(proxy.siblings.flatMap((sibling) => sibling.ports.map(({ number }) => number)));
  const isNamed = proxy.siblings.every((sibling) => sibling.ports.length > 0);
  const isReached = proxy.entrances.some(({ what, port }) => what === 'targetPort' && ports.has(port));
  return proxy.entrances
    .filter(({ port }) => !ports.has(port) && !beside.has(port))
    .map(({ what, port, range }) => {
      const isSure = isNamed && !(what === 'targetPort' && isReached);
      return finding('unlistenedPort', isSure ? 'certain' : 'possible', range, { port: String(port), what, ports: [...ports].join(', ') });
    });
}

function probePaths({ probes }: Proxy, start: StartUp): Findings {
  const healthz = start.text('--healthz');
  if (healthz === undefined) return [];
  const path = (text: string): string => text.replace(/^\/*/, '/').replace(/\?.*$/, '');
  return probes
    .filter((probe) => path(probe.path) !== path(healthz) && !isUnfilled(probe.path) && !isUnfilled(healthz))
    .map((probe) => finding('probePath', 'likely', probe.range, { path: probe.path, healthz: path(healthz) }));
}

function unfilled({ given }: ParsedArguments): Findings {
  return given.flatMap(({ flag, value }) => {
    if (!value) return [];
    const filled = filledBrackets(value.text);
    if (filled !== undefined) return [finding('filledBrackets', 'certain', value.range, { written: value.text, filled })];
    const isNamed = flag.name === '--service' || flag.name === '--version' || flag.name === '--backend';
    return isNamed && isUnfilled(value.text) ? [finding('placeholder', 'possible', value.range, { written: value.text })] : [];
  });
}

const finding = (problem: FlagProblem, confidence: Confidence, range: Argument['range'], data: Record<string, string>): Finding<FlagProblem> => ({ problem, confidence, range, data });
