import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, gone after the test. A name that ends in `/` makes an empty folder. */
export function scratchFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  // macOS gives a temporary folder behind a symbolic link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'grpc-litmus-codemod-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

export function put(folder: string, name: string, content: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
  if (!name.endsWith('/')) writeFileSync(path, content);
}
