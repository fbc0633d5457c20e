import { status } from '@grpc/grpc-js';
import { anchorOf } from './fact.ts';
import type { Fact, Sighting } from './fact.ts';
import { factsOf } from './facts.ts';
import { LIBRARIES, LIBRARY_IDS } from './libraries.ts';
import type { Library, LibraryId } from './libraries.ts';
import type { Beside, Code, Outcome } from './outcome.ts';

const INTRODUCTION = `# What really arrives

What libraries make of an error or a status code, as their clients see it. Each line below is a test: it starts the
library's server and its client over loopback and compares what arrives. The tests, and the data this page is made of,
are in [packages/runtime-facts](../packages/runtime-facts); after a change of the data,
\`npm test -- --project runtime-facts --update\` writes this page anew.

*Nothing* means that the client waited until its own deadline. Versions that are not named were not run.
`;

/** The page `docs/runtime-facts.md`, with a heading for each fact whose anchor is `anchorOf(fact.id)`. */
export function document(): string {
  return [INTRODUCTION, contents(), ...LIBRARY_IDS.map(section)].join('\n');
}

function contents(): string {
  const rows = LIBRARY_IDS.map((id) => {
    const { title, settings }: Library = LIBRARIES[id];
    return [`[${title}](#${slug(title)})`, Object.keys(settings).join('; '), String(factsOf(id).length)];
  });
  return table(['library', 'versions', 'facts'], rows);
}

function section(id: LibraryId): string {
  const { title, run, settings }: Library = LIBRARIES[id];
  const facts = factsOf(id);
  const rows = facts.map((fact) => [`[${fact.id}](#${anchorOf(fact.id)})`, fact.does, seen(fact.sightings[0].outcome)]);
  return [
    `## ${title}\n`,
    `Run: ${run}. Versions: ${Object.keys(settings).join('; ')}. The table shows the newest version a fact is about.\n`,
    table(['fact', 'what the code does', 'what the client sees'], rows),
    ...facts.map(details),
  ].join('\n');
}

function details({ id, does, sightings, rules }: Fact): string {
  const items = sightings.map(({ on, outcome }: Sighting) => `- ${on.join('; ')}: ${seen(outcome)}\n`);
  const ruled = rules.length > 0 ? [`- rules: ${rules.map(code).join(', ')}\n`] : [];
  return [`### ${id.replace('/', ' ')}\n\n`, `${does}\n\n`, ...items, ...ruled].join('');
}

function seen(outcome: Outcome): string {
  return [result(outcome), ...aside(outcome)].join('; ');
}

function result(outcome: Outcome): string {
  switch (outcome.sees) {
    case 'error':
      return `${named(outcome.code)}: "${outcome.text}"`;
    case 'broken connection':
      return `a broken connection: ${named(status.UNAVAILABLE)} or ${named(status.CANCELLED)}`;
    case 'answer':
      return `success: ${code(json(outcome.answer))}`;
    case 'nothing':
      return '*nothing*';
    case 'exception':
      return `no call, the client throws: "${outcome.text}"`;
    case 'values':
      return Object.entries(outcome.values).map(([expression, value]) => `${code(expression)} is ${code(json(value))}`).join('; ');
  }
}

function aside({ metadata, http, attempts, server }: Beside): string[] {
  return [
    ...Object.entries(metadata ?? {}).map(([key, value]) => `metadata ${code(`${key}: ${value}`)}`),
    ...(http === undefined ? [] : [`HTTP ${http}`]),
    ...(attempts === undefined ? [] : [attempts === 1 ? '1 attempt' : `${attempts} attempts`]),
    ...(server === undefined ? [] : [`the server's process ${server === 'exits with 1' ? server : `gets an ${code(server)}`}`]),
  ];
}

/** A code with its name; libraries with names for codes have them already. */
function named(value: Code): string {
  if (typeof value === 'string') return code(value);
  const name: string | undefined = status[value];
  return name === undefined ? `${code(String(value))}, which is no status code` : `${code(name)} (${value})`;
}

/** As JSON, but with what JSON has no word for. */
function json(value: unknown): string {
  if (value === undefined || Number.isNaN(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`;
  return JSON.stringify(value);
}

const code = (text: string): string => `\`${text}\``;

/** As GitHub makes the anchor of a heading. */
const slug = (heading: string): string => heading.toLowerCase().replaceAll(/[^\w\s-]/g, '').replaceAll(/\s/g, '-');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
