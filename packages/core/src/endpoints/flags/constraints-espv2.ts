import { eachValue, together } from './constraint.ts';
import type { Constraint } from './constraint.ts';
import type { StartUp } from './start-up.ts';

const PORT_FLAGS = ['--http_port', '--http2_port', '--listener_port', '--ssl_port'] as const;

const isManaged = (given: StartUp): boolean => given.text('--rollout_strategy') === 'managed';
const isFixed = (given: StartUp): boolean => given.text('--rollout_strategy') === 'fixed' || given.unset('--rollout_strategy');

/**
 * What stops ESPv2 before it listens, in the order in which it looks: `enforce_conflict_args` of the start script, then
 * the configuration manager (GoogleCloudPlatform/esp-v2 2.55.7). Schemes of addresses are looked at with the backends.
 */
export const ESPV2_CONSTRAINTS: readonly Constraint[] = [
  {
    id: 'managed-with-version',
    remedy: 'drop `--version`',
    broken: (given) => {
      const version = given.set('--version');
      return isManaged(given) && version ? { flags: [version], says: 'Flag --version cannot be used if --rollout_strategy=managed.' } : undefined;
    },
  },
  {
    id: 'managed-with-json',
    remedy: 'drop `--rollout_strategy`',
    broken: (given) => {
      const [path, strategy] = [given.set('--service_json_path'), given.set('--rollout_strategy')];
      return isManaged(given) && path && strategy
        ? { flags: [strategy, path], says: 'Flag -R or --rollout_strategy must be fixed with --service_json_path.' }
        : undefined;
    },
  },
  {
    id: 'fixed-without-version',
    remedy: 'add `--rollout_strategy=managed` or `--version`',
    broken: (given) =>
      isFixed(given) && given.unset('--version') && given.unset('--service_json_path')
        ? { flags: [given.set('--rollout_strategy')].filter((flag) => flag !== undefined), says: 'Flag --version is required if --rollout_strategy=fixed.' }
        : undefined,
  },
  together({
    id: 'json-with-service',
    set: ['--service', '--service_json_path'],
    says: 'Flag --service cannot be used together with --service_json_path.',
    remedy: 'drop `--service`',
  }),
  together({
    id: 'json-with-version',
    set: ['--version', '--service_json_path'],
    says: 'Flag --version cannot be used together with --service_json_path.',
    remedy: 'drop `--version`',
  }),
  {
    id: 'non-gcp-without-credentials',
    remedy: 'add `--service_account_key`',
    broken: (given) => {
      const nonGcp = given.set('--non_gcp');
      const isWithout = given.unset('--service_account_key') && given.unset('--enable_application_default_credentials') && given.unsetInEnvironment('GOOGLE_APPLICATION_CREDENTIALS');
      return nonGcp && isWithout
        ? { flags: [nonGcp], says: 'If --non_gcp is specified, --service_account_key or --enable_application_default_credentials has to be specified, or GOOGLE_APPLICATION_CREDENTIALS has to set in os.environ.' }
        : undefined;
    },
  },
  together({
    id: 'two-credentials',
    set: ['--enable_application_default_credentials', '--service_account_key', '--non_gcp'],
    says: 'Only one of --service_account_key or --enable_application_default_credentials can be supplied for credentials at once.',
    remedy: 'drop one of them',
  }),
  together({
    id: 'log-format-without-log',
    set: ['--access_log_format'],
    unset: ['--access_log'],
    says: 'Flag --access_log_format has to be used together with --access_log.',
    remedy: 'add `--access_log`',
  }),
  together({
    id: 'ssl-port-with-cert-path',
    set: ['--ssl_port', '--ssl_server_cert_path'],
    says: 'Flag --ssl_port is going to be deprecated, please use --ssl_server_cert_path only.',
    remedy: 'write `--listener_port` in place of `--ssl_port`',
  }),
  together({
    id: 'mutual-auth-twice',
    set: ['--tls_mutual_auth'],
    any: ['--ssl_backend_client_cert_path', '--ssl_client_cert_path'],
    says: 'Flag --tls_mutual_auth is going to be deprecated, please use --ssl_backend_client_cert_path only.',
    remedy: 'drop `--tls_mutual_auth`',
  }),
  together({
    id: 'grpc-ssl-with-root-certs',
    set: ['--enable_grpc_backend_ssl'],
    any: ['--ssl_backend_client_root_certs_file', '--ssl_client_root_certs_file'],
    says: 'Flag --enable_grpc_backend_ssl are going to be deprecated, please use --ssl_backend_client_root_certs_file only.',
    remedy: 'write `--backend=grpcs://…` in place of `--enable_grpc_backend_ssl`',
  }),
  together({
    id: 'self-signed-with-cert-path',
    set: ['--generate_self_signed_cert', '--ssl_server_cert_path'],
    says: 'Flag --generate_self_signed_cert and --ssl_server_cert_path cannot be used simutaneously.',
    remedy: 'drop one of them',
  }),
  {
    id: 'several-port-flags',
    remedy: 'keep one `--listener_port`, which serves all protocols',
    broken: (given) => {
      const flags = PORT_FLAGS.map((name) => given.set(name)).filter((flag) => flag !== undefined);
      const names = flags.map(({ flag }) => flag.name).join(',');
      return flags.length > 1 ? { flags: flags.toReversed(), says: `Multiple port flags ${names} are not allowed, use only the --listener_port flag` } : undefined;
    },
  },
  {
    id: 'privileged-port',
    remedy: 'take a port above 1024 and map it outside of the container',
    broken: (given) => {
      const flag = PORT_FLAGS.map((name) => given.set(name)).find((each) => each !== undefined);
      const port = flag && given.number(flag.flag.name);
      return flag && port !== undefined && port < 1024
        ? { flags: [flag], says: `Port ${String(port)} is a privileged port. For security purposes, the ESPv2 container cannot bind to it. Use any port above 1024 instead.` }
        : undefined;
    },
  },
  together({
    id: 'ssl-protocols-twice',
    set: ['--ssl_protocols'],
    any: ['--ssl_minimum_protocol', '--ssl_maximum_protocol'],
    says: 'Flag --ssl_protocols is going to be deprecated, please use --ssl_minimum_protocol and --ssl_maximum_protocol.',
    remedy: 'drop `--ssl_protocols`',
  }),
  together({
    id: 'two-ignore-query-flags',
    set: ['--transcoding_ignore_query_parameters', '--transcoding_ignore_unknown_query_parameters'],
    says: 'Flag --transcoding_ignore_query_parameters cannot be used together with --transcoding_ignore_unknown_query_parameters.',
    remedy: 'drop one of them',
  }),
  together({
    id: 'two-dns-flags',
    set: ['--dns', '--dns_resolver_addresses'],
    says: 'Flag --dns_resolver_addresses cannot be used together with together with --dns.',
    remedy: 'drop `--dns`',
  }),
  together({
    id: 'client-cert-twice',
    set: ['--ssl_client_cert_path', '--ssl_backend_client_cert_path'],
    says: 'Flag --ssl_client_cert_path is renamed to --ssl_backend_client_cert_path, only use the latter flag.',
    remedy: 'drop `--ssl_client_cert_path`',
  }),
  together({
    id: 'root-certs-twice',
    set: ['--ssl_client_root_certs_file', '--ssl_backend_client_root_certs_file'],
    says: 'Flag --ssl_client_root_certs_file is renamed to --ssl_backend_client_root_certs_file, only use the latter flag.',
    remedy: 'drop `--ssl_client_root_certs_file`',
  }),
  {
    id: 'health-check-needs-grpc',
    remedy: 'write the backend with `grpc://`',
    broken: (given) => {
      const check = given.set('--health_check_grpc_backend');
      const isPlain = given.unset('--backend') || given.text('--backend')?.startsWith('grpc') === false;
      return check && isPlain ? { flags: [check], says: 'Flag --health_check_grpc_backend requires the flag --backend to use grpc scheme.' } : undefined;
    },
  },
  ...['interval', 'service', 'no_traffic_interval'].map((part) =>
    together({
      id: `health-${part}-alone`,
      set: [`--health_check_grpc_backend_${part}`],
      unset: ['--health_check_grpc_backend'],
      says: `Flag --health_check_grpc_backend_${part} requires the flag --health_check_grpc_backend to be used.`,
      remedy: 'add `--health_check_grpc_backend`',
    }),
  ),
  {
    id: 'no-service-without-metadata',
    remedy: 'add `--service`',
    broken: (given) => {
      const isWithout = given.unset('--service') && given.unset('--service_json_path');
      const nonGcp = given.set('--non_gcp');
      if (!isWithout || !(nonGcp ?? given.unset('--check_metadata'))) return undefined;
      return { flags: nonGcp ? [nonGcp] : [], says: nonGcp ? 'service name is not specified, required on a non-gcp deployment' : 'service name is not specified, required because metadata fetching is disabled' };
    },
  },
  ...eachValue({
    id: 'cors-preset',
    flags: ['--cors_preset'],
    refuses: (value) => (value === '' || value === 'basic' || value === 'cors_with_regex' ? undefined : 'cors_preset must be either "basic" or "cors_with_regex"'),
    remedy: 'write `basic` or `cors_with_regex`',
  }),
  ...eachValue({
    id: 'retry-status-codes',
    flags: ['--backend_retry_on_status_codes'],
    refuses: (value) =>
      value.split(',').every((code) => code === '' || /^[1-5]\d\d$/.test(code.trim())) ? undefined : `invalid http status codes: ${value}, the valid one should be a number in [100, 600)`,
    remedy: 'write HTTP statuses from 100 to 599 with commas between them',
  }),
  ...eachValue({
    id: 'header-format',
    flags: ['--add_request_header', '--append_request_header', '--add_response_header', '--append_response_header'],
    refuses: (value) => {
      if (!value.includes('=')) return `invalid header: ${value}. should be in key=value format.`;
      return value.startsWith('=') ? `header key should not be empty for: ${value}.` : undefined;
    },
    remedy: 'write `name=value`',
  }),
  ...eachValue({
    id: 'trace-context',
    flags: ['--tracing_incoming_context', '--tracing_outgoing_context'],
    refuses: (value) => {
      const wrong = value.split(',').find((context) => !['', 'traceparent', 'grpc-trace-bin', 'x-cloud-trace-context'].includes(context));
      return wrong === undefined ? undefined : `Invalid trace context: ${wrong}. It must be one of (traceparent|grpc-trace-bin|x-cloud-trace-context)`;
    },
    remedy: 'write `traceparent`, `grpc-trace-bin` or `x-cloud-trace-context`',
  }),
  ...eachValue({
    id: 'trace-rate',
    flags: ['--tracing_sample_rate'],
    refuses: (value) => (Number(value) >= 0 && Number(value) <= 1 ? undefined : `invalid trace sampling rate: ${value}. It must be >= 0.0 and <= 1.0`),
    remedy: 'write a number from 0 to 1',
  }),
  ...eachValue({
    id: 'service-control-url-path',
    flags: ['--service_control_url'],
    refuses: (value) => (/^[a-z]+:\/\/[^/]+\/.+/.test(value) ? `error parsing service control url ${value}: should not have path part` : undefined),
    remedy: 'drop the path',
  }),
];
