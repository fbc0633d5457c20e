import type { Node } from '../ast/node.ts';
import { contains, enclosingFunction } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import { replacedCode } from '../edits/replace-code.ts';
import type { SiteEvidence } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import type { Confidence, Judgement, JudgementRule } from './judgement.ts';

/** What a litmus test found of a site whose code does not fit. */
export interface Finding {
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

interface Choice {
  readonly rule: JudgementRule;
  readonly fits: CodeName;
  readonly vetoesConsidered: readonly string[];
}

/**
 * The judgement that another code fits a site, with the suggestion that writes it. A code that a function or class of
 * the file brings to all that use it is not replaced for one of them: there the use is reported.
 */
export function judgementFor(reading: Reading, { site, value, used }: Pick<SiteEvidence, 'site' | 'value' | 'used'>, finding: Finding, { rule, fits, vetoesConsidered }: Choice): Judgement {
  const isWrittenThere = contains(site.node, value.at) || enclosingFunction(value.at) === enclosingFunction(site.node);
  const suggestion = isWrittenThere ? replacedCode(reading, site, value, fits) : undefined;
  return {
    rule,
    place: site.node,
    node: isWrittenThere ? value.at : site.node,
    written: reading.source.text.slice(...value.at.range),
    used,
    fits,
    confidence: finding.confidence,
    reasons: finding.reasons,
    vetoesConsidered,
    suggestions: suggestion ? [suggestion] : [],
  };
}

/** "the message says …", where the message speaks. */
export const messageReason = ({ message }: SiteEvidence): readonly string[] => (message ? [`the message says "${message.quoted.trim().replaceAll('{}', '…')}"`] : []);

/** Where name and message of an error agree. */
export const definedReason = (name: string): string => `it is defined under the name \`${name}\``;

/** A node as written in backticks, short enough for a report. */
export function excerpt(reading: Reading, node: Node): string {
  // Of a switch what it asks, not all it does.
  const text = reading.source.text.slice(node.range[0], node.type === 'SwitchStatement' ? node.discriminant.range[1] + 1 : node.range[1]).replace(/\s+/g, ' ');
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
