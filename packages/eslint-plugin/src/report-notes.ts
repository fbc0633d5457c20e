import type { Confidence, Note, NoteRule } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { reaches } from './confidence.ts';
import type { RuleContext } from './create-rule.ts';
import { onAnalysis } from './source.ts';
import { fixOf } from './text-fix.ts';

interface Selection<MessageId extends string> {
  /** The rule whose notes are reported. */
  readonly rule: NoteRule;
  /** The least confidence of a note that is reported. */
  readonly confidence: Confidence;
  /** The message for a note. It may print `written` and `reasons`. */
  readonly messageId: MessageId | ((note: Note) => MessageId);
  /** The message of the suggestions, where there are any; it may print `replacement`. */
  readonly offer?: MessageId;
}

/** Reports what core has noted of raises beside their codes: a rule adds only the words. */
export function reportNotes<MessageId extends string>(context: RuleContext<MessageId>, { rule, confidence, messageId, offer }: Selection<MessageId>): Rule.RuleListener {
  return onAnalysis(context, ({ notes }) => {
    for (const note of notes) {
      if (note.rule !== rule || !reaches(note.confidence, confidence)) continue;
      context.report({
        node: note.node,
        messageId: typeof messageId === 'function' ? messageId(note) : messageId,
        data: { written: note.written, reasons: note.reasons.join('; ') },
        suggest: offer === undefined ? [] : (note.suggestions ?? []).map(({ replacement, edits }) => ({ messageId: offer, data: { replacement }, fix: fixOf(edits) })),
      });
    }
  });
}
