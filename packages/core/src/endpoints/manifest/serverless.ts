import { partOf } from '../flags/argument.ts';
import type { Argument } from '../flags/argument.ts';
import type { Variable } from './proxy.ts';
import { splitArgument } from './scripts.ts';

/** The variables that the image for Cloud Run reads (GoogleCloudPlatform/esp-v2 `docker/serverless/env_start_proxy.py`). */
export const SERVERLESS_VARIABLES: ReadonlySet<string> = new Set(['PORT', 'ENDPOINTS_SERVICE_PATH', 'ENDPOINTS_SERVICE_NAME', 'ENDPOINTS_SERVICE_VERSION', 'ESPv2_ARGS']);

/** The pieces of `ESPv2_ARGS`: split at commas, or at what stands between two carets at its beginning; never trimmed. */
export function espv2Args(value: Argument): readonly Argument[] {
  const own = /^\^([^^]*)\^/.exec(value.text);
  if (own?.[1] === '') return [];
  return own ? splitArgument(partOf(value, own[0].length), own[1] ?? '') : splitArgument(value, ',');
}

/** The command line that `env_start_proxy.py` makes of the environment, each argument in the place of its variable. */
export function serverlessArguments(environment: readonly Variable[]): readonly Argument[] {
  const variable = (name: string): Variable | undefined => environment.findLast((each) => each.name === name);
  const [path, service, version, args] = ['ENDPOINTS_SERVICE_PATH', 'ENDPOINTS_SERVICE_NAME', 'ENDPOINTS_SERVICE_VERSION', 'ESPv2_ARGS'].map(variable);
  // What a variable holds that is set elsewhere is as unknown as what a template fills in.
  const given = (flag: string, { value, nameRange }: Variable): Argument => ({ text: `${flag}=${value?.text ?? '${}'}`, range: value?.range ?? nameRange });
  const fixed = ({ nameRange }: Variable, strategy: string): Argument => ({ text: `--rollout_strategy=${strategy}`, range: nameRange });
  const ofConfig = path
    ? [fixed(path, 'fixed'), given('--service_json_path', path)]
    : service
      ? [given('--service', service), ...(version ? [fixed(version, 'fixed'), given('--version', version)] : [fixed(service, 'managed')])]
      : [];
  const [place] = environment;
  const port = place ? [{ text: '--http_port=8080', range: place.nameRange }] : [];
  return [...port, ...ofConfig, ...(args?.value ? espv2Args(args.value) : [])];
}
