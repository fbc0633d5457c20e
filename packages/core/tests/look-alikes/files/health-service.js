const { HealthImplementation } = require('grpc-health-check');

const health = new HealthImplementation({ '': 'SERVING', books: 'NOT_SERVING' });

exports.report = (name, ready) => health.setStatus(name, ready ? 'SERVING' : 'UNKNOWN');
exports.statusOf = (ready) => ({ status: ready ? 1 : 2 });
exports.isServing = (response) => response.status === 1;
