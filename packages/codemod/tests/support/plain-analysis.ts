import type { Analysis, LiteralDecision, Source, TextEdit } from '@grpc-litmus/core';

type Node = Source['ast'];

/**
 * An analysis for tests of everything around core: each `code: 5` of an object becomes `status.NOT_FOUND`, each other
 * `5` is undecided, and each `0` is left alone. It imports nothing.
 */
export function plainAnalysis({ ast, visitorKeys }: Source): Analysis {
  const literals: LiteralDecision[] = [];
  const visit = (node: Node): void => {
    const decision = decide(node);
    if (decision) literals.push(decision);
    for (const key of visitorKeys[node.type] ?? []) {
      // A key of a node leads to a node, a list of nodes (with holes) or nothing.
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      for (const one of Array.isArray(child) ? child : [child]) if (one) visit(one);
    }
  };
  visit(ast);
  const rewrites = literals.flatMap(({ verdict }) => (verdict.kind === 'rewrite' ? verdict.edits : []));
  return { literals, judgements: [], notes: [], configProblems: [], rewrites };
}

function rewrite({ range }: LiteralDecision['node']): LiteralDecision['verdict'] {
  const text = 'status.NOT_FOUND';
  return { kind: 'rewrite', reference: { text }, edits: [{ range, text }], reason: 'the property is called `code`' };
}

function decide(node: LiteralDecision['node']): LiteralDecision | undefined {
  if (node.type !== 'Literal' || (node.value !== 5 && node.value !== 0)) return undefined;
  const { parent } = node;
  const isCode = parent.type === 'Property' && parent.key.type === 'Identifier' && parent.key.name === 'code';
  const base = { node, literal: node.raw, evidence: [] };
  if (node.value === 0) return { ...base, code: 'OK', shape: 'property', verdict: { kind: 'skip', reason: 'zero says too little' } };
  return isCode
    ? { ...base, code: 'NOT_FOUND', shape: 'property', verdict: rewrite(node) }
    : { ...base, code: 'NOT_FOUND', shape: 'comparison', verdict: { kind: 'undecided', reason: 'nothing says whose code it is' } };
}

/** An analysis that makes these edits in any file, for one literal that it claims to rewrite. */
export function editingAnalysis(...edits: readonly TextEdit[]): (source: Source) => Analysis {
  return ({ ast }) => {
    const verdict = { kind: 'rewrite', reference: { text: '' }, edits, reason: 'the test says so' } as const;
    return { literals: [{ node: ast, literal: '5', code: 'NOT_FOUND', shape: 'property', evidence: [], verdict }], judgements: [], notes: [], configProblems: [], rewrites: edits };
  };
}
