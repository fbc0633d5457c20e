import type { TSESTree } from '@typescript-eslint/types';
import { spell } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { KnownEnum } from '../dialects/registry.ts';
import type { Suggestion } from '../litmus/judgement.ts';
import type { CodeValue } from '../sites/code-value.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import { partsOf } from '../names/qualified-name.ts';
import { referenceTo } from './code-reference.ts';
import { importEdit } from './import-edit.ts';

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
    return referenced(reading, value.of.dialect.id, code, at);
  }
  if (value.kind === 'string' && at.type === 'Literal') {
    const style = DIALECTS.find(({ id }) => id === site.dialect)?.strings;
    if (!style) return undefined;
    const quote = reading.source.text[at.range[0]] ?? "'";
    const replacement = `${quote}${spell(code, style)}${quote}`;
    return { code, replacement, edits: [{ range: at.range, text: replacement }] };
  }
  if (value.kind === 'class') return replacedClass(reading, value, code);
  return value.kind === 'number' ? referenced(reading, site.dialect, code, at) : undefined;
}

/** The like of a class whose name says the code: `GrpcUnauthenticatedException` for `GrpcPermissionDeniedException`. */
function replacedClass(reading: Reading, { at, of }: CodeValue & { kind: 'class' }, code: CodeName): Suggestion | undefined {
  const qualified = of?.nameFor(code);
  if (qualified === undefined) return undefined;
  const { module, path } = partsOf(qualified as QualifiedName); // the dialect data writes names as they are printed
  const name = path.at(-1) ?? '';
  if (at.type === 'MemberExpression') {
    return { code, replacement: name, edits: [{ range: at.property.range, text: name }] };
  }
  const own = reading.names.qualify(at);
  if (own === undefined || path.length !== 1) return undefined;
  return { code, replacement: name, edits: [importEdit(reading, { module, name, local: name }), { range: at.range, text: name }] };
}

function referenced(reading: Reading, dialectId: string, code: CodeName, at: CodeValue['at']): Suggestion | undefined {
  const dialect = DIALECTS.find(({ id }) => id === dialectId);
  const reference = dialect && referenceTo(reading, code, dialect, at);
  if (!reference) return undefined;
  const { text } = reference;
  return { code, replacement: text, edits: [...(reference.importEdit ? [reference.importEdit] : []), { range: at.range, text }] };
}
