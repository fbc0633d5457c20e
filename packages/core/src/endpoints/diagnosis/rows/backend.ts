import type { Diagnosis } from '../diagnosis.ts';

/** What ESP says when it cannot speak to the backend. */
export const BACKEND = [
  {
    id: 'esp-upstream-unavailable',
    phrases: ['upstream backend unavailable'],
    codes: [14], http: [503], component: 'upstream', products: ['esp'], responsible: ['operator'],
    retry: 'same-call', lasting: 'after-fix', section: 'upstream-unavailable',
    errorCause: 'internal',
    checks: ['backend-running', 'backend-address', 'container-localhost', 'backend-direct'],
    examples: ['upstream backend unavailable', '14 UNAVAILABLE: upstream backend unavailable'],
  },
  {
    id: 'esp-bad-gateway',
    phrases: ['| bad_gateway'],
    codes: [13], http: [502], component: 'upstream', products: ['esp'], responsible: ['operator'],
    retry: 'same-call', lasting: 'after-fix',
    errorCause: 'application',
    checks: ['backend-running', 'backend-scheme', 'backend-address'],
    examples: ['{"code": 13, "message": "BAD_GATEWAY", "details": []}'],
  },
  {
    id: 'esp-no-grpc-backend',
    phrases: ['no grpc backend address specified'],
    codes: [5], http: [404], component: 'upstream', products: ['esp'], responsible: ['operator'],
    retry: 'after-fix',
    checks: ['backend-scheme'],
    examples: ['No GRPC backend address specified'],
  },
  {
    id: 'esp-no-http-backend',
    phrases: ['no http backend defined for this location'],
    codes: [5], http: [404], component: 'upstream', products: ['esp'], responsible: ['client', 'operator'],
    retry: 'after-fix',
    checks: ['http-rule', 'backend-scheme'],
    examples: ['No HTTP backend defined for this location'],
  },
  {
    id: 'esp-upstream-no-metadata',
    phrases: ['upstream backend failed to send metadata'],
    codes: [2], http: [500], component: 'upstream', products: ['esp'], responsible: ['application'],
    retry: 'same-call', idempotentOnly: true,
    checks: ['backend-logs', 'backend-scheme'],
    examples: ['upstream backend failed to send metadata'],
  },
  {
    id: 'esp-downstream-write',
    phrases: ['failed to send (initial metadata|a message to the downstream client)'],
    codes: [2], http: [500], component: 'upstream', products: ['esp'], responsible: ['client'],
    retry: 'never',
    checks: ['who-cancelled'],
    examples: ['failed to send a message to the downstream client'],
  },
  {
    id: 'http-415-from-grpc-backend',
    phrases: [
      '415 unsupported media type',
      'received http status code 415',
      'received http2 header with status 415',
      'unexpected http status code received from server 415',
    ],
    codes: [2], http: [415], component: 'upstream', products: ['espv2', 'esp', 'grpc-js'], responsible: ['operator', 'client'],
    retry: 'after-fix',
    checks: ['http-rule', 'content-type'],
    examples: ['http response status is not 200 OK: 415 Unsupported Media Type'],
  },
] as const satisfies readonly Diagnosis[];
