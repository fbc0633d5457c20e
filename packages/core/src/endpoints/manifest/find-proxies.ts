import type { YamlValue } from '../yaml/value.ts';
import { composeProxies } from './compose.ts';
import { containerProxies } from './containers.ts';
import type { Proxy } from './proxy.ts';
import { scriptedProxies } from './scripts.ts';
import { serverlessArguments } from './serverless.ts';

/** Every Endpoints proxy that a file starts, with the arguments that it gets, each once. */
export function proxiesIn(documents: readonly YamlValue[], text: string): readonly Proxy[] {
  const composed = composeProxies(documents, text);
  const contained = containerProxies(documents).filter(({ image }) => !composed.some((other) => other.image[0] === image[0]));
  return [...composed, ...contained, ...scriptedProxies(documents, text)].map(withServerlessArguments);
}

/** The image for Cloud Run makes its arguments of its environment. */
function withServerlessArguments(proxy: Proxy): Proxy {
  if (!proxy.isServerless || proxy.product === 'ESP') return proxy;
  const args = serverlessArguments(proxy.environment);
  return { ...proxy, args, isWhole: proxy.isEnvironmentWhole && proxy.environment.some(({ name }) => /^ENDPOINTS_SERVICE_(?:NAME|PATH)$/.test(name)) };
}
