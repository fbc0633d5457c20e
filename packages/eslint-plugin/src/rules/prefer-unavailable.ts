import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferUnavailable: GrpcRule = createPreferRule({
  name: 'prefer-unavailable',
  description: 'enforce UNAVAILABLE where a server cannot be reached',
  message:
    'A server cannot be reached ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client may repeat the call.',
});
