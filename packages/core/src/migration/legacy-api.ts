/** The deprecated native package, whose last version is 1.24.11. */
export const LEGACY = 'grpc';

export const GRPC_JS = '@grpc/grpc-js';

export const PROTO_LOADER = '@grpc/proto-loader';

/**
 * The exports of grpc 1.24.11 that @grpc/grpc-js 1.14.7 has under the same name and for the same use, values and types.
 * Compared by the compiler from both declarations, and by the keys of what each module exports.
 */
export const SAME_EXPORTS: ReadonlySet<string> = new Set([
  'Client', 'Channel', 'InterceptingCall', 'ListenerBuilder', 'Metadata', 'RequesterBuilder', 'Server', 'ServerCredentials', 'StatusBuilder',
  'closeClient', 'connectivityState', 'credentials', 'getClientChannel', 'loadPackageDefinition', 'logVerbosity', 'makeGenericClientConstructor',
  'propagate', 'setLogVerbosity', 'setLogger', 'status', 'waitForClientReady',
  'Call', 'CallCredentials', 'CallOptions', 'ChannelCredentials', 'ClientDuplexStream', 'ClientReadableStream', 'ClientUnaryCall',
  'ClientWritableStream', 'Deadline', 'GrpcObject', 'KeyCertPair', 'Listener', 'MetadataOptions', 'MetadataValue', 'MethodDefinition',
  'ProtobufTypeDefinition', 'Requester', 'ServerDuplexStream', 'ServiceDefinition', 'ServiceError', 'StatusObject',
  'UntypedServiceImplementation', 'VerifyOptions', 'deserialize', 'handleBidiStreamingCall', 'handleClientStreamingCall',
  'handleServerStreamingCall', 'handleUnaryCall', 'requestCallback', 'sendUnaryData', 'serialize',
]);

/** Why an export of grpc 1.24.11 cannot simply go on; one that is in neither table is unknown to both libraries. */
export const CHANGED_EXPORTS: ReadonlyMap<string, string> = new Map([
  ['load', '`load` only throws in `@grpc/grpc-js`, and here it is not called directly'],
  ['loadObject', '`loadObject` only throws in `@grpc/grpc-js`; load the .proto file with `@grpc/proto-loader`'],
  ['ServerUnaryCall', '`ServerUnaryCall` is only a type in `@grpc/grpc-js`, and takes the type of the response, too'],
  ['ServerReadableStream', '`ServerReadableStream` is only a type in `@grpc/grpc-js`, and takes the type of the response, too'],
  ['ServerWritableStream', '`ServerWritableStream` is only a type in `@grpc/grpc-js`, and its second parameter has no default'],
  ['ServerWriteableStream', '`ServerWriteableStream` is spelt `ServerWritableStream` in `@grpc/grpc-js`'],
]);
