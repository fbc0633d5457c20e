import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferPermissionDenied: GrpcRule = createPreferRule({
  name: 'prefer-permission-denied',
  description: 'enforce PERMISSION_DENIED where a known caller is not allowed',
  message:
    'The caller is known and not allowed ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client does not ask for other arguments or credentials.',
});
