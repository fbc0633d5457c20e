import {
  ConnectError,
  createClient,
} from "@connectrpc/connect";
import { Books, transport } from "./gen/books.js";

const client = createClient(Books, transport);

export async function find(isbn: string) {
  try {
    return await client.getBook({ isbn });
  } catch (error) {
    if (error instanceof ConnectError && error.code === 5) return undefined;
    throw error;
  }
}
