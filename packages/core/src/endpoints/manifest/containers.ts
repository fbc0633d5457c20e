import { argumentOf } from '../flags/argument.ts';
import { entriesOf, integerOf, itemsOf, scalarOf, textOf, valueAlong, valueAt, visitMaps } from '../yaml/value.ts';
import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from '../yaml/value.ts';
import { runtimeImage, startScript } from './image.ts';
import type { RuntimeImage } from './image.ts';
import { UNKNOWN_SURROUNDINGS } from './proxy.ts';
import type { Entrance, Probe, Proxy, Sibling } from './proxy.ts';
import { entrancesTo, exposuresIn } from './services.ts';
import { variablesInList } from './variables.ts';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/**
 * The proxies among the containers of a file: of pods of Kubernetes, of services of Cloud Run, and of anything else that
 * has an `image` with `args`, such as the values of a chart.
 */
export function containerProxies(documents: readonly YamlValue[]): readonly Proxy[] {
  const exposures = documents.flatMap(exposuresIn);
  return documents.flatMap((document) => {
    const proxies: Proxy[] = [];
    const apiVersion = textOf(valueAt(document, 'apiVersion'));
    visitMaps(document, (map, around) => {
      const start = startOf(map);
      if (!start) return;
      const pod = podAround(map, around);
      const isObject = apiVersion !== undefined && pod !== undefined;
      const isRun = apiVersion?.startsWith('serving.knative.dev/') === true || apiVersion?.startsWith('run.googleapis.com/') === true;
      proxies.push({
        ...UNKNOWN_SURROUNDINGS,
        ...start,
        platform: !isObject ? 'other' : isRun ? 'cloud-run' : 'kubernetes',
        isWhole: start.isWhole && isObject,
        environment: variablesInList(valueAt(map, 'env')),
        isEnvironmentWhole: isObject && valueAt(map, 'envFrom') === undefined,
        ...(isObject && {
          siblings: pod.containers.filter((other) => other !== map).map(siblingOf),
          entrances: [...entrancesTo(pod.labels, exposures), ...probedPorts(map)],
          probes: probedPaths(map),
          hasVpcConnector: pod.annotations.some(({ key }) => key === 'run.googleapis.com/vpc-access-connector'),
        }),
      });
    });
    return proxies;
  });
}

/** The product of a container and the arguments of its start script, where it is a proxy. */
function startOf(map: YamlMap): Pick<Proxy, 'product' | 'isServerless' | 'minor' | 'image' | 'args' | 'isOtherProgram' | 'isWhole'> | undefined {
  const image = scalarOf(valueAt(map, 'image'));
  const runtime = image && runtimeImage(image.text);
  const command = itemsOf(valueAt(map, 'command'));
  const script = command.findIndex((word) => startScript(textOf(word) ?? '') !== undefined);
  const scriptWord = scalarOf(command[script]);
  const known = runtime ?? (scriptWord && ofScript(scriptWord));
  if (!known) return undefined;
  const place = runtime ? image : scriptWord;
  if (!place) return undefined;
  const args = valueAt(map, 'args');
  const isOtherProgram = command.length > 0 && script < 0;
  const words = isOtherProgram || (args === undefined && command.length === 0) ? undefined : [...command.slice(script + 1), ...itemsOf(args)];
  const scalars = words?.filter((word): word is YamlScalar => word.kind === 'scalar');
  return {
    ...known,
    image: argumentOf(place).range,
    args: scalars?.map(argumentOf),
    isOtherProgram,
    isWhole: scalars !== undefined && scalars.length === words?.length && (args === undefined || args.kind === 'list'),
  };
}

function ofScript({ text }: YamlScalar): RuntimeImage | undefined {
  const product = startScript(text);
  return product && { product, isServerless: false, minor: undefined };
}

interface Pod {
  readonly containers: readonly YamlMap[];
  readonly labels: YamlValue | undefined;
  readonly annotations: readonly YamlEntry[];
}

/** The pod that a container is in. */
function podAround(map: YamlMap, around: readonly YamlValue[]): Pod | undefined {
  const list = around.at(-1);
  const spec = around.at(-2);
  if (list?.kind !== 'list' || spec === undefined || valueAt(spec, 'containers') !== list || !list.items.includes(map)) return undefined;
  const containers = list.items.filter((item) => item.kind === 'map');
  const metadata = valueAt(around.at(-3), 'metadata');
  return { containers, labels: valueAt(metadata, 'labels'), annotations: entriesOf(valueAt(metadata, 'annotations')) };
}

function siblingOf(container: YamlMap): Sibling {
  const probed = PROBES.map((probe) => integerOf(valueAlong(container, probe, 'grpc', 'port')));
  const ports = itemsOf(valueAt(container, 'ports')).flatMap((port) => {
    const number = integerOf(valueAt(port, 'containerPort'));
    if (number === undefined) return [];
    return [{ number, isGrpc: probed.includes(number) || /^grpc(?:-|$)/.test(textOf(valueAt(port, 'name')) ?? '') }];
  });
  return { name: textOf(valueAt(container, 'name')) ?? '', ports };
}

function probedPorts(container: YamlMap): readonly Entrance[] {
  return PROBES.flatMap((probe) =>
    ['httpGet', 'tcpSocket', 'grpc'].flatMap((how) => {
      const scalar = scalarOf(valueAlong(container, probe, how, 'port'));
      const port = integerOf(scalar);
      return scalar && port !== undefined ? [{ what: 'probe' as const, port, range: scalar.range }] : [];
    }),
  );
}

function probedPaths(container: YamlMap): readonly Probe[] {
  return PROBES.flatMap((probe) => {
    const scalar = scalarOf(valueAlong(container, probe, 'httpGet', 'path'));
    return scalar ? [{ path: scalar.text, range: argumentOf(scalar).range }] : [];
  });
}
