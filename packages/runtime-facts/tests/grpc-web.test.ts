import { RpcError, StatusCode } from 'grpc-web';
import { values } from '../src/outcome.ts';
import { prove } from './prove.ts';

const codes = StatusCode as unknown as Readonly<Record<string, unknown>>;

prove('grpc-web', {
  'grpc-web/status-code-has-no-names': () =>
    values({ 'StatusCode.NOT_FOUND': codes['NOT_FOUND'], 'StatusCode[5]': codes['5'], 'StatusCode.CANCELED': codes['CANCELED'] }),
  'grpc-web/error-takes-code-first': () => {
    const err = new RpcError(StatusCode.NOT_FOUND, 'no such book', {});
    return values({ 'err.code': err.code, 'err.message': err.message, 'String(err)': String(err) });
  },
});
