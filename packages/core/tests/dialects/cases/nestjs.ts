import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'nestjs';

export const nestjs: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'RpcException with the enum of grpc-js',
    file: 'books.controller.ts',
    text: `import { Metadata, status } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { GrpcMethod, GrpcStreamMethod, RpcException } from '@nestjs/microservices';
import { throwError } from 'rxjs';

@Controller()
export class BooksController {
  @GrpcMethod('Books', 'GetBook')
  getBook({ isbn }: { isbn: string }, metadata: Metadata) { // handler
    if (!metadata.get('authorization')) throw new RpcException({ code: status.UNAUTHENTICATED, message: 'sign in first' }); // => UNAUTHENTICATED; caller
    if (isbn === '') throw new RpcException({ code: 3, details: 'isbn?' }); // => INVALID_ARGUMENT
    return throwError(() => new RpcException({ message: 'no such book', code: status.NOT_FOUND })); // => NOT_FOUND
  }

  @GrpcStreamMethod()
  watch() { // handler
    throw new RpcException('closed'); // => UNKNOWN by default
  }
}
`,
  },
  {
    dialect,
    name: 'exceptions of 12, and its own enum',
    file: 'books.controller.ts',
    text: `import { GrpcException, GrpcMethod, GrpcNotFoundException, GrpcStatus, RpcException } from '@nestjs/microservices';
import * as microservices from '@nestjs/microservices';

export class BooksController {
  @GrpcMethod()
  getBook(request: { isbn: string }) { // handler
    if (request.isbn === '') throw new GrpcException('isbn?', GrpcStatus.INVALID_ARGUMENT); // => INVALID_ARGUMENT
    if (request.isbn === '0') throw new GrpcException('what?'); // => UNKNOWN by default
    if (request.isbn === '1') throw new microservices.GrpcFailedPreconditionException('lent'); // => FAILED_PRECONDITION
    if (request.isbn === '2') throw new RpcException({ code: microservices.GrpcStatus.ABORTED, message: 'again' }); // => ABORTED
    throw new GrpcNotFoundException('no such book'); // => NOT_FOUND
  }
}
`,
  },
  {
    dialect,
    name: "ts-proto's decorator of a class",
    file: 'books.controller.ts',
    text: `import { Controller } from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import { type BooksController as Contract, BooksControllerMethods } from './gen/books';
import { GrpcCode } from './codes';

@Controller()
@BooksControllerMethods()
export class BooksController implements Contract {
  getBook(request: { isbn: string }) { // handler
    throw new RpcException({ code: GrpcCode.missing, message: 'no such book' }); // => ?
  }
}
`,
  },
  {
    dialect,
    name: 'compiled to CommonJS',
    file: 'books.controller.js',
    text: `const microservices_1 = require("@nestjs/microservices");
const grpc_js_1 = require("@grpc/grpc-js");
class BooksController {
    getBook({ isbn }) {
        throw new microservices_1.RpcException({ code: grpc_js_1.status.NOT_FOUND, message: isbn }); // => NOT_FOUND
    }
}
exports.BooksController = BooksController;
`,
  },
];
