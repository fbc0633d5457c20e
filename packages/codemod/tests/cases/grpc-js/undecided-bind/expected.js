const grpc = require('@grpc/grpc-js');
const legacy = require('@grpc/grpc-js');

function start(port) {
  const server = new legacy.Server();
  server.bind(`0.0.0.0:${port}`, legacy.ServerCredentials.createInsecure());
  server.start();
  return server;
}

function startOnAnyPort() {
  const server = new legacy.Server();
  const port = server.bind('0.0.0.0:0', legacy.ServerCredentials.createInsecure());
  server.start();
  return port;
}

class Service {
  listen(done) {
    this.server.bind(this.address, this.credentials);
    done.bind(this, grpc);
    this.socket.bind(41234, 'localhost');
  }
}

module.exports = { start, startOnAnyPort, Service };
