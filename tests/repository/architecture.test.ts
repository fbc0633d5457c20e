import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from './checkout.ts';

const page = read('docs/architecture.md');
const rooms = readdirSync(path.join(root, 'packages/core/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

/** The rows of the table, as `room: step`. */
const rows = [...page.matchAll(/^\| `(\w+)` \| ([\w ]+) \|/gm)].map(([, room = '', step = '']) => ({ room, step }));
/** The boxes of the picture: a step and its rooms. */
const boxes = [...page.matchAll(/"<b>([\w ]+)<\/b><br>([\w ·]+)"/g)].flatMap(([, step = '', list = '']) => list.split(' · ').map((room) => ({ room, step })));

const byName = (a: { room: string }, b: { room: string }): number => (a.room < b.room ? -1 : 1);

describe('the page on the architecture', () => {
  it('names each room of core once', () => {
    expect(rows.map(({ room }) => room).sort()).toEqual(rooms);
  });

  it('has a picture of the same rooms in the same steps', () => {
    expect([...boxes].sort(byName)).toEqual([...rows].sort(byName));
  });

  it('has the surfaces that there are', () => {
    const surfaces = ['eslint-plugin', 'codemod', 'cli'].map((folder) => (JSON.parse(read(`packages/${folder}/package.json`)) as { name: string }).name);
    const drawn = [...page.matchAll(/^ {2}said -->\|"[^"]+"\| \w+\["([^"]+)"\]$/gm)].map(([, name]) => name);
    expect(drawn).toEqual(surfaces);
  });
});
