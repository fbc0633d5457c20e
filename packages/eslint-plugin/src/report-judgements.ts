import type { Confidence, Judgement, JudgementRule } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { reaches } from './confidence.ts';
import type { RuleContext } from './create-rule.ts';
import { onAnalysis } from './source.ts';
import { fixOf } from './text-fix.ts';

/** The message of the suggestions that come with a judgement, for the rules' metadata. */
export const SUGGESTION_MESSAGES = {
  useCode: 'Write `{{replacement}}`. This changes the status code that goes over the wire.',
} as const;

/** The same of a test of a code, which sends nothing. */
export const COMPARISON_MESSAGES = {
  compareWith: 'Write `{{replacement}}`. This changes which errors the test holds for.',
} as const;

/** The same of an error that is raised in a way that does not reach the client. */
export const ANSWER_MESSAGES = {
  answerWith: 'Write `{{replacement}}`. This sends the error to the client, with the code that it has.',
} as const;

/** The same of a row of a mapping. */
export const ROW_MESSAGES = {
  writeRow: 'Write `{{replacement}}`. This changes what clients get.',
} as const;

/** The same of metadata that a client sends. */
export const METADATA_MESSAGES = {
  sendAs: 'Write `{{replacement}}`. This changes the metadata that is sent.',
} as const;

type SuggestionId = keyof typeof SUGGESTION_MESSAGES | keyof typeof COMPARISON_MESSAGES | keyof typeof ANSWER_MESSAGES | keyof typeof ROW_MESSAGES | keyof typeof METADATA_MESSAGES;

interface Selection<MessageIds extends string> {
  /** The rule whose judgements are reported. */
  readonly rule: JudgementRule;
  /** The least confidence of a judgement that is reported. */
  readonly confidence: Confidence;
  /** The message for a judgement. It may print `written`, `fit` (the code that fits) and `reasons`. */
  readonly messageId: (judgement: Judgement) => MessageIds;
  /** The message of the suggestions, where it is not `useCode`. */
  readonly offer?: MessageIds & SuggestionId;
  /** Judgements that the options of a rule allow. */
  readonly unless?: (judgement: Judgement) => boolean;
}

/** Reports what core has judged, as it has judged it: a rule adds only the words. */
export function reportJudgements<MessageIds extends string>(
  context: RuleContext<MessageIds>,
  { rule, confidence, messageId, offer, unless }: Selection<MessageIds>,
): Rule.RuleListener {
  return onAnalysis(context, ({ judgements }) => {
    for (const judgement of judgements) {
      if (judgement.rule !== rule || !reaches(judgement.confidence, confidence) || unless?.(judgement)) continue;
      context.report({
        node: judgement.node,
        messageId: messageId(judgement),
        data: wordsOf(judgement),
        suggest: judgement.suggestions.map(({ replacement, edits }) => ({
          // A rule that names no other message has this one, which its tests would miss.
          messageId: offer ?? ('useCode' as MessageIds),
          data: { replacement },
          fix: fixOf(edits),
        })),
      });
    }
  });
}

/** What a message can print of a judgement; the code that fits in the spelling of the site, where that is known. */
function wordsOf({ written, fits, reasons, suggestions }: Judgement): Record<string, string | undefined> {
  return { written, fit: suggestions[0]?.replacement ?? fits, reasons: reasons.join('; ') };
}
