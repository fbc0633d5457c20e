// Writes the presets in the form of configurations that oxlint can extend, as it takes none from a plugin. Part of the
// build: it reads what was compiled.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import plugin from '../dist/index.js';

const folder = path.resolve(import.meta.dirname, '../oxlint');
mkdirSync(folder, { recursive: true });
for (const preset of ['recommended', 'strict', 'all']) {
  // By its path: from whichever configuration extends this one, that is the plugin beside it.
  const configuration = { jsPlugins: ['../dist/index.js'], rules: plugin.configs[preset].rules };
  writeFileSync(path.join(folder, `${preset}.json`), `${JSON.stringify(configuration, undefined, 2)}\n`);
}
