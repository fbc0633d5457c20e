import { shelves } from "./shelves.mjs"
import { log } from "./log.mjs"

export function getBook(call, callback) {
  const book = shelves.get(call.request.isbn)
  if (!book) return callback({ code: 5, message: "No such book" })
  log(book.title)
  callback(null, book)
}
