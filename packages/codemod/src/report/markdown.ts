import type { Reporter } from './report.ts';
import { remarks, summarySentence, tally } from './tally.ts';
import { WORDS } from './words.ts';

/** For a pull request or a wiki page: the figures, then a table each of rewrites, undecided codes and failures. */
export const markdown: Reporter = (result) => {
  const { undecided, waiting } = tally(result);
  const rewritten = result.sites.filter(({ verdict, needs }) => verdict === 'rewrite' && !needs);
  const place = ({ file, line }: { file: string; line?: number }): string => code(line === undefined ? file : `${file}:${line}`);
  const sections = [
    `## ${WORDS[result.transform].title}\n\n${[summarySentence(result), ...remarks(result).map(text)].join('\n\n')}`,
    result.refusal && `**${text(result.refusal.message)}**\n\n${result.refusal.files.map((file) => `- ${code(file)}`).join('\n')}`,
    table(result.mode === 'write' ? 'Rewritten' : 'To rewrite', ['Where', 'Literal', 'Becomes', 'Why'], rewritten.map((site) => [place(site), code(site.literal), code(site.replacement ?? ''), text(site.reason)])),
    table('Waiting for an import', ['Where', 'Literal', 'Would become', 'Why not yet'], waiting.map((site) => [place(site), code(site.literal), code(site.replacement ?? ''), text(site.reason)])),
    table('Undecided', ['Where', 'Literal', 'Perhaps', 'Why not'], undecided.map((site) => [place(site), code(site.literal), site.code === undefined ? '' : code(site.code), text(site.reason)])),
    table('Failed', ['Where', 'Why'], result.failures.map((failure) => [place(failure), text(failure.message)])),
    table('Passed over', ['File', 'Why'], result.passedOver.map(({ file, reason }) => [code(file), text(reason)])),
  ];
  return sections.filter((section) => section).join('\n\n');
};

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${title} (${rows.length})`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A code span; one that holds backticks itself needs longer fences. A pipe would end the cell. */
function code(content: string): string {
  const fence = content.includes('`') ? '``' : '`';
  return `${fence}${content.replaceAll('|', String.raw`\|`)}${fence}`;
}

/** Prose for a cell. The reasons of core mark code with backticks, so those stay. */
function text(content: string): string {
  return content.replace(/\s+/g, ' ').replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
}
