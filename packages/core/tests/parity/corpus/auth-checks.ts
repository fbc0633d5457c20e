import * as jwt from 'jsonwebtoken';
import * as grpc from '@grpc/grpc-js';

type Handler = grpc.handleUnaryCall<{ id: string; token: string }, object>;
const tokenOf = (metadata: grpc.Metadata): string | undefined => metadata.get('authorization')[0]?.toString().replace(/^Bearer /, '');

export const byHeader: Handler = (call, callback) => {
  const token = tokenOf(call.metadata);
  if (token === undefined) return callback({ code: grpc.status.PERMISSION_DENIED, details: 'no' });
  return callback(null, {});
};

export const byToken: Handler = async (call, callback) => {
  try {
    jwt.verify(call.request.token, process.env['KEY']!);
  } catch {
    return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'Invalid token' });
  }
  callback(null, {});
};

export const byUser: Handler = ({ request, ...call }, callback) => {
  const user = (call as unknown as { user?: { role: string } }).user;
  if (!user) callback({ code: 7, details: 'You are not logged in' });
  else if (user.role !== 'staff') callback({ code: grpc.status.PERMISSION_DENIED, details: 'staff only' });
  else callback(null, { id: request.id });
};

export const byRequest: Handler = (call, callback) =>
  call.request.id ? callback(null, {}) : callback({ code: grpc.status.INVALID_ARGUMENT, details: 'id is missing' });
