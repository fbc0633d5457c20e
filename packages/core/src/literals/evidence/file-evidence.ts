import type { Surroundings } from '../../dialects/surroundings.ts';
import type { Evidence } from './evidence.ts';

export function fileEvidence({ imported, depended }: Surroundings): readonly Evidence[] {
  const [first] = imported;
  if (first) return [{ speaks: 'for', strength: 'strong', because: `the file imports ${first.title}`, dialect: first }];
  const [dependency] = depended;
  return dependency ? [{ speaks: 'for', strength: 'weak', because: `the package depends on ${dependency.title}`, dialect: dependency }] : [];
}
