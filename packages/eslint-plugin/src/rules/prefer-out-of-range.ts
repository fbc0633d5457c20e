import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferOutOfRange: GrpcRule = createPreferRule({
  name: 'prefer-out-of-range',
  description: 'enforce OUT_OF_RANGE where an argument reaches past the present end',
  message:
    'The argument reaches past the present end ({{reasons}}), for which there is a code more specific than `{{written}}`. Answer with `{{fit}}`, so that a client that iterates knows it is done.',
});
