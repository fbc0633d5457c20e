import { Code, ConnectError, createConnectRouter } from '@connectrpc/connect';
import { Books } from './gen/books_connect.js';
import { store } from './store.mjs';

const router = createConnectRouter();

router.service(Books, {
  async getBook(req, ctx) {
    if (!req.id) throw new ConnectError('id is missing', Code.InvalidArgument);
    const book = await store.find(req.id);
    if (!book) throw new ConnectError(`no book ${req.id}`, 5);
    return book;
  },

  async *watch(req, { requestHeader }) {
    const token = requestHeader.get('authorization');
    if (token === null) throw new ConnectError('not signed in', Code.PermissionDenied);
    for await (const book of store.watch(req.shelf)) yield book;
  },

  removeBook: async (req, ctx) => {
    try {
      await store.remove(req.id);
    } catch (err) {
      throw ConnectError.from(err, err?.retry ? Code.Unavailable : Code.Internal);
    }
    return {};
  },
});

export const gone = (what) => new ConnectError(`${what} is gone`, Code.NOT_FOUND);
export default router;
