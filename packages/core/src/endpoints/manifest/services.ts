import { entriesOf, integerOf, itemsOf, scalarOf, textOf, valueAlong, valueAt, visitMaps } from '../yaml/value.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { Entrance } from './proxy.ts';

/** What a Service of Kubernetes leads to. */
export interface Exposure {
  readonly selector: readonly (readonly [key: string, value: string])[];
  readonly entrances: readonly Entrance[];
}

/** The Services in a document, also those of a list. */
export function exposuresIn(document: YamlValue): readonly Exposure[] {
  const exposures: Exposure[] = [];
  visitMaps(document, (map) => {
    if (textOf(valueAt(map, 'kind')) !== 'Service' || textOf(valueAt(map, 'apiVersion')) !== 'v1') return;
    const selector = entriesOf(valueAlong(map, 'spec', 'selector')).map(({ key, value }) => [key, textOf(value) ?? ''] as const);
    exposures.push({ selector, entrances: itemsOf(valueAlong(map, 'spec', 'ports')).flatMap(entranceOf) });
  });
  return exposures;
}

/** Without a `targetPort`, a Service leads to the port that it has itself. A name leads to whatever has it. */
function entranceOf(port: YamlValue): readonly Entrance[] {
  const target = scalarOf(valueAt(port, 'targetPort') ?? valueAt(port, 'port'));
  const number = integerOf(target);
  const name = textOf(valueAt(port, 'appProtocol')) ?? textOf(valueAt(port, 'name'));
  return target && number !== undefined ? [{ what: 'targetPort', port: number, range: target.range, ...(name !== undefined && { name }) }] : [];
}

/** The entrances of the Services that select a pod with these labels. */
export function entrancesTo(labels: YamlValue | undefined, exposures: readonly Exposure[]): readonly Entrance[] {
  return exposures
    .filter(({ selector }) => selector.length > 0 && selector.every(([key, value]) => textOf(valueAt(labels, key)) === value))
    .flatMap(({ entrances }) => entrances);
}
