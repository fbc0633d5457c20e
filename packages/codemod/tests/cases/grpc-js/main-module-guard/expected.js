const grpc = require('@grpc/grpc-js');
const { createServer } = require('./create-server');

if (require.main === module) {
	const port = process.env.PORT || 50051;
	const server = createServer();
	server.bindAsync(`0.0.0.0:${port}`, grpc.ServerCredentials.createInsecure(), (error) => {
		if (error) throw error;
		console.log(`binding to ${port}`);
		server.start();
	});
	process.on('SIGTERM', () => server.tryShutdown(() => process.exit(0)));
}

exports.createServer = createServer;
