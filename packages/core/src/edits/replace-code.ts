import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
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
import { fileStyle } from './file-style.ts';
import { importEdit } from './import-edit.ts';
import type { TextEdit } from './text-edit.ts';

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
  if (value.kind === 'class') return replacedClass(reading, value, code);
  return value.kind === 'number' || (value.kind === 'string' && at.type === 'Literal') ? writtenCode(reading, site, at, code) : undefined;
}

/** A code in the place of anything else, as the library of a site takes one: a constant of its enum, or a text. */
export function writtenCode(reading: Reading, { dialect: id }: Pick<RaiseSite, 'dialect'>, at: Node, code: CodeName): Suggestion | undefined {
  const style = DIALECTS.find((each) => each.id === id)?.strings;
  if (!style) return referenced(reading, id, code, at);
  const quote = at.type === 'Literal' && typeof at.value === 'string' ? (reading.source.text[at.range[0]] ?? "'") : fileStyle(reading).quote;
  const replacement = `${quote}${spell(code, style)}${quote}`;
  return { code, replacement, edits: [inPlaceOf(at, replacement)] };
}

/** In `{ code }` the key has to stay. */
function inPlaceOf(at: Node, text: string): TextEdit {
  const isShorthand = at.parent?.type === 'Property' && at.parent.shorthand && at.type === 'Identifier';
  return { range: at.range, text: isShorthand ? `${at.name}: ${text}` : text };
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
  return { code, replacement: text, edits: [...(reference.importEdit ? [reference.importEdit] : []), inPlaceOf(at, text)] };
}
