import type { TSESTree } from '@typescript-eslint/types';
import { spell } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { KnownEnum } from '../dialects/registry.ts';
import type { Suggestion } from '../litmus/judgement.ts';
import type { CodeValue } from '../sites/code-value.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { referenceTo } from './code-reference.ts';

/** Another member of the same enum, in the words the file uses for the enum. */
export function replacedMember(reading: Reading, node: TSESTree.MemberExpression, code: CodeName, { memberFor }: KnownEnum): Suggestion | undefined {
  const member = memberFor(code);
  if (member === undefined) return undefined;
  const object = reading.source.text.slice(...node.object.range);
  const quote = reading.source.text[node.property.range[0]] ?? "'";
  return {
    code,
    replacement: `${object}.${member}`,
    edits: [{ range: node.property.range, text: node.computed ? `${quote}${member}${quote}` : member }],
  };
}

/** The code of a site replaced by another, in the site's own dialect and spelling; `undefined` where that takes more. */
export function replacedCode(reading: Reading, site: RaiseSite, value: CodeValue, code: CodeName): Suggestion | undefined {
  const { at } = value;
  if (value.kind === 'member') {
    if (at.type === 'MemberExpression') return replacedMember(reading, at, code, value.of);
    return referenced(reading, site, value.of.dialect.id, code, at);
  }
  if (value.kind === 'string' && at.type === 'Literal') {
    const style = DIALECTS.find(({ id }) => id === site.dialect)?.strings;
    if (!style) return undefined;
    const quote = reading.source.text[at.range[0]] ?? "'";
    const replacement = `${quote}${spell(code, style)}${quote}`;
    return { code, replacement, edits: [{ range: at.range, text: replacement }] };
  }
  return value.kind === 'number' ? referenced(reading, site, site.dialect, code, at) : undefined;
}

function referenced(reading: Reading, site: RaiseSite, dialectId: string, code: CodeName, at: CodeValue['at']): Suggestion | undefined {
  const own = DIALECTS.find(({ id }) => id === dialectId);
  // What NestJS raises is most often spelt with the enum of @grpc/grpc-js.
  const candidates = [own, ...DIALECTS.filter(({ id }) => id === 'grpc-js' && site.dialect === 'nestjs')];
  for (const dialect of candidates) {
    const reference = dialect && referenceTo(reading, code, dialect, at);
    if (reference) {
      const { text, importEdit } = reference;
      return { code, replacement: text, edits: [...(importEdit ? [importEdit] : []), { range: at.range, text }] };
    }
  }
  return undefined;
}
