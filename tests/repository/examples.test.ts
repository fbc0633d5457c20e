import path from 'node:path';
import { expect, it } from 'vitest';
import { testOutcomes } from '../../scripts/demo/service.mjs';
import { root, workspaceFolders } from './checkout.ts';

it.each(workspaceFolders('examples'))('%s: the tests of the service pass', (folder) => {
  const outcomes = testOutcomes(path.join(root, folder));
  expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
});
