const grpc = require('grpc');
const { createServer } = require('./create-server');

if (require.main === module) {
	const port = process.env.PORT || 50051;
	const server = createServer();
	server.bind(`0.0.0.0:${port}`, grpc.ServerCredentials.createInsecure());
	console.log(`binding to ${port}`);
	server.start();
	process.on('SIGTERM', () => server.tryShutdown(() => process.exit(0)));
}

exports.createServer = createServer;
