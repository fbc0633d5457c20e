import { together } from './constraint.ts';
import type { Constraint } from './constraint.ts';

/** The port of ESP's status page where none is given. */
const DEFAULT_STATUS_PORT = 8090;

/** What `--enable_backend_routing` of ESP goes together with none of. */
const NOT_WITH_BACKEND_ROUTING = [
  '--cloud_trace_url_override', '--experimental_enable_multiple_api_configs', '--disable_cloud_trace_auto_sampling', '--non_gcp',
  '--transcoding_always_print_primitive_fields', '--pid_file', '--access_log', '--nginx_debug', '--nginx', '--server_config_template', '--template',
  '--config_dir', '--service_control_url_override', '--metadata', '--worker_processes', '--rewrite', '--client_body_buffer_size',
  '--client_max_body_size', '--large_client_header_buffers', '--keepalive_timeout', '--generate_self_signed_cert', '--enable_strict_transport_security',
  '--enable_websocket', '--allow_invalid_headers', '--underscores_in_headers', '--experimental_proxy_backend_host_header', '--xff_trusted_proxy_list',
  '--healthz', '--tls_mutual_auth', '--backend', '--status_port', '--nginx_config', '--dns', '--ssl_protocols', '--enable_grpc_backend_ssl', '--server_config_dir',
] as const;

/** Of those, the ones whose default may be written out without harm. */
const HARMLESS: ReadonlyMap<string, string> = new Map([
  ['--backend', '127.0.0.1:8081'], ['--status_port', '8090'], ['--access_log', '/dev/stdout'], ['--dns', '8.8.8.8'], ['--worker_processes', '1'],
  ['--client_body_buffer_size', '128k'], ['--client_max_body_size', '32m'], ['--xff_trusted_proxy_list', '0.0.0.0/0, 0::/0'],
]);

/** What stops ESP before it listens (cloudendpoints/esp `start_esp/start_esp.py`), where a file shows it. */
export const ESP_CONSTRAINTS: readonly Constraint[] = [
  together({
    id: 'nginx-config-only',
    set: ['--nginx_config', '--generate_config_file_only'],
    unset: ['--server_config_generation_path'],
    says: '--nginx_config is not allowed when --generate_config_file_only',
    remedy: 'drop one of them',
  }),
  {
    id: 'backend-routing-conflicts',
    remedy: 'drop one of them',
    broken: (given) => {
      const routing = given.set('--enable_backend_routing');
      const other = NOT_WITH_BACKEND_ROUTING.map((name) => given.set(name)).find((flag) => flag && HARMLESS.get(flag.flag.name) !== flag.value?.text);
      return routing && other ? { flags: [other, routing], says: `Flag --enable_backend_routing cannot be used together with ${other.flag.name}.` } : undefined;
    },
  },
  {
    id: 'several-services',
    remedy: 'add `--experimental_enable_multiple_api_configs`',
    broken: (given) => {
      const service = given.set('--service');
      return service?.value?.text.includes('|') && given.unset('--experimental_enable_multiple_api_configs')
        ? { flags: [service], says: '[ESP] The flag --experimental_enable_multiple_api_configs must be enabled when --service specifies multiple services' }
        : undefined;
    },
  },
  {
    id: 'several-services-version',
    remedy: 'drop `--version`',
    broken: (given) => {
      const version = given.set('--version');
      return version && given.text('--service')?.includes('|')
        ? { flags: [version], says: '[ESP] --version is not allowed when --service specifies multiple services' }
        : undefined;
    },
  },
  together({
    id: 'non-gcp-without-key',
    set: ['--non_gcp'],
    unset: ['--service_account_key'],
    says: '[ESP] If --non_gcp is specified, --service_account_key has to be specified',
    remedy: 'add `--service_account_key`',
  }),
  {
    id: 'port-twice',
    remedy: 'give each its own port',
    broken: (given) => {
      if (!given.unset('--nginx_config')) return undefined;
      const flags = ['--http_port', '--http2_port', '--ssl_port', '--status_port'].map((name) => given.set(name)).filter((flag) => flag !== undefined);
      const taken = new Set(given.unset('--status_port') ? [DEFAULT_STATUS_PORT] : []);
      for (const flag of flags) {
        const port = given.number(flag.flag.name);
        if (port === undefined) continue;
        if (taken.has(port)) return { flags: [flag], says: `[ESP] Port ${String(port)} is used more than once.` };
        taken.add(port);
      }
      return undefined;
    },
  },
];
