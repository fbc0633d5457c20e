import * as grpc from '@grpc/grpc-js';

// Wide characters before a report: 📚 本 é. Columns count UTF-16 code units.
const label = '📚 本'; const isGone = (error) => (label, error.code === 5 && error instanceof grpc.Client);

export async function withRetry(call) {
  const retryable = [4, 14];
  try {
    return await call();
  } catch (error) {
    if (retryable.includes(error.code) || error.code === grpc.status.TIMED_OUT) return call();
    if (isGone(error)) return undefined;
    throw error;
  }
}

child.on('exit', (code) => code === 0 || process.exit(5));
