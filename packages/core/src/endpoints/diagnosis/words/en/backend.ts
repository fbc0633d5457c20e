/** Of ESP and its backend. */
export const BACKEND = {
  'esp-upstream-unavailable': {
    cause: 'ESP cannot reach the gRPC backend: it is not running, or host or port of `--backend` (`-a`) are wrong, or the two containers are in different networks.',
    remedy: 'Start the backend, and correct `--backend=grpc://HOST:PORT`. In one pod that is 127.0.0.1 and the port the application listens on. Just after a start it passes by itself.',
  },
  'esp-bad-gateway': {
    cause: 'ESP cannot speak to the backend over HTTP: it is not running, or it is a gRPC server and `--backend` lacks `grpc://`. The log blames the application, which may never have been reached.',
    remedy: 'Start the backend; for a gRPC server write `grpc://` before its address.',
  },
  'esp-no-grpc-backend': {
    cause: 'A gRPC call came in, but ESP has no gRPC backend.',
    remedy: 'Start ESP with `--backend=grpc://HOST:PORT`.',
  },
  'esp-no-http-backend': {
    cause: 'A plain HTTP call came in for a path that is not transcoded, and the backend speaks gRPC only.',
    remedy: 'Add an HTTP rule for the method, or call it with a gRPC client.',
  },
  'esp-upstream-no-metadata': {
    cause: 'The backend closed the call before it sent anything: it crashed, or it does not speak gRPC on this port.',
    remedy: 'Look at the logs of the backend. Retry only calls that may be repeated.',
  },
  'esp-downstream-write': {
    cause: 'The client went away before it had its answer.',
    remedy: 'Nothing at the server; at the client look for a deadline or a cancellation.',
  },
  'http-415-from-grpc-backend': {
    cause: 'JSON reached a gRPC server without being transcoded, or gRPC a server that speaks only JSON: an HTTP rule or the descriptor is missing, or the content type is wrong.',
    remedy: 'Add the HTTP rules and deploy the descriptor; call gRPC methods with a gRPC client.',
  },
} as const;
