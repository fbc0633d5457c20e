import { Controller } from '@nestjs/common';
import { GrpcMethod, RpcException } from '@nestjs/microservices';
import { ShelvesService } from './shelves.service';
import { status } from '@grpc/grpc-js';

@Controller()
export class BooksController {
  constructor(private readonly shelves: ShelvesService) {}

  @GrpcMethod('Books', 'GetBook')
  async getBook({ isbn }: { isbn: string }) {
    const book = await this.shelves.find(isbn);
    if (!book) throw new RpcException({ code: status.NOT_FOUND, message: `No book ${isbn}` });
    return book;
  }
}
