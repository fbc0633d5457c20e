/** Of Envoy and its upstream. */
export const ENVOY = {
  'envoy-connect-tls-cert': {
    cause: 'The proxy does not trust the certificate of the backend. Every call fails so, although 14 looks like an outage.',
    remedy: 'Correct the certificate, or name its roots with `--ssl_backend_client_root_certs_file`.',
  },
  'envoy-connect-tls-plaintext': {
    cause: 'The proxy speaks TLS to a port that does not (`grpcs://` or `https://` before the address of a plain backend), or the handshake was refused. Every call fails so.',
    remedy: 'Write `grpc://` for a plain backend and `grpcs://` for one with TLS.',
  },
  'envoy-connect-refused': {
    cause: 'Nothing listens on host and port of `--backend` or `backend.rules[].address` (connection refused). Inside a container, `localhost` is the proxy\'s own container.',
    remedy: 'Start the backend, and correct host and port.',
  },
  'envoy-connect-unreachable': {
    cause: 'There is no route to the address: often an IPv6 address in a network without IPv6, such as behind a Serverless VPC connector.',
    remedy: 'Start ESPv2 with `--backend_dns_lookup_family=v4only` (versions before 2.37 tried IPv6 first), or correct the address.',
  },
  'envoy-connect-failure': {
    cause: 'The proxy cannot connect to the backend. Older Envoy says `connection failure`, newer `remote connection failure`, and after a retry of its own `retried and the latest reset reason`.',
    remedy: 'Check that the backend runs, its address and port, its scheme (`grpc://` or `grpcs://`; on Cloud Run `grpcs://`), and the DNS lookup family. If every call fails, a retry cannot help.',
  },
  'envoy-connect-timeout': {
    cause: 'The connection to the backend timed out: a firewall, a wrong address, a network (VPC) that is not joined.',
    remedy: 'Check the way from the proxy to the backend. If every call fails, a retry cannot help.',
  },
  'envoy-connection-termination': {
    cause: 'The backend closed the connection before it answered: a crash, a restart, an idle connection; or, if every call fails, it speaks another protocol than the scheme says (HTTP/1 or TLS behind `grpc://`).',
    remedy: 'Single cases: retry what may be repeated. Every call: correct the scheme.',
  },
  'envoy-overflow': {
    cause: 'A circuit breaker of the proxy is full: too many requests, connections or retries at a time.',
    remedy: 'Call at a lower rate and back off for longer; retries at once keep it full.',
  },
  'envoy-refused-stream': {
    cause: 'The backend refused the stream before it did any work: too many streams at a time, or it is shutting down.',
    remedy: 'Retry: nothing was done.',
  },
  'envoy-remote-reset': {
    cause: 'The backend reset the stream: the handler crashed or gave up. The work may have been done.',
    remedy: 'Retry only what may be repeated; look at the logs of the backend.',
  },
  'envoy-local-reset': {
    cause: 'The proxy itself reset the stream, for a timeout of one try or a broken message.',
    remedy: 'Retry only what may be repeated; look at the timeouts of the proxy.',
  },
  'envoy-protocol-error': {
    cause: 'The backend does not keep to HTTP/2: it speaks HTTP/1 on this port, or sends headers that are not allowed.',
    remedy: 'Make the scheme fit what the backend speaks, and correct the headers it sends.',
  },
  'envoy-overload-manager': {
    cause: 'The proxy is short of memory and sheds load.',
    remedy: 'Give the proxy more memory; back off meanwhile.',
  },
  'envoy-reset-other': {
    cause: 'The connection of the proxy to the backend was reset, for the reason that the message names.',
    remedy: 'Read the reason; retry only what may be repeated.',
  },
  'envoy-reset-old': {
    cause: 'The proxy cannot connect to the backend, or lost the connection before an answer came. This version, or this cut-off text, does not say why.',
    remedy: 'Check that the backend runs, its address, port and scheme. If every call fails, a retry cannot help.',
  },
  'envoy-no-healthy-upstream': {
    cause: 'The proxy has no address to send the call to: DNS does not resolve the name of the backend, its health check fails, or an address of the service configuration takes the place of `--backend`.',
    remedy: 'Check the name in `--backend` and `backend.rules[].address`, and the health service. For a local run start with `--enable_backend_address_override`.',
  },
  'envoy-upstream-timeout': {
    cause: 'The backend took longer than the proxy waits: 15 seconds, unless `backend.rules[].deadline` says otherwise. The client sees 14, not 4, and the backend may still finish the work.',
    remedy: 'Set `deadline` for slow methods. Do not retry at once, and only what may be repeated.',
  },
  'envoy-stream-timeout': {
    cause: 'Nothing was sent on the stream for as long as the proxy allows (five minutes, or the `deadline` of the rule).',
    remedy: 'Send something now and then, or raise `deadline`; then open the stream again.',
  },
  'envoy-request-timeout': {
    cause: 'The client took too long to send its request.',
    remedy: 'Look at the client and its network; then retry.',
  },
  'envoy-max-stream-duration': {
    cause: 'The stream lived as long as its route allows.',
    remedy: 'Open it again.',
  },
  'envoy-maintenance': {
    cause: 'The cluster is in maintenance mode in the configuration of Envoy.',
    remedy: 'Wait until that is over, or take it out of maintenance.',
  },
  'envoy-invalid-header': {
    cause: 'The call carries an `x-envoy-…` header with a value that Envoy refuses.',
    remedy: 'Do not send the header, or send a valid value.',
  },
} as const;
