import { Controller, Inject, UseGuards } from '@nestjs/common';
import { GrpcMethod, GrpcStreamMethod, Payload, RpcException } from '@nestjs/microservices';
import { status, type Metadata } from '@grpc/grpc-js';
import { Observable, throwError } from 'rxjs';
import { Books } from './books.service';

@Controller()
@UseGuards()
export class BooksController {
  @Inject(Books) private readonly books!: Books;

  constructor(@Inject('CLOCK') readonly clock: () => number) {}

  @GrpcMethod('Books', 'GetBook')
  async getBook(@Payload() data: { id?: string }, metadata: Metadata): Promise<object> {
    const [token] = metadata.get('authorization');
    if (!token) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'Missing token' });
    if (!data.id) throw new RpcException({ code: 3, message: 'id is missing' });
    const book = await this.books.find(data.id);
    if (!book) throw new RpcException({ code: status.NOT_FOUND, message: `No book ${data.id}` });
    return book;
  }

  @GrpcStreamMethod()
  watch(messages: Observable<{ shelf: string }>): Observable<unknown> {
    return this.books.full ? throwError(() => new RpcException({ code: status.OK, message: 'full' })) : messages;
  }

  private fail(code: number, message: string): never {
    throw new RpcException({ code, message });
  }

  @GrpcMethod()
  addBook(data: { title: string }): never {
    return this.fail(12, `cannot add ${data.title}`);
  }
}
