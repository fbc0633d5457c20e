import type { ExpectedReport, Offer, RuleCases } from '../rule-cases.ts';

const offered = (write: string): readonly Offer[] => [{ messageId: 'writeInstead', write }];
const throws = (more: Omit<ExpectedReport, 'messageId'> = {}): ExpectedReport => ({ messageId: 'throws', ...more });
const ignored = (more: Omit<ExpectedReport, 'messageId'> = {}): ExpectedReport => ({ messageId: 'ignored', ...more });
const unreachable = (write?: string): ExpectedReport => ({ messageId: 'unreachable', ...(write !== undefined && { offers: offered(write) }) });
const misread = (more: Omit<ExpectedReport, 'messageId'> = {}): ExpectedReport => ({ messageId: 'misread', ...more });

/** A retry policy for all methods, as the options of a channel have it. */
const policy = (lines: string): string => `
  export const options = {
    'grpc.service_config': JSON.stringify({
      methodConfig: [{
        name: [{}],
        retryPolicy: {
          ${lines}
        },
      }],
    }),
  };
`;

export const cases: RuleCases = {
  invalid: [
    { name: 'a key with a capital too many', file: 'client.cjs', code: policy("maxAttempts: 3, initialBackoff: '0.1s', maxBackoff: '1s', backoffMultiplier: 2, «retryAbleStatusCodes»: ['UNAVAILABLE'],").replace('export const options', 'exports.options'), reports: [throws({ fix: 'retryableStatusCodes' })] },
    {
      name: 'keys in PascalCase, as Go takes them',
      code: policy("«MaxAttempts»: 3, «InitialBackoff»: '0.1s', «MaxBackoff»: '1s', «BackoffMultiplier»: 2, «RetryableStatusCodes»: ['UNAVAILABLE'],"),
      reports: [throws({ fix: 'maxAttempts' }), throws({ fix: 'initialBackoff' }), throws({ fix: 'maxBackoff' }), throws({ fix: 'backoffMultiplier' }), throws({ fix: 'retryableStatusCodes' })],
    },
    {
      name: 'a quoted key in snake_case',
      code: policy("maxAttempts: 3, «'initial_backoff'»: '0.1s', maxBackoff: '1s', backoffMultiplier: 2, retryableStatusCodes: [14],"),
      reports: [throws({ fix: "'initialBackoff'" })],
    },
    {
      name: 'durations in other notations',
      code: policy("maxAttempts: 3, initialBackoff: «'.1s'», maxBackoff: «'500ms'», backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'],"),
      reports: [throws({ fix: "'0.1s'" }), throws({ fix: "'0.5s'" })],
    },
    {
      name: 'durations as numbers, of which nobody knows the unit',
      code: policy("maxAttempts: 3, initialBackoff: «0.1», maxBackoff: «2», backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'],"),
      reports: [throws({ offers: offered("'0.1s'") }), throws({ offers: offered("'2s'") })],
    },
    {
      name: 'a duration without a unit, in a template',
      code: policy("maxAttempts: 3, initialBackoff: «`1`», maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'],"),
      reports: [throws({ offers: offered('`1s`') })],
    },
    {
      name: 'one attempt, which is no retry',
      code: policy("maxAttempts: «1», initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'],"),
      reports: [throws()],
    },
    {
      name: 'ten attempts, of which five are made',
      code: policy("maxAttempts: «10», initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'],"),
      reports: [misread({ offers: offered('5') })],
    },
    {
      name: 'codes that do not exist',
      code: policy("maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: [«'UNAVAILABEL'», «'deadline-exceeded'», «'CANCELED'», «503»],"),
      reports: [throws({ offers: offered("'UNAVAILABLE'") }), throws({ offers: offered("'DEADLINE_EXCEEDED'") }), throws({ offers: offered("'CANCELLED'") }), throws()],
    },
    {
      name: 'no code at all, and a policy that lacks a key',
      code: policy("maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: «[]»,"),
      reports: [throws()],
    },
    {
      name: 'a policy that lacks a key',
      code: `
        import { credentials, Client } from '@grpc/grpc-js';

        const retryPolicy = «{ maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', retryableStatusCodes: ['UNAVAILABLE'] }»;
        const config = { methodConfig: [{ name: [{ service: 'shop.Orders' }], retryPolicy }] };

        export const client = new Client('localhost:50051', credentials.createInsecure(), { 'grpc.service_config': JSON.stringify(config) });
      `,
      reports: [throws()],
    },
    {
      name: 'an entry without a name',
      code: `
        const options = { 'grpc.service_config': JSON.stringify({ methodConfig: [«{ timeout: '5s' }»] }) };
      `,
      reports: [throws()],
    },
    {
      name: 'a method config that is an object',
      code: `
        export const options = {
          'grpc.service_config': JSON.stringify({ methodConfig: «{ name: [{ service: 'shop.Orders' }], timeout: '5s' }» }),
        };
      `,
      reports: [ignored({ offers: offered("[{ name: [{ service: 'shop.Orders' }], timeout: '5s' }]") })],
    },
    {
      name: 'a misspelt key at the top',
      code: `
        import { createChannel, ChannelCredentials } from 'nice-grpc';

        export const channel = createChannel('localhost:50051', ChannelCredentials.createInsecure(), {
          'grpc.service_config': JSON.stringify({ «methodConfigs»: [{ name: [{ service: 'shop.Orders' }], timeout: '5s' }] }),
        });
      `,
      reports: [ignored({ fix: 'methodConfig' })],
    },
    {
      name: 'a key that is the name of a variable',
      code: `
        export const optionsFor = (retry_policy: object) => ({
          'grpc.service_config': JSON.stringify({ methodConfig: [{ name: [{}], «retry_policy» }] }),
        });
      `,
      reports: [ignored({ fix: 'retryPolicy: retry_policy' })],
    },
    {
      name: 'a policy outside of an entry',
      code: `
        const options = { 'grpc.service_config': JSON.stringify({ methodConfig: [{ name: [{}] }], «retryPolicy»: { maxAttempts: 3 } }) };
      `,
      reports: [ignored()],
    },
    {
      name: 'an object where the option takes JSON',
      code: `
        const options = { 'grpc.service_config': «{» methodConfig: [] } };
      `,
      reports: [{ messageId: 'throws', offers: [{ messageId: 'writeInstead', write: '{', importing: { from: '{ methodConfig: [] }', to: 'JSON.stringify({ methodConfig: [] })' } }] }],
    },
    {
      name: 'NestJS: the options of the channel',
      code: `
        import { ClientsModule, Transport } from '@nestjs/microservices';

        export const shop = ClientsModule.register([{
          name: 'SHOP',
          transport: Transport.GRPC,
          options: {
            package: 'shop',
            protoPath: 'shop.proto',
            channelOptions: {
              'grpc.service_config': JSON.stringify({
                methodConfig: [{
                  name: [{ service: 'shop.Orders' }],
                  retryPolicy: { maxAttempts: 4, initialBackoff: «'10ms'», maxBackoff: '1s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'] },
                }],
              }),
            },
          },
        }]);
      `,
      reports: [throws({ fix: "'0.01s'" })],
    },
    {
      name: 'JSON in a string',
      file: 'client.js',
      code: `
        const options = { 'grpc.service_config': '{"methodConfig":[{"name":[{"service":"shop.Orders"}],«"Timeout"»:"5s"}]}' };
      `,
      reports: [ignored({ fix: '"timeout"' })],
    },
    {
      name: 'JSON in a string with escapes',
      file: 'client.js',
      code: String.raw`
        const options = { "grpc.service_config": "{\"methodConfig\":[{\"name\":[{}],\"timeout\":«\"250ms\"»}]}" };
      `,
      reports: [throws({ fix: String.raw`\"0.25s\"` })],
    },
    {
      name: 'JSON in a template over lines, with a placeholder',
      code: `
        export const optionsFor = (service: string, attempts: number) => ({
          'grpc.service_config': \`{
            "methodConfig": [{
              "name": [{ "service": "shop.\${service}" }],
              "retryPolicy": { "maxAttempts": \${attempts}, "initialBackoff": «"1"», "maxBackoff": "5s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE", «"TIMEOUT"»] }
            }]
          }\`,
        });
      `,
      reports: [throws({ offers: offered('"1s"') }), throws({ offers: offered('"DEADLINE_EXCEEDED"') })],
    },
    {
      name: 'a string that is no JSON',
      code: `
        const options = { 'grpc.service_config': '{"methodConfig": [{"name": [{}],«}»]}' };
      `,
      reports: [throws()],
    },
    {
      name: 'an assignment to the option',
      file: 'client.cjs',
      code: `
        const options = {};
        options['grpc.service_config'] = JSON.stringify({ loadBalancingConfig: «{ round_robin: {} }» });
      `,
      reports: [throws()],
    },
    {
      name: 'a config that is exported, and handed over elsewhere',
      code: `
        export const serviceConfig = {
          methodConfig: [{
            name: [{ service: 'shop.Orders', method: 'Get' }],
            retryPolicy: { maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: «'1.5'», retryableStatusCodes: ['UNAVAILABLE'] },
          }],
        };
      `,
      reports: [throws({ offers: offered('1.5') })],
    },
    {
      name: 'names that match no call',
      code: `
        export const serviceConfig = { methodConfig: [{ name: [{ service: «'/shop.Orders/Get'» }, { service: «'*'» }, { service: 'shop.Orders', method: «'/Get'» }], timeout: '5s' }] };
      `,
      reports: [ignored(), ignored(), ignored()],
    },
    {
      name: 'a part of a second, which the library takes for nanoseconds',
      code: `
        export const serviceConfig = { methodConfig: [{ name: [{ service: 'shop.Orders' }], timeout: «'1.5s'» }] };
      `,
      reports: [misread({ fix: "'1.500000000s'" })],
    },
    {
      name: 'retry and hedging together, and hedging with a wrong delay',
      code: `
        const retryPolicy = { maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'] };
        export const serviceConfig = { methodConfig: [{ name: [{}], retryPolicy, «hedgingPolicy»: { maxAttempts: 2, hedgingDelay: «'50 ms'» } }] };
      `,
      reports: [throws(), throws({ fix: "'0.05s'" })],
    },
    {
      name: 'a file',
      file: 'service_config.json',
      code: `
        {
          "methodConfig": [
            {
              "name": [{ "service": "shop.Orders" }],
              "retryPolicy": {
                "maxAttempts": 4,
                «"InitialBackoff"»: "0.1s",
                "maxBackoff": «"1m"»,
                "backoffMultiplier": 1.5,
                "retryableStatusCodes": ["UNAVAILABLE", «"UNAVAILBLE"»]
              }
            }
          ]
        }
      `,
      reports: [throws({ fix: '"initialBackoff"' }), throws({ fix: '"60s"' }), throws({ offers: offered('"UNAVAILABLE"') })],
    },
    {
      name: 'a file whose entries are no list',
      file: 'retry.json',
      code: `
        { "methodConfig": «{ "name": [{ "service": "shop.Orders" }], "waitForReady": true }» }
      `,
      reports: [ignored({ offers: offered('[{ "name": [{ "service": "shop.Orders" }], "waitForReady": true }]') })],
    },
    {
      name: 'a file with more attempts than are made',
      file: 'service_config.json',
      code: `
        { "methodConfig": [{ "name": [{}], "retryPolicy": { "maxAttempts": «8», "initialBackoff": "1s", "maxBackoff": "5s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"] } }] }
      `,
      reports: [misread({ offers: offered('5') })],
    },
    {
      name: 'google-gax: names that become NaN, and a set that is not there',
      file: 'orders_client_config.json',
      code: `
        {
          "interfaces": {
            "shop.Orders": {
              "retry_codes": { "idempotent": ["UNAVAILABLE", «"DEADLINE_EXCEDED"», «"aborted"»], "none": [] },
              "retry_params": { "default": {} },
              "methods": {
                "Get": { "retry_codes_name": "idempotent", "retry_params_name": "default" },
                "Create": { "retry_codes_name": «"non_idempotent"», "retry_params_name": "default" }
              }
            }
          }
        }
      `,
      reports: [ignored({ offers: offered('"DEADLINE_EXCEEDED"') }), ignored({ offers: offered('"ABORTED"') }), ignored()],
    },
    {
      name: 'google-gax: a client configuration in code',
      code: `
        export const config = {
          interfaces: {
            'shop.Orders': { retry_codes: { safe: [«14», «'Unavailable'»] }, retry_params: {}, methods: { Get: { retry_codes_name: 'safe' } } },
          },
        };
      `,
      reports: [ignored(), ignored({ offers: offered("'UNAVAILABLE'") })],
    },
    {
      name: 'a target that is a URL, in CommonJS, with a client that is loaded',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const protoLoader = require('@grpc/proto-loader');

        const { orchard } = grpc.loadPackageDefinition(protoLoader.loadSync('orchard.proto'));
        exports.client = new orchard.v1.Trees(«'https://trees.orchard.example'», grpc.credentials.createSsl());
      `,
      reports: [unreachable("'trees.orchard.example:443'")],
    },
    {
      name: 'a target that is a URL with a port, and one with a scheme that only manifests have',
      code: `
        import { Channel, Client, ChannelCredentials, credentials } from '@grpc/grpc-js';

        export const client = new Client(«"http://localhost:50051/"», credentials.createInsecure());
        export const channel = new Channel(«'grpcs://trees:443'», ChannelCredentials.createSsl(), {});
      `,
      reports: [unreachable('"localhost:50051"'), unreachable("'trees:443'")],
    },
    {
      name: 'a generated client, whose target is put together or a constant, and has a path or no port',
      code: `
        import * as grpc from '@grpc/grpc-js';
        import { TreesClient } from './gen/trees_grpc_pb';

        const TARGET = 'https://trees.orchard.example:443';
        const secure = grpc.credentials.createSsl();
        export const named = new TreesClient(«TARGET», secure);
        export const clients = (host: string) => [new TreesClient(«\`https://\${host}:443\`», secure), new TreesClient(«'https://trees.example/v1'», secure), new TreesClient(«'grpc://trees'», secure)];
      `,
      reports: [unreachable(), unreachable(), unreachable(), unreachable()],
    },
    {
      name: 'a client that is made of a definition',
      file: 'client.js',
      code: `
        import { credentials, makeGenericClientConstructor } from '@grpc/grpc-js';
        import { definition } from './definition.js';

        const Trees = makeGenericClientConstructor(definition, 'Trees');
        export const trees = new Trees(«'http://trees:8080'», credentials.createInsecure());
      `,
      reports: [unreachable("'trees:8080'")],
    },
    {
      name: 'NestJS: the address of a service that is called, and of one that answers',
      code: `
        import { ClientsModule, Transport } from '@nestjs/microservices';
        import type { MicroserviceOptions } from '@nestjs/microservices';

        export const trees = ClientsModule.register([
          { name: 'TREES', transport: Transport.GRPC, options: { url: «'http://trees:50051'», package: 'trees', protoPath: 'trees.proto' } },
        ]);
        export const options: MicroserviceOptions = { transport: Transport.GRPC, options: { url: «\`http://0.0.0.0:\${process.env['PORT']}\`», package: 'trees', protoPath: 'trees.proto' } };
      `,
      reports: [unreachable("'trees:50051'"), unreachable()],
    },
    {
      name: 'likely: a client from elsewhere, which may take the scheme off',
      code: `
        import { credentials } from '@grpc/grpc-js';
        import { TreesClient } from './gen/trees';

        export const trees = new TreesClient(«'https://trees.orchard.example:443'», credentials.createSsl());
      `,
      reports: [unreachable("'trees.orchard.example:443'")],
    },
  ],
  valid: [
    {
      name: 'targets of all resolvers',
      code: `
        import { Client, credentials } from '@grpc/grpc-js';

        const secure = credentials.createSsl();
        export const clients = ['trees:443', 'dns:///trees:443', 'dns:trees', 'unix:/run/trees.sock', 'ipv4:10.0.0.7:443', 'xds:///trees'].map((target) => new Client(target, secure));
        export const one = new Client('dns://8.8.8.8/trees:443', secure);
        export const other = new Client('unix:///run/trees.sock', secure);
        export const third = new Client('http:8080', secure);
      `,
    },
    {
      name: 'URLs of libraries that take them',
      code: `
        import { createClient } from '@connectrpc/connect';
        import { createGrpcTransport } from '@connectrpc/connect-node';
        import { createChannel, ChannelCredentials } from 'nice-grpc';
        import { TreesClient } from './gen/TreesServiceClientPb';
        import { TreesPromiseClient } from './gen/trees_grpc_web_pb';
        import { Trees } from './gen/trees_pb';

        export const channel = createChannel('https://trees.orchard.example', ChannelCredentials.createSsl());
        export const client = createClient(Trees, createGrpcTransport({ baseUrl: 'https://trees.orchard.example' }));
        export const web = [new TreesClient('https://trees.orchard.example', null, null), new TreesPromiseClient('https://trees.orchard.example')];
      `,
    },
    {
      name: 'a scheme that is taken off, a target that only a run tells, and a server',
      code: `
        import { Client, Server, ServerCredentials, credentials } from '@grpc/grpc-js';

        const ADDRESS = 'https://trees.orchard.example:443';
        export const one = new Client(new URL(ADDRESS).host, credentials.createSsl());
        export const two = new Client(ADDRESS.replace(/^https:\\/\\//, ''), credentials.createSsl());
        export const three = new Client(process.env['TREES'] ?? ADDRESS, credentials.createSsl());
        export const four = (host: string) => new Client(\`\${host}:443\`, credentials.createSsl());
        new Server().bindAsync('0.0.0.0:50051', ServerCredentials.createInsecure(), () => undefined);
      `,
    },
    {
      name: 'a class of the file, which does with it what it likes, and one from elsewhere where only what is certain is asked for',
      options: [{ confidence: 'certain' }],
      code: `
        import { credentials } from '@grpc/grpc-js';
        import type { ChannelCredentials } from '@grpc/grpc-js';
        import { Ledger } from 'ledger';

        class Trees { constructor(readonly url: string, readonly secure: ChannelCredentials) {} }
        export const trees = new Trees('https://trees.orchard.example', credentials.createSsl());
        export const ledger = new Ledger('https://ledger.example', credentials.createSsl());
      `,
    },
    {
      name: 'a channel of one’s own making',
      code: `
        import { Client, credentials } from '@grpc/grpc-js';
        import { channel, makeChannel } from './channel';

        export const one = new Client('https://trees', credentials.createSsl(), { channelOverride: channel });
        export const two = new Client('https://trees', credentials.createSsl(), { channelFactoryOverride: makeChannel });
      `,
    },
    { name: 'NestJS: an address, and another transport', code: "import { Transport } from '@nestjs/microservices';\nexport const grpc = { transport: Transport.GRPC, options: { url: 'trees:50051' } };\nexport const nats = { transport: Transport.NATS, options: { url: 'http://nats:4222' } };" },
    { name: 'a policy as it should be', code: policy("maxAttempts: 4, initialBackoff: '0.1s', maxBackoff: '5s', backoffMultiplier: 1.5, retryableStatusCodes: ['UNAVAILABLE'],") },
    { name: 'names of codes in lower case, which gRPC takes', code: policy("maxAttempts: 4, initialBackoff: '0.1s', maxBackoff: '5s', backoffMultiplier: 1.5, retryableStatusCodes: ['unavailable'],") },
    {
      name: 'members of a status enum',
      code: `
        import { status } from '@grpc/grpc-js';

        export const options = {
          'grpc.service_config': JSON.stringify({
            methodConfig: [{
              name: [{ service: 'shop.Orders' }],
              retryPolicy: { maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: [status.UNAVAILABLE, status[status.ABORTED]] },
            }],
          }),
        };
      `,
    },
    { name: 'values that only a run tells', code: `export const optionsFor = (retryPolicy: object, name: object[], timeout: string) => ({ 'grpc.service_config': JSON.stringify({ methodConfig: [{ name, retryPolicy, timeout }] }) });` },
    {
      name: 'parts that come from elsewhere',
      code: `
        import { defaults } from './defaults';

        export const options = {
          'grpc.service_config': JSON.stringify({ ...defaults, methodConfig: [{ ...defaults.method, retryPolicy: { ...defaults.retryPolicy, maxAttempts: 3 } }] }),
        };
      `,
    },
    { name: 'a duration that is put together', code: "export const config = (ms: number) => ({ methodConfig: [{ name: [{ service: 'shop.Orders' }], timeout: `${ms / 1000}s` }] });" },
    { name: 'a config that is read from a file', file: 'client.cjs', code: "exports.options = { 'grpc.service_config': require('fs').readFileSync('service_config.json', 'utf8') };" },
    { name: 'a config from the environment', code: "export const options = { 'grpc.service_config': process.env.GRPC_SERVICE_CONFIG ?? '{}' };" },
    {
      name: 'an own limit of attempts',
      code: `
        export const options = {
          'grpc-node.retry_max_attempts_limit': 10,
          'grpc.service_config': JSON.stringify({
            methodConfig: [{ name: [{}], retryPolicy: { maxAttempts: 10, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'] } }],
          }),
        };
      `,
    },
    {
      name: 'a limit of attempts that may stand elsewhere, where only what is certain is asked for',
      options: [{ confidence: 'certain' }],
      code: `
        export const optionsWith = (more: object) => ({
          ...more,
          'grpc.service_config': JSON.stringify({
            methodConfig: [{ name: [{}], retryPolicy: { maxAttempts: 10, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'] } }],
          }),
        });
      `,
    },
    { name: 'hedging', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Search' }], hedgingPolicy: { maxAttempts: 3, hedgingDelay: '0.5s', nonFatalStatusCodes: ['UNAVAILABLE'] } }] };" },
    { name: 'throttling and load balancing alone', code: "export const options = { 'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }], retryThrottling: { maxTokens: 10, tokenRatio: 0.1 } }) };" },
    { name: 'the policy of load balancing by name', file: 'client.js', code: `export const options = { 'grpc.service_config': '{"loadBalancingPolicy":"round_robin"}' };` },
    { name: 'a whole number of seconds of timeout', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Orders' }], timeout: '30s' }] };" },
    { name: 'a fraction with nine digits', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Orders' }], timeout: '0.250000000s' }] };" },
    { name: 'a fraction of nothing', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Orders' }], timeout: '5.0s' }] };" },
    { name: 'a key of somebody else', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Orders' }], timeout: '5s', owner: 'checkout' }], version: 3 };" },
    { name: 'an undefined part, which JSON leaves out', code: "export const options = { 'grpc.service_config': JSON.stringify({ methodConfig: [{ name: [{}], retryPolicy: undefined, timeout: '5s' }] }) };" },
    { name: 'a template of JSON', code: "export const options = (name: string) => ({ 'grpc.service_config': `{\"methodConfig\":[{\"name\":[{\"service\":\"${name}\"}],\"timeout\":\"5s\"}]}` });" },
    { name: 'a method config of something else', code: "export const routes = { methodConfig: { get: { cache: true }, post: { timeout: '5000ms', retry: 3 } } };" },
    { name: 'a list of methods of something else', code: "export const limits = { methodConfig: [{ name: 'eth_call', maxAttempts: 1, timeout: 500 }, { name: 'eth_getLogs' }] };" },
    { name: 'a retry policy of HTTP', file: 'http.js', code: "export const http = { retryPolicy: { MaxAttempts: 1, initialBackoff: '10ms', retryableStatusCodes: [408, 429, 503] } };" },
    { name: 'a replacer, whose result only a run tells', code: "export const options = (keys: string[]) => ({ 'grpc.service_config': JSON.stringify({ methodConfigs: [] }, keys) });" },
    { name: 'a file', file: 'service_config.json', code: '{ "methodConfig": [{ "name": [{ "service": "shop.Orders" }], "timeout": "5s", "retryPolicy": { "maxAttempts": 3, "initialBackoff": "0.1s", "maxBackoff": "1s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"] } }] }' },
    { name: 'a file of Google’s, which is for generators of clients', file: 'orders_grpc_service_config.json', code: '{ "methodConfig": [{ "name": [{ "service": "google.pubsub.v1.Publisher", "method": "Publish" }], "timeout": "60s", "retryPolicy": { "initialBackoff": "0.100s", "maxBackoff": "60s", "backoffMultiplier": 4.0, "retryableStatusCodes": ["ABORTED"] } }] }' },
    { name: 'a package.json', file: 'package.json', code: '{ "name": "method-config", "methodConfig": { "cache": true } }' },
    { name: 'a list in a JSON file', file: 'methods.json', code: '[{ "methodConfig": 1 }, "methodConfig"]' },
    { name: 'google-gax: a client configuration', file: 'orders_client_config.json', code: '{ "interfaces": { "shop.Orders": { "retry_codes": { "idempotent": ["UNAVAILABLE"], "non_idempotent": [] }, "retry_params": {}, "methods": { "Get": { "retry_codes_name": "idempotent" }, "Create": { "retry_codes_name": "non_idempotent" } } } } }' },
    { name: 'google-gax: a configuration whose sets come from elsewhere', code: "export const configWith = (sets: object) => ({ interfaces: { 'shop.Orders': { retry_codes: { ...sets }, methods: { Get: { retry_codes_name: 'idempotent' } } } } });" },
    { name: 'interfaces of something else', file: 'network.json', code: '{ "interfaces": { "eth0": { "retry_codes": ["E1"], "mtu": 1500 } } }' },
    { name: 'a policy in a variable that is given twice', code: "let config = { methodConfig: [{ name: [{}] }] };\nconfig = load();\nexport const options = { 'grpc.service_config': JSON.stringify(config) };" },
  ],
};
