// Writes docs/dialects.md from the data in packages/core/src/dialects. With --check it writes nothing, and exits with 1
// where the page is not what the data says. It reads the built package: `npm run build` comes first.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = path.join(root, 'docs/dialects.md');

/**
 * The page, as Markdown.
 *
 * @param {readonly import('../packages/core/src/dialects/dialect.ts').Dialect[]} dialects
 * @param {typeof import('../packages/core/src/codes/spelling.ts').spell} spell
 */
export function dialectPage(dialects, spell) {
  return `<!-- Written by scripts/dialect-table.mjs from packages/core/src/dialects. Change those, then run it. -->

# The dialects of status codes

gRPC has one set of status codes, and every library has its own way to write, raise and read them. This is what
grpc-litmus knows of each: the lint rules and the codemod work from the same data. A library is told by what a file
imports, never by a name alone: \`RpcError\` takes its arguments one way round in one library and the other way in another.

How to read the columns:

- **Versions** are those the facts were read from or measured on, the newest first.
- **Constants** shows one code of the enum, and every way to reach it. CANCELLED is shown where it is spelt with one L.
- **Raise** is how an error with a code comes about; \`code\` and \`text\` stand where the library wants them.
- **Read** is where a program finds the code, then where it finds the text as the server sent it.
- **Retry** is what decides which codes are repeated.
- **Handler** is how a function becomes one that answers calls.
- **Caller** is where a handler finds who is calling.
- **Suggestion** is how grpc-litmus writes a code when it proposes one.

${table(
  ['Library', 'Versions', 'Constants', 'Raise', 'Read', 'Retry', 'Handler', 'Caller', 'Suggestion'],
  dialects.map((dialect) => [
    code(dialect.title),
    lines(dialect.packages.map(({ name, versions }) => `${code(name)} ${versions.join(', ')}`)),
    lines(constants(dialect, spell)),
    lines(raises(dialect, spell)),
    lines(reads(dialect)),
    lines(retries(dialect, dialects)),
    lines(handlers(dialect)),
    lines(callers(dialect)),
    lines(suggestion(dialect, dialects, spell)),
  ]),
)}

## What becomes of an error without a code

${table(
  ['Library', 'Where', 'Versions', 'The client gets', ''],
  dialects.flatMap(({ title, uncoded }) =>
    uncoded.map(({ when, versions = 'all', code: got, effect }) => [code(title), when, versions === 'all' ? versions : code(versions), got ? code(got) : 'no status', effect]),
  ),
)}
`;
}

const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const unique = (values) => [...new Set(values)];
const lines = (cells) => (cells.length > 0 ? unique(cells).join('<br>') : '–');

function table(head, rows) {
  const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** `@grpc/grpc-js#status` as a file has it: `status`; the module itself by a name made of its own. */
function shortName(name, isClass = false) {
  const [module = '', inside = ''] = name.split('#');
  if (inside !== '') return inside;
  const [first = '', ...rest] = (module.split('/').at(-1) ?? module).split('-');
  return [isClass ? capitalised(first) : first, ...rest.map(capitalised)].join('');
}

const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);

function constants({ enums, strings }, spell) {
  const shown = enums.flatMap(({ names, style, prefix = '', lacks = [], since }) => {
    const codes = ['NOT_FOUND', ...(style.cancelled === 'CANCELED' ? ['CANCELLED'] : [])];
    const members = codes.map((each) => prefix + spell(each, style));
    const reached = unique(names.map((name) => shortName(name))).map((name) => members.map((member) => code(`${name}.${member}`)).join(', '));
    const notes = [...lacks.map((each) => `no ${each}`), ...(since ? [`since ${since}`] : [])];
    return reached.map((each) => (notes.length > 0 ? `${each} (${notes.join(', ')})` : each));
  });
  return strings ? [...shown, ...texts(strings, spell).map((each) => `the text ${code(each)}`)] : shown;
}

const texts = (strings, spell) => [
  `'${spell('NOT_FOUND', strings)}'`,
  ...(strings.prefixes ?? []).map((prefix) => `'${prefix}${spell('NOT_FOUND', strings)}'`),
];

function raises({ raisers, handlers: forms }, spell) {
  const styles = new Set(forms.flatMap(({ signatures }) => signatures.map(({ style }) => style)));
  return [
    ...(styles.has('callback') ? [code('callback({ code, details: text })')] : []),
    ...(styles.has('stream') ? [code("call.emit('error', { code, details: text })")] : []),
    ...raisers.flatMap((raiser) => raise(raiser, spell)),
  ];
}

function raise(raiser, spell) {
  switch (raiser.form) {
    case 'builder':
      return raiser.names.map((name) => code(`new ${shortName(name)}().${raiser.code.method}(code).${raiser.message.method}(text)`));
    case 'method':
      return [code(`call.${raiser.method}(${written(raiser)})`)];
    case 'assignment':
      return [code(`${['request', 'context'][raiser.to.parameter]}.${raiser.to.path.join('.')} = { ${property(raiser.code, 'code')}, ${property(raiser.message, 'text')} }`)];
    default: {
      const { names, perCode, since, form, codeDefault } = raiser;
      const notes = [...(codeDefault && raiser.code ? [`${codeDefault} by default`] : []), ...(since ? [`since ${since}`] : [])];
      const calls = names.map((name) => {
        const short = shortName(name, form === 'constructor');
        const called = perCode ? short.replace('{}', spell('NOT_FOUND', perCode)) : short;
        return code(`${form === 'constructor' ? 'new ' : ''}${called}(${written(raiser)})`);
      });
      return calls.map((call) => (notes.length > 0 ? `${call} (${notes.join(', ')})` : call));
    }
  }
}

const property = (name, value) => (name === value ? name : `${name}: ${value}`);

/** The arguments of a call, with `code` and `text` in their places. */
function written({ code: codeSlot, message }) {
  const values = [];
  const put = (slot, value) => {
    if (!slot) return;
    const there = values[slot.argument] ?? [];
    const properties = slot.properties?.map((name) => property(name, value));
    values[slot.argument] = [...there, properties ? properties.join(' | ') : value];
  };
  put(codeSlot, 'code');
  put(message, 'text');
  return Array.from(values, (value, index) => {
    if (!value) return '_';
    const isObject = [codeSlot, message].some((slot) => slot?.argument === index && slot.properties);
    return isObject ? `{ ${value.join(', ')} }` : value.join(', ');
  }).join(', ');
}

function reads({ readers, text }) {
  return [
    ...readers.map((reader) => code(read(reader))),
    ...(text ? [`text: ${code(`err.${text.bare}`)}${text.message ? `, with more in ${code('err.message')}: ${code(text.message)}` : ''}`] : []),
  ];
}

function read({ path: steps, ...reader }) {
  const from = (start) => [start, ...steps].join('.');
  switch (reader.from) {
    case 'error':
      return from('err');
    case 'answer':
      return from('answer');
    case 'event':
      return `on('${reader.event}', (it) => ${from('it')})`;
    case 'method':
      return from(`${reader.method}()`);
    case 'function':
      return from(`${shortName(reader.names[0])}(err)`);
    default:
      return `${reader.option}: (${reader.parameter === 0 ? 'it' : '_, it'}) => ${from('it')}`;
  }
}

function retries({ retry, alsoTakes = [], handlers: forms }, dialects) {
  // What sits on top of another library is told there what to repeat; what only makes errors repeats nothing.
  if (retry.length === 0) return (forms.length > 0 ? alsoTakes : []).map((id) => titleOf(id, dialects)).map((title) => `as ${code(title)}`);
  return retry.flatMap((rule) => {
    const ways = rule.form === 'argument' ? rule.names.map((name) => `${shortName(name)}([…])`) : [rule.form === 'property' ? `${rule.property}: […]` : `${rule.property}: (…) => …`];
    const byDefault = rule.default ? ` (by default ${rule.default.map(code).join(', ')})` : '';
    return ways.map((way) => `${code(way)}${byDefault}`);
  });
}

function handlers({ handlers: forms }) {
  return forms.flatMap((form) => {
    switch (form.form) {
      case 'registration':
        return [code(`${form.method}(${form.arguments.length === 1 ? '_, '.repeat(form.arguments[0]) : '…, '}{ … })`)];
      case 'wrapper':
        return form.names.map((name) => code(`${shortName(name)}(…)`));
      case 'decorator':
        return [form.names.map((name) => code(`@${shortName(name)}()`)).join(', ')];
      case 'class-decorator':
        return [code(`@…${form.suffix}()`)];
      default:
        return [`type ${unique(form.names.map((name) => code(shortName(name)))).join(', ')}`];
    }
  });
}

function callers({ handlers: forms }) {
  const signatures = forms.flatMap((form) => form.signatures);
  return signatures.flatMap(({ style, identity, metadata }) => {
    const parameters = style === 'promise' ? ['request', 'context'] : ['call', 'callback'];
    const access = ({ parameter, path: steps }) => (steps.length > 0 ? [parameters[parameter], ...steps].join('.') : 'metadata');
    return [...identity.map((each) => code(access(each))), ...metadata.map((each) => `the credential in ${code(access(each))}`)];
  });
}

function suggestion({ enums, strings, alsoTakes = [] }, dialects, spell) {
  if (strings) return texts(strings, spell).slice(0, 1).map(code);
  const own = enums.flatMap(({ importable, style, since }) =>
    importable
      ? [`${code([importable.name, ...(importable.inside ?? []), spell('NOT_FOUND', style)].join('.'))} from ${code(importable.module)}${since ? ` (since ${since})` : ''}`]
      : [],
  );
  const others = alsoTakes.map((id) => titleOf(id, dialects)).map((title) => `as ${code(title)}`);
  return own.length + others.length > 0 ? [...own, ...others] : ['the constants the file has'];
}

const titleOf = (id, dialects) => dialects.find((dialect) => dialect.id === id)?.title ?? id;

async function main(options) {
  const built = (file) => import(pathToFileURL(path.join(root, 'packages/core/dist', file)).href);
  const [{ DIALECTS }, { spell }] = await Promise.all([built('dialects/registry.js'), built('codes/spelling.js')]);
  const text = dialectPage(DIALECTS, spell);
  if (!options.includes('--check')) return writeFileSync(page, text);
  if (readFileSync(page, 'utf8').replaceAll('\r\n', '\n') === text) return;
  console.error('docs/dialects.md is not what the data says: run `node scripts/dialect-table.mjs`.');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
