import { Console } from 'node:console';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import type * as https from 'firebase-functions/https';
import type { CallableRequest } from 'firebase-functions/https';
import type { Outcome } from '../../src/outcome.ts';
import { answer, error } from '../../src/outcome.ts';
import { DEADLINE_MS, REQUEST } from '../books.ts';

interface Express {
  (): Express & RequestListener;
  use(handler: unknown): void;
  post(path: string, handler: unknown): void;
  json(): unknown;
}

/** The library writes a line for each call to the console that it finds when it is loaded: here, one that nobody reads. */
async function loadedQuietly(): Promise<typeof https> {
  const console = globalThis.console;
  globalThis.console = new Console(new Writable({ write: (_, __, done) => { done(); } }));
  try {
    return await import('firebase-functions/https');
  } finally {
    globalThis.console = console;
  }
}

export const { HttpsError, onCall } = await loadedQuietly();

/** The web framework functions run behind, as firebase-functions itself finds it. */
const firebase = createRequire(createRequire(import.meta.url).resolve('firebase-functions/https'));
const express = firebase('express') as Express;

export type Handler = (request: CallableRequest) => unknown;

/** What a client sees of a callable function with this handler. */
export async function outcome(handler: Handler): Promise<Outcome> {
  const app = express();
  app.use(express.json());
  app.post('/', onCall(handler));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: REQUEST }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const body = (await response.json()) as { result?: unknown; error?: { status: string; message: string } };
    return body.error ? error(body.error.status, body.error.message, { http: response.status }) : answer(body.result, { http: response.status });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
