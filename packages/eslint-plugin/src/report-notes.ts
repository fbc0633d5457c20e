import type { Confidence, NoteRule } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { reaches } from './confidence.ts';
import type { RuleContext } from './create-rule.ts';
import { onAnalysis } from './source.ts';

interface Selection<MessageId extends string> {
  /** The rule whose notes are reported. */
  readonly rule: NoteRule;
  /** The least confidence of a note that is reported. */
  readonly confidence: Confidence;
  /** Its message may print `written` and `reasons`. */
  readonly messageId: MessageId;
}

/** Reports what core has noted of raises beside their codes: a rule adds only the words. */
export function reportNotes<MessageId extends string>(context: RuleContext<MessageId>, { rule, confidence, messageId }: Selection<MessageId>): Rule.RuleListener {
  return onAnalysis(context, ({ notes }) => {
    for (const note of notes) {
      if (note.rule !== rule || !reaches(note.confidence, confidence)) continue;
      context.report({ node: note.node, messageId, data: { written: note.written, reasons: note.reasons.join('; ') } });
    }
  });
}
