import type { GrpcRule } from '../create-rule.ts';
import { createPreferRule } from '../prefer-rule.ts';

export const preferAlreadyExists: GrpcRule = createPreferRule({
  name: 'prefer-already-exists',
  description: 'enforce ALREADY_EXISTS where what is to be created is there',
  message:
    'What is to be created is there already ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client can tell a duplicate from other faults.',
});
