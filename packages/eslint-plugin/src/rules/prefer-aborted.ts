import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferAborted: GrpcRule = createPreferRule({
  name: 'prefer-aborted',
  description: 'enforce ABORTED where a concurrent change won',
  message:
    'A concurrent change won here ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client restarts its whole read and write.',
});
