import { runCodemod } from '@grpc-litmus/codemod';
import type { CodemodResult } from '@grpc-litmus/codemod';
import type { PublishedPackage } from './packages.ts';

/** What the codemod would do to a package; nothing is written. */
export function rewritePackage({ folder }: PublishedPackage): Promise<CodemodResult> {
  return runCodemod({ paths: [folder], gitignore: false });
}
