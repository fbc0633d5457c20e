import { expect, it } from 'vitest';
import * as codes from '../../src/codes/index.ts';

it('exports what is promised, and nothing else', () => {
  expect(Object.keys(codes).sort()).toEqual([
    'CONFUSABLE_PAIRS',
    'HTTP_INTENTS',
    'INVENTED_NAMES',
    'SPELLING_STYLES',
    'STATUS_CODES',
    'closestCode',
    'codeNamed',
    'codeNumbered',
    'codeOfHttpStatus',
    'confusableWith',
    'httpStatusOf',
    'intentOfHttpStatus',
    'isCodeName',
    'isCodeNumber',
    'isSpelt',
    'litmusBetween',
    'readSpelling',
    'spell',
  ]);
});
