import type { SourceCode } from 'eslint';

/** Whether a file was parsed as YAML, by `yaml-eslint-parser` or by the language of `eslint-plugin-yml`. */
export function isYaml({ parserServices }: Pick<SourceCode, 'parserServices'>): boolean {
  // Parser services are `any` to ESLint; other languages have none.
  const services = parserServices as { readonly isYAML?: unknown } | undefined;
  return services?.isYAML === true;
}
