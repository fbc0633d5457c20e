import { indented } from '../page.ts';
import type { Colours } from '../page.ts';
import type { FileMigration, ProxyMigration, Step } from './migration-of.ts';

/** What people read of the migrations of files. */
export function printed(files: readonly FileMigration[], colours: Colours): string {
  return files.map((file) => printedFile(file, colours)).join('\n\n');
}

function printedFile({ file, proxies }: FileMigration, colours: Colours): string {
  if (proxies.length === 0) return `${file}\n  No ESP proxy is started here (image endpoints-runtime:1).`;
  return proxies.map((proxy) => printedProxy(file, proxy, colours)).join('\n\n');
}

function printedProxy(file: string, { line, fails, steps }: ProxyMigration, colours: Colours): string {
  const verdict = fails === null ? colours.green('starts with ESPv2') : colours.red('does not start with ESPv2');
  return [`${file}:${String(line)}  ${verdict}`, ...(fails === null ? [] : [indented(`"${fails}"`, 2)]), ...steps.map((step) => printedStep(step, colours))].join('\n');
}

const EFFECTS: Readonly<Record<Step['effect'], string>> = { breaks: 'is gone', conflicts: 'cannot stay', changes: 'means something else', deprecated: 'is deprecated' };

function printedStep({ line, flag, effect, use, note }: Step, colours: Colours): string {
  const what = flag === '' ? (effect === 'changes' ? 'a default changes' : 'a flag is missing') : `${flag} ${EFFECTS[effect]}`;
  const instead = [...(use === null ? [] : [`write ${use}`]), ...(note === null ? [] : [note.replaceAll('`', '')])].join('; ');
  return `  ${colours.dim(`line ${String(line)}`)}  ${what}${instead === '' ? '; nothing takes its place' : `: ${instead}`}`;
}
