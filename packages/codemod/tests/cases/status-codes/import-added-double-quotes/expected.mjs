import { shelves } from "./shelves.mjs"
import { log } from "./log.mjs"
import { status } from "@grpc/grpc-js"

export function getBook(call, callback) {
  const book = shelves.get(call.request.isbn)
  if (!book) return callback({ code: status.NOT_FOUND, message: "No such book" })
  log(book.title)
  callback(null, book)
}
