import type { JSRuleDefinition, Rule } from 'eslint';
import { concernsCodes } from './source.ts';

export type RuleCategory = 'choosing the code' | 'mechanics' | 'client and retry' | 'endpoints';

/** The smallest preset a rule belongs to, or that of YAML files; `false` for a rule that is only in `all`. */
export type Recommendation = 'recommended' | 'strict' | 'endpoints' | false;

export interface RuleDocs {
  /** A sentence that starts small and has no full stop, as is the custom; the rule's page opens with it. */
  readonly description: string;
  readonly category: RuleCategory;
  readonly recommended: Recommendation;
  /** The version of the plugin that brought the rule. */
  readonly since: string;
}

/** A rule as the plugin hands it out: ESLint's own shape, with the documentation's metadata known to be there. */
export interface GrpcRule extends Rule.RuleModule {
  readonly meta: Rule.RuleMetaData & { readonly docs: RuleDocs & { readonly url: string; readonly languages: readonly string[] } };
}

/** The context of a rule that has the given messages. */
export type RuleContext<MessageIds extends string> = Parameters<JSRuleDefinition<{ MessageIds: MessageIds }>['create']>[0];

/** What @eslint/json calls its languages. */
type JsonLanguage = 'json/json' | 'json/jsonc' | 'json/json5';

type NoOptions = Readonly<Record<never, never>>;

interface RuleDefinition<MessageIds extends string, Options extends object> {
  /** The id, without the plugin's prefix. */
  readonly name: string;
  readonly meta: {
    readonly type: 'problem' | 'suggestion';
    readonly docs: RuleDocs;
    readonly fixable?: 'code';
    readonly hasSuggestions?: true;
    /** What the rule reads. */
    readonly languages: readonly ['js/js', ...(JsonLanguage | 'yml/yaml')[]];
    readonly schema: NonNullable<Rule.RuleMetaData['schema']>;
    readonly defaultOptions?: [Options];
    readonly messages: Record<MessageIds, string>;
  };
  readonly create: (context: RuleContext<MessageIds>, options: Options) => Rule.RuleListener;
}

const PAGES = 'https://github.com/grpc-litmus/grpc-litmus/blob/main/packages/eslint-plugin/docs/rules';

/**
 * Makes a rule of its metadata and of what it does to a file: adds the address of its page, and hands it its options
 * with the defaults filled in, which ESLint 8 leaves to the rule.
 */
export function createRule<MessageIds extends string, Options extends object = NoOptions>({
  name,
  // Not `meta.languages`: ESLint 10.2 refuses to lint a JSON or Markdown file in whose configuration a rule for another language is
  // switched on, as a preset without `files` does. The rules have nothing to say of such a file.
  meta: { languages, ...meta },
  create,
}: RuleDefinition<MessageIds, Options>): GrpcRule {
  const readsCodeAlone = languages.length === 1;
  return {
    meta: { ...meta, docs: { ...meta.docs, languages, url: `${PAGES}/${name}.md` } },
    create: (context) => {
      // ESLint before 8.40 has none, whatever the type says.
      if (!('sourceCode' in context)) throw new Error('eslint-plugin-grpc-litmus needs ESLint 8.57 or newer, or oxlint.');
      // Most files are none of these, and every rule is asked about each.
      if (readsCodeAlone && !concernsCodes(context)) return {};
      // The cast narrows the message ids, of which ESLint's own type takes any, to those that the rule has.
      return create(context as RuleContext<MessageIds>, { ...meta.defaultOptions?.[0], ...context.options[0] });
    },
  };
}
