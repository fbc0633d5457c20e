import { Controller } from '@nestjs/common';
import { GrpcMethod, RpcException } from '@nestjs/microservices';
import { ShelvesService } from './shelves.service';

@Controller()
export class BooksController {
  constructor(private readonly shelves: ShelvesService) {}

  @GrpcMethod('Books', 'GetBook')
  async getBook({ isbn }: { isbn: string }) {
    const book = await this.shelves.find(isbn);
    if (!book) throw new RpcException({ code: 5, message: `No book ${isbn}` });
    return book;
  }
}
