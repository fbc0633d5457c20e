const { RpcError } = require('grpc-web');

module.exports = { RpcError };
