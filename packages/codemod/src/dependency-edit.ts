import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextEdit } from '@grpc-litmus/core';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';

/** Each library whose constants may be imported, in the range that its newest version here has been tested in. */
export const RANGES: Readonly<Record<string, string>> = {
  '@bufbuild/connect': '^0.13.0',
  '@connectrpc/connect': '^2.2.0',
  '@google-cloud/firestore': '^8.7.1',
  '@grpc/grpc-js': '^1.14.7',
  '@grpc/proto-loader': '^0.7.15',
  '@improbable-eng/grpc-web': '^0.15.0',
  '@nestjs/microservices': '^12.1.1',
  'firebase-admin': '^13.0.0',
  'google-gax': '^5.0.8',
  grpc: '^1.24.11',
  'grpc-boom': '^3.0.12',
  'grpc-web': '^2.1.1',
  'nice-grpc': '^2.1.18',
  'nice-grpc-common': '^2.0.4',
  'nice-grpc-web': '^3.3.11',
};

/**
 * The range to write for a dependency that is added to a package: of the version that is installed for it already, as
 * the dependency of another package, else the newest known here.
 *
 * @param folder the package's
 */
export function rangeFor(name: string, folder: string): string {
  const installed = installedVersion(name, folder);
  return installed === undefined ? (RANGES[name] ?? '*') : `^${installed}`;
}

function installedVersion(name: string, folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return dirname(folder) === folder ? undefined : installedVersion(name, dirname(folder));
  }
}

/**
 * The edits that give a package.json some dependencies, in the place where the alphabet puts them and laid out like their
 * neighbours. Nothing else of it changes.
 *
 * @param text without a byte order mark
 * @throws {SyntaxError} where the text is not a JSON object
 */
export function dependencyEdits(text: string, dependencies: Readonly<Record<string, string>>): readonly TextEdit[] {
  JSON.parse(text);
  const tree = parseTree(text);
  if (tree?.type !== 'object') throw new SyntaxError('it is not a JSON object');
  const section = findNodeAtLocation(tree, ['dependencies']);
  const names = namesIn(section);
  const missing = Object.entries(dependencies).filter(([name]) => !names.includes(name));
  if (missing.length === 0) return [];
  if (section === undefined) return [insertion(text, tree, tree.children?.length ?? 0, [`"dependencies": ${sectionOf(text, tree, missing)}`])];

  const byIndex = new Map<number, string[]>();
  for (const [name, range] of missing.sort()) {
    const index = indexIn(names, name);
    byIndex.set(index, [...(byIndex.get(index) ?? []), entry([name, range])]);
  }
  return [...byIndex].map(([index, entries]) => insertion(text, section, index, entries));
}

const namesIn = (object: Node | undefined): readonly string[] => object?.children?.map(({ children }) => String(children?.[0]?.value)) ?? [];

/** Among sorted names where the order puts it; among others at the end. */
function indexIn(names: readonly string[], name: string): number {
  const isSorted = names.every((each, index) => index === 0 || (names[index - 1] ?? '') <= each);
  return isSorted ? names.filter((each) => each < name).length : names.length;
}

const entry = ([name, range]: readonly [string, string]): string => `${JSON.stringify(name)}: ${JSON.stringify(range)}`;

/** Puts properties into an object at an index, with the white space its other properties have. */
function insertion(text: string, object: Node, index: number, properties: readonly string[]): TextEdit {
  const { children = [], offset, length } = object;
  const between = spaceWithin(text, object);
  const before = children[index - 1];
  const after = children[index];
  if (before) return at(before.offset + before.length, properties.map((each) => `,${between}${each}`).join(''));
  if (after) return at(after.offset, properties.map((each) => `${each},${between}`).join(''));
  const inner = between === '' ? '' : `${between}${/\n/.test(between) ? unitOf(text) : ''}`;
  return { range: [offset, offset + length], text: `{${inner}${properties.join(`,${inner}`)}${between}}` };
}

const at = (offset: number, text: string): TextEdit => ({ range: [offset, offset], text });

/** A whole section, one level below the properties of the manifest. */
function sectionOf(text: string, manifest: Node, dependencies: readonly (readonly [string, string])[]): string {
  const outer = spaceWithin(text, manifest);
  const inner = outer.includes('\n') ? outer + unitOf(text) : outer;
  return `{${inner}${dependencies.map(entry).join(`,${inner}`)}${outer}}`;
}

/** What stands before the properties of an object; of an empty one, before the property that it is the value of. */
function spaceWithin(text: string, { children: [first] = [], offset, parent }: Node): string {
  if (first) return text.slice(offset + 1, first.offset);
  return parent?.parent ? spaceWithin(text, parent.parent) : '\n';
}

const unitOf = (text: string): string => /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
