import type { Finding } from '../finding.ts';
import type { Proxy, Variable } from '../manifest/proxy.ts';
import { SERVERLESS_VARIABLES, espv2Args } from '../manifest/serverless.ts';
import { isTemplated } from '../yaml/placeholder.ts';
import type { FlagProblem } from './problem.ts';

type Findings = readonly Finding<FlagProblem>[];

/** What is wrong in the environment of a proxy: only the image for Cloud Run reads its flags from there. */
export function variableFindings(proxy: Proxy): Findings {
  if (proxy.product === 'ESP') return [];
  return proxy.isServerless ? serverless(proxy) : proxy.environment.flatMap((variable) => ignored(variable, proxy));
}

function ignored({ name, nameRange }: Variable, { args = [], isOtherProgram, isWhole }: Proxy): Findings {
  // Without arguments this may be a patch of what has some, and they may use it; of flags in a variable they make nothing.
  const isOfServerless = name === 'ESPv2_ARGS' || (isWhole && name !== 'PORT' && SERVERLESS_VARIABLES.has(name));
  if (isOtherProgram) return [];
  // An argument can take its value from the environment: `--service=$(ENDPOINTS_SERVICE_NAME)`.
  const isUsed = args.some(({ text }) => text.includes(name));
  return isOfServerless && !isUsed ? [{ problem: 'ignoredVariable', confidence: 'certain', range: nameRange, data: { name } }] : [];
}

function serverless({ environment, cutByGcloud }: Proxy): Findings {
  return [
    ...environment.flatMap(unknownVariable),
    ...environment.flatMap(({ name, value }) => (name === 'ESPv2_ARGS' && value && !isTemplated(value.text) ? splitFindings(value) : [])),
    ...(cutByGcloud ? [{ problem: 'cutByGcloud' as const, confidence: 'certain' as const, range: cutByGcloud.range, data: { piece: cutByGcloud.text } }] : []),
  ];
}

function unknownVariable({ name, nameRange }: Variable): Findings {
  if (SERVERLESS_VARIABLES.has(name) || !/^ENDPOINTS_SERVICE_|^ESPV?2?_ARGS$/i.test(name)) return [];
  const meant = /CONFIG|VERSION|ROLLOUT/i.test(name) ? 'ENDPOINTS_SERVICE_VERSION' : /ARGS/i.test(name) ? 'ESPv2_ARGS' : /NAME/i.test(name) ? 'ENDPOINTS_SERVICE_NAME' : 'ENDPOINTS_SERVICE_PATH';
  return [{ problem: 'unknownVariable', confidence: 'certain', range: nameRange, data: { name, meant } }];
}

/** The pieces are neither trimmed nor unquoted. */
function splitFindings(value: NonNullable<Variable['value']>): Findings {
  const finding = (problem: FlagProblem, range: Variable['nameRange'], data: Record<string, string>): Findings => [{ problem, confidence: 'certain', range, data }];
  const pieces = espv2Args(value);
  if (pieces.length === 0 || pieces.some(({ text }) => text.trim() === '')) return finding('emptyArguments', value.range, { written: value.text });
  const spaced = pieces.find(({ text }) => /\S\s+-{1,2}[A-Za-z]/.test(text));
  if (spaced) return finding('spacedArguments', spaced.range, { written: spaced.text });
  const untrimmed = pieces.find(({ text }) => text !== text.trim() || /^["']|^[^=]+=["'].*["']$/.test(text));
  if (untrimmed) return finding('untrimmedArgument', untrimmed.range, { written: untrimmed.text });
  const cut = pieces.find(({ text }, index) => index > 0 && !text.startsWith('-') && pieces[index - 1]?.text.includes('='));
  if (cut) return finding('splitList', cut.range, { piece: cut.text });
  return pieces.flatMap(({ text, range }) => (/^--http_port=\d+$/.test(text) ? finding('overriddenPort', range, { written: text }) : []));
}
