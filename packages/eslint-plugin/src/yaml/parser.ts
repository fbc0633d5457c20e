import { createRequire } from 'node:module';
import type * as YamlParser from 'yaml-eslint-parser';
import { name, version } from '../meta.ts';

type Parsed = ReturnType<typeof YamlParser.parseForESLint>;

/** Marks of Helm, Jinja and ERB, and names between signs (`@IMAGE@`): with them a file is no YAML before a program has filled it in. */
const TEMPLATE = /\{\{|\{%|<%|\[\[|(?<![\w.])(@|%)\1?\w+\1/;

// Loaded with the first YAML file: who lints none does not pay for it. `require` gives `any`.
const require = createRequire(import.meta.url);
const yamlParser = (): typeof YamlParser => require('yaml-eslint-parser') as typeof YamlParser;

/** `yaml-eslint-parser`, which finds nothing in a template that is no YAML, where it would report a mistake of syntax. */
export function parseForESLint(code: string, options?: unknown): Parsed {
  try {
    return yamlParser().parseForESLint(code, options);
  } catch (error) {
    if (!TEMPLATE.test(code)) throw error;
    return yamlParser().parseForESLint('', options);
  }
}

export const meta = { name: `${name}/yaml-parser`, version };
