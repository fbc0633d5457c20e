import type { Node } from '../src/ast/node.ts';
import { read } from '../src/source/reading.ts';
import type { Reading } from '../src/source/reading.ts';
import type { ParseOptions } from './parse.ts';
import { parse } from './parse.ts';

/** A snippet whose interesting places stood between « and ». */
export interface Marked {
  readonly reading: Reading;
  /** The text without the marks. */
  readonly text: string;
  /** The marked nodes in the order of the text; of several nodes that fill one mark, the innermost. */
  readonly nodes: readonly Node[];
}

/**
 * Parses a snippet and finds the nodes that it marks: `const a = «b.c»;`.
 *
 * @throws {Error} where a mark does not go around one whole node
 */
export function marked(snippet: string, options?: ParseOptions): Marked {
  const ranges: [number, number][] = [];
  let text = '';
  for (const part of snippet.split(/([«»])/)) {
    if (part === '«') ranges.push([text.length, -1]);
    else if (part === '»') {
      const open = ranges.findLast(([, end]) => end < 0);
      if (open) open[1] = text.length;
    } else text += part;
  }
  const reading = read(parse(text, options));
  return { reading, text, nodes: ranges.map((range) => nodeAt(reading, range)) };
}

/** The one node that a snippet marks. */
export function markedNode(snippet: string, options?: ParseOptions): Marked & { readonly node: Node } {
  const found = marked(snippet, options);
  const [node] = found.nodes;
  if (!node || found.nodes.length !== 1) throw new Error(`One mark is needed, ${found.nodes.length} are there.`);
  return { ...found, node };
}

function nodeAt({ source }: Reading, [start, end]: readonly [number, number]): Node {
  let found: Node | undefined;
  const open: Node[] = [source.ast];
  for (let node = open.pop(); node; node = open.pop()) {
    const isWhole = node.range[0] === start && node.range[1] === end && node.type !== 'TemplateElement';
    if (isWhole && (!found || depthOf(node) >= depthOf(found))) found = node;
    for (const key of source.visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) open.push(each);
    }
  }
  if (!found) throw new Error(`No node is just «${source.text.slice(start, end)}».`);
  return found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function depthOf(node: Node): number {
  let depth = 0;
  for (let around = node.parent; around; around = around.parent) depth += 1;
  return depth;
}
