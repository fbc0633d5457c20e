import { readFileSync } from 'node:fs';

// packages/published-findings reads the code of these and runs none of it, so what they depend on is not installed.
const { readOnly } = JSON.parse(readFileSync(new URL('packages/published-findings/package.json', import.meta.url), 'utf8'));

/** @param {{ name: string, dependencies?: object, optionalDependencies?: object, peerDependencies?: object }} manifest */
function readPackage(manifest) {
  return readOnly.includes(manifest.name) ? { ...manifest, dependencies: {}, optionalDependencies: {}, peerDependencies: {} } : manifest;
}

export const hooks = { readPackage };
