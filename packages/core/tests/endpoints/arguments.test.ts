import { describe, expect, it } from 'vitest';
import { ESPV2_CONSTRAINTS } from '../../src/endpoints/flags/constraints-espv2.ts';
import { ESP_CONSTRAINTS } from '../../src/endpoints/flags/constraints-esp.ts';
import { startFailure } from '../../src/endpoints/flags/start-failure.ts';
import type { Product } from '../../src/endpoints/flags/flag.ts';
import { CHANGED_FLAGS, REMOVED_FLAGS, REMOVED_LETTERS } from '../../src/endpoints/flags/migration.ts';
import { parseArguments } from '../../src/endpoints/flags/parse.ts';
import { flagsOf, optionStringsOf } from '../../src/endpoints/flags/table.ts';

const argumentsOf = (line: string) => line.split(' ').filter(Boolean).map((text) => ({ text, range: [0, text.length] as const }));
const fails = (line: string, product: Product) => startFailure(argumentsOf(line), product, { isWhole: true, environment: new Set() });

const UP = '--service=s --rollout_strategy=managed';

describe('the reading of arguments', () => {
  it.each([
    ['-p 8080', [['--http_port', '8080']]],
    ['-p8080', [['--http_port', '8080']]],
    ['-p=8080', [['--http_port', '8080']]],
    ['--http_por 8080', [['--http_port', '8080']]],
    ['-t -z healthz', [['--tls_mutual_auth', undefined], ['--healthz', 'healthz']]],
    ['-tzhealthz', [['--tls_mutual_auth', undefined], ['--healthz', 'healthz']]],
    ['--rewrite=a --rewrite b', [['--rewrite', 'a'], ['--rewrite', 'b']]],
  ])('takes %s', (line, expected) => {
    const { given, errors, unrecognized } = parseArguments(argumentsOf(line), 'ESP');
    expect(given.map(({ flag, value }) => [flag.name, value?.text])).toEqual(expected);
    expect({ errors, unrecognized }).toEqual({ errors: [], unrecognized: [] });
  });

  it('knows that an argument of a template may be anything', () => {
    expect(parseArguments(argumentsOf('--service=s ${ARGS} x'), 'ESPv2')).toMatchObject({ isWhole: false, unrecognized: [] });
    expect(parseArguments(argumentsOf('--service=${SERVICE} --port=${PORT}'), 'ESPv2')).toMatchObject({ isWhole: true, unrecognized: [{ text: '--port=${PORT}' }] });
  });
});

describe('what the start scripts print', () => {
  it.each<[Product, string, string | undefined]>([
    ['ESPv2', UP, undefined],
    ['ESPv2', `${UP} -p 8080 -k key.json`, 'error: unrecognized arguments: -p 8080 -k key.json'],
    ['ESPv2', `${UP} --cors_allow=x`, 'error: ambiguous option: --cors_allow=x could match --cors_allow_origin, --cors_allow_origin_regex, --cors_allow_methods, --cors_allow_headers, --cors_allow_credentials'],
    ['ESPv2', `${UP} --healthz`, 'error: argument --healthz/-z: expected one argument'],
    ['ESPv2', `${UP} --http_port=x`, "error: argument --http_port: invalid int value: 'x'"],
    ['ESPv2', '--service=s --rollout_strategy=latest', "error: argument --rollout_strategy/-R: invalid choice: 'latest' (choose from 'fixed', 'managed')"],
    ['ESPv2', `${UP} --http_port=8080 --listener_port=9000`, 'Multiple port flags --http_port,--listener_port are not allowed, use only the --listener_port flag'],
    ['ESPv2', `${UP} --non_gcp --enable_application_default_credentials --service_account_key=k`, 'Only one of --service_account_key or --enable_application_default_credentials can be supplied for credentials at once.'],
    ['ESPv2', '--service=s', 'Flag --version is required if --rollout_strategy=fixed.'],
    ['ESPv2', '--rollout_strategy=managed --check_metadata', undefined],
    ['ESP', '-s s -v 1 -P 9000', undefined],
    ['ESP', '-s s -P 9000 -S 9000', '[ESP] Port 9000 is used more than once.'],
    ['ESP', '-s s --listener_port=9000', 'error: unrecognized arguments: --listener_port=9000'],
  ])('%s %s', (product, line, printed) => {
    expect(fails(line, product)).toBe(printed);
  });

  // One command line for each line of the tables, so that none of them is without effect.
  const BREACHES: Readonly<Record<string, string>> = {
    'managed-with-version': `${UP} --version=1`,
    'managed-with-json': '--rollout_strategy=managed --service_json_path=s.json',
    'fixed-without-version': '--service=s --rollout_strategy=fixed',
    'json-with-service': '--service=s --service_json_path=s.json',
    'json-with-version': '--version=1 --service_json_path=s.json',
    'non-gcp-without-credentials': `${UP} --non_gcp`,
    'two-credentials': `${UP} --non_gcp --service_account_key=k --enable_application_default_credentials`,
    'log-format-without-log': `${UP} --access_log_format=f`,
    'ssl-port-with-cert-path': `${UP} --ssl_port=9443 --ssl_server_cert_path=c`,
    'mutual-auth-twice': `${UP} -t --ssl_client_cert_path=c`,
    'grpc-ssl-with-root-certs': `${UP} --enable_grpc_backend_ssl --ssl_backend_client_root_certs_file=c`,
    'self-signed-with-cert-path': `${UP} --generate_self_signed_cert --ssl_server_cert_path=c`,
    'several-port-flags': `${UP} --http_port=8080 --http2_port=8081`,
    'privileged-port': `${UP} --listener_port=80`,
    'ssl-protocols-twice': `${UP} --ssl_protocols=TLSv1.2 --ssl_minimum_protocol=TLSv1.2`,
    'two-ignore-query-flags': `${UP} --transcoding_ignore_query_parameters=a --transcoding_ignore_unknown_query_parameters`,
    'two-dns-flags': `${UP} --dns=8.8.8.8 --dns_resolver_addresses=8.8.8.8`,
    'client-cert-twice': `${UP} --ssl_client_cert_path=c --ssl_backend_client_cert_path=c`,
    'root-certs-twice': `${UP} --ssl_client_root_certs_file=c --ssl_backend_client_root_certs_file=c`,
    'health-check-needs-grpc': `${UP} --health_check_grpc_backend`,
    'health-interval-alone': `${UP} --health_check_grpc_backend_interval=5s`,
    'health-service-alone': `${UP} --health_check_grpc_backend_service=s`,
    'health-no_traffic_interval-alone': `${UP} --health_check_grpc_backend_no_traffic_interval=5s`,
    'no-service-without-metadata': '--rollout_strategy=managed',
    'cors-preset': `${UP} --cors_preset=all`,
    'retry-status-codes': `${UP} --backend_retry_on_status_codes=5xx`,
    'header-format': `${UP} --append_response_header=x`,
    'trace-context': `${UP} --tracing_incoming_context=b3`,
    'trace-rate': `${UP} --tracing_sample_rate=2`,
    'service-control-url-path': `${UP} --service_control_url=https://control.example/v1`,
    'nginx-config-only': '-s s -n c --generate_config_file_only',
    'backend-routing-conflicts': '-s s --enable_backend_routing -z healthz',
    'several-services': '-s a|b',
    'several-services-version': '-s a|b -v 1 --experimental_enable_multiple_api_configs',
    'non-gcp-without-key': '-s s --non_gcp',
    'port-twice': '-s s -p 8090',
  };

  it('has a command line for each constraint, and a constraint for each command line', () => {
    expect(new Set([...ESPV2_CONSTRAINTS, ...ESP_CONSTRAINTS].map(({ id }) => id))).toEqual(new Set(Object.keys(BREACHES)));
  });

  it.each(Object.entries(BREACHES))('%s stops the start', (id, line) => {
    const product = ESP_CONSTRAINTS.some((constraint) => constraint.id === id) ? 'ESP' : 'ESPv2';
    expect(fails(line, product)).toMatch(/./);
  });
});

describe('the tables of flags', () => {
  const esp = optionStringsOf(flagsOf('ESP'));
  const espv2 = optionStringsOf(flagsOf('ESPv2'));

  it('have all there are', () => {
    expect(flagsOf('ESPv2')).toHaveLength(112 + 1);
    expect(flagsOf('ESP')).toHaveLength(75 + 1);
  });

  it('say of each flag of ESP what became of it', () => {
    // ESPv2 takes this one as a prefix of a flag with one more letter.
    const gone = [...esp.keys()].filter((name) => !espv2.has(name) && name !== '--log_jwt_payload');
    expect(Object.keys({ ...REMOVED_FLAGS, ...REMOVED_LETTERS }).sort()).toEqual(gone.sort());
  });

  it('name only flags that there are', () => {
    for (const { use } of Object.values({ ...REMOVED_FLAGS, ...REMOVED_LETTERS })) if (use !== undefined) expect([...espv2.keys()]).toContain(use.split('=')[0]);
    for (const name of Object.keys(CHANGED_FLAGS)) expect([...esp.keys()]).toContain(name);
  });
});
