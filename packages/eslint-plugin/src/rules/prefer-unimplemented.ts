import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferUnimplemented: GrpcRule = createPreferRule({
  name: 'prefer-unimplemented',
  description: 'enforce UNIMPLEMENTED where the method is not there',
  message:
    'The method is not there ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client does not take it for a fault.',
});
