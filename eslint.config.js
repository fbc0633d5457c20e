import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    '**/dist/',
    // Their misuse of status codes, and their style, is on purpose.
    'examples/',
    '**/tests/**/cases/',
    '**/tests/**/corpus/',
    '**/tests/look-alikes/files/',
    '**/tests/**/fixtures/',
  ]),
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    // No rule that calls a check needless by its type: the types are those of one parser, the trees come from five.
    files: ['packages/*/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    // Whoever lints loads these two, under oxlint without ESLint, and beside a TypeScript that no parser was made for.
    files: ['packages/{core,eslint-plugin}/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:eslint|typescript|@typescript-eslint/[\\w-]+)$',
              allowTypeImports: true,
              message: 'Import types only: this would have to be installed, and loading it costs more than all the rules.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/eslint-plugin/src/**/*.ts'],
    extends: [eslintPlugin.configs['rules-recommended']],
    rules: {
      // Several rules share the function that makes their suggestions, so it is not in their own file.
      'eslint-plugin/require-meta-has-suggestions': 'off',
    },
  },
  {
    files: ['packages/eslint-plugin/tests/**/*.ts'],
    extends: [eslintPlugin.configs['tests-recommended']],
  },
]);
