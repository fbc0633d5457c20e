/** A service of one method, for programs that are really started. */
export const BOOKS_PROTO = `syntax = "proto3";

package books;

enum Genre {
  NOVEL = 0;
  POEM = 1;
}

message BookRequest {
  string book_id = 1;
}

message Book {
  string book_id = 1;
  int64 copies_sold = 2;
  Genre genre = 3;
  Book sequel = 4;
}

service Books {
  rpc GetBook(BookRequest) returns (Book);
}
`;
