import type { Rule } from 'eslint';
import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportConfigProblems, reportConfigProblemsOfJson } from '../report-config-problems.ts';
import { reportNotes } from '../report-notes.ts';

export const noPermanentRetry: GrpcRule = createRule<'permanent' | 'inverted' | 'unread' | 'drop', ConfidenceOption>({
  name: 'no-permanent-retry',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow repeating calls after codes that repetition cannot get past',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      permanent:
        'Repeating the call after `{{written}}` fails again and only adds load ({{reasons}}). Give up at this code, or change what made it fail before the next attempt.',
      inverted:
        'This gives up at a code that may pass, and repeats all others, INVALID_ARGUMENT and PERMISSION_DENIED among them ({{reasons}}). Repeat after the codes that are known to pass, such as UNAVAILABLE, and give up at all others.',
      unread:
        'Behind Cloud Endpoints some errors with `{{written}}` stay until somebody mends a backend address or scheme, a certificate or the DNS lookup family, and this repeats the call for ever ({{reasons}}). Give up where `diagnose` of `@grpc-litmus/core/diagnosis` says `never` or `after-fix`, and after some attempts in any case.',
      drop: 'Take `{{replacement}}` off the list. Calls that fail with it are then not repeated.',
    },
    languages: ['js/js', 'json/json', 'json/jsonc', 'json/json5'],
  },
  create: (context, { confidence }) => {
    const ofConfigs = { rule: 'no-permanent-retry', confidence, messageId: () => 'permanent' } as const;
    return (
      reportConfigProblemsOfJson(context, ofConfigs) ??
      bothOf(
        reportNotes(context, { rule: 'no-permanent-retry', confidence, messageId: ({ inverted, unread }) => (inverted ? 'inverted' : unread ? 'unread' : 'permanent'), offer: 'drop' }),
        reportConfigProblems(context, ofConfigs),
      )
    );
  },
});

/** The visitor that does what two do with a program, of whom both have something to do or none has. */
const bothOf = (first: Rule.RuleListener, second: Rule.RuleListener): Rule.RuleListener =>
  first.Program
    ? {
        Program: (node) => {
          first.Program?.(node);
          second.Program?.(node);
        },
      }
    : {};
