import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferDeadlineExceeded: GrpcRule = createPreferRule({
  name: 'prefer-deadline-exceeded',
  description: 'enforce DEADLINE_EXCEEDED where time ran out',
  message:
    'Time ran out ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client knows the work may have been done.',
});
