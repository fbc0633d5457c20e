import { Controller, Get, NotFoundException, Param, UnauthorizedException } from '@nestjs/common';
import { MessagePattern, RpcException, Transport } from '@nestjs/microservices';

export const options = { transport: Transport.TCP };

@Controller('books')
export class BooksController {
  @Get(':id')
  async findOne(@Param('id') id: string): Promise<Book> {
    const book = await this.books.findOne(id);
    if (!book) throw new NotFoundException('Book not found');
    if (!book.visible) throw new UnauthorizedException('Sign in first');
    return book;
  }

  @MessagePattern({ cmd: 'get' })
  async get(id: string): Promise<Book> {
    const book = await this.books.findOne(id);
    if (!book) throw new RpcException({ status: 404, message: 'Book not found' });
    return book;
  }
}
