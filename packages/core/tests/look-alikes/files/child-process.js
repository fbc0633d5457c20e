import { execFile, spawn, spawnSync } from 'node:child_process';

export function build(done) {
  const child = spawn('make', ['all']);
  child.on('close', (code) => (code === 0 ? done(null) : done(new Error(`make ended with ${code}`))));
  child.on('exit', (code) => {
    if (code === 2) process.exitCode = 2;
  });
  execFile('grep', ['-q', 'x'], (error) => {
    if (error && error.code === 1) done(null);
  });
}

const { status } = spawnSync('true');
if (status !== 0) process.exit(status === null ? 1 : status);
