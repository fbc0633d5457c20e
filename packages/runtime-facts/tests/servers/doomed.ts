import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LIBRARIES } from '../../src/libraries.ts';
import type { Installed } from '../../src/libraries.ts';
import type { Outcome } from '../../src/outcome.ts';
import { brokenConnection } from '../../src/outcome.ts';
import { DEADLINE_MS } from '../books.ts';
import type { Method } from './grpc-js.ts';
import { outcomeOf, received, withClient } from './grpc-js.ts';

const SCRIPT = fileURLToPath(new URL('doomed-server.mjs', import.meta.url));
const SETTINGS: Readonly<Record<string, Installed>> = LIBRARIES['grpc-js'].settings;

type Event = 'unhandledRejection' | 'uncaughtException';

/** Without what depends on which end of a broken connection notices first. */
function broken(seen: Outcome): Outcome {
  return seen.sees === 'error' && (seen.code === 1 || seen.code === 14) ? brokenConnection() : seen;
}

/**
 * What a client sees of a server in a process of its own, and what becomes of that process.
 *
 * @param handler the name of a handler of `doomed-server.mjs`
 * @param listens whether the process listens to the events that would end it
 */
export async function doomed(version: string, handler: string, method: Method, listens: 'listens' | 'as it is'): Promise<Outcome> {
  const args = [SCRIPT, SETTINGS[version]?.folder ?? '', handler, ...(listens === 'listens' ? [listens] : [])];
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = once(server, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: server.stdout });
  try {
    const [port] = (await Promise.race([once(lines, 'line'), exit])) as [string];
    const events: string[] = [];
    lines.on('line', (event) => events.push(event));
    const seen = await withClient(version, `127.0.0.1:${port}`, {}, (client) => outcomeOf(received(client, method)));
    if (listens === 'listens') return { ...seen, ...(events.length > 0 ? { server: events.join() as Event } : {}) };
    const code = await Promise.race([exit.then(([exitCode]) => exitCode), setTimeout(DEADLINE_MS, 'runs on')]);
    return code === 1 ? { ...broken(seen), server: 'exits with 1' } : seen;
  } finally {
    server.kill();
    await exit;
  }
}
