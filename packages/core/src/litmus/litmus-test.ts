import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { Judgement } from './judgement.ts';

/** One question about a raise site; the answer is a judgement where the code does not fit, else nothing. */
export type LitmusTest = (reading: Reading, site: RaiseSite) => Judgement | undefined;

/** One question about a file, for what is no raise site or takes several together. */
export type FileTest = (reading: Reading, sites: readonly RaiseSite[]) => readonly Judgement[];
