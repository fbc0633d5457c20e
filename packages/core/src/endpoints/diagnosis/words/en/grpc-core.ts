/** Of the clients in other languages. */
export const GRPC_CORE = {
  'core-all-addresses': {
    cause: 'A client on C-core (Python, Ruby, PHP, C++) could connect to no address of the target. `last error` says why.',
    remedy: 'Read `last error`; check target, port and credentials. If every call fails, a retry cannot help.',
  },
  'core-tcp-read': {
    cause: 'The connection was lost, while idle or under the call. The server may have done the work.',
    remedy: 'Retry only what may be repeated; keepalive finds dead connections earlier.',
  },
  'go-transport-closing': {
    cause: 'The connection of a Go client closed under the call. Behind ESP: it is not running or not reachable, the client speaks TLS to a plain port, or the port is an HTTP/1 port (`-p`). Old versions give 13, newer 14.',
    remedy: 'Check that ESP runs, and that the client uses an HTTP/2 port with the right credentials; then retry what may be repeated.',
  },
  'go-connection-draining': {
    cause: 'The server is shutting down and takes no new calls on this connection.',
    remedy: 'Retry; a new connection is made.',
  },
  'go-dial-failed': {
    cause: 'A Go client cannot connect to the target; the end of the message says why.',
    remedy: 'Check host and port of the target, and that the server listens there. If every call fails, a retry cannot help.',
  },
  'go-server-preface': {
    cause: 'What answers the client does not speak what the client expects: TLS where it is plain, plain where it is TLS, or HTTP/1 where it is HTTP/2.',
    remedy: 'Make the credentials of the client fit the port; behind ESP use the HTTP/2 port.',
  },
  'go-unknown-method': {
    cause: 'The server, written in Go, has no such service or method: another package name, a service that was not registered, an older version.',
    remedy: 'Register the service, and use the same .proto on both sides.',
  },
} as const;
