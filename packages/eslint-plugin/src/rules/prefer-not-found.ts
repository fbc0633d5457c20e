import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferNotFound: GrpcRule = createPreferRule({
  name: 'prefer-not-found',
  description: 'enforce NOT_FOUND where what was asked for is not there',
  message:
    'What was asked for is not there ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client can tell absence from other faults.',
});
