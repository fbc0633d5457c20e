import type { Fact } from './fact.ts';
export const FACTS: readonly Fact[] = [];
