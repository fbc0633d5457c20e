import { argumentOf, partOf } from '../flags/argument.ts';
import { entriesOf, itemsOf, scalarOf, valueAt } from '../yaml/value.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { Variable } from './proxy.ts';

/** The environment of a container of Kubernetes or Knative: a list of names and values. */
export function variablesInList(list: YamlValue | undefined): readonly Variable[] {
  return itemsOf(list).flatMap((item) => {
    const name = scalarOf(valueAt(item, 'name'));
    const value = scalarWithNull(valueAt(item, 'value'));
    return name ? [{ name: name.text, nameRange: argumentOf(name).range, value: value && argumentOf(value) }] : [];
  });
}

/** The environment of a service of Compose: a map, or a list of `NAME=value`. */
export function variablesOfCompose(environment: YamlValue | undefined): readonly Variable[] {
  const ofMap = entriesOf(environment).map(({ key, keyRange, value }) => {
    const scalar = scalarOf(value);
    return { name: key, nameRange: keyRange, value: scalar && argumentOf(scalar) };
  });
  const ofList = itemsOf(environment).flatMap((item) => {
    const scalar = scalarOf(item);
    return scalar ? [variableIn(argumentOf(scalar))] : [];
  });
  return [...ofMap, ...ofList];
}

/** `NAME=value` as one argument; `NAME` alone takes its value from elsewhere. */
export function variableIn(argument: ReturnType<typeof argumentOf>): Variable {
  const equals = argument.text.indexOf('=');
  if (equals < 0) return { name: argument.text, nameRange: argument.range, value: undefined };
  return { name: argument.text.slice(0, equals), nameRange: partOf(argument, 0, equals).range, value: partOf(argument, equals + 1) };
}

/** `value:` with nothing behind it is an empty text. */
const scalarWithNull = (value: YamlValue | undefined) => (value?.kind === 'scalar' ? value : undefined);
