import { analyse, mayConcernCodes } from '@grpc-litmus/core';
import type { Analysis, Settings, Source } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { projectOf } from './project-facts.ts';
import { settingsOf } from './settings.ts';
import { isYaml } from './yaml/is-yaml.ts';

/** What is read of a rule's context, whichever message ids and options the rule has. */
type FileContext = Pick<Rule.RuleContext, 'sourceCode' | 'physicalFilename' | 'settings'>;

/**
 * The visitor of a rule that speaks about core's analysis of a file. It is empty for a file that cannot concern
 * status codes, so that such a file costs one look at its text.
 */
export function onAnalysis(context: FileContext, speak: (analysis: Analysis) => void): Rule.RuleListener {
  if (!concernsCodes(context)) return {};
  return {
    Program: () => {
      speak(analyse(sourceOf(context)));
    },
  };
}

/** The settings for the file of a context. */
export const settingsFor = ({ physicalFilename, settings }: Pick<FileContext, 'physicalFilename' | 'settings'>): Settings => settingsOf(settings, projectOf(physicalFilename).settings);

/** Whether the file is JavaScript or TypeScript; other languages of ESLint have no scopes. */
const isCode = ({ sourceCode }: FileContext): boolean => Boolean(sourceCode.scopeManager);

/** The last text that was looked at: all rules ask about one file before any asks about the next. */
let lastLook = { file: '', text: '', concerns: false };

/** Whether a file is code that may concern status codes. */
export function concernsCodes(context: FileContext): boolean {
  const { sourceCode, physicalFilename, settings } = context;
  if (!isCode(context)) return false;
  const { text } = sourceCode;
  // A configuration may have these rules for every file, and a parser of YAML for some.
  if (isYaml(sourceCode)) return false;
  if (lastLook.text !== text || lastLook.file !== physicalFilename) {
    lastLook = { file: physicalFilename, text, concerns: mayConcernCodes(text, () => settingsFor({ physicalFilename, settings }), () => projectOf(physicalFilename).facts) };
  }
  return lastLook.concerns;
}

/** The nodes in the order in which ESLint 9 or newer goes through them, of which it has a list; other hosts have none. */
function nodesOf(sourceCode: FileContext['sourceCode']): Source['nodes'] {
  if (!('traverse' in sourceCode)) return undefined;
  return () => {
    const nodes: unknown[] = [];
    // A node is entered in the first phase, and left in the second.
    for (const step of sourceCode.traverse()) if (step.kind === 1 && step.phase === 1) nodes.push(step.target);
    // They are those of `ast`.
    return nodes as readonly Source['ast'][];
  };
}

/** The sources made so far. The key is the tree, because oxlint has one `sourceCode` object for all files. */
const sources = new WeakMap<object, Source>();

/** The file of a context as core reads it, made once for all rules. */
function sourceOf({ sourceCode, physicalFilename, settings: configured }: FileContext): Source {
  const known = sources.get(sourceCode.ast);
  if (known) return known;
  const project = projectOf(physicalFilename);
  const source: Source = {
    // ESLint types a tree and its scopes as plain ESTree; those of a TypeScript parser have these types, and those
    // of the other parsers are a part of them.
    ast: sourceCode.ast as unknown as Source['ast'],
    scopeManager: sourceCode.scopeManager as unknown as Source['scopeManager'],
    comments: sourceCode.getAllComments() as unknown as Source['comments'],
    visitorKeys: sourceCode.visitorKeys,
    nodes: nodesOf(sourceCode),
    text: sourceCode.text,
    filename: physicalFilename,
    facts: project.facts,
    settings: settingsOf(configured, project.settings),
  };
  sources.set(sourceCode.ast, source);
  return source;
}
