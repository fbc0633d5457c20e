import type { TSESTree } from '@typescript-eslint/types';

// What is read of scope analysis, in the terms that eslint-scope and typescript-eslint's scope manager share. Either of
// them, and oxlint's, is such a thing; naming one of them would make every user install it.

export interface ScopeManager {
  readonly scopes: readonly Scope[];
  /** The scope that a node opens; with `inner`, the innermost where it opens two. */
  acquire(node: TSESTree.Node, inner?: boolean): Scope | null;
  getDeclaredVariables(node: TSESTree.Node): readonly Variable[];
}

export interface Scope {
  /** `global`, `module`, `function` and more, which differ between analysers. */
  readonly type: string;
  readonly block: TSESTree.Node;
  readonly upper: Scope | null;
  readonly set: ReadonlyMap<string, Variable>;
  readonly variables: readonly Variable[];
  readonly references: readonly Reference[];
}

export interface Variable {
  readonly name: string;
  readonly defs: readonly Declaration[];
  readonly references: readonly Reference[];
}

/** Where a variable is declared. */
export interface Declaration {
  /** The identifier that is declared. */
  readonly name: TSESTree.Node;
  readonly node: TSESTree.Node;
  readonly parent?: TSESTree.Node | null;
  /** `Parameter`, `ImportBinding` and more. */
  readonly type: string;
}

/** Where a variable is read or written. */
export interface Reference {
  readonly identifier: TSESTree.Identifier | TSESTree.JSXIdentifier;
  readonly resolved: Variable | null;
  /** Whether it writes the value that the variable is declared with. */
  readonly init?: boolean | undefined;
  isRead(): boolean;
  isWrite(): boolean;
}
