/** Of bare HTTP answers. */
export const HTTP_STATUS = {
  'http-400-without-grpc-status': {
    cause: 'Something that is no gRPC server answered HTTP 400.',
    remedy: 'Check the request and the log of the proxy that answered.',
  },
  'http-401-without-grpc-status': {
    cause: 'An HTTP front end wants credentials before the server is reached: Cloud Run IAM or IAP.',
    remedy: 'Send an ID token, or let the service be called without.',
  },
  'http-403-without-grpc-status': {
    cause: 'An HTTP front end forbids the call before the server is reached: the invoker role of Cloud Run is missing for the caller or for ESPv2, or a firewall or egress proxy is in the way.',
    remedy: 'Grant `roles/run.invoker`; where ESPv2 calls the backend, set `jwt_audience`.',
  },
  'http-404-without-grpc-status': {
    cause: 'An HTTP server answered that knows no such path: the wrong host, no gRPC server, or the default backend of a load balancer.',
    remedy: 'Check the host of the target, and what is deployed there.',
  },
  'http-429-without-grpc-status': {
    cause: 'An HTTP front end limits the rate, such as Cloud Run at its maximum of instances.',
    remedy: 'Back off, or raise the limit.',
  },
  'http-502-without-grpc-status': {
    cause: 'The front end cannot reach the server, or the server speaks HTTP/1.',
    remedy: 'If every call fails so, enable HTTP/2 all the way (on Cloud Run `--use-http2`); else retry with backoff.',
  },
  'http-503-without-grpc-status': {
    cause: 'The server or the front end is not available.',
    remedy: 'Retry with backoff.',
  },
  'http-504-without-grpc-status': {
    cause: 'The front end gave up waiting for the server, which may still do the work.',
    remedy: 'Raise the timeout of the front end; retry only what may be repeated.',
  },
  'http-other-without-grpc-status': {
    cause: 'Something that is no gRPC server answered, with an HTTP status that stands for no code.',
    remedy: 'Find the hop that answered.',
  },
  'binary-looking-response': {
    cause: 'One side speaks HTTP/2 and the other HTTP/1, so that frames are read as text or text as frames. With ESP, `-p` and `--http_port` open an HTTP/1 port, `-P` and `--http2_port` an HTTP/2 port; a backend without `grpc://` before its address is called over HTTP/1.',
    remedy: 'Let gRPC clients use the port of `-P` or `--http2_port` (ESPv2: `--listener_port`), and write `grpc://` before the address of the backend.',
  },
} as const;
