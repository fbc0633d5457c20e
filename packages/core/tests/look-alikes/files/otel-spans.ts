import { SpanStatusCode, trace } from '@opentelemetry/api';
import { ExportResultCode } from '@opentelemetry/core';
import type { ExportResult } from '@opentelemetry/core';

const tracer = trace.getTracer('books');

export function observed<T>(name: string, work: () => T): T {
  const span = tracer.startSpan(name);
  try {
    const result = work();
    span.setStatus({ code: 1 });
    return result;
  } catch (error) {
    span.recordException({ code: 12, name: 'Error', message: String(error) });
    span.setStatus({ code: 2, message: 'not found' });
    throw error;
  } finally {
    span.setStatus({ code: SpanStatusCode.OK });
    span.end();
  }
}

export class ListExporter {
  export(spans: unknown[], resultCallback: (result: ExportResult) => void): void {
    if (spans.length === 0) return resultCallback({ code: 0 });
    resultCallback({ code: ExportResultCode.FAILED, error: new Error('Not implemented') });
  }
}
