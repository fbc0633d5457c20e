import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { document } from '../src/document.ts';
import { anchorOf } from '../src/fact.ts';
import { FACTS, factsOf } from '../src/facts.ts';
import { LIBRARIES, LIBRARY_IDS } from '../src/libraries.ts';
import type { Installed, Library } from '../src/libraries.ts';

const NODE_MODULES = path.join(import.meta.dirname, '..', 'node_modules');

/** The version of a library that the tests run. */
function installedVersion({ folder, beside }: Installed): unknown {
  const set = realpathSync(path.join(NODE_MODULES, folder));
  const found = beside === undefined ? set : path.join(set, folder.replaceAll(/[^/]+/g, '..'), beside);
  return (JSON.parse(readFileSync(path.join(found, 'package.json'), 'utf8')) as { version: unknown }).version;
}

describe.each(LIBRARY_IDS)('%s', (id) => {
  const { settings }: Library = LIBRARIES[id];

  it('is run in the versions that are named', () => {
    for (const [setting, installed] of Object.entries(settings)) {
      expect(installedVersion(installed), setting).toBe(installed.version);
      expect(setting.startsWith(installed.version), setting).toBe(true);
    }
  });

  it('has its facts proven', () => {
    expect(factsOf(id).length).toBeGreaterThan(0);
    expect(existsSync(path.join(import.meta.dirname, `${id}.test.ts`))).toBe(true);
  });

  it('has a fact seen once in a setting, and in no setting that it does not have', () => {
    for (const fact of factsOf(id)) {
      const on = fact.sightings.flatMap((sighting) => sighting.on);
      expect(Object.keys(settings), fact.id).toEqual(expect.arrayContaining(on));
      expect(new Set(on).size, fact.id).toBe(on.length);
    }
  });
});

it('the facts have ids and anchors of their own', () => {
  expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
  expect(new Set(FACTS.map(({ id }) => anchorOf(id))).size).toBe(FACTS.length);
});

it('docs/runtime-facts.md says what the facts say', async () => {
  await expect(document()).toMatchFileSnapshot('../../../docs/runtime-facts.md');
});
