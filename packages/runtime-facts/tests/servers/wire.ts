import { once } from 'node:events';
import { connect } from 'node:http2';
import { DEADLINE_MS } from '../books.ts';

/** The header or trailer `grpc-status` as it travels, which no gRPC client has interpreted. */
export async function statusOnTheWire(address: string): Promise<unknown> {
  const session = connect(`http://${address}`);
  try {
    const headers = { ':method': 'POST', ':path': '/litmus.Books/Get', 'content-type': 'application/grpc', te: 'trailers' };
    const stream = session.request(headers, { signal: AbortSignal.timeout(DEADLINE_MS) });
    // An empty message: not compressed, of length 0.
    stream.end(Buffer.alloc(5));
    stream.resume();
    // A call that fails at once has no trailers but carries all in its headers.
    const [received] = (await Promise.race([once(stream, 'response'), once(stream, 'trailers')])) as [Record<string, unknown>];
    if ('grpc-status' in received) return received['grpc-status'];
    const [trailers] = (await once(stream, 'trailers')) as [Record<string, unknown>];
    return trailers['grpc-status'];
  } finally {
    session.destroy();
  }
}
