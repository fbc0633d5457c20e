import type { Fact } from '../fact.ts';
import { values } from '../outcome.ts';

export const GRPC_WEB_FACTS: readonly Fact[] = [
  {
    id: 'grpc-web/status-code-has-no-names',
    does: 'What `StatusCode` has; its types declare an enum.',
    sightings: [
      { on: ['2.1.1'], outcome: values({ 'StatusCode.NOT_FOUND': 5, 'StatusCode[5]': undefined, 'StatusCode.CANCELED': undefined }) },
    ],
    rules: ['no-nonexistent-code'],
  },
  {
    id: 'grpc-web/error-takes-code-first',
    does: "`const err = new RpcError(StatusCode.NOT_FOUND, 'no such book', {})`",
    sightings: [
      { on: ['2.1.1'], outcome: values({ 'err.code': 5, 'err.message': 'no such book', 'String(err)': 'RpcError(NOT_FOUND): no such book' }) },
    ],
    rules: ['no-message-matching', 'no-impossible-comparison'],
  },
];
