import type { AnnotatedCase } from '../annotated.ts';

export const browsers: readonly AnnotatedCase[] = [
  {
    dialect: 'grpc-web',
    name: 'named and namespace imports',
    file: 'client.ts',
    text: `import { RpcError, StatusCode } from 'grpc-web';
import * as grpcWeb from 'grpc-web';

export const refused = new RpcError(StatusCode.PERMISSION_DENIED, 'staff only', {}); // => PERMISSION_DENIED

export function text(err: grpcWeb.RpcError): string {
  switch (err.code) {
    case grpcWeb.StatusCode.NOT_FOUND: // is NOT_FOUND
      return 'absent';
    default:
      return err.code === 16 ? 'sign in' : err.message; // is UNAUTHENTICATED
  }
}
`,
  },
  {
    dialect: 'grpc-web',
    name: 'require',
    file: 'client.js',
    text: `const { RpcError, StatusCode } = require('grpc-web');
exports.stream = (client, request) => client.list(request).on('status', (s) => s.code !== StatusCode.OK && exports.fail(s)); // is OK
exports.fail = ({ details }) => {
  throw new RpcError(14, details); // => UNAVAILABLE
};
`,
  },
  {
    dialect: 'improbable-grpc-web',
    name: 'the namespace that it exports',
    file: 'client.ts',
    text: `import { grpc } from '@improbable-eng/grpc-web';
import { Books } from './gen/books_pb_service';

grpc.unary(Books.GetBook, {
  onEnd: ({ status, statusMessage }) => {
    if (status === grpc.Code.NotFound) console.log(statusMessage); // is NOT_FOUND
    if (status !== grpc.Code.OK && status !== grpc.Code.Canceled) throw new Error(statusMessage); // is OK, CANCELLED
  },
});
`,
  },
  {
    dialect: 'improbable-grpc-web',
    name: 'require',
    file: 'client.js',
    text: `const { grpc: { Code } } = require('@improbable-eng/grpc-web');
const improbable = require('@improbable-eng/grpc-web');
exports.again = (code) => [Code.Unavailable, improbable.grpc.Code.Aborted].includes(code); // is UNAVAILABLE, ABORTED
`,
  },
];
