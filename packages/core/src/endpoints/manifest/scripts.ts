import { argumentOf, partOf } from '../flags/argument.ts';
import type { Argument } from '../flags/argument.ts';
import type { Range } from '../yaml/tree.ts';
import { isTemplated } from '../yaml/placeholder.ts';
import { itemsOf, visitMaps } from '../yaml/value.ts';
import type { YamlScalar, YamlValue } from '../yaml/value.ts';
import { publishedPort } from './compose.ts';
import { runtimeImage, startScript } from './image.ts';
import { UNKNOWN_SURROUNDINGS } from './proxy.ts';
import type { Entrance, Proxy, Variable } from './proxy.ts';
import { shellCommands } from './shell.ts';
import type { ShellCommand } from './shell.ts';
import { variableIn } from './variables.ts';

/**
 * The proxies that scripts in a file start, as build pipelines hold them: `docker run`, and `gcloud run deploy` with
 * `ESPv2_ARGS`.
 */
export function scriptedProxies(documents: readonly YamlValue[], text: string): readonly Proxy[] {
  const proxies: Proxy[] = [];
  for (const document of documents) {
    visitMaps(document, (map) => {
      for (const { value } of map.entries) {
        const scalars = value.kind === 'scalar' ? [value] : itemsOf(value).filter((item): item is YamlScalar => item.kind === 'scalar');
        proxies.push(...scalars.filter(isScript).flatMap((scalar) => inScript(scalar, text)));
        const list = scalars.length > 1 ? gcloudProxy(scalars.map(argumentOf)) : undefined;
        if (list) proxies.push(list);
      }
    });
  }
  return proxies;
}

const isScript = ({ text }: YamlScalar): boolean => /\bdocker\b[^]*\brun\b[^]*endpoints-runtime/.test(text) || /\bgcloud\b[^]*\bESPv2_ARGS=/.test(text);

function inScript(scalar: YamlScalar, text: string): readonly Proxy[] {
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const [start, end] = argumentOf(scalar).range;
  // Escapes of YAML inside of double quotes are not those of the shell.
  if (scalar.style === 'double-quoted' && text.slice(start, end).includes('\\')) return [];
  const range: Range = [isBlock ? text.indexOf('\n', start) : start, end];
  return shellCommands(text, range, scalar.style === 'literal' ? 'ends' : 'folds').flatMap((command) => {
    const proxy = dockerProxy(command) ?? gcloudProxy(command.words);
    return proxy ? [proxy] : [];
  });
}

/** `docker run OPTIONS IMAGE ARGUMENTS`. */
function dockerProxy({ words, brokenContinuation }: ShellCommand): Proxy | undefined {
  const program = words.findIndex(({ text }) => text !== 'sudo' && !/^[A-Za-z_]\w*=/.test(text));
  const verbs = words.slice(program, program + 3).map(({ text }) => text);
  if (verbs[0] !== 'docker' || !(verbs[1] === 'run' || (verbs[1] === 'container' && verbs[2] === 'run'))) return undefined;
  const at = words.findIndex(({ text }) => runtimeImage(text) !== undefined);
  const image = words[at];
  const runtime = image && runtimeImage(image.text);
  if (!runtime) return undefined;
  const options = words.slice(program + 2, at);
  const isOtherProgram = optionValues(options, ['--entrypoint']).some(({ text }) => startScript(text) === undefined);
  const network = optionValues(options, ['--network', '--net']);
  const isOwn = network.every(({ text }) => text !== 'host' && !text.startsWith('container:') && !isTemplated(text));
  return {
    ...UNKNOWN_SURROUNDINGS,
    ...runtime,
    platform: 'docker-run',
    image: image.range,
    args: isOtherProgram ? undefined : words.slice(at + 1),
    isOtherProgram,
    isWhole: brokenContinuation === undefined,
    environment: optionValues(options, ['-e', '--env']).map(variableIn),
    isEnvironmentWhole: optionValues(options, ['--env-file']).length === 0,
    entrances: optionValues(options, ['-p', '--publish']).flatMap(entrance),
    isAlone: isOwn && !options.some(({ text }) => /^["']?\$/.test(text)),
    ...(brokenContinuation && { brokenContinuation }),
  };
}

/** The values of an option: `--name=value`, `--name value`, `-pvalue`. */
function optionValues(options: readonly Argument[], names: readonly string[]): readonly Argument[] {
  return options.flatMap((option, index) => {
    const name = names.find((each) => option.text === each || option.text.startsWith(`${each}=`));
    if (name === undefined) return [];
    const next = options[index + 1];
    if (option.text.length > name.length) return [partOf(option, name.length + 1)];
    return next ? [next] : [];
  });
}

function entrance(argument: Argument): readonly Entrance[] {
  const port = publishedPort(argument.text);
  return port === undefined ? [] : [{ what: 'published port', port, range: argument.range }];
}

/** `gcloud run deploy … --set-env-vars=ESPv2_ARGS=…`, in a script or as the arguments of a build step. */
function gcloudProxy(words: readonly Argument[]): Proxy | undefined {
  const lists = optionValues(words, ['--set-env-vars', '--update-env-vars']);
  const variables = lists.map(gcloudVariables);
  const holder = variables.find(({ all }) => all.some(({ name }) => name === 'ESPv2_ARGS'));
  const value = holder?.all.find(({ name }) => name === 'ESPv2_ARGS')?.value;
  if (!holder || !value) return undefined;
  return {
    ...UNKNOWN_SURROUNDINGS,
    product: 'ESPv2',
    isServerless: true,
    minor: undefined,
    platform: 'cloud-run',
    image: value.range,
    args: undefined,
    isWhole: false,
    environment: variables.flatMap(({ all }) => all),
    ...(holder.cut && { cutByGcloud: holder.cut }),
  };
}

/** What gcloud makes of its list: it splits at commas, or at what stands between two carets at the very beginning. */
function gcloudVariables(list: Argument): { readonly all: readonly Variable[]; readonly cut: Argument | undefined } {
  const own = /^\^([^^]+)\^/.exec(list.text);
  const pieces = splitArgument(own ? partOf(list, own[0].length) : list, own?.[1] ?? ',');
  return { all: pieces.filter(({ text }) => text.includes('=')).map(variableIn), cut: pieces.find(({ text }) => /^\s*-/.test(text)) };
}

/** The pieces of an argument between delimiters. */
export function splitArgument(argument: Argument, delimiter: string): readonly Argument[] {
  let from = 0;
  return argument.text.split(delimiter).map((piece) => {
    const part = partOf(argument, from, from + piece.length);
    from += piece.length + delimiter.length;
    return part;
  });
}
