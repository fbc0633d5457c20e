import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LIBRARIES } from '../../src/libraries.ts';
import type { Installed } from '../../src/libraries.ts';
import type { Beside, Outcome } from '../../src/outcome.ts';
import { brokenConnection } from '../../src/outcome.ts';
import type { Method } from './grpc-js.ts';
import { outcomeOf, received, withClient } from './grpc-js.ts';

type Fate = NonNullable<Beside['server']>;

const SCRIPT = fileURLToPath(new URL('doomed-server.mjs', import.meta.url));
const SETTINGS: Readonly<Record<string, Installed>> = LIBRARIES['grpc-js'].settings;

/** What the client makes of a connection that breaks: CANCELLED or UNAVAILABLE, as one end or the other notices first. */
const BROKEN: ReadonlySet<unknown> = new Set([1, 14]);

export interface Doom {
  /** The name of a handler of `doomed-server.mjs`, and the method it serves. */
  readonly handler: string;
  readonly method: Method;
  /** Whether the process listens to the events that would end it. */
  readonly listens: boolean;
  readonly patience: number;
}

/** What a client sees of a server in a process of its own, and what becomes of that process. */
export async function doomed(version: string, { handler, method, listens, patience }: Doom): Promise<Outcome> {
  const args = [SCRIPT, SETTINGS[version]?.folder ?? '', handler, ...(listens ? ['listens'] : [])];
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = once(server, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: server.stdout });
  try {
    const [port] = (await Promise.race([once(lines, 'line'), exit])) as [string];
    const events: string[] = [];
    lines.on('line', (event) => events.push(event));
    const seen = await withClient(version, `127.0.0.1:${port}`, {}, (client) => outcomeOf(received(client, method, patience)));
    if (events.length > 0) return { ...seen, server: events.join() as Fate };
    if (seen.sees !== 'error' || !BROKEN.has(seen.code)) return seen;
    const [code] = await exit;
    return brokenConnection({ server: `exits with ${code ?? 'a signal'}` as Fate });
  } finally {
    server.kill();
    await exit;
  }
}
