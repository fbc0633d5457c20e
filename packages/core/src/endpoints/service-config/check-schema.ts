import { closestName } from '../closest-name.ts';
import type { Finding } from '../finding.ts';
import { isTemplated, isUnfilled } from '../yaml/placeholder.ts';
import type { YamlEntry, YamlMap, YamlValue } from '../yaml/value.ts';
import type { ServiceConfigProblem } from './problem.ts';
import { MESSAGES, PATH_TRANSLATIONS } from './schema.ts';

/** Fields that the messages do not have, and values of another type, as the JSON form of protocol buffers reads them. */
export function schemaFindings(root: YamlMap): readonly Finding<ServiceConfigProblem>[] {
  return inMessage(root, 'Service', '');
}

function inMessage(map: YamlMap, message: string, path: string): readonly Finding<ServiceConfigProblem>[] {
  const fields = MESSAGES[message] ?? {};
  return map.entries.flatMap((entry) => {
    if (isUnfilled(entry.key)) return [];
    // Both spellings are read: `path_translation` and `pathTranslation`.
    const type = fields[entry.key] ?? fields[snakeCase(entry.key)];
    if (type === undefined) return [unknownField(entry, message, path, Object.keys(fields))];
    return ofType(entry.value, type, `${path}${entry.key}`);
  });
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function unknownField({ key, keyRange }: YamlEntry, message: string, path: string, fields: readonly string[]): Finding<ServiceConfigProblem> {
  const meant = closestName(key, fields);
  const data = { field: `${path}${key}`, message: `google.api.${message}`, ...(meant !== undefined && { meant }) };
  return { problem: meant === undefined ? 'unknownField' : 'unknownFieldMeant', confidence: 'certain', range: keyRange, data, ...(meant !== undefined && { write: meant }) };
}

function ofType(value: YamlValue, type: string, path: string): readonly Finding<ServiceConfigProblem>[] {
  // The values of an enum look like what a tutorial leaves to be filled in.
  const isOpen = type === 'PathTranslation' ? isTemplated : isUnfilled;
  if (value.kind === 'unknown' || (value.kind === 'scalar' && (value.value === null || isOpen(value.text)))) return [];
  if (type.endsWith('[]')) {
    if (value.kind !== 'list') return [wrongType(value, path, 'a list')];
    return value.items.flatMap((item, index) => ofType(item, type.slice(0, -2), `${path}[${String(index)}]`));
  }
  if (type === 'any') return [];
  if (type === 'map' || type in MESSAGES) {
    if (value.kind !== 'map') return [wrongType(value, path, 'a map')];
    return type === 'map' ? [] : inMessage(value, type, `${path}.`);
  }
  const expected = scalarMismatch(value, type);
  return expected === undefined ? [] : [wrongType(value, path, expected)];
}

/** What a scalar of the type would be, where the value is none. `yes` and `on` are booleans to some readers of YAML. */
function scalarMismatch(value: YamlValue, type: string): string | undefined {
  const text = value.kind === 'scalar' ? value.text.trim() : undefined;
  switch (type) {
    case 'bool':
      return text !== undefined && /^(?:true|false|yes|no|on|off)$/i.test(text) ? undefined : '`true` or `false`';
    case 'number':
      return text !== undefined && text !== '' && Number.isFinite(Number(text)) ? undefined : 'a number';
    case 'seconds':
      // One with a unit has a report of its own.
      return text !== undefined && /^[+-]?\d/.test(text) ? undefined : 'a number of seconds';
    case 'PathTranslation':
      return text !== undefined && (PATH_TRANSLATIONS.includes(text) || /^[012]$/.test(text)) ? undefined : '`CONSTANT_ADDRESS` or `APPEND_PATH_TO_ADDRESS`';
    default:
      return text === undefined ? 'a text' : undefined;
  }
}

const wrongType = ({ range }: YamlValue, field: string, expected: string): Finding<ServiceConfigProblem> => ({ problem: 'wrongType', confidence: 'certain', range, data: { field, expected } });
