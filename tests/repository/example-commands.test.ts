import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { root } from './checkout.ts';
import { runShown, shownCommands } from './shown-command.ts';

/** A port that nobody listens on, which the one in a document may not be. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  // Of a server that listens on a port the address is an object.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

/** Starts a server and waits for its first word. */
async function started(command: string, folder: string, port: string): Promise<ChildProcess> {
  const [, ...args] = command.split(' ');
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: port } });
  await once(createInterface(server.stdout), 'line');
  return server;
}

it('the README of legacy-bookstore shows how to start it and to look at the books', async () => {
  const folder = path.join(root, 'examples/legacy-bookstore');
  const [serve = '', list = '', one = '', ...rest] = shownCommands('examples/legacy-bookstore/README.md');
  // examples.test.ts runs the tests.
  expect(rest).toEqual(['npm test']);
  const port = await freePort();
  const server = await started(serve.replace('50051', port), folder, port);
  try {
    const books = await runShown(list.replace('50051', port), folder);
    expect(books.exitCode, books.stderr).toBe(0);
    expect(books.stdout.trimEnd().split('\n').length).toBeGreaterThan(1);
    const book = await runShown(`${one} --port ${port}`, folder);
    expect(book).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Pride and Prejudice') as string });
  } finally {
    server.kill();
  }
});

it('the README of endpoints shows how to start it, what is wrong and what ESPv2 makes of the flags', async () => {
  const folder = path.join(root, 'examples/endpoints');
  const [start, test, lint = '', lintAlone = '', migration = '', ...rest] = shownCommands('examples/endpoints/README.md');
  expect([start, test, rest]).toEqual(['npm start', 'npm test', []]);
  (await started('node bin/serve.js', folder, await freePort())).kill();
  expect(await runShown(lint, folder)).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('grpc-litmus/endpoints-flags') as string });
  expect(await runShown(lintAlone, folder)).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('endpoints-flags') as string });
  expect((await runShown(migration, folder)).stdout).toContain('right/esp.yaml');
});
