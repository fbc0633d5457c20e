import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LIBRARIES } from '../../src/libraries.ts';
import type { Installed } from '../../src/libraries.ts';
import type { Outcome } from '../../src/outcome.ts';
import { error } from '../../src/outcome.ts';
import type { Method } from './grpc-js.ts';
import { outcomeOf, received, withClient } from './grpc-js.ts';

const SCRIPT = fileURLToPath(new URL('doomed-server.mjs', import.meta.url));
const SETTINGS: Readonly<Record<string, Installed>> = LIBRARIES['grpc-js'].settings;

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
    if (listens === 'listens') return { ...seen, server: events.join() as 'unhandledRejection' | 'uncaughtException' };
    // How the broken connection is told depends on which end notices first.
    const [code] = await exit;
    const survived = seen.sees === 'error' ? error(seen.code) : seen;
    return { ...survived, server: `exits with ${code ?? 'a signal'}` as 'exits with 1' };
  } finally {
    server.kill();
    await exit;
  }
}
