import { status } from '@grpc/grpc-js';
import * as connect from '@connectrpc/connect';

const { Code } = connect;

export function codeOf(kind) {
  if (kind === 'gone') return status.NOTFOUND;
  if (kind === 'stranger') return status['UNAUTHORIZED'];
  if (kind === 'late') return Code.Timeout;
  return kind in status ? status[kind] : Code.Internal;
}

export const getBook = (call, callback) => {
  if (!call.request.id) return callback({ code: status.OK, message: 'id is missing' });
  if (call.request.id === 'x') return callback({ code: status.CANCELED, message: 'called off' });
  return callback(null, { status: status.toString() });
};

export const gone = () => {
  throw new connect.ConnectError('gone', connect.Code.NOT_FOUND);
};
