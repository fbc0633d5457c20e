import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { protobuf } from 'google-gax';
import { describe, expect, it } from 'vitest';
import { MESSAGES, PATH_TRANSLATIONS } from '../../src/endpoints/service-config/schema.ts';

const PROTOS = path.join(path.dirname(createRequire(import.meta.url).resolve('google-gax')), '../protos/google');

/** The messages as googleapis publishes them, in the copy that google-gax carries. Each file alone: types stay names. */
function published(): protobuf.Root {
  const root = new protobuf.Root();
  const files = readdirSync(path.join(PROTOS, 'api')).filter((file) => file.endsWith('.proto'));
  for (const file of [...files.map((name) => `api/${name}`), 'protobuf/api.proto']) {
    protobuf.parse(readFileSync(path.join(PROTOS, file), 'utf8'), root, { keepCase: true });
  }
  return root;
}

/** Fields that the messages had in earlier years. */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  Service: ['type', 'visibility', 'auditing', 'experimental', 'system_types'],
  Usage: ['service_identity'],
  Endpoint: ['features'],
  AuthenticationRule: ['custom_auth'],
  HttpRule: ['media_upload', 'media_download', 'rest_collection', 'rest_method_name', 'authorizations'],
};

const NESTED: Readonly<Record<string, string>> = { BillingDestination: 'Billing', LoggingDestination: 'Logging', MonitoringDestination: 'Monitoring' };

describe('the messages of a service configuration', () => {
  const root = published();
  const qualified = (name: string): string => (name === 'Api' ? 'google.protobuf.Api' : `google.api.${NESTED[name] ? `${NESTED[name]}.` : ''}${name}`);

  it.each(Object.entries(MESSAGES))('%s has the fields that googleapis publishes', (name, fields) => {
    const type = root.lookupType(qualified(name));
    const expected = [...type.fieldsArray.map((field) => field.name), ...(FORMER[name] ?? [])];
    expect(Object.keys(fields).sort()).toEqual(expected.sort());
  });

  it.each(Object.entries(MESSAGES))('%s has them with their types', (name, fields) => {
    for (const field of root.lookupType(qualified(name)).fieldsArray) {
      const written = fields[field.name] ?? '';
      expect(written.endsWith('[]'), field.name).toBe(field.repeated);
      const single = written.replace('[]', '');
      if (single === 'any' || field.map) continue;
      const type = field.name === 'config_version' ? 'number' : (field.type.split('.').at(-1) ?? '');
      const kinds = ['double', 'int64', 'uint32', 'int32'].includes(type) ? ['number', 'seconds'] : [type];
      expect(kinds, field.name).toContain(single);
    }
  });

  it('has the ways of path translation', () => {
    expect(PATH_TRANSLATIONS).toEqual(Object.keys(root.lookupEnum('google.api.BackendRule.PathTranslation').values));
  });
});
