const { spawn } = require('node:child_process');
const grpc = require('@grpc/grpc-js');

const STATUS = { OK: 0, LOST: 5 };

exports.reindex = (response) => {
  const child = spawn('reindex', ['--all']);
  child.on('exit', (code) => {
    if (code === 0) response.status(200).end();
    else response.status(500).json({ code: code === 5 ? 'LOST' : 'BROKEN' });
  });
  process.exitCode = 3;
  return { grpc, STATUS };
};
