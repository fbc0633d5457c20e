const grpc = require('@grpc/grpc-js');
const { spawn } = require('child_process');
const { SpanStatusCode, trace } = require('@opentelemetry/api');

function build(done) {
  const child = spawn('protoc', ['--version']);
  child.on('exit', (code, signal) => {
    if (code === 0) done(null);
    else if (code === 2 || signal) done(new Error(`exit ${code}`));
  });
}

function traced(work) {
  const span = trace.getTracer('shop').startSpan('work');
  try {
    work();
    span.setStatus({ code: 1 });
  } catch (err) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: err.message });
    process.exitCode = 1;
  } finally {
    span.end();
  }
}

class Exporter {
  export(spans, resultCallback) {
    resultCallback({ code: spans.length > 0 ? 0 : 1 });
  }
}

const app = require('express')();
app.get('/books/:id', (req, res, next) => {
  if (req.params.id.length > 13) return res.status(400).json({ error: 'id is long' });
  return next();
});
document.addEventListener('keydown', (event) => event.keyCode === 13 && submit());
label: for (const key of [1, 2, 3]) if (key === 2) continue label;

module.exports = { build, traced, Exporter, server: new grpc.Server({ 'grpc.max_concurrent_streams': 10 }) };
