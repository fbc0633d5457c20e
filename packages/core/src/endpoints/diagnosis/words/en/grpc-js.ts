/** Of grpc-js. */
export const GRPC_JS = {
  'js-econnrefused': {
    cause: 'Nothing listens at the target of the client. `localhost` may stand for `::1` while the server listens on 127.0.0.1 only.',
    remedy: 'Check host and port of the target. At start-up, wait with `client.waitForReady`.',
  },
  'js-connect-tls': {
    cause: 'The TLS handshake of the client failed: the certificate is not trusted or has another name, or the port does not speak TLS. Every call fails so, although 14 looks like an outage.',
    remedy: 'Use `credentials.createInsecure()` for a plain port, and the right roots for TLS.',
  },
  'js-connect-dns': {
    cause: 'The name of the target cannot be resolved.',
    remedy: 'Correct the name; a typo never heals.',
  },
  'js-connect-other': {
    cause: 'The client got no connection to any address of the target. `Last error` says why, where the version of grpc-js gives it.',
    remedy: 'Read `Last error`; check target, network and credentials.',
  },
  'js-name-resolution': {
    cause: 'DNS has no address for the target.',
    remedy: 'Correct the target; a typo never heals.',
  },
  'js-bad-target': {
    cause: 'The target is not written as one: mostly a URL with `https://` before it.',
    remedy: 'Write `HOST:PORT`, without `http://` or `https://`.',
  },
  'js-bad-service-config': {
    cause: 'The service config of the client is not valid, so no call can be made.',
    remedy: 'Correct the JSON of `grpc.service_config`; the message says where.',
  },
  'js-no-addresses': {
    cause: 'The target was resolved to no address at all.',
    remedy: 'Check the name, and that the service has endpoints.',
  },
  'js-unhealthy': {
    cause: 'The client watches the health of the server, and the server says that it does not serve.',
    remedy: 'Wait, and look at the health service of the server.',
  },
  'js-connection-dropped': {
    cause: 'The connection closed under the call: a restart, or a load balancer that closes idle connections. The server may have done the work.',
    remedy: 'Retry only what may be repeated.',
  },
  'js-econnreset': {
    cause: 'The socket was reset or timed out under the call. The server may have done the work.',
    remedy: 'Retry only what may be repeated; keepalive finds dead connections earlier.',
  },
  'js-write-failed': {
    cause: 'The request could not be written: the stream was gone, or it was written to after its end.',
    remedy: 'Retry what may be repeated; where it happens on every call, look for a write after `end()`.',
  },
  'js-refused': {
    cause: 'The server refused the stream before it did any work, mostly for too many calls at a time. grpc-js has tried once more by itself.',
    remedy: 'Retry with backoff: nothing was done.',
  },
  'js-channel-closed': {
    cause: 'The client was closed before the call was made. No retry on it can pass.',
    remedy: 'Do not use a client after `close()`; make a new one.',
  },
  'js-channel-shut-down': {
    cause: 'A call was made on a client that is closed. grpc-js throws a plain `Error` without a code here.',
    remedy: 'Do not use a client after `close()`; make a new one.',
  },
  'js-rst-no-error': {
    cause: 'The server ended the stream without a `grpc-status`: something in between, or a plain HTTP server, dropped the trailers.',
    remedy: 'Find which hop drops trailers; retry what may be repeated.',
  },
  'js-rst-protocol': {
    cause: 'The other side found that HTTP/2 was not kept to: it is no gRPC server, or headers are not allowed.',
    remedy: 'Check port and scheme, and the metadata that is sent.',
  },
  'js-rst-internal-client': {
    cause: 'The HTTP/2 client of Node.js gave up the stream; the end of the message says why, mostly that the session was destroyed.',
    remedy: 'Read the end of the message; retry what may be repeated.',
  },
  'js-rst-internal': {
    cause: 'The server or a proxy broke the stream off: it crashed, or a load balancer cut it at its own timeout.',
    remedy: 'Look at the server, and at the timeouts of every load balancer between; retry what may be repeated.',
  },
  'js-rst-other': {
    cause: 'The stream was reset with another HTTP/2 error: 3 flow control, 4 settings timeout, 5 stream closed, 6 frame size, 9 compression, 10 connect.',
    remedy: 'Find which hop resets it; retry what may be repeated.',
  },
  'js-cancel': {
    cause: 'The other side cancelled the call.',
    remedy: 'Find who cancels: a deadline of the server, a proxy.',
  },
  'js-cancelled-on-client': {
    cause: 'Your own code called `call.cancel()`.',
    remedy: 'Nothing, if that was meant.',
  },
  'js-enhance-calm': {
    cause: 'The server asked the client to calm down, mostly for too many keepalive pings.',
    remedy: 'Raise `grpc.keepalive_time_ms`, then call again.',
  },
  'js-inadequate-security': {
    cause: 'The server finds the TLS of the connection too weak.',
    remedy: 'Correct TLS version and ciphers.',
  },
  'js-deadline': {
    cause: 'The deadline of the call passed. The end of the message tells the stage: `name resolution` and `Waiting for LB pick` mean that no connection came about, `remote_addr` that the server was slow.',
    remedy: 'No connection: treat it like an unreachable server. A slow server: allow more time or make it faster; the work may have been done.',
  },
  'js-message-too-large': {
    cause: 'The message is larger than the limit (4 MiB for receiving unless set). Where the size makes no sense, such as 1213486160 ("HTTP"), the bytes are not gRPC at all: the port speaks something else.',
    remedy: 'Page the data, or raise `grpc.max_receive_message_length` where it is received. Waiting cannot help.',
  },
  'js-message-too-large-send': {
    cause: 'The message is larger than the client allows itself to send.',
    remedy: 'Page the data, or raise `grpc.max_send_message_length`.',
  },
  'js-decompress-too-large': {
    cause: 'The message is larger than the limit once it is decompressed.',
    remedy: 'Page the data, or raise `grpc.max_receive_message_length`.',
  },
  'js-unimplemented': {
    cause: 'The server has no such method: another package name, a service that was not added, an older version.',
    remedy: 'Add the service to the server, and use the same .proto on both sides.',
  },
  'js-handler-threw': {
    cause: 'The handler threw in place of answering with a status.',
    remedy: 'Catch in the handler, and answer with a code.',
  },
  'js-parse-response': {
    cause: 'The client cannot decode the answer: the .proto files of the two sides differ.',
    remedy: 'Use the same .proto on both sides.',
  },
  'js-parse-request': {
    cause: 'The server cannot decode the request: the .proto files of the two sides differ.',
    remedy: 'Use the same .proto on both sides.',
  },
  'js-unsupported-encoding': {
    cause: 'The message is compressed in a way that the receiver does not know.',
    remedy: 'Switch compression off, or use gzip or deflate.',
  },
  'js-no-message': {
    cause: 'A call that expects one message got none or several, with a good status: the two sides differ on streaming, or a proxy ate the body.',
    remedy: 'Use the same .proto on both sides; look at the proxies between.',
  },
  'js-no-status': {
    cause: 'The trailers came without a `grpc-status`.',
    remedy: 'Find which hop drops it.',
  },
  'js-metadata-plugin': {
    cause: 'The call credentials could not make their metadata: mostly a token could not be fetched. The code is that of their error, else 2.',
    remedy: 'Put the credentials right, then call again.',
  },
  'js-two-authorization': {
    cause: '`authorization` is set twice: by hand and by call credentials.',
    remedy: 'Set it once.',
  },
  'js-control-plane': {
    cause: 'A resolver, load balancer or credentials plugin used a code that gRPC itself must not make.',
    remedy: 'Correct the plugin.',
  },
  'js-start-failed': {
    cause: 'The stream could not be opened: a header has a character that is not allowed, or the session was gone.',
    remedy: 'Check keys and values of the metadata.',
  },
  'js-bad-timeout': {
    cause: 'The client sent a `grpc-timeout` that cannot be read.',
    remedy: 'Correct the client.',
  },
  'js-cancelled-by-parent': {
    cause: 'The call that this one was made for was cancelled, and this one with it.',
    remedy: 'Nothing.',
  },
} as const;
