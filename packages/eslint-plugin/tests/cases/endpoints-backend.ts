import { ESP, ESPV2, STARTS, config, deployment, esp, espv2 } from '../manifest-code.ts';
import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const report = (messageId: string, write?: string): ExpectedReport => ({ messageId, ...(write !== undefined && { offers: [{ messageId: 'write', write }] }) });
const LIKELY = [{ confidence: 'likely' }];
const POSSIBLE = [{ confidence: 'possible' }];

const GRPC_SHOP = '- name: shop\n  image: shop:1\n  ports:\n    - name: grpc-api\n      containerPort: 8000';
const PROBED_SHOP = '- name: shop\n  image: shop:1\n  ports:\n    - containerPort: 8000\n  readinessProbe:\n    grpc:\n      port: 8000';
const OTHER_SHOP = '- name: shop\n  image: shop:1\n  ports:\n    - containerPort: 3000\n    - containerPort: 3001';

const rule = (text: string) => config(`backend:\n  rules:\n    - selector: "*"\n      ${text}`);

export const cases: RuleCases = {
  invalid: [
    { name: 'the colon is missing', ...espv2('--backend=«grpc//127.0.0.1:8000»'), reports: [report('schemeBroken', 'grpc://127.0.0.1:8000')] },
    { name: 'a slash is missing', ...espv2('--backend=«grpc:/127.0.0.1:8000»'), reports: [report('schemeBroken', 'grpc://127.0.0.1:8000')] },
    { name: 'both slashes are missing', ...esp('-a', '«grpc:shop:8000»'), reports: [report('schemeBroken', 'grpc://shop:8000')] },
    { name: 'two schemes', ...espv2('--backend=«grpc://http://127.0.0.1:8000»'), reports: [report('schemeDoubled', 'grpc://127.0.0.1:8000')] },
    { name: 'one scheme twice, in a rule', ...rule('address: «grpcs://grpcs://shop.example.com»'), reports: [report('schemeDoubled', 'grpcs://shop.example.com')] },
    { name: 'two schemes in a rule, as a browser gives the address', ...rule('address: "«grpcs://https://shop-jf3k2l-ew.a.run.app»"'), reports: [report('schemeDoubled', 'grpcs://shop-jf3k2l-ew.a.run.app')] },
    { name: 'the slashes twice', ...rule("address: '«grpc:////shop:8000»'"), reports: [report('schemeDoubled', 'grpc://shop:8000')] },
    { name: 'a scheme that is none of them', ...espv2('--backend=«tcp://127.0.0.1:8000»'), reports: [report('schemeUnknown')] },
    { name: 'a misspelt scheme, in a rule', ...rule('address: «gprcs://shop.example.com»'), reports: [report('schemeUnknown')] },
    { name: 'a protocol of HTTP for a scheme', ...esp('--backend', '«h2c://127.0.0.1:8000»'), reports: [report('schemeUnknown')] },
    { name: 'ESP has no TLS by scheme', ...esp('--http2_port=9000', '--backend=«grpcs://shop.example.com:443»'), reports: [report('schemeUnsupported')] },
    { name: 'Cloud Run without TLS', ...espv2('--backend=«grpc://shop-jf3k2l-ew.a.run.app»'), reports: [report('cloudRunScheme', 'grpcs://shop-jf3k2l-ew.a.run.app')] },
    { name: 'Cloud Run without TLS, in a rule', ...rule('address: «http://shop-jf3k2l-ew.a.run.app»'), reports: [report('cloudRunScheme', 'grpcs://shop-jf3k2l-ew.a.run.app')] },
    { name: 'Cloud Run without a scheme, in a rule', ...rule('address: «shop-123456.europe-west1.run.app»'), reports: [report('cloudRunScheme', 'grpcs://shop-123456.europe-west1.run.app')] },
    { name: 'ESP: HTTP/2 for clients, HTTP/1.1 for the backend', ...esp('--http2_port=9000', '--backend=«127.0.0.1:8000»'), reports: [report('schemeMissing', 'grpc://127.0.0.1:8000')] },
    { name: 'ESP: the same, by letters', ...esp('-P', '"9000"', '-a', '«http://127.0.0.1:8000»'), reports: [report('schemeMissing', 'grpc://127.0.0.1:8000')] },
    { name: 'the port beside it is named after gRPC', ...deployment(ESPV2, [...STARTS, '--backend=«127.0.0.1:8000»'], { beside: GRPC_SHOP }), reports: [report('schemeMissing', 'grpc://127.0.0.1:8000')] },
    { name: 'the port beside it is probed over gRPC', ...deployment(ESPV2, [...STARTS, '--backend', '«127.0.0.1:8000»'], { beside: PROBED_SHOP }), reports: [report('schemeMissing', 'grpc://127.0.0.1:8000')] },
    { name: 'the service configuration beside it describes a gRPC API', ...deployment(ESPV2, [...STARTS, '--backend=«127.0.0.1:8000»'], {}, 'fixtures/endpoints/shop/deployment.yaml'), reports: [report('schemeMissing', 'grpc://127.0.0.1:8000')] },
    { name: 'the one in the folder above does', ...deployment(ESP, [...STARTS, '-p', '"8080"', '-a', '«http://127.0.0.1:8000»'], {}, 'fixtures/endpoints/shop/kubernetes/deployment.yaml'), reports: [report('schemeMissing', 'grpc://127.0.0.1:8000')] },
    { name: 'likely: a rule without a scheme', ...rule('address: «shop.example.com:8000»'), options: LIKELY, reports: [report('schemeMissingInRule', 'grpcs://shop.example.com:8000')] },
    { name: 'likely: no container beside it has the port', ...deployment(ESPV2, [...STARTS, '--backend=«grpc://127.0.0.1:8000»'], { beside: OTHER_SHOP }), options: LIKELY, reports: [report('portUnserved')] },
    {
      name: 'docker run: its own host',
      file: 'ci.yml',
      code: `
        steps:
          - run: docker run --rm --name=esp --publish=80:9000 gcr.io/endpoints-release/endpoints-runtime:2 --service=shop --rollout_strategy=managed --listener_port=9000 --backend=«grpc://localhost:8000»
      `,
      reports: [report('localhostAlone')],
    },
    {
      name: 'docker run: its own host, in a network of its own',
      file: 'ci.yml',
      code: `
        script:
          - >
            sudo docker run --detach --net=esp_net
            gcr.io/endpoints-release/endpoints-runtime:1 -s shop -v 2018-04-05r0 -P 9000
            -a «grpc://127.0.0.1:8000»
      `,
      reports: [report('localhostAlone')],
    },
    {
      name: 'likely: Compose, its own host',
      file: 'docker-compose.yml',
      options: LIKELY,
      code: `
        services:
          shop:
            build: .
          esp:
            image: gcr.io/endpoints-release/endpoints-runtime:2
            command: ["--service=shop", "--rollout_strategy=managed", "--backend=«grpc://127.0.0.1:8000»"]
      `,
      reports: [report('localhostAlone')],
    },
    { name: 'on request: no port', ...espv2('--backend=«grpc://127.0.0.1»'), options: POSSIBLE, reports: [report('portMissing')] },
    { name: 'on request: an address to listen on', ...esp('-p=8081', '-a=«0.0.0.0:3000»'), options: POSSIBLE, reports: [report('anyAddress')] },
    {
      name: 'on request: an old ESPv2 behind a connector',
      file: 'service.yaml',
      options: POSSIBLE,
      code: `
        apiVersion: serving.knative.dev/v1
        kind: Service
        spec:
          template:
            metadata:
              annotations:
                run.googleapis.com/vpc-access-connector: shop-net
            spec:
              containers:
                - image: «gcr.io/endpoints-release/endpoints-runtime-serverless:2.30.0»
                  env:
                    - name: ENDPOINTS_SERVICE_NAME
                      value: shop
      `,
      reports: [report('dnsFamily')],
    },
  ],
  valid: [
    { name: 'gRPC on the pod', ...espv2('--backend=grpc://127.0.0.1:8000'), options: POSSIBLE },
    { name: 'gRPC over TLS', ...espv2('--backend=grpcs://shop.example.com:443'), options: POSSIBLE },
    { name: 'HTTP without a scheme: nothing says that it is gRPC', ...espv2('--backend=127.0.0.1:8000') },
    { name: 'HTTP with a scheme', ...espv2('--backend=http://127.0.0.1:8000', '--healthz=healthz') },
    { name: 'ESP: HTTP for both', ...esp('-p', '8080', '-a', '127.0.0.1:8000') },
    { name: 'ESP: both kinds of clients', ...esp('-p', '8080', '-P', '9000', '-a', '127.0.0.1:8000') },
    { name: 'no backend: the default', ...espv2('--listener_port=9000') },
    { name: 'a service of the cluster, without a port', ...espv2('--backend=grpc://shop.default.svc.cluster.local') },
    { name: 'IPv6', ...espv2('--backend=grpc://[::1]:8000') },
    { name: 'a host that is called like a scheme', ...esp('-P', '9000', '-a', 'grpc://grpc:8000') },
    { name: 'a host that is called like a scheme, and its port', ...espv2('--backend=http:8080') },
    { name: 'a path', ...espv2('--backend=https://shop.example.com/v1') },
    { name: 'what a template fills in', ...deployment(ESPV2, [...STARTS, '"--backend={{ .Values.scheme }}://127.0.0.1:{{ .Values.port }}"']) },
    { name: 'what the environment fills in', ...espv2('--backend=$(BACKEND_SCHEME)//$(BACKEND)') },
    { name: 'a placeholder', ...espv2('--backend=<your-backend>:8000') },
    { name: 'Cloud Run over TLS', ...espv2('--backend=grpcs://shop-jf3k2l-ew.a.run.app') },
    { name: 'Cloud Run over TLS, HTTP', ...rule('address: https://shop-jf3k2l-ew.a.run.app'), options: LIKELY },
    { name: 'Cloud Run, filled in by a template', ...rule('address: grpcs://BACKEND_ADDRESS') },
    { name: 'a rule for gRPC', ...rule('address: grpc://shop.default.svc.cluster.local'), options: POSSIBLE },
    { name: 'a rule for gRPC over TLS with a deadline', ...rule('address: grpcs://shop.example.com\n      deadline: 300.0'), options: POSSIBLE },
    { name: 'a rule without an address', ...rule('deadline: 60'), options: POSSIBLE },
    { name: 'a rule with an empty address', ...rule('address:'), options: POSSIBLE },
    { name: 'a rule for HTTP', ...rule('address: http://shop.example.com:8080\n      protocol: h2'), options: POSSIBLE },
    { name: 'a rule for another domain that ends alike', ...rule('address: grpc://shop.notrun.app:8000'), options: POSSIBLE },
    { name: 'the API beside it is another one', ...deployment(ESPV2, ['--service=cart.endpoints.shop-prod.cloud.goog', '--rollout_strategy=managed', '--backend=127.0.0.1:8000'], {}, 'fixtures/endpoints/open-api/deployment.yaml') },
    { name: 'JSON clients of an API in protos: HTTP is meant', ...deployment(ESPV2, [...STARTS, '--backend=grpc://127.0.0.1:8000'], {}, 'fixtures/endpoints/json/deployment.yaml') },
    { name: 'one of several containers has the port', ...deployment(ESPV2, [...STARTS, '--backend=grpc://127.0.0.1:8000'], { beside: `${OTHER_SHOP}\n${GRPC_SHOP.replace('name: shop', 'name: shop-api')}` }), options: LIKELY },
    { name: 'a container that does not name its ports', ...deployment(ESPV2, [...STARTS, '--backend=grpc://127.0.0.1:8000'], { beside: '- name: shop\n  image: shop:1' }), options: LIKELY },
    { name: 'a port named after gRPC that is not the backend', ...deployment(ESPV2, [...STARTS, '--backend=127.0.0.1:8080'], { beside: `${GRPC_SHOP}\n    - name: http\n      containerPort: 8080` }) },
    {
      name: 'docker run with the network of the host',
      file: 'ci.yml',
      code: `
        steps:
          - run: |
              docker run --net=host gcr.io/endpoints-release/endpoints-runtime:2 --service=shop --rollout_strategy=managed --backend=grpc://localhost:8000
              docker run --network container:shop gcr.io/endpoints-release/endpoints-runtime:2 --service=shop --rollout_strategy=managed --backend=grpc://localhost:8000
              docker run $DOCKER_OPTIONS gcr.io/endpoints-release/endpoints-runtime:2 --service=shop --rollout_strategy=managed --backend=grpc://localhost:8000
      `,
    },
    {
      name: 'Compose with the network of another service',
      file: 'docker-compose.yml',
      options: LIKELY,
      code: `
        services:
          esp:
            image: gcr.io/endpoints-release/endpoints-runtime:2
            network_mode: service:shop
            command: --service=shop --rollout_strategy=managed --backend=grpc://127.0.0.1:8000
          esp-2:
            image: gcr.io/endpoints-release/endpoints-runtime:2
            command: --service=shop --rollout_strategy=managed --backend=grpc://shop:8000
      `,
    },
    { name: 'an image that a template fills in', ...deployment('${ESP_IMAGE}', ['-P', '9000', '-a', '127.0.0.1:8000']) },
    { name: 'another proxy', file: 'deployment.yaml', code: 'kind: Pod\napiVersion: v1\nspec:\n  containers:\n    - image: envoyproxy/envoy:v1.30.7\n      args: [--backend=grpc//127.0.0.1]\n' },
    { name: 'ESP without a known major version', ...deployment(ESP.replace(':1', ''), ['--backend=grpc//127.0.0.1:8000']) },
  ],
};
