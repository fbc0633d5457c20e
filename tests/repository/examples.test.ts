import path from 'node:path';
import { expect, it } from 'vitest';
import { testOutcomes } from '../../scripts/demo/service.mjs';
import { manifest, root, workspaceFolders } from './checkout.ts';

// The other examples are projects of this run.
const withNodesRunner = workspaceFolders('examples').filter((folder) => manifest(folder).scripts?.['test'] === 'node --test');

it.each(withNodesRunner)('%s: the tests of the service pass', (folder) => {
  const outcomes = testOutcomes(path.join(root, folder));
  expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
});
