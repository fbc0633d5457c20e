import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'nestjs-grpc-exceptions';

export const nestjsGrpcExceptions: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'its classes',
    file: 'books.service.ts',
    text: `import { GrpcAlreadyExistsException, GrpcCancelledException } from 'nestjs-grpc-exceptions';
import * as exceptions from 'nestjs-grpc-exceptions';

export function put(isbn: string, taken: boolean): void {
  if (taken) throw new GrpcAlreadyExistsException(\`\${isbn} is there\`); // => ALREADY_EXISTS
  if (isbn === '') throw new exceptions.GrpcInvalidArgumentException('isbn?'); // => INVALID_ARGUMENT
  throw new GrpcCancelledException('never mind'); // => CANCELLED
}
`,
  },
  {
    dialect,
    name: 'require',
    file: 'books.service.js',
    text: `const { GrpcNotFoundException: NotFound, GrpcDeadlineExceededException } = require('nestjs-grpc-exceptions');

exports.get = (isbn) => {
  if (isbn === '0') throw new GrpcDeadlineExceededException('there is no such class');
  throw new NotFound(isbn); // => NOT_FOUND
};
`,
  },
];
