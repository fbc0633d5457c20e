import { createRequire } from 'node:module';
import { loadPackageDefinition } from '@grpc/grpc-js';
import { LIBRARIES } from '../../src/libraries.ts';
import type { Installed } from '../../src/libraries.ts';
import type { Outcome } from '../../src/outcome.ts';
import { booksPackage } from '../books.ts';
import { outcomeOf, received, withClient } from './grpc-js.ts';

/** What a handler gets; setting `res` answers. The package brings no types. */
export interface Context {
  res: unknown;
}

export type Handler = (context: Context) => unknown;

interface Mali {
  silent: boolean;
  use(handlers: Readonly<Record<string, Handler>>): void;
  start(address: string): Promise<unknown>;
  close(): Promise<void>;
  readonly ports: readonly number[];
}

type MaliApp = new (proto: unknown, service: string) => Mali;

const load = createRequire(import.meta.url);
const SETTINGS: Readonly<Record<string, Installed>> = LIBRARIES.mali.settings;

const CLIENT_VERSION = '1.14.7';

/** What a client sees of a method with this handler. */
export async function outcome(setting: string, method: 'Get' | 'List', handler: Handler): Promise<Outcome> {
  const App = load(SETTINGS[setting]?.folder ?? '') as MaliApp;
  const app = new App(loadPackageDefinition(booksPackage), 'Books');
  // Else it prints every error.
  app.silent = true;
  app.use({ [method]: handler });
  await app.start('127.0.0.1:0');
  try {
    return await withClient(CLIENT_VERSION, `127.0.0.1:${app.ports[0]}`, {}, (client) => outcomeOf(received(client, method)));
  } finally {
    await app.close();
  }
}
