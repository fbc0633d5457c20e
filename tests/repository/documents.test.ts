import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, manifest, read, root, workspaceFolders } from './checkout.ts';

const documents = files.filter((file) => file.endsWith('.md') && !/\/(cases|fixtures)\//.test(file));
const withoutCode = (text: string): string => text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');

const REPOSITORY = 'https://github.com/grpc-litmus/grpc-litmus';
/** An address of this repository's own files, as the registry needs it. */
const OWN = new RegExp(String.raw`^${REPOSITORY}/(?:blob|tree)/main/`);

/** The anchors of a document, as GitHub makes them from its headings; of equal ones the later are counted. */
function anchors(text: string): Set<string> {
  const headings = text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+)$/gm);
  const slug = (heading: string): string =>
    heading.trim().toLowerCase().replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
  const seen = new Map<string, number>();
  return new Set(
    [...headings].map(([, heading = '']) => {
      const own = slug(heading);
      const before = seen.get(own) ?? 0;
      seen.set(own, before + 1);
      return before === 0 ? own : `${own}-${before}`;
    }),
  );
}

/** Where the links of a document lead, those of code aside. */
function linksOf(document: string): string[] {
  const text = withoutCode(read(document));
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)];
  const defined = [...text.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
  return [...inline, ...defined].map(([, link]) => link ?? '');
}

const isElsewhere = (link: string): boolean => /^[a-z][a-z+.-]*:/i.test(link) && !OWN.test(link);

/** The file of this repository that a link leads to, relative to the root. */
function targetOf(document: string, link: string): string {
  const [file = ''] = link.split('#');
  if (OWN.test(file)) return file.replace(OWN, '');
  return file === '' ? document : path.posix.join(path.posix.dirname(document), decodeURI(file));
}

/** The links of a document to files of the repository that lead nowhere. */
function brokenLinks(document: string): string[] {
  return linksOf(document)
    .filter((link) => !isElsewhere(link))
    .filter((link) => {
      const [, anchor] = link.split('#');
      const target = targetOf(document, link);
      if (!existsSync(path.join(root, target))) return true;
      const page = target.endsWith('.md') ? target : files.find((file) => file === path.posix.join(target, 'README.md'));
      return anchor !== undefined && anchor !== 'readme' && page !== undefined && !anchors(read(page)).has(anchor);
    });
}

describe.each(documents)('%s', (document) => {
  it('links to files and headings that exist', () => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it('speaks of scripts that there are', () => {
    const [example] = /^examples\/[^/]+/.exec(document) ?? [];
    const { scripts = {} } = manifest(example ?? '.');
    const named = [...read(document).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe.each(workspaceFolders('packages').filter((folder) => manifest(folder).private !== true))('the README of %s', (folder) => {
  const readme = `${folder}/README.md`;

  it('can be read on its page of the registry, which knows no files beside it', () => {
    expect(linksOf(readme).filter((link) => !link.startsWith('#') && !link.startsWith('https:'))).toEqual([]);
  });

  it('is short enough for that page', () => {
    expect(read(readme).split('\n').length).toBeLessThanOrEqual(250);
  });
});

describe('docs/README.md', () => {
  it('leads to every page, or to the list that does', () => {
    const index = 'docs/README.md';
    const direct = new Set(linksOf(index).filter((link) => !isElsewhere(link)).map((link) => targetOf(index, link)));
    const lists = [...direct].filter((page) => /\/README\.md$/.test(page));
    const reached = new Set([...direct, ...lists.flatMap((list) => linksOf(list).map((link) => targetOf(list, link)))]);
    const pages = documents.filter((file) => /^docs\/|^packages\/eslint-plugin\/docs\/|^examples\/[^/]+\/README/.test(file) && file !== index);
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
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
