import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferUnauthenticated: GrpcRule = createPreferRule({
  name: 'prefer-unauthenticated',
  description: 'enforce UNAUTHENTICATED where the caller cannot be identified',
  message:
    'The caller is not identified here ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client knows to authenticate.',
});
