import type { Words } from '../words.ts';
import { BACKEND } from './backend.ts';
import { CHECKS } from './checks.ts';
import { ENVOY } from './envoy.ts';
import { GRPC_CORE } from './grpc-core.ts';
import { GRPC_JS } from './grpc-js.ts';
import { HTTP_STATUS } from './http-status.ts';
import { JWT } from './jwt.ts';
import { PROXY } from './proxy.ts';
import { SERVICE_CONTROL } from './service-control.ts';

/** English. */
export const ENGLISH: Words = {
  diagnoses: { ...SERVICE_CONTROL, ...PROXY, ...JWT, ...BACKEND, ...ENVOY, ...GRPC_JS, ...HTTP_STATUS, ...GRPC_CORE },
  checks: CHECKS,
  components: {
    'service-control': 'Service Control, asked by the proxy',
    jwt: 'the token check of the proxy',
    routing: 'the routes of the proxy',
    'path-rewrite': 'the path rewriting of ESPv2',
    'backend-auth': 'the backend authentication of ESPv2',
    upstream: 'ESP, on the way to the backend',
    'envoy-upstream': 'Envoy, on the way to the backend',
    envoy: 'Envoy',
    transcoder: 'the JSON transcoder of the proxy',
    startup: 'the start-up of ESPv2',
    'grpc-js': '@grpc/grpc-js',
    'grpc-core': 'gRPC on C-core',
    'grpc-go': 'gRPC for Go',
    'grpc-client': 'the gRPC client, of a bare HTTP answer',
  },
  parties: {
    client: 'the client',
    'consumer-project': 'the project of the API key',
    'service-config': 'the service configuration',
    operator: 'whoever runs the proxy',
    application: 'the application behind it',
    proxy: 'the proxy',
    server: 'the server',
    network: 'the network',
    load: 'the load',
    google: 'Google',
  },
  retry: {
    never: 'Do not retry: the same request can never pass.',
    'same-call': 'The same call may pass after a pause: retry with backoff.',
    'higher-level': 'Not at once: something else comes first, then call again.',
    'after-fix': 'Do not retry: something must be changed first.',
  },
  sections: {
    'upstream-unavailable': 'Upstream backend unavailable',
    'connection-failure': 'Reset reason: connection failure',
    'api-not-enabled': 'API is not enabled for the project',
    'service-control-403': 'Service control request failed with HTTP response code 403',
    'unregistered-callers': "Method doesn't allow unregistered callers",
    'method-does-not-exist': 'Method does not exist',
    'transport-is-closing': 'Transport is closing',
    'binary-responses': 'Unexpected, binary-looking responses',
    'error-cause': 'Reading `error_cause` in Cloud Logging',
  },
};
