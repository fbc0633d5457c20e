import type { Range, YamlMappingNode, YamlNode, YamlProgram, YamlScalarNode } from './tree.ts';
import type { YamlEntry, YamlScalar, YamlValue } from './value.ts';

/** What each document of a file says. Empty documents are left out. */
export function documentsOf(program: YamlProgram): readonly YamlValue[] {
  return program.body.flatMap(({ content }) => (content ? [read(content, new Map())] : []));
}

/** The values of anchors, in the order of the text: an alias inside its own anchor finds nothing. */
type Anchors = Map<string, YamlValue>;

function read(node: YamlNode, anchors: Anchors): YamlValue {
  switch (node.type) {
    case 'YAMLMapping':
      return { kind: 'map', entries: entriesIn(node, anchors), range: node.range };
    case 'YAMLSequence':
      return { kind: 'list', items: node.entries.map((entry) => readOrNull(entry, anchors, node.range)), range: node.range };
    case 'YAMLScalar':
      return scalar(node);
    case 'YAMLAlias':
      return anchors.get(node.name) ?? { kind: 'unknown', range: node.range };
    case 'YAMLWithMeta': {
      const value = readOrNull(node.value, anchors, node.range);
      const known: YamlValue = isOwnTag(node.tag?.tag) ? { kind: 'unknown', range: node.range } : value;
      if (node.anchor) anchors.set(node.anchor.name, known);
      return known;
    }
  }
}

const readOrNull = (node: YamlNode | null, anchors: Anchors, around: Range): YamlValue => (node ? read(node, anchors) : nothing(around));

const nothing = ([start]: Range): YamlScalar => ({ kind: 'scalar', value: null, text: '', style: 'plain', range: [start, start] });

/** A tag of the YAML standard only says what the value is already. */
const isOwnTag = (tag: string | undefined): boolean => tag !== undefined && !tag.startsWith('!!') && !tag.startsWith('tag:yaml.org,2002:');

function scalar(node: YamlScalarNode): YamlScalar {
  const written = typeof node.value === 'string' ? node.value : (node.strValue ?? String(node.value));
  return { kind: 'scalar', value: node.value, text: node.value === null ? '' : written, style: node.style, range: node.range };
}

/** The pairs of a map, and those that it merges and does not have itself. */
function entriesIn(node: YamlMappingNode, anchors: Anchors): readonly YamlEntry[] {
  const own: YamlEntry[] = [];
  const merged: YamlEntry[] = [];
  for (const { key, value } of node.pairs) {
    const name = key ? read(key, anchors) : undefined;
    if (!key || name?.kind !== 'scalar') continue;
    const entry = { key: name.text, keyRange: key.range, value: readOrNull(value, anchors, [key.range[1], key.range[1]]) };
    if (name.text === '<<') merged.push(...mergedBy(entry.value));
    else own.push(entry);
  }
  const keys = new Set(own.map(({ key }) => key));
  return [...own, ...merged.filter(({ key }) => !keys.has(key) && keys.add(key))];
}

function mergedBy(value: YamlValue): readonly YamlEntry[] {
  if (value.kind === 'map') return value.entries;
  return value.kind === 'list' ? value.items.flatMap(mergedBy) : [];
}
