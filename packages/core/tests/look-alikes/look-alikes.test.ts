import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { findRaiseSites } from '../../src/sites/raise-sites.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import { read } from '../../src/source/reading.ts';
import { parse } from '../parse.ts';

// Code that has status codes of its own, or numbers and names like them. Every file is read in a package that is known
// not to speak gRPC, and again in one that does, where a naive tool would take anything for a code.
const FILES = path.join(import.meta.dirname, 'files');

const PACKAGES: readonly (readonly [name: string, facts: ProjectFacts])[] = [
  ['without gRPC', { moduleKind: 'unknown', dependencies: new Map([['express', '^5.0.0']]) }],
  ['of a gRPC service', { moduleKind: 'unknown', dependencies: new Map([['@grpc/grpc-js', '^1.14.0']]) }],
];

describe.each(readdirSync(FILES))('%s', (filename) => {
  const text = readFileSync(path.join(FILES, filename), 'utf8');

  describe.each(PACKAGES)('in a package %s', (_, facts) => {
    const source = parse(text, { filename, facts });

    it('has no raise site', () => {
      expect(findRaiseSites(read(source)).map(({ node }) => text.slice(...node.range))).toEqual([]);
    });

    it('gets no judgement', () => {
      expect(analyse(source).judgements.map(({ rule, node }) => `${rule}: ${text.slice(...node.range)}`)).toEqual([]);
    });

    it('gets no note, and has no service config to mend', () => {
      const { notes, configProblems } = analyse(source);
      expect([...notes.map(({ rule, written }) => `${rule}: ${written}`), ...configProblems.map(({ problem }) => problem)]).toEqual([]);
    });

    it('has nothing to rewrite', () => {
      const rewritten = analyse(source).literals.filter(({ verdict }) => verdict.kind === 'rewrite');
      expect(rewritten.map(({ node, verdict }) => `${text.slice(...(node.parent ?? node).range)}: ${verdict.reason}`)).toEqual([]);
    });
  });
});
