import { factsOf, readSettings, settingsIn } from '@grpc-litmus/core';
import type { ProjectFacts, Settings } from '@grpc-litmus/core';
import { createManifestLookup } from './manifests.ts';
import type { Manifests } from './manifests.ts';
import { createSelfImportLookup } from './self-import.ts';
import { UsageError } from './usage-error.ts';

/** What is known of the project that a file belongs to. */
export interface Project {
  readonly facts: ProjectFacts;
  readonly settings: Settings;
}

/**
 * A function from a file's absolute path to what its package says.
 *
 * @param manifestsOf where a lookup is there already, with the folders it has read
 * @throws {UsageError} by the function it returns, where package.json holds mistaken settings
 */
export function createProjectLookup(manifestsOf: (file: string) => Manifests = createManifestLookup()): (file: string) => Project {
  const importsItself = createSelfImportLookup();
  return (file) => {
    const { nearest, workspaceRoot } = manifestsOf(file);
    const facts = factsOf(file, nearest, workspaceRoot);
    const { packageName } = facts;
    return { facts: packageName === undefined ? facts : { ...facts, importsItself: () => importsItself(file, packageName) }, settings: validSettings(settingsIn(nearest, workspaceRoot)) };
  };
}

function validSettings(written: unknown): Settings {
  const result = readSettings(written);
  if (result.kind === 'valid') return result.settings;
  throw new UsageError(`The settings \`grpc-litmus\` in package.json are mistaken. ${result.mistakes.join(' ')}`);
}
