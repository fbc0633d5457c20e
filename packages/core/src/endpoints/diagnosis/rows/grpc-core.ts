import type { Diagnosis } from '../diagnosis.ts';

/** What the clients in other languages say: C-core (Python, Ruby, PHP, C++) and grpc-go. */
export const GRPC_CORE = [
  {
    id: 'core-all-addresses',
    phrases: ['failed to connect to all addresses'],
    codes: [14], http: [], component: 'grpc-core', products: ['grpc-core'], responsible: ['client', 'operator'],
    retry: 'same-call', lasting: 'after-fix',
    checks: ['client-target', 'server-running', 'client-credentials'],
    examples: ['failed to connect to all addresses; last error: UNKNOWN: ipv4:127.0.0.1:8080: Failed to connect to remote host: Connection refused'],
  },
  {
    id: 'core-tcp-read',
    phrases: ['tcp read failed', '? ^ socket closed $', '? ^ connection reset by peer', 'recvmsg connection reset by peer', 'goaway received'],
    codes: [14], http: [], component: 'grpc-core', products: ['grpc-core'], responsible: ['network'],
    retry: 'same-call', idempotentOnly: true,
    checks: ['idempotence', 'keepalive', 'server-restarts'],
    examples: ['TCP Read failed'],
  },
  {
    id: 'go-transport-closing',
    phrases: ['transport is closing'],
    codes: [13, 14], http: [], component: 'grpc-go', products: ['grpc-go'], responsible: ['operator'],
    retry: 'same-call', lasting: 'after-fix', idempotentOnly: true, section: 'transport-is-closing',
    checks: ['server-running', 'proxy-ports', 'client-credentials', 'server-restarts'],
    examples: ['rpc error: code = Internal desc = transport is closing', 'transport is closing'],
  },
  {
    id: 'go-connection-draining',
    phrases: ['connection is draining', 'stream is rejected because server is draining'],
    codes: [14], http: [], component: 'grpc-go', products: ['grpc-go'], responsible: ['server'],
    retry: 'same-call',
    checks: ['server-restarts'],
    examples: ['the connection is draining'],
  },
  {
    id: 'go-dial-failed',
    phrases: ['connection error desc transport error while dialing', 'transport error while dialing', 'error while dialing dial tcp'],
    codes: [14], http: [], component: 'grpc-go', products: ['grpc-go'], responsible: ['client', 'operator'],
    retry: 'same-call', lasting: 'after-fix',
    checks: ['client-target', 'server-running', 'dns-name'],
    examples: [
      'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.0.0.1:50051: connect: connection refused"',
    ],
  },
  {
    id: 'go-server-preface',
    phrases: ['error reading server preface', 'authentication handshake failed'],
    codes: [14], http: [], component: 'grpc-go', products: ['grpc-go'], responsible: ['client', 'operator'],
    retry: 'after-fix', looksRetryable: true,
    section: 'binary-responses',
    checks: ['client-credentials', 'proxy-ports', 'client-target'],
    examples: [
      'connection error: desc = "error reading server preface: http2: frame too large"',
      'connection error: desc = "transport: authentication handshake failed: tls: first record does not look like a TLS handshake"',
    ],
  },
  {
    id: 'go-unknown-method',
    phrases: ['^ unknown method * for service *.*', '^ unknown service *.* $'],
    codes: [12], http: [], component: 'grpc-go', products: ['grpc-go'], responsible: ['application', 'client'],
    retry: 'after-fix',
    checks: ['server-methods', 'client-stub'],
    examples: ['unknown method SayHi for service helloworld.Greeter', 'rpc error: code = Unimplemented desc = unknown service helloworld.Greeter'],
  },
] as const satisfies readonly Diagnosis[];
