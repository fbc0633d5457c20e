import { expect, it } from 'vitest';
import { blockUnder } from '../document.ts';
import { CLEAN, hasShell, makeService, MISUSE } from './service.ts';
import type { Service } from './service.ts';

const packageJson = (name: string): string =>
  JSON.stringify({ name, version: '1.0.0', type: 'module', scripts: { 'lint:status-codes': 'grpc-litmus lint' }, dependencies: { '@grpc/grpc-js': '^1.14.0' } });

/** How many tasks turbo had in its cache, of all. */
function cached(service: Service): string {
  const { stdout, stderr } = service.run(blockUnder('docs/ci.md', 'turbo', 'sh').trim());
  return /Cached:\s+(\d+ cached, \d+ total)/.exec(stdout)?.[1] ?? stdout + stderr;
}

it.runIf(hasShell)('turbo lints again only what has changed', () => {
  const service = makeService(
    {
      'turbo.json': blockUnder('docs/ci.md', 'turbo', 'json'),
      'packages/orders/package.json': packageJson('@shop/orders'),
      'packages/orders/src/orders.js': CLEAN,
      'packages/stock/package.json': packageJson('@shop/stock'),
      'packages/stock/src/stock.js': CLEAN,
    },
    { workspaces: ['packages/*'] },
  );
  expect(cached(service)).toBe('0 cached, 2 total');
  expect(cached(service)).toBe('2 cached, 2 total');

  service.write('packages/stock/README.md', '# Stock\n');
  expect(cached(service)).toBe('2 cached, 2 total');

  service.write('packages/stock/src/stock.js', `${CLEAN}// Changed.\n`);
  expect(cached(service)).toBe('1 cached, 2 total');

  service.write('package.json', service.read('package.json').replace(/\}$/, ',"grpc-litmus":{"policy":{"rateLimit":"UNAVAILABLE"}}}'));
  expect(cached(service)).toBe('0 cached, 2 total');

  service.write('packages/stock/src/stock.js', MISUSE);
  expect(service.run('turbo run lint:status-codes').exitCode).toBe(1);
});
