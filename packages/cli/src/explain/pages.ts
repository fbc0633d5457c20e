import { CONFUSABLE_PAIRS } from '@grpc-litmus/core/codes';
import type { CodeName, ConfusablePair } from '@grpc-litmus/core/codes';
import type { Diagnosis } from '@grpc-litmus/core/diagnosis';

const DOCS = 'https://github.com/grpc-litmus/grpc-litmus/blob/main/docs';

/** The address of a code's page. */
export const pageOfCode = (code: CodeName): string => `${DOCS}/codes/${code}.md`;

/** The address of the page of two codes that are confused, whichever comes first. */
export function pageOfPair({ codes: [first, second] }: ConfusablePair): string {
  const isTurned = CONFUSABLE_PAIRS.some(({ codes }) => codes[0] === second && codes[1] === first);
  return `${DOCS}/pairs/${isTurned ? `${second}-${first}` : `${first}-${second}`}.md`;
}

/** The address of the place where a known error is told of: on the page of its section of the guide, or on that of all. */
export const pageOfDiagnosis = ({ id, section }: Pick<Diagnosis, 'id' | 'section'>): string => `${DOCS}/troubleshooting/${section ?? 'README'}.md#${id}`;
