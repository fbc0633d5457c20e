import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings, foreignText } from '../../scripts/committed-text.mjs';
import { files, read } from './checkout.ts';

describe('source files', () => {
  it('have one job, so none is longer than 350 lines', () => {
    const sources = files.filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file));
    expect(sources.length).toBeGreaterThan(0);
    const long = sources.map((file) => ({ file, lines: read(file).split('\n').length })).filter(({ lines }) => lines > 350);
    expect(long).toEqual([]);
  });

  it('are named after what they do', () => {
    // Code that is input of a test, or a service as somebody else wrote it, may be named as it likes.
    const ours = files.filter((file) => !/^examples\/|\/(cases|fixtures|corpus)\//.test(file));
    const vague = /^(?:.*[-_.])?(?:utils?|helpers?|common)(?:[-_.].*)?$/i;
    expect(ours.filter((file) => file.split('/').some((part) => vague.test(part)))).toEqual([]);
  });
});

describe('committed text', () => {
  it('names no package registry and no folder of a machine', () => {
    expect(findings()).toEqual([]);
  });

  it.each([
    ['a host', 'tarball: https://packages.example/x.tgz', 1],
    ['another host', 'tarball: https://elsewhere.example/x.tgz', 0],
    ['the checkout', 'see /srv/checkout/x.ts', 1],
    ['the checkout as a URL', "import 'file:///srv/checkout/x.ts'", 1],
    ['a folder whose name starts alike', 'see /srv/checkout-2/x.ts', 0],
    ['a home folder', `see ${path.posix.join('/', 'home', 'someone', 'x.ts')}`, 1],
    ['a home folder of Windows', `see ${['C:', 'Users', 'someone'].join('\\')}`, 1],
    ['a page of a web site', 'https://site.example/home/someone/', 0],
  ])('is searched for %s', (_, line, count) => {
    const found = foreignText(`first\n${line}\n`, { hosts: ['packages.example'], folders: ['/srv/checkout'] });
    expect(found.map((finding) => finding.line)).toEqual(Array.from({ length: count }, () => 2));
  });
});
