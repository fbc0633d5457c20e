const protoLoader = require('@grpc/proto-loader');
const grpc = require('grpc');

const users = grpc.loadPackageDefinition(protoLoader.loadSync('users.proto')).users;
const books = grpc.load('books.proto').books;

const target = process.env.BOOKS || 'localhost:50051';
new books.Books(target, grpc.credentials.createInsecure()).getBook({ id: '1' }, console.log);
new users.Users(target, grpc.credentials.createInsecure()).getUser({ id: '1' }, console.log);
