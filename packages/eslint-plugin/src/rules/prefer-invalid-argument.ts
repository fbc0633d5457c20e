import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferInvalidArgument: GrpcRule = createPreferRule({
  name: 'prefer-invalid-argument',
  description: 'enforce INVALID_ARGUMENT where the argument is wrong whatever the state',
  message:
    'The argument is wrong whatever the state ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client mends its request.',
});
