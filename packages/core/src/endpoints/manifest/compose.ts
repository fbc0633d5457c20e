import { argumentOf } from '../flags/argument.ts';
import type { Argument } from '../flags/argument.ts';
import { entriesOf, integerOf, itemsOf, scalarOf, textOf, valueAt } from '../yaml/value.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../yaml/value.ts';
import { runtimeImage, startScript } from './image.ts';
import { UNKNOWN_SURROUNDINGS } from './proxy.ts';
import type { Entrance, Proxy } from './proxy.ts';
import { shellCommands } from './shell.ts';
import { variablesOfCompose } from './variables.ts';

/** The proxies among the services of a Compose file. */
export function composeProxies(documents: readonly YamlValue[], text: string): readonly Proxy[] {
  return documents
    .filter((document) => valueAt(document, 'apiVersion') === undefined)
    .flatMap((document) => entriesOf(valueAt(document, 'services')).flatMap(({ value }) => (value.kind === 'map' ? proxiesOf(value, text) : [])));
}

function proxiesOf(service: YamlMap, text: string): readonly Proxy[] {
  const image = scalarOf(valueAt(service, 'image'));
  const runtime = image && runtimeImage(image.text);
  if (!runtime) return [];
  const command = wordsOf(valueAt(service, 'command'), text);
  const entrypoint = wordsOf(valueAt(service, 'entrypoint'), text);
  const script = entrypoint?.words.findIndex((word) => startScript(word.text) !== undefined) ?? -1;
  const isOtherProgram = entrypoint !== undefined && script < 0;
  const words = [...(entrypoint?.words.slice(script + 1) ?? []), ...(command?.words ?? [])];
  const network = valueAt(service, 'network_mode');
  return [
    {
      ...UNKNOWN_SURROUNDINGS,
      ...runtime,
      platform: 'compose',
      image: argumentOf(image).range,
      isOtherProgram,
      args: isOtherProgram || (!command && !entrypoint) ? undefined : words,
      isWhole: command?.isWhole !== false && valueAt(service, 'extends') === undefined,
      environment: variablesOfCompose(valueAt(service, 'environment')),
      isEnvironmentWhole: valueAt(service, 'env_file') === undefined && valueAt(service, 'extends') === undefined,
      entrances: itemsOf(valueAt(service, 'ports')).flatMap(published),
      isAlone: network === undefined || textOf(network) === 'bridge',
    },
  ];
}

/** A command line as a list, or as one text that is split as a shell does. */
function wordsOf(value: YamlValue | undefined, text: string): { readonly words: readonly Argument[]; readonly isWhole: boolean } | undefined {
  if (value?.kind === 'list') {
    const scalars = value.items.filter((item): item is YamlScalar => item.kind === 'scalar');
    return { words: scalars.map(argumentOf), isWhole: scalars.length === value.items.length };
  }
  const scalar = scalarOf(value);
  return scalar && { words: wordsIn(scalar, text), isWhole: true };
}

function wordsIn(scalar: YamlScalar, text: string): readonly Argument[] {
  const { range } = argumentOf(scalar);
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  // The header of a block (`>-`) is no word of it.
  const start = isBlock ? text.indexOf('\n', range[0]) : range[0];
  return shellCommands(text, [start, range[1]], 'folds').flatMap(({ words }) => words);
}

/** `"80:9000"`, `"127.0.0.1:80:9000/tcp"`, `9000`, or `target: 9000`. */
function published(port: YamlValue): readonly Entrance[] {
  const target = scalarOf(port.kind === 'map' ? valueAt(port, 'target') : port);
  if (!target) return [];
  const number = integerOf(target) ?? publishedPort(target.text);
  return number === undefined ? [] : [{ what: 'published port', port: number, range: argumentOf(target).range }];
}

/** The port inside of the container that a publication names. */
export function publishedPort(publication: string): number | undefined {
  const match = /^(?:[\w.[\]:-]*:)?\d+:(\d+)(?:\/tcp)?$/.exec(publication);
  return match ? Number(match[1]) : undefined;
}
