import { describe, expect, it } from 'vitest';
import { STATUS_CODES } from '../../../src/codes/table.ts';
import { diagnose } from '../../../src/endpoints/diagnosis/diagnose.ts';
import type { ErrorSeen } from '../../../src/endpoints/diagnosis/diagnose.ts';
import { DIAGNOSES } from '../../../src/endpoints/diagnosis/table.ts';

const first = (seen: ErrorSeen): string | undefined => diagnose(seen).matches[0]?.diagnosis.id;
const ids = (message: string): readonly string[] => diagnose({ message }).matches.map(({ diagnosis }) => diagnosis.id);

describe('the sections of the troubleshooting guide', () => {
  it.each<[section: string, id: string, retry: string, wordings: readonly string[]]>([
    ['Upstream backend unavailable', 'esp-upstream-unavailable', 'same-call', [
      'upstream backend unavailable',
      '14 UNAVAILABLE: upstream backend unavailable',
      '{"code":14,"message":"upstream backend unavailable","details":[{"@type":"type.googleapis.com/google.rpc.DebugInfo","stackEntries":[],"detail":"internal"}]}',
      'rpc error: code = Unavailable desc = upstream backend unavailable',
    ]],
    ['reset reason: connection failure', 'envoy-connect-failure', 'same-call', [
      'reset reason: connection failure',
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
      'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure',
      'upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote connection failure',
      '14 UNAVAILABLE: {"message":"upstream connect error or disconnect/reset before headers. reset reason: connection failure","code":503}',
      'upstream_reset_before_response_started{remote_connection_failure}',
    ]],
    ['the same in a network without IPv6', 'envoy-connect-unreachable', 'after-fix', [
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: immediate connect error: 101',
      '{"code":503,"message":"upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote connection failure, transport failure reason: delayed connect error: Network is unreachable"}',
    ]],
    ['API is not enabled for the project', 'api-not-enabled', 'after-fix', [
      'API is not enabled for the project',
      'API bookstore.endpoints.acme.cloud.goog is not enabled for the project.',
      '7 PERMISSION_DENIED: {"code":403,"message":"PERMISSION_DENIED:API bookstore.endpoints.acme.cloud.goog is not enabled for the project."}',
      'API bookstore.endpoints.acme.cloud.goog is not enabled for the consumer project.',
    ]],
    ['Service control request failed with HTTP response code 403', 'esp-sc-http-403', 'after-fix', [
      'Service control request failed with HTTP response code 403',
      '14 UNAVAILABLE: Service control request failed with HTTP response code 403',
      '13 INTERNAL: Service control request failed with HTTP response code 403',
    ]],
    ['the same in ESPv2', 'sc-http-403', 'after-fix', [
      '2 UNKNOWN: {"code":500,"message":"INTERNAL:Calling Google Service Control API failed with: 403 and body: {\\n \\"error\\": {\\n  \\"code\\": 403\\n }\\n}"}',
    ]],
    ["Method doesn't allow unregistered callers", 'api-key-missing', 'after-fix', [
      "Method doesn't allow unregistered callers",
      '16 UNAUTHENTICATED: {"code":401,"message":"UNAUTHENTICATED:Method doesn\'t allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API."}',
      'Method does not allow unregistered callers',
    ]],
    ['Method does not exist', 'method-not-defined-esp', 'after-fix', ['Method does not exist', '5 NOT_FOUND: Method does not exist.', '12 UNIMPLEMENTED: Method does not exist.']],
    ['the same in ESPv2', 'method-not-defined-espv2', 'after-fix', ['12 UNIMPLEMENTED: {"code":404,"message":"The current request is not defined by this API."}']],
    ['Transport is closing', 'go-transport-closing', 'same-call', ['Transport is closing', 'rpc error: code = Internal desc = transport is closing', 'rpc error: code = Unavailable desc = transport is closing']],
    ['Unexpected, binary-looking responses', 'binary-looking-response', 'after-fix', [
      'curl: (1) Received HTTP/0.9 when not allowed',
      '\u0000\u0000\u0018\u0004\u0000\u0000\u0000\u0000\u0000',
      String.raw`b'\x00\x00\x18\x04\x00\x00\x00\x00\x00'`,
    ]],
  ])('%s', (_, id, retry, wordings) => {
    for (const message of wordings) expect([message, diagnose({ message }).matches[0]]).toMatchObject([message, { diagnosis: { id, retry } }]);
  });
});

/** How programs, logs, terminals and people hand over a message. */
const WRAPPINGS: Readonly<Record<string, (message: string, code: number) => string>> = {
  'grpc-js, with its stack': (message, code) => `Error: ${nameOf(code)}: ${message}\n    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:31:19)\n    at onReceiveStatus (/app/client.js:1:2)`,
  'an error object as Node.js prints it': (message, code) => `{\n  code: ${code},\n  details: '${message}',\n  metadata: Metadata { internalRepr: Map(0) {}, options: {} }\n}`,
  'grpc-go': (message, code) => `2024/05/01 12:00:00 could not greet: rpc error: code = ${pascal(code)} desc = ${message}`,
  Python: (message, code) => `<_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.${STATUS_CODES[code]?.name}\n\tdetails = "${message}"\n\tdebug_error_string = "{}"\n>`,
  Java: (message, code) => `io.grpc.StatusRuntimeException: ${STATUS_CODES[code]?.name}: ${message}`,
  Connect: (message, code) => `ConnectError: [${STATUS_CODES[code]?.name.toLowerCase()}] ${message}`,
  'a line of a log': (message, code) => `2024-05-01T12:00:00.123Z ERROR [worker-3] call failed: ${nameOf(code)}: ${message}, retrying in 3s`,
  'JSON of ESPv2': (message, code) => `${nameOf(code)}: ${JSON.stringify({ code: 503, message })}`,
  'JSON of ESPv2, keys the other way round': (message, code) => `${nameOf(code)}: ${JSON.stringify({ message, code: 503 })}`,
  'JSON in JSON': (message, code) => JSON.stringify({ level: 'error', time: 1, msg: `${nameOf(code)}: ${JSON.stringify({ code: 503, message })}` }),
  'percent encoding': (message) => encodeURIComponent(message),
  'lower case': (message, code) => `${nameOf(code).toLowerCase()}: ${message.toLowerCase()}`,
  'upper case': (message, code) => `${nameOf(code)}: ${message.toUpperCase()}`,
  'typographic quotes': (message, code) => `${nameOf(code)}: ${message.replaceAll("'", '’').replaceAll('"', '”')}`,
  'a terminal of 40 columns': (message, code) => `${nameOf(code)}: ${message}`.replaceAll(/.{40}/g, '$&\n'),
  'a form': (message, code) => encodeURIComponent(`${nameOf(code)}: ${message}`).replaceAll('%20', '+'),
  'an answer with its headers': (message, code) => `HTTP/2 200\ncontent-type: application/grpc\ngrpc-status: ${code}\ngrpc-message: ${encodeURIComponent(message)}\n`,
  'a mail that quotes it': (message, code) => `> ${`${nameOf(code)}: ${message}`.replaceAll(/.{40}/g, '$&\n> ')}`,
  'a page with tags': (message, code) => `<pre>${nameOf(code)}: ${message}</pre>`,
  'a cause': (message, code) => `Error: loading orders failed\n    at x (/a.js:1:1) {\n  [cause]: Error: ${nameOf(code)}: ${message}\n      at y (/b.js:2:2)\n}`,
  'an entity-encoded page': (message, code) => `${nameOf(code)}: ${message.replaceAll('"', '&quot;').replaceAll("'", '&#39;')}`,
};

const nameOf = (code: number): string => `${code} ${STATUS_CODES[code]?.name}`;
const pascal = (code: number): string => (STATUS_CODES[code]?.name ?? '').split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join('');

/** The message of an example without the JSON that some have. */
function bare(example: string): string {
  try {
    const parsed: unknown = JSON.parse(example);
    return typeof parsed === 'object' && parsed !== null && 'message' in parsed ? String(parsed.message) : example;
  } catch {
    return example;
  }
}

// What is left of this one without its JSON is the name of a code, which is no message.
const EXAMPLES = DIAGNOSES.flatMap(({ id, codes, examples }) => examples.map((example) => ({ id, code: codes[0] ?? 2, message: bare(example) }))).filter(({ message }) => message !== 'RESOURCE_EXHAUSTED: ');

describe.each(Object.keys(WRAPPINGS))('in %s', (name) => {
  it('every known error is the same', () => {
    const wrap = WRAPPINGS[name] ?? String;
    const missed = EXAMPLES.map(({ id, code, message }) => ({ id, text: wrap(message, code) })).filter(({ id, text }) => first({ message: text }) !== id);
    expect(missed).toEqual([]);
  });
});

describe('what an application says itself', () => {
  it.each([
    '5 NOT_FOUND: Book 42 not found',
    '7 PERMISSION_DENIED: Permission denied.',
    '8 RESOURCE_EXHAUSTED: Too many requests, slow down',
    'RESOURCE_EXHAUSTED: gRPC message exceeds maximum size 4194304: 5000000',
    '14 UNAVAILABLE: The system is in maintenance mode.',
    '14 UNAVAILABLE: connection dropped while syncing',
    '13 INTERNAL: query failed: read ECONNRESET',
    '2 UNKNOWN: read ECONNRESET',
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    '13 INTERNAL: Unexpected token < in JSON at position 0',
    '3 INVALID_ARGUMENT: Payment method does not exist',
    '5 NOT_FOUND: The requested method does not exist',
    '16 UNAUTHENTICATED: jwt expired',
    '16 UNAUTHENTICATED: Your IP address is blocked due to abuse',
    '7 PERMISSION_DENIED: API key not valid for tenant 7',
    '5 NOT_FOUND: Project has been deleted.',
    '4 DEADLINE_EXCEEDED: Deadline exceeded for order submission',
    'Deadline exceeded: assignment 3 was due yesterday',
    '13 INTERNAL: upstream returned 502 Bad Gateway',
    '1 CANCELLED: Call cancelled by operator Jane',
    '8 RESOURCE_EXHAUSTED: Disk quota check failed for user',
    '3 INVALID_ARGUMENT: unknown service type',
    '3 INVALID_ARGUMENT: Failed to parse IPv4 address 1.2.3',
    "3 INVALID_ARGUMENT: Invalid header 'x-tenant' with value 'abc'",
    '13 INTERNAL: Write error: disk full',
    '13 INTERNAL: No message received from queue',
    '13 INTERNAL: stream timeout waiting for the queue',
    '14 UNAVAILABLE: {"code":503,"message":"we are closed today"}',
    'feature X is not enabled for the project',
    'The credential in the request',
    '',
    '{}',
  ])('is not taken for a proxy\'s word: %s', (message) => {
    expect(ids(message)).toEqual([]);
  });
});

describe('a diagnosis', () => {
  it('takes the outermost error of several, then what it quotes', () => {
    expect(ids('INTERNAL: Calling Google Service Control API failed with: 503 and body: no healthy upstream')).toEqual(['sc-http-5xx', 'envoy-no-healthy-upstream']);
  });

  it('takes an error that is sure before words that may be anybody\'s', () => {
    expect(ids('10:00:01 WARN request timeout\n10:00:02 ERROR no healthy upstream')).toEqual(['envoy-no-healthy-upstream', 'envoy-request-timeout']);
  });

  it('takes the most specific of those that overlap', () => {
    expect(ids('upstream connect error or disconnect/reset before headers. reset reason: remote connection failure, transport failure reason: delayed connect error: 111')).toEqual(['envoy-connect-refused']);
  });

  it('begins where the text does: a header of a token is no set of keys', () => {
    expect(ids('Jwt header [alg] is not supported')).toEqual(['jwt-malformed']);
    expect(ids('[alg] is not started with [RS] or [PS] for an RSA key')).toEqual(['jwks-bad']);
  });

  it('is surer where the code fits, and where the words are nobody else\'s', () => {
    const confidence = (seen: ErrorSeen): string | undefined => diagnose(seen).matches[0]?.confidence;
    expect(confidence({ code: 14, message: 'no healthy upstream' })).toBe('certain');
    expect(confidence({ code: 9, message: 'no healthy upstream' })).toBe('likely');
    expect(confidence({ code: 14, message: 'Connection dropped' })).toBe('likely');
    expect(confidence({ message: 'upstream backend unavail' })).toBe('likely');
  });

  it('needs the code for words that any socket says', () => {
    expect(first({ message: 'connect ECONNREFUSED ::1:50051' })).toBeUndefined();
    expect(first({ code: 14, message: 'connect ECONNREFUSED ::1:50051' })).toBe('js-econnrefused');
  });

  it('takes any description of a quota behind ESPv2, and none without a sign of it', () => {
    expect(first({ message: '{"code":429,"message":"RESOURCE_EXHAUSTED:Reads per minute are used up"}' })).toBe('quota-allocate-exhausted');
    expect(first({ code: 14, message: 'RESOURCE_EXHAUSTED: Reads per minute are used up' })).toBe('quota-allocate-exhausted');
    expect(first({ code: 8, message: 'RESOURCE_EXHAUSTED: Reads per minute are used up' })).toBeUndefined();
  });

  it.each<[text: string, id: string | undefined]>([
    ["Method doesn't allow unregistered call…", 'api-key-missing'],
    ['The current request is not defined by', 'method-not-defined-espv2'],
    ['Calling Google Service Control API failed wi', 'sc-http-other'],
    ['API key not', undefined],
    ['Received HTTP status code 5', undefined],
  ])('of a text that was cut off is made where only one error begins so: %s', (message, id) => {
    expect(first({ message })).toBe(id);
  });
});

describe('what came with a message', () => {
  it.each<[text: string, code: number | undefined, httpStatus: number | undefined, product: string | undefined, message: string]>([
    ['14 UNAVAILABLE: no healthy upstream', 14, undefined, undefined, 'no healthy upstream'],
    ['7 PERMISSION_DENIED: {"code":403,"message":"Audiences in Jwt are not allowed"}', 7, 403, 'espv2', 'Audiences in Jwt are not allowed'],
    ['{"message":"no healthy upstream","code":503}', undefined, 503, 'espv2', 'no healthy upstream'],
    ['{ "error": { "code": 403, "message": "Jwt is missing", "status": "PERMISSION_DENIED" } }', undefined, 403, undefined, 'Jwt is missing'],
    ['{"code":13,"message":"BAD_GATEWAY","details":[{"detail":"application"}]}', 13, undefined, 'esp', 'BAD_GATEWAY'],
    ['rpc error: code = NotFound desc = no such shelf', 5, undefined, undefined, 'no such shelf'],
    ['ConnectError: [not_found] no such shelf', 5, undefined, undefined, 'no such shelf'],
    ['{"severity":"ERROR","error":"14 UNAVAILABLE: read ETIMEDOUT","stack":"Error: at x"}', 14, undefined, undefined, 'read ETIMEDOUT'],
    ['3 unknown shelves', undefined, undefined, undefined, '3 unknown shelves'],
    ['exit code: 1', undefined, undefined, undefined, 'exit code: 1'],
  ])('is read: %s', (text, code, httpStatus, product, message) => {
    expect(diagnose({ message: text })).toMatchObject({ code, httpStatus, product, message });
  });

  it('is overruled by what is given', () => {
    expect(diagnose({ code: 2, httpStatus: 500, product: 'esp', message: '14 UNAVAILABLE: no healthy upstream' })).toMatchObject({ code: 2, httpStatus: 500, product: 'esp' });
  });
});

it('reads a long text in little time', () => {
  const begin = performance.now();
  for (const part of ['reset reason: ', '[x] ', 'a', 'No connection established. Last error: ', '{"message":"']) diagnose({ message: part.repeat(2 ** 17 / part.length) });
  expect(performance.now() - begin).toBeLessThan(10_000);
});
