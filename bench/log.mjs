// What `grpc-litmus explain --log` costs beside merely parsing the lines of the same log, as a ratio in one run:
//
//   npm run bench -- [--megabytes N] [--rounds N]
//
// The log is made up of calls of ESP and ESPv2, most of them good, and lies in a temporary folder for the time of the run.
// Each round reads it twice in processes of their own, in turn. What counts is the time on the clock; the ratio is that of
// the medians, and memory is the most that a process held.

import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1024' }, rounds: { type: 'string', default: '3' } } });

/** Half the speed of parsing is twice its time. */
const LIMIT = 2;
const MOST_MEMORY = 300;
const once = path.join(path.dirname(fileURLToPath(import.meta.url)), 'log-once.mjs');

const ERRORS = [
  { service_agent: 'ESPv2/2.47.0', http_status_code: 200, grpc_status_code: 'NotFound', response_code_detail: 'via_upstream' },
  { service_agent: 'ESPv2/2.47.0', http_status_code: 503, response_code_detail: 'upstream_reset_before_response_started{remote_connection_failure,delayed_connect_error:_111}' },
  { service_agent: 'ESPv2/2.47.0', http_status_code: 403, response_code_detail: 'service_control_check_error{SERVICE_NOT_ACTIVATED}', api_key_state: 'NOT ENABLED', error_cause: 'API shop.endpoints.acme.cloud.goog is not enabled for the project.' },
  { service_agent: 'ESP/1.58.0', http_response_code: 503, error_cause: 'internal', log_message: 'Method: acme.shop.v1.Shop.ListOrders failed: UNAVAILABLE: upstream backend unavailable' },
];

/** An entry as Cloud Logging exports it; every twentieth is an error. */
function entry(index) {
  const error = index % 20 === 0 ? ERRORS[(index / 20) % ERRORS.length] : { service_agent: 'ESPv2/2.47.0', http_status_code: 200, response_code_detail: 'via_upstream' };
  return {
    insertId: `1f9x${index}`,
    logName: 'projects/acme-shop/logs/endpoints_log',
    receiveTimestamp: new Date(1714550400000 + index * 37).toISOString(),
    resource: { type: 'api', labels: { location: 'europe-west1', method: 'acme.shop.v1.Shop.ListOrders', project_id: 'acme-shop', service: 'shop.endpoints.acme-shop.cloud.goog', version: 'v1' } },
    severity: index % 20 === 0 ? 'ERROR' : 'INFO',
    timestamp: new Date(1714550400000 + index * 37).toISOString(),
    httpRequest: { latency: '0.012s', protocol: 'grpc', remoteIp: `10.8.${index % 250}.7`, requestMethod: 'POST', requestSize: '412', requestUrl: '/acme.shop.v1.Shop/ListOrders', responseSize: '1904', status: 200 },
    jsonPayload: { api_key_state: 'VERIFIED', api_method: 'acme.shop.v1.Shop.ListOrders', api_name: 'acme.shop.v1.Shop', api_version: 'v1', client_ip: `10.8.${index % 250}.7`, http_method: 'POST', location: 'europe-west1', log_message: 'acme.shop.v1.Shop.ListOrders is called', producer_project_id: 'acme-shop', request_latency_in_ms: 12, request_size_in_bytes: 412, response_size_in_bytes: 1904, service_config_id: '2024-05-01r0', timestamp: 1714550400 + index, url: '/acme.shop.v1.Shop/ListOrders', ...error },
  };
}

/** Writes a log of a size, each line its own, and returns how many lines it has. */
function write(file, megabytes) {
  const out = openSync(file, 'w');
  let [written, lines] = [0, 0];
  while (written < megabytes * 2 ** 20) {
    const text = Array.from({ length: 2000 }, (_, index) => JSON.stringify(entry(lines + index))).join('\n') + '\n';
    written += writeSync(out, text);
    lines += 2000;
  }
  closeSync(out);
  return lines;
}

/** @param {'parse' | 'explain'} mode */
function run(mode, file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [once, mode, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-log-'));
try {
  const file = path.join(folder, 'export.jsonl');
  const lines = write(file, Number(values.megabytes));
  console.log(`a log of ${values.megabytes} MB, ${lines} lines`);
  const rounds = Array.from({ length: Number(values.rounds) }, (_, index) => {
    const [parsed, explained] = [run('parse', file), run('explain', file)];
    if (parsed.entries !== lines || explained.entries !== lines) throw new Error('Some lines were not read.');
    console.log(`round ${index + 1}: parsed in ${parsed.seconds.toFixed(2)} s, explained in ${explained.seconds.toFixed(2)} s; ${explained.errors} errors, peak ${Math.round(explained.memory)} MB (parsing alone ${Math.round(parsed.memory)} MB)`);
    return { parsed, explained };
  });
  const ratio = median(rounds.map(({ explained }) => explained.seconds)) / median(rounds.map(({ parsed }) => parsed.seconds));
  const memory = Math.max(...rounds.map(({ explained }) => explained.memory));
  console.log(`explaining takes ${ratio.toFixed(2)} times as long as parsing (limit ${LIMIT}), and ${Math.round(memory)} MB (limit ${MOST_MEMORY})`);
  if (ratio > LIMIT || memory > MOST_MEMORY) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
