import type { Access, HandlerForm, HandlerSignature } from './dialect.ts';

/** The handlers that @grpc/grpc-js has taken over from `grpc`: `(call, callback)`, and `(call)` where answers stream. */
export function callbackHandlers(library: string, identity: readonly Access[]): readonly HandlerForm[] {
  const metadata: readonly Access[] = [{ parameter: 0, path: ['metadata'] }];
  const request: Access = { parameter: 0, path: ['request'] };
  const unary: HandlerSignature = { style: 'callback', arity: 2, request, callback: 1, identity, metadata };
  const stream: HandlerSignature = { style: 'stream', arity: 1, request, identity, metadata };
  const named = (...names: string[]): readonly string[] => names.map((name) => `${library}#${name}`);
  return [
    { form: 'registration', method: 'addService', arguments: [1], receivers: named('Server'), anyReceiver: true, signatures: [unary, stream] },
    { form: 'registration', method: 'register', arguments: [1], receivers: named('Server'), anyReceiver: false, signatures: [unary, stream] },
    { form: 'type', names: named('handleUnaryCall', 'handleClientStreamingCall'), of: 'function', signatures: [unary] },
    { form: 'type', names: named('handleServerStreamingCall', 'handleBidiStreamingCall'), of: 'function', signatures: [stream] },
    { form: 'type', names: named('UntypedServiceImplementation'), of: 'members', signatures: [unary, stream] },
    { form: 'parameter-type', names: named('ServerUnaryCall', 'ServerReadableStream'), parameter: 0, signatures: [unary] },
    { form: 'parameter-type', names: named('ServerWritableStream', 'ServerDuplexStream'), parameter: 0, signatures: [stream] },
  ];
}
