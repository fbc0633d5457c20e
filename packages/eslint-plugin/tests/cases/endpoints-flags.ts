import { ESP, ESPV2, STARTS, cloudRun, deployment, esp, espv2, service } from '../manifest-code.ts';
import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const report = (messageId: string, write?: string): ExpectedReport => ({ messageId, ...(write !== undefined && { offers: [{ messageId: 'write', write }] }) });
const LIKELY = [{ confidence: 'likely' }];
const POSSIBLE = [{ confidence: 'possible' }];

export const cases: RuleCases = {
  invalid: [
    { name: 'ESPv2: a flag that nobody has', ...espv2('«--shop_port»=8080'), reports: [report('unknownFlag')] },
    { name: 'ESPv2: a misspelt flag', ...espv2('«--listner_port»=9000'), reports: [report('unknownFlagMeant', '--listener_port')] },
    { name: 'ESP: a misspelt flag, in quotes', ...esp('"«--bakend»=grpc://127.0.0.1:8000"'), reports: [report('unknownFlagMeant', '--backend')] },
    { name: 'ESPv2: hyphens for underscores', ...espv2('«--listener-port»=9000'), reports: [report('unknownFlagMeant', '--listener_port')] },
    { name: 'ESPv2: a short flag of ESP, its value behind it', ...espv2('«-p»', '"8081"'), reports: [report('removedFlagReplaced', '--listener_port')] },
    { name: 'ESPv2: a short flag of ESP, its value joined', ...espv2('«-p8081»'), reports: [report('removedFlagReplaced')] },
    { name: 'ESPv2: the key of ESP', ...espv2('«-k»', '/etc/creds/key.json'), reports: [report('removedFlagReplaced', '--service_account_key')] },
    { name: 'ESPv2: an own nginx.conf', ...espv2('«-n»', '/etc/nginx/custom/nginx.conf'), reports: [report('removedFlag')] },
    { name: 'ESPv2: what has another name today', ...espv2('«--service_control_url_override»=https://control.example'), reports: [report('removedFlagReplaced', '--service_control_url')] },
    { name: 'ESPv2: what is there no more', ...espv2('«--worker_processes»=4', '«--keepalive_timeout»', '75s'), reports: [report('removedFlag'), report('removedFlag')] },
    { name: 'ESP: a flag of ESPv2', ...esp('«--listener_port»=9000'), reports: [report('laterFlag')] },
    { name: 'ESPv2: the prefix of several flags', ...espv2('«--cors_allow=basic»'), reports: [report('ambiguousFlag')] },
    { name: 'ESPv2: a value outside of its choices', ...deployment(ESPV2, ['--service=shop', '--rollout_strategy=«latest»', '--version=2024-01-01r0']), reports: [report('badValue')] },
    { name: 'ESP: a port that is no number', ...esp('--http2_port', '«grpc»'), reports: [report('badValue')] },
    { name: 'ESPv2: a flag without its value', ...espv2('«--healthz»'), reports: [report('badValue')] },
    { name: 'ESPv2: a switch with a value', ...espv2('«--enable_debug=true»'), reports: [report('badValue')] },
    { name: 'ESPv2: a flag and its value in one item', ...espv2('«--backend grpc://127.0.0.1:8000»'), reports: [report('joinedArguments')] },
    { name: 'ESPv2: a word that belongs to nothing', ...espv2('--enable_debug', '«true»'), reports: [report('strayArgument')] },
    { name: 'ESPv2: a version, and the newest one', ...espv2('«--version=2024-03-05r1»'), reports: [report('conflict')] },
    { name: 'ESPv2: the fixed version, and none', ...deployment(ESPV2, ['--service=shop', '«--rollout_strategy=fixed»']), reports: [report('conflict')] },
    { name: 'ESPv2: neither version nor strategy', ...deployment(`«${ESPV2}»`, ['--service=shop', '--listener_port=9000']), reports: [report('conflict')] },
    { name: 'ESPv2: a configuration in a file, and the service', ...deployment(ESPV2, ['«--service=shop»', '--service_json_path=/etc/espv2/service.json']), reports: [report('conflict')] },
    { name: 'ESPv2: a file, and the newest one', ...deployment(ESPV2, ['--service_json_path=/etc/espv2/service.json', '«--rollout_strategy=managed»']), reports: [report('conflict')] },
    { name: 'ESPv2: two ports', ...espv2('--http_port=8080', '«--ssl_port=9443»'), reports: [report('conflict')] },
    { name: 'ESPv2: a port below 1024', ...espv2('«--listener_port=443»'), reports: [report('conflict')] },
    { name: 'ESPv2: outside of Google Cloud without a key', ...espv2('«--non_gcp»'), reports: [report('conflict')] },
    { name: 'ESPv2: a certificate twice', ...espv2('«--generate_self_signed_cert»', '--ssl_server_cert_path=/etc/tls'), reports: [report('conflict')] },
    { name: 'ESPv2: a health check of a backend that is not gRPC', ...espv2('--backend=http://127.0.0.1:8000', '«--health_check_grpc_backend»'), reports: [report('conflict')] },
    { name: 'ESPv2: what belongs to a health check that is off', ...espv2('--backend=grpc://127.0.0.1:8000', '«--health_check_grpc_backend_interval=5s»'), reports: [report('conflict')] },
    { name: 'ESPv2: the format of a log that is off', ...espv2('«--access_log_format=%START_TIME%»'), reports: [report('conflict')] },
    { name: 'ESPv2: values that the configuration manager refuses', ...espv2('«--cors_preset=all»', '«--add_request_header=x-shop»', '«--tracing_sample_rate=10»', '«--backend_retry_on_status_codes=5xx»'), reports: [report('conflict'), report('conflict'), report('conflict'), report('conflict')] },
    { name: 'ESPv2: two resolvers', ...espv2('«--dns=8.8.8.8»', '--dns_resolver_addresses=8.8.4.4'), reports: [report('conflict')] },
    { name: 'ESP: one port twice', ...esp('--http_port=9000', '«--http2_port=9000»'), reports: [report('conflict')] },
    { name: 'ESP: the port of the status page', ...esp('«--http2_port=8090»'), reports: [report('conflict')] },
    { name: 'ESP: several services', ...deployment(ESP, ['«--service=shop|cart»', '--rollout_strategy=managed']), reports: [report('conflict')] },
    { name: 'ESP: backend routing beside a backend', ...esp('--enable_backend_routing', '«--backend=grpc://127.0.0.1:8000»'), reports: [report('conflict')] },
    { name: 'ESP: HTTP/1.1 only, before a gRPC backend', ...esp('«--http_port»=9000', '--backend=grpc://127.0.0.1:8000'), reports: [report('httpOnly')] },
    { name: 'ESP: the same, by letters', ...esp('«-p»', '"9000"', '-a', 'grpc://127.0.0.1:8000'), reports: [report('httpOnly')] },
    {
      name: 'flags behind the start script in `command`',
      file: 'pod.yaml',
      code: `
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: esp
              image: gcr.io/endpoints-release/endpoints-runtime:2
              command: [/apiproxy/start_proxy.py, --service=shop, --rollout_strategy=managed, -z, healthz, "«-x»", "2"]
      `,
      reports: [report('removedFlagReplaced')],
    },
    {
      name: 'a port of a Service on which nobody listens',
      ...deployment(ESPV2, [...STARTS, '--listener_port=9000'], { before: service('- port: 80\n  targetPort: «9090»') }),
      reports: [report('unlistenedPort')],
    },
    {
      name: 'a probe of a port on which nobody listens',
      ...deployment(ESPV2, [...STARTS, '--listener_port=9000', '--healthz=/healthz'], { proxy: 'readinessProbe:\n  httpGet:\n    path: /healthz\n    port: «8080»' }),
      reports: [report('unlistenedPort')],
    },
    {
      name: 'likely: a probe of another path',
      ...deployment(ESPV2, [...STARTS, '--listener_port=9000', '--healthz=healthz'], { proxy: 'livenessProbe:\n  httpGet:\n    path: «/health»\n    port: 9000' }),
      options: LIKELY,
      reports: [report('probePath')],
    },
    {
      name: 'Compose: short flags with their values, as one text',
      file: 'docker-compose.yml',
      code: `
        services:
          esp:
            image: gcr.io/endpoints-release/endpoints-runtime:1
            command: -sshop.endpoints.shop-prod.cloud.goog -v2018-04-05r0 -agrpc://shop:11000 «-p»11003 -k/creds/key.json
            ports:
              - "80:11003"
      `,
      reports: [report('httpOnly')],
    },
    {
      name: 'Compose: a flag of ESP, which hides what follows from it',
      file: 'compose.yaml',
      code: `
        services:
          gateway:
            image: gcr.io/endpoints-release/endpoints-runtime:2.50.0
            command: ["--service=shop", "--rollout_strategy=managed", "--listener_port=9000", "«--rewrite»=/v1"]
            ports: ["80:8080"]
      `,
      reports: [report('removedFlag')],
    },
    {
      name: 'Compose: a published port on which nobody listens',
      file: 'compose.yaml',
      code: `
        services:
          gateway:
            image: gcr.io/endpoints-release/endpoints-runtime:2.50.0
            command: ["--service=shop", "--rollout_strategy=managed", "--listener_port=9000"]
            ports: ["«80:8080»"]
      `,
      reports: [report('unlistenedPort')],
    },
    {
      name: 'docker run in a pipeline',
      file: 'ci.yml',
      code: `
        jobs:
          e2e:
            steps:
              - run: |
                  docker build -t shop .
                  docker run --detach --name esp -p 80:9000 --net=esp_net \\
                    gcr.io/endpoints-release/endpoints-runtime:2 \\
                    --service=shop.endpoints.shop-prod.cloud.goog \\
                    --rollout_strategy=managed \\
                    «--http2-port»=9000
      `,
      reports: [report('unknownFlagMeant', '--http2_port')],
    },
    {
      name: 'docker run: a comment behind the backslash',
      file: 'ci.yml',
      code: `
        steps:
          - script: |
              docker run -d gcr.io/endpoints-release/endpoints-runtime:2 \\
                --service=shop \\
                --rollout_strategy=managed «\\» # or fixed
                --backend=grpc://shop:8000
      `,
      reports: [report('brokenContinuation')],
    },
    { name: 'Cloud Run: spaces for commas', ...cloudRun('- name: ENDPOINTS_SERVICE_NAME\n  value: shop\n- name: ESPv2_ARGS\n  value: «--cors_preset=basic --enable_debug»'), reports: [report('spacedArguments')] },
    { name: 'Cloud Run: a space behind the comma', ...cloudRun('- name: ESPv2_ARGS\n  value: "--cors_preset=basic,« --enable_debug»"'), reports: [report('untrimmedArgument')] },
    { name: 'Cloud Run: nothing', ...cloudRun('- name: ESPv2_ARGS\n  value: "«--enable_debug,»"'), reports: [report('emptyArguments')] },
    { name: 'Cloud Run: a list in a value', ...cloudRun('- name: ESPv2_ARGS\n  value: --cors_allow_methods=GET,«POST»,--cors_preset=basic'), reports: [report('splitList')] },
    { name: 'Cloud Run: another port', ...cloudRun('- name: ENDPOINTS_SERVICE_NAME\n  value: shop\n- name: ESPv2_ARGS\n  value: «--listener_port=9000»'), reports: [report('conflict')] },
    { name: 'Cloud Run: the port that is given by PORT', ...cloudRun('- name: ESPv2_ARGS\n  value: --enable_debug,«--http_port=9000»'), reports: [report('overriddenPort')] },
    { name: 'Cloud Run: the service twice', ...cloudRun('- name: ENDPOINTS_SERVICE_PATH\n  value: /etc/endpoints/service.json\n- name: ESPv2_ARGS\n  value: «--service=shop»'), reports: [report('conflict')] },
    { name: 'Cloud Run: the version in the wrong variable', ...cloudRun('- name: ENDPOINTS_SERVICE_NAME\n  value: shop\n- name: «ENDPOINTS_SERVICE_CONFIG_ID»\n  value: 2024-03-05r1'), reports: [report('unknownVariable')] },
    { name: 'variables of Cloud Run on the other image', ...deployment(ESPV2, STARTS, { proxy: 'env:\n  - name: «ESPv2_ARGS»\n    value: --cors_preset=basic' }), reports: [report('ignoredVariable')] },
    { name: 'the same without any arguments', ...cloudRun('- name: «ESPv2_ARGS»\n  value: --cors_preset=basic', ESPV2), reports: [report('ignoredVariable')] },
    { name: 'Cloud Run: the version as a flag', ...cloudRun('- name: ENDPOINTS_SERVICE_NAME\n  value: shop\n- name: ESPv2_ARGS\n  value: --enable_debug,«--version=2024-03-05r1»'), reports: [report('conflict')] },
    { name: 'Cloud Run: a file, and the newest one', ...cloudRun('- name: ENDPOINTS_SERVICE_PATH\n  value: /etc/endpoints/service.json\n- name: ESPv2_ARGS\n  value: «--rollout_strategy=managed»'), reports: [report('conflict')] },
    {
      name: 'docker run with the variable of the other image',
      file: 'ci.yml',
      code: `
        steps:
          - run: docker run -d -e «ENDPOINTS_SERVICE_NAME»=shop -p 80:8080 «gcr.io/endpoints-release/endpoints-runtime:2»
      `,
      reports: [report('ignoredVariable'), report('conflict')],
    },
    {
      name: 'gcloud splits the list itself',
      file: 'cloudbuild.yaml',
      code: `
        steps:
          - name: gcr.io/google.com/cloudsdktool/cloud-sdk
            entrypoint: gcloud
            args: [run, deploy, shop-gateway, "--set-env-vars=ESPv2_ARGS=--cors_preset=basic,«--enable_debug»"]
      `,
      reports: [report('cutByGcloud')],
    },
    { name: 'brackets that a tutorial has left', ...deployment(ESPV2, ['--service=«shop.endpoints.<shop-prod-31415>.cloud.goog»', '--rollout_strategy=managed']), reports: [report('filledBrackets')] },
    { name: 'on request: a deprecated flag', ...espv2('«--http2_port»=9000', '«--enable_backend_routing»'), options: POSSIBLE, reports: [report('deprecatedFlag'), report('deprecatedSwitch')] },
    { name: 'on request: what is to be filled in', ...deployment(ESPV2, ['--service=«SERVICE_NAME»', '--rollout_strategy=managed']), options: POSSIBLE, reports: [report('placeholder')] },
  ],
  valid: [
    { name: 'ESPv2 on Kubernetes', ...espv2('--listener_port=9000', '--backend=grpc://127.0.0.1:8000', '--healthz=/healthz') },
    { name: 'ESP on Kubernetes', ...esp('--http2_port=9000', '--backend=grpc://127.0.0.1:8000') },
    { name: 'ESP: letters, with values in every form', ...deployment(ESP, ['-s', 'shop', '-v=2018-04-05r0', '-P9000', '-a', 'grpc://127.0.0.1:8000', '-z', 'healthz']) },
    { name: 'ESP: a version and the newest one, which ESP takes', ...esp('--version=2018-04-05r0', '--http2_port=9000') },
    { name: 'ESP: ports below 1024', ...esp('--http_port=80', '--http2_port=8081', '--ssl_port=443') },
    { name: 'ESPv2: the prefix of one flag', ...espv2('--listener_por=9000', '--log_jwt_payload=sub') },
    { name: 'ESPv2: the last one wins', ...deployment(ESPV2, ['--service=shop', '--rollout_strategy=fixed', '--rollout_strategy=managed']) },
    { name: 'ESPv2: a version alone', ...deployment(ESPV2, ['--service', 'shop', '--version', '2024-03-05r1']) },
    { name: 'ESPv2: a configuration in a file', ...deployment(ESPV2, ['--service_json_path=/etc/espv2/service.json', '--listener_port=9000']) },
    { name: 'ESPv2: outside of Google Cloud, with a key', ...espv2('--non_gcp', '--service_account_key=/etc/creds/key.json') },
    { name: 'ESPv2: outside of Google Cloud, a key in the environment', ...deployment(ESPV2, [...STARTS, '--non_gcp'], { proxy: 'env:\n  - name: GOOGLE_APPLICATION_CREDENTIALS\n    value: /etc/creds/key.json' }) },
    { name: 'ESPv2: outside of Google Cloud, an environment from elsewhere', ...deployment(ESPV2, [...STARTS, '--non_gcp'], { proxy: 'envFrom:\n  - secretRef:\n      name: creds' }) },
    { name: 'ESPv2: a negative form, a list, a header', ...espv2('--no-service_control_enable_api_key_uid_reporting', '--cors_allow_methods=GET, POST', '--add_response_header=x-served-by=esp') },
    { name: 'ESP: an own nginx.conf, with a port of its own', ...deployment(ESP, ['-n', '/etc/nginx/custom/nginx.conf', '-s', 'shop', '--rollout_strategy', 'managed'], { before: service('- port: 443') }) },
    { name: 'ESP: HTTP/1.1 for JSON clients', ...deployment(ESP, [...STARTS, '--http_port=9000', '--backend=grpc://127.0.0.1:8000', '--transcoding_preserve_proto_field_names']) },
    { name: 'ESP: HTTP/1.1 for JSON clients, by the name of the port', ...deployment(ESP, [...STARTS, '--http_port=9000', '--backend=grpc://127.0.0.1:8000'], { before: service('- port: 80\n  name: http\n  targetPort: 9000') }) },
    { name: 'ESP: both ports', ...esp('-p', '8080', '-P', '9000', '-a', 'grpc://127.0.0.1:8000') },
    { name: 'a Service that leads to the application, and one by name', ...deployment(ESPV2, [...STARTS, '--listener_port=9000'], { before: service('- port: 80\n  targetPort: 8000\n- port: 81\n  targetPort: grpc') }) },
    { name: 'a Service that reaches the proxy, and a port of its metrics', ...deployment(ESPV2, [...STARTS, '--listener_port=9000'], { before: service('- port: 80\n  targetPort: 9000\n- port: 9090') }) },
    { name: 'a probe of the application, which shares the ports', ...deployment(ESPV2, [...STARTS, '--listener_port=9000'], { proxy: 'readinessProbe:\n  tcpSocket:\n    port: 8000' }) },
    { name: 'a Service of other pods', ...deployment(ESPV2, STARTS, { before: service('- port: 80\n  targetPort: 3000').replace('app: shop', 'app: cart') }) },
    { name: 'a sidecar that does not name its ports', ...deployment(ESPV2, STARTS, { before: service('- port: 80\n  targetPort: 15001'), beside: '- name: mesh\n  image: mesh:1' }) },
    { name: 'the port of the status page', ...deployment(ESP, [...STARTS, '--http2_port=9000'], { proxy: 'livenessProbe:\n  httpGet:\n    path: /endpoints_status\n    port: 8090' }) },
    { name: 'a probe whose slash is left out', ...deployment(ESPV2, [...STARTS, '--listener_port=9000', '--healthz=healthz'], { proxy: 'readinessProbe:\n  httpGet:\n    path: /healthz\n    port: 9000' }), options: LIKELY },
    { name: 'an image that a template fills in: nothing is known', ...deployment('${ENDPOINTS_RUNTIME_IMAGE}', ['-s', '${SERVICE}', '-p', '8000', '-P', '8001', '-a', 'grpc://localhost:8081', '--whatever']) },
    { name: 'an image without a version', ...deployment('gcr.io/endpoints-release/endpoints-runtime:latest', ['-p', '8080', '--listener_port=1']) },
    { name: 'the old path of ESP', ...deployment('b.gcr.io/endpoints/endpoints-runtime:0.3', ['-p', '8080', '--something_old']) },
    { name: 'another image with the same flags', ...deployment('eu.gcr.io/shop-prod/proxy:2', ['-p', '8080']) },
    { name: 'an old version may have had another flag', ...deployment('gcr.io/endpoints-release/endpoints-runtime:2.7.0', [...STARTS, '--enable_shop_mode']) },
    { name: 'values that a template fills in', ...deployment(ESPV2, ['"--service={{ .Values.service }}"', '--rollout_strategy=$(STRATEGY)', '--version=${VERSION}', '--listener_port=$(PORT)']) },
    { name: 'an argument that a template fills in may be the version', ...deployment(ESPV2, ['--service=shop', '"{{ .Values.extraArgs }}"', '--rollout_strategy=fixed']) },
    {
      name: 'a patch that only sets the image',
      file: 'overlays/prod/patch.yaml',
      code: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: shop }
        spec:
          template:
            spec:
              containers:
                - name: esp
                  image: gcr.io/endpoints-release/endpoints-runtime:2
      `,
    },
    {
      name: 'the values of a chart, which adds the rest',
      file: 'values.yaml',
      code: `
        esp:
          image: gcr.io/endpoints-release/endpoints-runtime:2
          args:
            - --listener_port=9000
            - --cors_preset=basic
      `,
    },
    {
      name: 'another program in the image',
      file: 'job.yaml',
      code: `
        apiVersion: batch/v1
        kind: Job
        spec:
          template:
            spec:
              containers:
                - name: debug
                  image: gcr.io/endpoints-release/endpoints-runtime:2
                  command: [/bin/sh, -c]
                  args: ["ls -l --all"]
      `,
    },
    {
      name: 'anchors and merge keys',
      file: 'deployment.yaml',
      code: `
        apiVersion: apps/v1
        kind: Deployment
        spec:
          template:
            spec:
              containers:
                - &proxy
                  name: esp
                  image: gcr.io/endpoints-release/endpoints-runtime:2
                  args: &args [--service=shop, --rollout_strategy=managed, --listener_port=9000]
                - <<: *proxy
                  name: esp-2
                  args: *args
      `,
    },
    {
      name: 'Compose: a template, a published range, the network of the host',
      file: 'docker-compose.yml',
      code: `
        services:
          esp:
            image: gcr.io/endpoints-release/endpoints-runtime:2
            command: --service=\${SERVICE} --rollout_strategy=managed --listener_port=9000 --backend=grpc://shop:8000
            ports: ["80:9000", "9000-9010:9000-9010"]
      `,
    },
    {
      name: 'docker run in a comment and with arguments from elsewhere',
      file: 'ci.yml',
      code: `
        steps:
          - run: |
              # docker run gcr.io/endpoints-release/endpoints-runtime:2 -p 80
              docker run -d -p 80:9000 gcr.io/endpoints-release/endpoints-runtime:2 --listener_port=9000 $ESP_ARGS
              docker pull gcr.io/endpoints-release/endpoints-runtime:2 --quiet
      `,
    },
    {
      name: 'another program in the image, in its own way',
      file: 'ci.yml',
      code: `
        steps:
          - run: docker run --rm --entrypoint /bin/sh -e ENDPOINTS_SERVICE_NAME=shop gcr.io/endpoints-release/endpoints-runtime:2 -c "env; id"
      `,
    },
    {
      name: 'a shell that starts the proxy with what is in the environment',
      file: 'pod.yaml',
      code: `
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - image: gcr.io/endpoints-release/endpoints-runtime:2
              command: [/bin/sh, -c, "exec /apiproxy/start_proxy.py --service=$ENDPOINTS_SERVICE_NAME $ESPv2_ARGS"]
              env:
                - name: ENDPOINTS_SERVICE_NAME
                  value: shop
                - name: ESPv2_ARGS
                  value: --enable_debug
      `,
    },
    {
      name: 'a patch that adds a variable, which arguments may use',
      file: 'patch.yaml',
      code: `
        apiVersion: apps/v1
        kind: Deployment
        spec:
          template:
            spec:
              containers:
                - name: esp
                  image: gcr.io/endpoints-release/endpoints-runtime:2
                  env:
                    - name: ENDPOINTS_SERVICE_NAME
                      value: shop
      `,
    },
    { name: 'Cloud Run: commas, and another delimiter', ...cloudRun('- name: ENDPOINTS_SERVICE_NAME\n  value: shop\n- name: ESPv2_ARGS\n  value: ^++^--cors_preset=basic++--cors_allow_methods=GET,POST++--enable_debug') },
    { name: 'Cloud Run: a rebuilt image with its configuration inside', ...cloudRun('- name: ESPv2_ARGS\n  value: --cors_preset=basic,--enable_debug', 'gcr.io/shop-prod/endpoints-runtime-serverless:2.50.0-shop-2024-03-05r1') },
    { name: 'Cloud Run: from elsewhere', ...cloudRun('- name: ESPv2_ARGS\n  valueFrom:\n    secretKeyRef: { name: esp, key: args }') },
    { name: 'a variable that an argument takes its value from', ...deployment(ESPV2, ['--service=$(ENDPOINTS_SERVICE_NAME)', '--rollout_strategy=managed'], { proxy: 'env:\n  - name: ENDPOINTS_SERVICE_NAME\n    value: shop' }) },
    {
      name: 'gcloud with a delimiter, and with one flag',
      file: 'cloudbuild.yaml',
      code: `
        steps:
          - name: gcr.io/cloud-builders/gcloud
            args: [run, deploy, shop, --set-env-vars=ESPv2_ARGS=--cors_preset=basic]
          - name: gcr.io/cloud-builders/gcloud
            args: [run, deploy, shop, --set-env-vars, "ESPv2_ARGS=^++^--cors_preset=basic++--enable_debug"]
      `,
    },
    { name: 'placeholders of a tutorial', ...deployment(ESPV2, ['--service=bookstore.endpoints.<MY_PROJECT_ID>.cloud.goog', '--rollout_strategy=managed', '--backend=grpc://<your-backend-host>:8000']) },
    { name: 'placeholders of a tutorial, in other forms', ...deployment(ESPV2, ['--service=echo.endpoints.[PROJECT_ID].cloud.goog', '--version=<config-id>', '--ssl_server_cert_path=YOUR_CERT_PATH']) },
    { name: 'no YAML of Endpoints', file: 'values.yaml', code: 'image: nginx:2\nargs: [-p, "80", --what]\n' },
    { name: 'JavaScript', file: 'deploy.js', code: "export const image = 'gcr.io/endpoints-release/endpoints-runtime:2 -p 80';" },
  ],
};
