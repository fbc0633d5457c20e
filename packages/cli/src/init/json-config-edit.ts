import { applyEdits, modify, parse } from 'jsonc-parser';
import type { ModificationOptions, ParseError } from 'jsonc-parser';
import { PLUGIN } from './flat-config-edit.ts';
import type { ConfigEdit } from './flat-config-edit.ts';
import type { Preset } from './plan.ts';

/** Adds to oxlint's configuration one that the plugin brings for it, which has the plugin and the rules of a preset. */
export function withOxlintPreset(text: string, preset: Preset): ConfigEdit {
  if (text.includes(PLUGIN)) return { kind: 'present' };
  const config = objectIn(text);
  return config ? { kind: 'edited', text: addedTo(text, config, 'extends', `./node_modules/${PLUGIN}/oxlint/${preset}.json`) } : NO_OBJECT;
}

/** Adds the preset for ESLint 8 to an `.eslintrc`. */
export function withLegacyPreset(text: string): ConfigEdit {
  if (/grpc-litmus/.test(text)) return { kind: 'present' };
  const config = objectIn(text);
  return config ? { kind: 'edited', text: addedTo(text, config, 'extends', 'plugin:grpc-litmus/legacy-recommended') } : NO_OBJECT;
}

const NO_OBJECT: ConfigEdit = { kind: 'unknown', because: 'it is no JSON object' };

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** One more in a list of names; a name by itself becomes one. */
function addedTo(text: string, config: Readonly<Record<string, unknown>>, key: string, name: string): string {
  const known = config[key];
  const list = Array.isArray(known) ? (known as readonly unknown[]) : undefined;
  if (list) return applyEdits(text, modify(text, [key, list.length], name, { ...options(text), isArrayInsertion: true }));
  return applyEdits(text, modify(text, [key], known === undefined ? [name] : [known, name], options(text)));
}

function options(text: string): ModificationOptions {
  const indentation = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { formattingOptions: { insertSpaces: !indentation.includes('\t'), tabSize: indentation.length, eol: text.includes('\r\n') ? '\r\n' : '\n' } };
}
