import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { codesNamedIn } from '../src/codes-named.ts';
import { document } from '../src/document.ts';
import type { Examined } from '../src/document.ts';
import { lintPackage } from '../src/lint-package.ts';
import { PACKAGES } from '../src/packages.ts';
import { rewritePackage } from '../src/rewrite-package.ts';

const RENEW = 'npm test -- --project published-findings --update';

describe('published packages', () => {
  let examined: readonly Examined[] = [];

  beforeAll(async () => {
    examined = await Promise.all(PACKAGES.map(async (published) => ({ published, linted: lintPackage(published), rewritten: await rewritePackage(published) })));
  }, 120_000);

  it('are pinned', () => {
    const pinned: Readonly<Record<string, string>> = manifest.devDependencies;
    expect(PACKAGES.map(({ name, version }) => [name, version])).toEqual(PACKAGES.map(({ name }) => [name, pinned[name]]));
  });

  it('are read to the last file', () => {
    expect(examined.filter(({ linted }) => linted.files === 0).map(({ published }) => published.name)).toEqual([]);
    expect(examined.flatMap(({ linted, rewritten }) => [...linted.failures, ...rewritten.failures])).toEqual([]);
  });

  it(`have the findings of docs/published-findings.md (${RENEW} writes it anew)`, async () => {
    await expect(document(examined), `docs/published-findings.md is not what the tools say: read what changed, then run \`${RENEW}\``).toMatchFileSnapshot('../../../docs/published-findings.md');
  });
});

it.each<readonly [text: string, codes: readonly string[]]>([
  ['`13` is gRPC’s `INTERNAL`. Write `status.INTERNAL`.', ['INTERNAL']],
  ['Write `Code.NotFound`, not `Code.Canceled` or `Code.Cancelled`.', ['NOT_FOUND', 'CANCELLED']],
  ["Write `'already-exists'`.", ['ALREADY_EXISTS']],
  ['An unknown error was aborted inside.', []],
])('the codes named in %s', (text, codes) => {
  expect(codesNamedIn([text])).toEqual(codes);
});
