import { createRequire } from 'node:module';
import type * as YamlParser from 'yaml-eslint-parser';
import { name, version } from '../meta.ts';

type Parsed = ReturnType<typeof YamlParser.parseForESLint>;

/** Marks of Helm, Jinja and ERB, and names between signs (`@IMAGE@`): with them a file is no YAML before a program has filled it in. */
const TEMPLATE = /\{\{|\{%|<%|\[\[|(?<![\w.])(@|%)\1?\w+\1/;

/**
 * What this parser refuses, and libyaml reads, and with it gcloud and Kubernetes: a quoted text, or a list or map in brackets,
 * that goes on in a line with too little indentation.
 */
const READ_BY_OTHERS = /^Missing closing ['"]quote|must be sufficiently indented/;

// Loaded with the first YAML file: who lints none does not pay for it. `require` gives `any`.
const require = createRequire(import.meta.url);
const yamlParser = (): typeof YamlParser => require('yaml-eslint-parser') as typeof YamlParser;

/**
 * `yaml-eslint-parser`, which finds nothing where a mistake of syntax would be none: in a template that is no YAML, and in
 * what others read.
 */
export function parseForESLint(code: string, options?: unknown): Parsed {
  try {
    return yamlParser().parseForESLint(code, options);
  } catch (error) {
    const isMistake = !TEMPLATE.test(code) && !(error instanceof Error && READ_BY_OTHERS.test(error.message));
    if (isMistake) throw error;
    return yamlParser().parseForESLint('', options);
  }
}

export const meta = { name: `${name}/yaml-parser`, version };
