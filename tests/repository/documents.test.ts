import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, manifest, read, root } from './checkout.ts';

const documents = files.filter((file) => file.endsWith('.md') && !/\/(cases|fixtures)\//.test(file));
const withoutCode = (text: string): string => text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors of a document, as GitHub makes them from its headings. */
function anchors(text: string): Set<string> {
  const headings = text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+)$/gm);
  const slug = (heading: string): string =>
    heading.trim().toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
  return new Set([...headings].map(([, heading]) => slug(heading ?? '')));
}

/** The links of a document to files of the repository that lead nowhere. */
function brokenLinks(document: string): string[] {
  const text = withoutCode(read(document));
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)];
  const defined = [...text.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
  return [...inline, ...defined]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? document : path.posix.join(path.posix.dirname(document), decodeURI(file));
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchors(read(target)).has(anchor);
    });
}

/** The commands of a document's shell blocks that are run from the root of the repository. */
function shellCommands(document: string): string[] {
  const blocks = read(document).matchAll(/^```(?:sh|bash|shell)\n([^]*?)^```/gm);
  return [...blocks].flatMap(([, block]) => (block ?? '').split('\n')).map((line) => line.trim());
}

describe.each(documents)('%s', (document) => {
  it('links to files and headings that exist', () => {
    expect(brokenLinks(document)).toEqual([]);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md'])('the commands of %s', (document) => {
  const commands = shellCommands(document);
  const { scripts = {} } = manifest('.');

  it('exist', () => {
    const named = commands.flatMap((command) => /^(?:npm|pnpm) (?:run )?(test|(?<=run )[\w:-]+)/.exec(command)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  it('name files that exist', () => {
    const named = commands.flatMap((command) => /^(?:node|bash) (\S+)/.exec(command)?.[1] ?? []);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('the scripts of package.json', () => {
  it('name files that exist', () => {
    const named = Object.values(manifest('.').scripts ?? {}).flatMap((script) =>
      [...script.matchAll(/\b(?:node|bash) (\S+)/g)].map(([, file]) => file ?? ''),
    );
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
