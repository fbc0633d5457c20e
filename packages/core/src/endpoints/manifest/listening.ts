import { parseArguments } from '../flags/parse.ts';
import { startUpOf } from '../flags/start-up.ts';
import type { StartUp } from '../flags/start-up.ts';
import type { Proxy } from './proxy.ts';

const PORT_FLAGS = ['--http_port', '--http2_port', '--ssl_port', '--listener_port'] as const;
const DEFAULT_PORT = 8080;
const DEFAULT_ESP_STATUS_PORT = 8090;

/** What a proxy is started with, as far as its file shows it. */
export function startOfProxy({ args = [], product, isWhole, environment, isEnvironmentWhole }: Proxy): StartUp {
  const parsed = parseArguments(args, product);
  const names = isEnvironmentWhole ? new Set(environment.map(({ name }) => name)) : undefined;
  // What is misspelt may be the flag that seems to be missing.
  const isClear = parsed.unrecognized.length === 0 && parsed.errors.length === 0;
  return startUpOf(parsed.given, isWhole && parsed.isWhole && isClear, names);
}

/**
 * The ports on which a proxy listens, its status page included. Undefined where the file does not show all of them: they
 * come from an nginx.conf, from the environment of Cloud Run, or a template fills them in.
 */
export function listeningPorts(proxy: Proxy, start: StartUp): ReadonlySet<number> | undefined {
  if (proxy.args === undefined || proxy.isServerless) return undefined;
  if (!(start.unset('--nginx_config') && start.unset('--envoy_extra_config_yaml'))) return undefined;
  const flags = [...PORT_FLAGS, '--status_port'];
  if (flags.some((name) => !start.unset(name) && start.number(name) === undefined)) return undefined;
  const ports = PORT_FLAGS.flatMap((name) => start.number(name) ?? []);
  const status = start.number('--status_port') ?? (proxy.product === 'ESP' ? DEFAULT_ESP_STATUS_PORT : undefined);
  return new Set([...(ports.length > 0 ? ports : [DEFAULT_PORT]), ...(status === undefined ? [] : [status])]);
}
