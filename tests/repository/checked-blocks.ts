/** What reads, lints or runs the blocks of code of a page. */
export interface Check {
  readonly page: string | RegExp;
  /** Only those in these languages. */
  readonly languages?: readonly string[];
  /** Only those under these headings. */
  readonly under?: readonly string[];
  /** How many there are, where `by` names each of them; without it, `by` takes whatever is there. */
  readonly blocks?: number;
  readonly by: string;
  /** Why `npm test`, which is offline, does not: then `by` is what does. */
  readonly network?: string;
}

const REGISTRY = 'installs from the registry';
const HOSTS = 'installs linters of several versions';

/** Every block of code in every page has one of these. A new one fails until somebody says here what checks it. */
export const CHECKS: readonly Check[] = [
  { page: 'README.md', languages: ['diff', 'console'], under: ['Why'], blocks: 2, by: 'tests/repository/readme.test.ts' },
  { page: 'README.md', languages: ['sh'], by: 'tests/repository/readme.test.ts' },
  { page: 'CONTRIBUTING.md', languages: ['sh'], by: 'tests/repository/readme.test.ts' },

  { page: 'docs/adopting.md', by: 'tests/repository/adopting.test.ts' },
  { page: 'docs/architecture.md', languages: ['mermaid'], blocks: 1, by: 'tests/repository/architecture.test.ts' },
  { page: 'docs/ci.md', under: ['GitHub Actions', 'GitHub code scanning', 'GitLab'], blocks: 3, by: 'tests/hosts/recipes/pipelines.test.ts' },
  { page: 'docs/ci.md', under: ['Several machines'], blocks: 2, by: 'tests/hosts/recipes/pipelines.test.ts' },
  { page: 'docs/ci.md', under: ['pre-commit', 'lefthook', 'lint-staged'], blocks: 3, by: 'tests/hosts/recipes/hooks.test.ts' },
  { page: 'docs/ci.md', under: ['Legacy code'], blocks: 2, by: 'tests/hosts/recipes/legacy-code.test.ts' },
  { page: 'docs/ci.md', under: ['turbo'], blocks: 2, by: 'tests/hosts/recipes/turbo.test.ts' },
  { page: 'docs/editors.md', under: ['VS Code', 'JetBrains'], blocks: 2, by: 'tests/hosts/editor/editor.test.ts' },
  { page: 'docs/editors.md', under: ['Neovim'], blocks: 1, by: 'tests/hosts/editor/neovim.test.ts' },
  { page: 'docs/explain.md', languages: ['console'], by: 'packages/cli/tests/readme.test.ts' },
  { page: 'docs/from-grpc-to-grpc-js.md', blocks: 5, by: 'packages/codemod/tests/grpc-js-page.test.ts' },
  { page: 'docs/hosts.md', under: ['ESLint 9 and 10 with TypeScript'], blocks: 1, by: 'tests/hosts/set-up.test.ts' },
  { page: 'docs/hosts.md', under: ['ESLint 8.57 with .eslintrc.json', 'oxlint'], blocks: 2, by: 'tests/compat/hosts/hosts.mjs', network: HOSTS },
  { page: 'docs/hosts.md', under: ['Vue and Svelte'], blocks: 1, by: 'tests/compat/script-blocks.mjs', network: HOSTS },
  { page: /^docs\/(?:settings|policy)\.md$/, languages: ['json'], by: 'tests/repository/settings-pages.test.ts' },
  { page: 'docs/settings.md', languages: ['ts'], blocks: 1, by: 'tests/repository/settings-pages.test.ts' },
  { page: 'docs/stability.md', languages: ['sh'], blocks: 1, by: 'tests/hosts/false-alarm.test.ts' },
  { page: 'docs/stability.md', languages: ['ts'], blocks: 1, by: 'tests/repository/settings-pages.test.ts' },
  // Texts of errors, each of which is diagnosed as what the page says.
  { page: /^docs\/troubleshooting\//, languages: ['text'], by: 'packages/core/tests/endpoints/diagnosis/pages.test.ts' },
  { page: 'docs/troubleshooting/error-cause.md', languages: ['sh'], blocks: 1, by: 'packages/cli/tests/readme.test.ts', network: 'asks Cloud Logging; what it prints is read in the test' },
  { page: 'docs/why.md', languages: ['console'], by: 'packages/cli/tests/readme.test.ts' },

  { page: /^examples\/(?:connect-ferry|firebase-choir|nestjs-clinic|nice-grpc-meters)\/README\.md$/, languages: ['sh'], by: 'tests/repository/before-and-after.test.ts' },
  { page: /^examples\/(?:endpoints|legacy-bookstore)\/README\.md$/, languages: ['sh'], by: 'tests/repository/example-commands.test.ts' },

  { page: 'packages/cli/README.md', languages: ['console', 'sh'], by: 'packages/cli/tests/readme.test.ts' },
  { page: 'packages/codemod/README.md', languages: ['sh'], by: 'tests/repository/package-pages.test.ts' },
  { page: 'packages/codemod/README.md', languages: ['js'], blocks: 1, by: 'tests/repository/package-pages.test.ts' },
  { page: 'packages/core/README.md', languages: ['sh'], blocks: 1, by: 'scripts/release/consumer.mjs', network: REGISTRY },
  { page: 'packages/core/README.md', languages: ['js'], blocks: 3, by: 'tests/repository/package-pages.test.ts' },
  { page: 'packages/eslint-plugin/README.md', languages: ['sh'], blocks: 1, by: 'scripts/release/consumer.mjs', network: REGISTRY },
  { page: 'packages/eslint-plugin/README.md', languages: ['js'], blocks: 3, by: 'tests/hosts/set-up.test.ts' },
  { page: /^packages\/eslint-plugin\/docs\/rules\//, by: 'packages/eslint-plugin/tests/pages.test.ts' },
];
