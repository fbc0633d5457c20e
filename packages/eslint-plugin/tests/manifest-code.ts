/** A piece of code and the file that it would be, for the tables of cases. */
interface Code {
  readonly file: string;
  readonly code: string;
}

export const ESP = 'gcr.io/endpoints-release/endpoints-runtime:1';
export const ESPV2 = 'gcr.io/endpoints-release/endpoints-runtime:2';
export const SERVERLESS = 'gcr.io/endpoints-release/endpoints-runtime-serverless:2';

interface Pod {
  /** Lines of the proxy's container behind its arguments. */
  readonly proxy?: string;
  /** The containers beside it. */
  readonly beside?: string;
  /** Documents in front of the Deployment. */
  readonly before?: string;
}

const SHOP = '- name: shop\n  image: eu.gcr.io/shop-prod/shop:1.4\n  ports:\n    - containerPort: 8000';

const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** A Deployment whose first container is a proxy with an image and arguments, each on a line of its own. */
export function deployment(image: string, args: readonly string[], { proxy = '', beside = SHOP, before = '' }: Pod = {}, file = 'deployment.yaml'): Code {
  const container = `- name: esp\n  image: ${image}\n  args:\n${args.map((arg) => `    - ${arg}\n`).join('')}${indent(proxy, 2)}`;
  return {
    file,
    code: `${before === '' ? '' : `${before}\n---\n`}apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
${indent(`${container.trimEnd()}\n${beside}`, 8)}
`,
  };
}

/** Arguments with which ESPv2 starts. */
export const STARTS = ['--service=shop.endpoints.shop-prod.cloud.goog', '--rollout_strategy=managed'] as const;

export const espv2 = (...args: readonly string[]): Code => deployment(ESPV2, [...STARTS, ...args]);
export const esp = (...args: readonly string[]): Code => deployment(ESP, [...STARTS, ...args]);

/** A Service that selects the pod of the Deployment. */
export const service = (ports: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: shop\n  ports:\n${indent(ports, 4)}`;

/** A service of Cloud Run with an environment. */
export const cloudRun = (env: string, image = SERVERLESS): Code => ({
  file: 'service.yaml',
  code: `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: shop-gateway
spec:
  template:
    spec:
      containers:
        - image: ${image}
          env:
${indent(env, 12)}
`,
});

/** A service configuration with a part of it. */
export const config = (rest: string, file = 'api_config.yaml'): Code => ({
  file,
  code: `type: google.api.Service
config_version: 3
name: shop.endpoints.shop-prod.cloud.goog
title: Shop
apis:
  - name: example.shop.v1.Shop
${rest}
`,
});
