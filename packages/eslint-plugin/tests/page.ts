import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A page of a rule, as far as tests look at it. */
export interface Page {
  readonly title: string;
  /** The first paragraph. */
  readonly lead: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly text: string;
  readonly blocks: readonly CodeBlock[];
}

/** A block of code; its info string is the language for the highlighter and the name of the file it would be. */
export interface CodeBlock {
  readonly file: string;
  readonly code: string;
  /** The line of the page on which the code starts. */
  readonly line: number;
}

const FOLDER = path.resolve(import.meta.dirname, '../docs/rules');

export const pageFile = (rule: string): string => path.join(FOLDER, `${rule}.md`);

/** Reads the page of a rule. */
export function pageOf(rule: string): Page {
  const text = readFileSync(pageFile(rule), 'utf8');
  const [head = '', ...parts] = text.split(/^(?=## )/m);
  const [title = '', lead = ''] = head.split('\n\n');
  let before = head;
  const sections = parts.map((part) => {
    const section = sectionOf(part, before.split('\n').length - 1);
    before += part;
    return section;
  });
  return { title: title.replace(/^# /, ''), lead: lead.trim(), sections };
}

function sectionOf(part: string, linesBefore: number): Section {
  const heading = /^## (.*)$/m.exec(part)?.[1] ?? '';
  const blocks = Array.from(part.matchAll(/^```\S+ (\S+)\n([\s\S]*?)^```$/gm), (match) => ({
    file: match[1] ?? '',
    code: match[2] ?? '',
    line: linesBefore + part.slice(0, match.index).split('\n').length + 1,
  }));
  return { heading, text: part.replace(/^## .*\n/, '').trim(), blocks };
}
