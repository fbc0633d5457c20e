import { describe, expect, it } from 'vitest';
import { diagnoseLogEntry, logDiagnoser } from '../../../src/endpoints/diagnosis/log-entry.ts';

const espv2 = (payload: object): object => ({ timestamp: '2024-05-01T12:00:00Z', jsonPayload: { service_agent: 'ESPv2/2.47.0', http_status_code: 200, log_message: 'a.B.C is called', ...payload } });
const esp = (payload: object): object => ({ jsonPayload: { service_agent: 'ESP/1.58.0', http_response_code: 200, ...payload } });
const known = (id: string, decidedBy: string): object => ({ kind: 'known', match: { diagnosis: { id } }, decidedBy });

describe('an entry of ESPv2', () => {
  it.each<[what: string, payload: object, expected: object]>([
    ['a good call', {}, { kind: 'success' }],
    ['a gRPC error of the application, which goes out with HTTP 200', { grpc_status_code: 'NotFound', response_code_detail: 'via_upstream' }, { kind: 'own-code', code: 5, decidedBy: 'response_code_detail' }],
    ['an HTTP error of the application', { http_status_code: 404, response_code_detail: 'via_upstream' }, { kind: 'own-code', code: undefined, httpStatus: 404 }],
    ['a refusal of Service Control', { http_status_code: 403, response_code_detail: 'service_control_check_error{SERVICE_NOT_ACTIVATED}', error_cause: 'API x is not enabled for the project.' }, known('api-not-enabled', 'response_code_detail')],
    ['Service Control refusing the proxy', { http_status_code: 500, response_code_detail: 'service_control_check_network_failure{INTERNAL}', error_cause: 'Calling Google Service Control API failed with: 500 and body: x' }, known('sc-http-other', 'error_cause')],
    ['a connection that was refused', { http_status_code: 503, response_code_detail: 'upstream_reset_before_response_started{remote_connection_failure,delayed_connect_error:_111}' }, known('envoy-connect-refused', 'response_code_detail')],
    ['a token that is refused', { http_status_code: 401, response_code_detail: 'jwt_authn_access_denied{Jwks_doesn_t_have_key_to_match_kid_or_alg_from_Jwt}' }, known('jwks-no-key', 'response_code_detail')],
    ['no route', { http_status_code: 404, response_code_detail: 'direct_response' }, known('method-not-defined-espv2', 'response_code_detail')],
    ['another method of HTTP', { http_status_code: 405, response_code_detail: 'direct_response' }, known('http-method-not-allowed', 'response_code_detail')],
    ['a key that the state alone tells of', { http_status_code: 403, api_key_state: 'NOT ENABLED' }, known('api-not-enabled', 'api_key_state')],
    ['a client that went away', { http_status_code: 0, response_code_detail: 'downstream_remote_disconnect' }, { kind: 'unknown', reason: 'downstream_remote_disconnect', party: 'client' }],
    ['something new', { http_status_code: 500, response_code_detail: 'something_new' }, { kind: 'unknown', reason: 'something_new', party: undefined, httpStatus: 500 }],
  ])('%s', (_, payload, expected) => {
    expect(diagnoseLogEntry(espv2(payload))).toMatchObject(expected);
  });
});

describe('an entry of ESP', () => {
  it.each<[what: string, payload: object, expected: object]>([
    ['a good call', {}, { kind: 'success' }],
    ['an error of the application', { http_response_code: 404, error_cause: 'application', log_message: 'Method: shop.Get failed: NOT_FOUND: no such shelf' }, { kind: 'own-code', code: 5, decidedBy: 'error_cause' }],
    ['a backend that was never reached, for which the application is blamed', { http_response_code: 502, error_cause: 'application', log_message: 'Method: shop.Get failed: INTERNAL: BAD_GATEWAY' }, known('esp-bad-gateway', 'log_message')],
    ['an application that talks like a proxy', { http_response_code: 503, error_cause: 'application', log_message: 'Method: shop.Get failed: UNAVAILABLE: upstream backend unavailable' }, { kind: 'own-code', code: 14 }],
    ['a backend that cannot be reached', { http_response_code: 503, error_cause: 'internal', log_message: 'Method: shop.Get failed: UNAVAILABLE: upstream backend unavailable' }, known('esp-upstream-unavailable', 'log_message')],
    ['an expired token', { http_response_code: 401, error_cause: 'auth', log_message: 'Method: shop.Get failed: UNAUTHENTICATED: JWT validation failed: TIME_CONSTRAINT_FAILURE' }, known('esp-jwt-expired', 'log_message')],
    ['Service Control refusing ESP', { http_response_code: 500, error_cause: 'service_control', log_message: 'Method: shop.Get failed: INTERNAL: Service control request failed with HTTP response code 403' }, known('esp-sc-http-403', 'log_message')],
    ['something new', { http_response_code: 500, error_cause: 'internal', log_message: 'Method: shop.Get failed: INTERNAL: what is this' }, { kind: 'unknown', reason: 'internal: INTERNAL: what is this', party: 'operator', code: 13 }],
  ])('%s', (_, payload, expected) => {
    expect(diagnoseLogEntry(esp(payload))).toMatchObject(expected);
  });

  it('is told by its fields where no agent is named', () => {
    expect(diagnoseLogEntry({ http_response_code: 404, error_cause: 'application' })).toMatchObject({ kind: 'own-code' });
    expect(diagnoseLogEntry({ http_status_code: 404, response_code_detail: 'via_upstream' })).toMatchObject({ kind: 'own-code' });
  });
});

describe('another entry', () => {
  it.each<[entry: unknown, expected: object]>([
    [{ textPayload: 'rpc error: code = Unavailable desc = transport is closing' }, known('go-transport-closing', 'message')],
    [{ jsonPayload: { message: '14 UNAVAILABLE: no healthy upstream' } }, known('envoy-no-healthy-upstream', 'message')],
    [{ textPayload: 'Listening on port 8080' }, { kind: 'other' }],
    [{ protoPayload: {} }, { kind: 'other' }],
    [null, { kind: 'other' }],
    [[], { kind: 'other' }],
    [3, { kind: 'other' }],
  ])('%j', (entry, expected) => {
    expect(diagnoseLogEntry(entry)).toMatchObject(expected);
  });
});

it('remembers what it decided, within bounds', () => {
  const diagnosed = logDiagnoser();
  const entry = espv2({ http_status_code: 500, response_code_detail: 'x' });
  const before = diagnosed(entry);
  expect(diagnosed(structuredClone(entry))).toBe(before);
  for (let index = 0; index < 5000; index++) diagnosed(espv2({ http_status_code: 500, response_code_detail: `x${index}` }));
  expect(diagnosed(entry)).not.toBe(before);
  expect(diagnosed(entry)).toEqual(before);
});
