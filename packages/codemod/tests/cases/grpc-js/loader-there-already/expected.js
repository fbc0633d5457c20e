const protoLoader = require('@grpc/proto-loader');
const grpc = require('@grpc/grpc-js');

const users = grpc.loadPackageDefinition(protoLoader.loadSync('users.proto')).users;
const books = grpc.loadPackageDefinition(protoLoader.loadSync('books.proto', { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true })).books;

const target = process.env.BOOKS || 'localhost:50051';
new books.Books(target, grpc.credentials.createInsecure()).getBook({ id: '1' }, console.log);
new users.Users(target, grpc.credentials.createInsecure()).getUser({ id: '1' }, console.log);
