// Writes the pages of docs/codes, docs/pairs and docs/troubleshooting from the data in packages/core/src: one for each code,
// for each two codes that are confused, and for each section of the troubleshooting guide. With --check it writes nothing,
// and exits with 1 where a page is not what the data says. It reads the built package: `npm run build` comes first.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FOLDERS = ['docs/codes', 'docs/pairs', 'docs/troubleshooting'];

/** What a section's page says before its errors: where the guide and today's proxies differ. */
const INTRODUCTIONS = {
  'upstream-unavailable': `ESP answers code 14 when it cannot reach the gRPC server behind it. ESPv2 says the same in Envoy's words: see
[connection failure](connection-failure.md). Just after a start it passes by itself; if it stays, no retry helps.`,
  'connection-failure': `ESPv2, on Envoy, could not connect to the backend: HTTP 503 for a JSON client, code 14 for a gRPC client. The reason stands
behind \`reset reason\`, and in newer versions a second one behind \`transport failure reason\`.

Older Envoy says \`connection failure\`, newer Envoy \`remote connection failure\`, and after ESPv2's own retry
\`retried and the latest reset reason:\`. Since ESPv2 2.37 names are looked up as IPv4 first; before that IPv6 came first,
which fails behind a Serverless VPC connector. A name that DNS does not know is \`no healthy upstream\`.`,
  'api-not-enabled': `The API key is a good one, of a project that does not use this API.`,
  'service-control-403': `The proxy asks Service Control about every call, and is refused itself. The guide gives code 14; the last ESP sends 13, and
ESPv2 has another text and code 2. It is permanent in all of them, whatever the code looks like.`,
  'unregistered-callers': `Every method needs an API key unless the service configuration says otherwise. The guide speaks of the \`key\` query
parameter, which is for JSON calls: a gRPC client has no query parameters and sends the key as \`x-api-key\` metadata.`,
  'method-does-not-exist': `The proxy only knows the methods of the service configuration that was deployed. ESP says \`Method does not exist.\` with code 5;
ESPv2 says \`The current request is not defined by this API.\` with code 12.`,
  'transport-is-closing': `A Go client lost its connection, or never had one that spoke gRPC. The guide gives code 13; newer versions of grpc-go send 14.`,
  'binary-responses': `An answer that looks like random bytes is mostly HTTP/2 read as HTTP/1, or the other way round. ESP opens an HTTP/1 port for
\`-p\` or \`--http_port\`, and an HTTP/2 port for \`-P\` or \`--http2_port\`; gRPC needs the latter. In ESPv2 there is one port for
both, \`--listener_port\`. Behind the proxy, the address of a gRPC server begins with \`grpc://\`.

A gRPC client that meets HTTP/1 says so in other ways: \`Received message larger than max (1213486160 vs …)\` is the word
\`HTTP\` read as a length.`,
  'error-cause': `The log entry of a failed call tells whose failure it was. The two proxies write it in different fields; \`service_agent\`
says which of them wrote the entry.

| | ESP (\`ESP/…\`) | ESPv2 (\`ESPv2/…\`) |
| --- | --- | --- |
| your own code | \`error_cause: application\` | \`response_code_detail: via_upstream\` |
| the token | \`error_cause: auth\` | \`jwt_authn_access_denied{…}\` |
| API key, quota, Service Control, unknown method | \`error_cause: service_control\` | \`service_control_…{…}\`; for a method \`direct_response\` |
| the way to the backend | \`error_cause: internal\` | \`upstream_reset_before_response_started{…}\` and others of Envoy |
| the text | \`log_message\` | \`error_cause\`, and only for what Service Control refused |
| the gRPC code | in \`log_message\` | \`grpc_status_code\` (\`NotFound\`); the HTTP status of such a call is 200 |

Two traps: ESP writes \`application\` for \`BAD_GATEWAY\`, too, although the application may never have been reached; and
ESPv2 has no \`error_cause\` at all for tokens, the backend and your own code.

\`grpc-litmus explain\` reads one entry that is pasted, and \`grpc-litmus explain --log export.json\` sums up an export of them:

\`\`\`sh
gcloud logging read 'logName:"endpoints_log" severity>=ERROR' --format=json > export.json
grpc-litmus explain --log export.json
\`\`\``,
};

const FAULTS = { caller: 'the caller', server: 'the server', environment: 'what lies between and around' };
const CODE_RETRY = {
  never: 'No: hand it to the caller.',
  'same-call': 'The same call, after a pause, where repeating it is harmless.',
  'higher-level': 'Not this call alone: the read or transaction it was part of.',
  conditional: 'Only when the server says that the shortage is short (RetryInfo), never for a spent quota.',
};

/**
 * The pages by path, from the root of the repository.
 *
 * @param {typeof import('../packages/core/src/codes/index.ts')} codes
 * @param {typeof import('../packages/core/src/endpoints/diagnosis/index.ts')} diagnosis
 */
export function errorPages(codes, diagnosis) {
  const words = diagnosis.WORDS.en;
  const sections = Object.keys(INTRODUCTIONS);
  return new Map([
    ['docs/codes/README.md', codeIndex(codes)],
    ...codes.STATUS_CODES.map((code) => [`docs/codes/${code.name}.md`, codePage(code, codes, diagnosis)]),
    ...codes.CONFUSABLE_PAIRS.map((pair) => [pairPath(pair), pairPage(pair, codes)]),
    ['docs/troubleshooting/README.md', errorIndex(diagnosis, words, sections)],
    ...sections.map((section) => [`docs/troubleshooting/${section}.md`, sectionPage(section, codes, diagnosis, words)]),
  ]);
}

const WRITTEN = '<!-- Written by scripts/error-pages.mjs from packages/core/src. Change those, then run it. -->\n\n';
const pairPath = ({ codes: [first, second] }) => `docs/pairs/${first}-${second}.md`;
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const lines = (...parts) => `${WRITTEN}${parts.filter((part) => part !== '').join('\n\n')}\n`;
const cell = (text) => text.replaceAll('\n', ' ').replaceAll('|', '\\|');

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function codeIndex({ STATUS_CODES, CONFUSABLE_PAIRS }) {
  return lines(
    '# The status codes',
    table(['', 'code', 'its test'], STATUS_CODES.map(({ name, number, litmus }) => [String(number), `[${name}](${name}.md)`, litmus])),
    '## Codes that are confused',
    table(['pair', 'what tells them apart'], CONFUSABLE_PAIRS.map((pair) => [`[${pair.codes.join(' or ')}](../${pairPath(pair).slice('docs/'.length)})`, pair.question])),
  );
}

function codePage({ name, number, meaning, litmus, faults, retry, emittedByLibraries, http, usualDetail }, codes, { DIAGNOSES, WORDS }) {
  const statuses = [400, 401, 403, 404, 429, 431, 502, 503, 504].filter((status) => codes.codeOfHttpStatus(status) === name);
  const pairs = codes.CONFUSABLE_PAIRS.filter((pair) => pair.codes.includes(name));
  const seen = DIAGNOSES.filter((diagnosis) => diagnosis.codes.includes(number));
  return lines(
    `# ${name} (${number})`,
    meaning,
    `**Its test:** ${litmus}`,
    table(
      ['', ''],
      [
        ...(faults.length > 0 ? [['at fault', faults.map((fault) => FAULTS[fault]).join(', ')]] : []),
        ...(name === 'OK' ? [] : [['retry', CODE_RETRY[retry]]]),
        ['made by', emittedByLibraries ? 'gRPC libraries and applications' : 'applications only: no gRPC library makes it'],
        ['HTTP status it goes out as', String(http)],
        ...(statuses.length > 0 ? [['made of the HTTP statuses', `${statuses.join(', ')}, where an answer has no gRPC status`]] : []),
        ...(usualDetail ? [['usual detail', code(usualDetail)]] : []),
      ],
    ),
    pairs.length > 0 ? `## Not to be confused with` : '',
    pairs
      .map((pair) => {
        const [own, other] = pair.codes[0] === name ? [0, 1] : [1, 0];
        return `- [${pair.codes[other]}](../pairs/${path.basename(pairPath(pair))}): ${pair.question} ${pair.answers[own]}`;
      })
      .join('\n'),
    seen.length > 0 ? `## Known errors that arrive with this code` : '',
    seen.length > 0
      ? table(['error', 'what happened', 'retry'], seen.map(({ id, retry: verdict }) => [`[${code(id)}](../troubleshooting/README.md#${id})`, WORDS.en.diagnoses[id].cause, verdict]))
      : '',
  );
}

function pairPage({ codes: [first, second], question, answers, source }, { codeNamed }) {
  return lines(
    `# ${first} or ${second}?`,
    `**${question}**`,
    table(['code', 'answer'], [[`[${first}](../codes/${first}.md)`, answers[0]], [`[${second}](../codes/${second}.md)`, answers[1]]]),
    table(['code', 'what it says', 'retry'], [first, second].map((name) => [name, codeNamed(name).meaning, CODE_RETRY[codeNamed(name).retry]])),
    `Source: ${source}.`,
  );
}

function errorIndex({ DIAGNOSES, CHECKS }, words, sections) {
  const components = [...new Set(DIAGNOSES.map(({ component }) => component))];
  return lines(
    '# Troubleshooting',
    'What the errors of a gRPC API behind ESP, ESPv2 or Envoy mean, and those of gRPC clients themselves. At a terminal, `grpc-litmus explain "MESSAGE"` finds the one that a message is.',
    sections.map((section) => `- [${words.sections[section]}](${section}.md)`).join('\n'),
    '## All known errors',
    ...components.flatMap((component) => [
      `### From ${words.components[component]}`,
      ...DIAGNOSES.filter((each) => each.component === component).map((each) => entry(each, CHECKS, words, '####')),
    ]),
  );
}

function sectionPage(section, codes, { DIAGNOSES, CHECKS }, words) {
  const errors = DIAGNOSES.filter((each) => each.section === section);
  return lines(`# ${words.sections[section]}`, INTRODUCTIONS[section], ...errors.map((each) => entry(each, CHECKS, words, '##')));
}

/** An error with its texts, what it means, and what to do. */
function entry({ id, examples, codes, http, retry, lasting, idempotentOnly, responsible, checks, logDetail = [], errorCause }, CHECKS, words, heading) {
  const { cause, remedy } = words.diagnoses[id];
  const seen = [
    ...(codes.length > 0 ? [`code ${codes.join(' or ')} at a gRPC client`] : []),
    ...(http.length > 0 ? [`HTTP ${http.join(' or ')} at a JSON client`] : []),
    ...logDetail.map((detail) => `${code(detail)} in a log of ESPv2`),
    ...(errorCause ? [`${code(`error_cause: ${errorCause}`)} in a log of ESP`] : []),
  ];
  return [
    `${heading} ${id}`,
    ['```text', ...examples, '```'].join('\n'),
    cause,
    `**Do:** ${remedy}`,
    `**Retry:** ${words.retry[retry]}${idempotentOnly ? ' Only calls that are harmless to repeat.' : ''}${lasting ? ` If it is still there after several tries: ${words.retry[lasting]}` : ''}`,
    `**Who:** ${responsible.map((party) => words.parties[party]).join(', ')}. **Seen as:** ${seen.join(', ')}.`,
    checks.map((check, index) => `${index + 1}. ${words.checks[check]}${fix(CHECKS[check])}`).join('\n'),
  ].join('\n\n');
}

const fix = ({ command, where }) => (command ? ` ${code(command)}` : where ? ` ${code(where)}` : '');

async function main(options) {
  const built = (file) => import(pathToFileURL(path.join(root, 'packages/core/dist', file)).href);
  const pages = errorPages(await built('codes/index.js'), await built('endpoints/diagnosis/index.js'));
  const there = FOLDERS.flatMap((folder) => (existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`) : []));
  const stale = [
    ...there.filter((file) => !pages.has(file)),
    ...[...pages].filter(([file, text]) => !there.includes(file) || readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n') !== text).map(([file]) => file),
  ];
  if (options.includes('--check')) {
    for (const file of stale) console.error(`${file} is not what the data says: run \`node scripts/error-pages.mjs\`.`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const folder of FOLDERS) mkdirSync(path.join(root, folder), { recursive: true });
  for (const file of there.filter((each) => !pages.has(each))) rmSync(path.join(root, file));
  for (const [file, text] of pages) writeFileSync(path.join(root, file), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
