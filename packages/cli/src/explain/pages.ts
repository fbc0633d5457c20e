import { CONFUSABLE_PAIRS } from '@grpc-litmus/core/codes';
import type { CodeName, ConfusablePair } from '@grpc-litmus/core/codes';
import type { GuideSection } from '@grpc-litmus/core/diagnosis';

const DOCS = 'https://github.com/grpc-litmus/grpc-litmus/blob/main/docs';

/** The address of a code's page. */
export const pageOfCode = (code: CodeName): string => `${DOCS}/codes/${code}.md`;

/** The address of the page of two codes that are confused, whichever comes first. */
export function pageOfPair({ codes: [first, second] }: ConfusablePair): string {
  const isTurned = CONFUSABLE_PAIRS.some(({ codes }) => codes[0] === second && codes[1] === first);
  return `${DOCS}/pairs/${isTurned ? `${second}-${first}` : `${first}-${second}`}.md`;
}

/** The address of the page on a section of the troubleshooting guide. */
export const pageOfSection = (section: GuideSection): string => `${DOCS}/troubleshooting/${section}.md`;
