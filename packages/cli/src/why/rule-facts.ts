import type { JudgementAccount, NoteAccount } from '@grpc-litmus/core';
import plugin from 'eslint-plugin-grpc-litmus';

type Confidence = JudgementAccount['confidence'];

/** From the surest down. */
const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** From the smallest up. */
export const PRESETS = ['recommended', 'strict', 'all'] as const;

/** The presets that have the rule on, and ask for no more confidence than what it says has; none for what is superseded. */
export function presetsThatReport(said: JudgementAccount | NoteAccount): readonly string[] {
  const { rule, confidence } = said;
  if ('supersededBy' in said && said.supersededBy !== null) return [];
  return PRESETS.filter((preset) => {
    const entry: unknown = plugin.configs[preset].rules?.[`grpc-litmus/${rule}`];
    if (entry === undefined) return false;
    const [, options] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    const limit = confidenceIn(options) ?? confidenceIn(ruleNamed(rule)?.meta?.defaultOptions?.[0]) ?? 'possible';
    return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(limit);
  });
}

/** The address of a rule's page. */
export const pageOf = (rule: string): string | null => ruleNamed(rule)?.meta?.docs?.url ?? null;

const ruleNamed = (rule: string) => Object.entries(plugin.rules).find(([id]) => id === rule)?.[1];

function confidenceIn(options: unknown): Confidence | undefined {
  const asked: unknown = typeof options === 'object' && options !== null && 'confidence' in options ? options.confidence : undefined;
  return CONFIDENCES.find((each) => each === asked);
}
