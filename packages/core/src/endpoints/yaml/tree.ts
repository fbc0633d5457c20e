/**
 * The tree that `yaml-eslint-parser` makes, which the language of `eslint-plugin-yml` makes as well: as much of it as is
 * read here. Places are offsets into the text.
 */
export interface YamlProgram {
  readonly type: 'Program';
  readonly body: readonly YamlDocumentNode[];
}

export interface YamlDocumentNode {
  readonly type: 'YAMLDocument';
  readonly content: YamlNode | null;
}

export type YamlNode = YamlMappingNode | YamlSequenceNode | YamlScalarNode | YamlAliasNode | YamlWithMetaNode;

interface Placed {
  readonly range: Range;
}

/** Half-open: the offset of the first character, and of the one after the last. */
export type Range = readonly [start: number, end: number];

export interface YamlMappingNode extends Placed {
  readonly type: 'YAMLMapping';
  readonly pairs: readonly { readonly key: YamlNode | null; readonly value: YamlNode | null }[];
}

export interface YamlSequenceNode extends Placed {
  readonly type: 'YAMLSequence';
  readonly entries: readonly (YamlNode | null)[];
}

export interface YamlScalarNode extends Placed {
  readonly type: 'YAMLScalar';
  readonly style: 'plain' | 'double-quoted' | 'single-quoted' | 'literal' | 'folded';
  readonly value: string | number | boolean | null;
  /** What is written, of plain and quoted scalars. */
  readonly strValue?: string;
}

export interface YamlAliasNode extends Placed {
  readonly type: 'YAMLAlias';
  readonly name: string;
}

export interface YamlWithMetaNode extends Placed {
  readonly type: 'YAMLWithMeta';
  readonly anchor: { readonly name: string } | null;
  readonly tag: { readonly tag: string } | null;
  readonly value: YamlNode | null;
}
