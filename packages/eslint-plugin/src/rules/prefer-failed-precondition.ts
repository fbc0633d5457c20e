import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferFailedPrecondition: GrpcRule = createPreferRule({
  name: 'prefer-failed-precondition',
  description: 'enforce FAILED_PRECONDITION where the state must be changed first',
  message:
    'The state forbids it, not the argument or the caller ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client mends the state before it calls again.',
});
