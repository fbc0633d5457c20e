// Retries of HTTP, of queues and of databases, whose lists, tests and loops look like those of gRPC.
export const retryPolicy = { maxAttempts: 3, retryableStatusCodes: [408, 429, 503] };

export const RETRYABLE_CODES = new Set([3, 5, 7, 16]);

export const isRetryable = (err: { code: number }): boolean => err.code === 5 || err.code === 7;

export const transientCodes = ['40001', '40P01', 'NOT_FOUND'];

export async function fetchWithRetry(fetchPage: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetchPage();
    } catch (err: any) {
      if (attempt < 3 && (err.code === 'ECONNRESET' || err.status === 404)) continue;
      throw err;
    }
  }
}

export const methodConfig = { methodConfig: [{ name: 'eth_call', retryPolicy: undefined, timeout: 500 }], interfaces: { eth0: { retry_codes: ['E1'] } } };
