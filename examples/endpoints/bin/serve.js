import { ServerCredentials } from '@grpc/grpc-js';
import { bookstoreServer } from '../server/index.js';

const address = `0.0.0.0:${process.env.PORT ?? 50051}`;
bookstoreServer().bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(`The bookstore listens on port ${port}.`);
});
