import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferCancelled: GrpcRule = createPreferRule({
  name: 'prefer-cancelled',
  description: 'enforce CANCELLED where the call was given up',
  message:
    'The call was given up ({{reasons}}), which `{{written}}` counts as a fault of the server. Answer with `{{fit}}`, so that nobody is alarmed by it.',
});
