import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferResourceExhausted: GrpcRule = createPreferRule({
  name: 'prefer-resource-exhausted',
  description: 'enforce RESOURCE_EXHAUSTED where a quota or resource is used up',
  message:
    'Something is used up ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client waits before it calls again.',
});
