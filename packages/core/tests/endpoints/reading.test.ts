import { parseYAML } from 'yaml-eslint-parser';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/endpoints/backend/address.ts';
import { analyseEndpoints } from '../../src/endpoints/analyse.ts';
import { runtimeImage } from '../../src/endpoints/manifest/image.ts';
import { shellCommands } from '../../src/endpoints/manifest/shell.ts';
import { NO_NEIGHBOURS, yamlFactsOf } from '../../src/endpoints/neighbours.ts';
import { filledBrackets, isTemplated, isUnfilled } from '../../src/endpoints/yaml/placeholder.ts';
import { documentsOf } from '../../src/endpoints/yaml/read.ts';
import { textOf, valueAlong } from '../../src/endpoints/yaml/value.ts';

const read = (text: string) => documentsOf(parseYAML(text));

describe('YAML', () => {
  it('resolves aliases and merge keys, its own keys first', () => {
    const [document] = read('base: &base { a: 1, b: 2 }\nmore: { <<: *base, b: 3 }\nlast: { <<: [*base, { c: 4 }] }\n');
    expect(textOf(valueAlong(document, 'more', 'a'))).toBe('1');
    expect(textOf(valueAlong(document, 'more', 'b'))).toBe('3');
    expect(textOf(valueAlong(document, 'last', 'c'))).toBe('4');
  });

  it('reads an alias inside its own anchor, one of nothing, and tags as unknown', () => {
    const [document] = read('a: &a [*a]\nb: !vault x\nc: !!str 1\n');
    expect(valueAlong(document, 'b')?.kind).toBe('unknown');
    expect(textOf(valueAlong(document, 'c'))).toBe('1');
    expect(valueAlong(document, 'a')).toMatchObject({ kind: 'list', items: [{ kind: 'unknown' }] });
  });

  it('passes over documents that are empty', () => {
    expect(read('---\n---\na: 1\n---\n')).toHaveLength(1);
  });

  it('finds nothing in anything that a parser takes', () => {
    for (const text of ['', '[]', '1', '? [a]\n: b', '- &x\n- *x', 'image: endpoints-runtime:2\nargs: 1', 'containers: [{ image: endpoints-runtime:1, args: [null, [], {}, 1] }]', 'type: google.api.Service\napis: [1, null]\nusage: { rules: [null, 1, { selector: }] }']) {
      expect(() => analyseEndpoints(parseYAML(text), text, () => NO_NEIGHBOURS), text).not.toThrow();
    }
  });
});

describe('images', () => {
  it.each([
    ['gcr.io/endpoints-release/endpoints-runtime:1', { product: 'ESP', isServerless: false, minor: undefined }],
    ['gcr.io/endpoints-release/endpoints-runtime:2.50.0', { product: 'ESPv2', isServerless: false, minor: 50 }],
    ['registry.example:5000/mirror/endpoints-runtime:2@sha256:0f3a', { product: 'ESPv2', isServerless: false, minor: undefined }],
    ['gcr.io/shop/endpoints-runtime-serverless:2.30.3-shop-2024-03-05r1', { product: 'ESPv2', isServerless: true, minor: 30 }],
    ['b.gcr.io/endpoints/endpoints-runtime:0.3', undefined],
    ['gcr.io/endpoints-release/endpoints-runtime', undefined],
    ['gcr.io/endpoints-release/endpoints-runtime:latest', undefined],
    ['gcr.io/endpoints-release/endpoints-runtime:21', undefined],
    ['eu.gcr.io/shop/my-endpoints-runtime:2', undefined],
  ])('%s', (image, expected) => {
    expect(runtimeImage(image)).toEqual(expected);
  });
});

describe('addresses', () => {
  it.each([
    ['127.0.0.1:8080', { kind: 'address', scheme: undefined, host: '127.0.0.1', port: 8080 }],
    ['grpcs://shop.example.com', { kind: 'address', scheme: 'grpcs', host: 'shop.example.com', port: undefined }],
    ['https://shop.example.com:443/v1', { kind: 'address', scheme: 'https', host: 'shop.example.com', port: 443 }],
    ['grpc://[::1]:8000', { kind: 'address', scheme: 'grpc', host: '[::1]', port: 8000 }],
    ['grpc:50051', { kind: 'address', scheme: undefined, host: 'grpc', port: 50051 }],
    ['grpc//shop:8000', { kind: 'broken', mended: 'grpc://shop:8000' }],
    ['grpc:/shop:8000', { kind: 'broken', mended: 'grpc://shop:8000' }],
    ['grpcs:10.0.0.1:8000', { kind: 'broken', mended: 'grpcs://10.0.0.1:8000' }],
    ['grpcs://https://shop', { kind: 'doubled', mended: 'grpcs://shop' }],
    ['grpc://grpc//shop', { kind: 'doubled', mended: 'grpc://shop' }],
  ])('%s', (text, expected) => {
    expect(readAddress(text)).toEqual(expected);
  });
});

describe('what is to be filled in', () => {
  it.each(['{{ .Values.a }}', '${A}', '$(A)', '$A', '$$A$$', '<%= a %>', '@A@', '__a__'])('a template: %s', (text) => {
    expect(isTemplated(text)).toBe(true);
  });

  it.each(['<MY_PROJECT_ID>', '[PROJECT_ID]', 'SERVICE_NAME', 'YOUR_PROJECT', 'my-project-id', 'a.<b>.c', 'SERVICE-ACCOUNT-ID'])('a placeholder: %s', (text) => {
    expect(isTemplated(text)).toBe(false);
    expect(isUnfilled(text)).toBe(true);
  });

  it.each(['shop.endpoints.shop-prod.cloud.goog', 'grpc://127.0.0.1:8000', '/etc/creds/key.json', 'GET, POST, PUT', '2024-03-05r1', 'DNT,User-Agent', 'my-shop.endpoints.my-shop-1.cloud.goog', 'a@b.iam.gserviceaccount.com'])('neither: %s', (text) => {
    expect(isUnfilled(text)).toBe(false);
  });

  it.each([
    ['a.<shop-prod-31415>.b', 'shop-prod-31415'],
    ['<shop.paper-store.com>', 'shop.paper-store.com'],
    ['<paper-shop>', 'paper-shop'],
    ['<your-project>', undefined],
    ['<my-project-1>', undefined],
    ['<project>', undefined],
    ['<PROJECT-1>', undefined],
    ['<your.domain.com>', undefined],
    ['a < b > c', undefined],
  ])('brackets: %s', (text, expected) => {
    expect(filledBrackets(text)).toBe(expected);
  });
});

describe('shell', () => {
  const wordsOf = (text: string) => shellCommands(text, [0, text.length], 'ends').map(({ words }) => words.map((word) => word.text));

  it.each([
    ['a b\nc', [['a', 'b'], ['c']]],
    ['a \\\n  b', [['a', 'b']]],
    ['a && b; c | d', [['a'], ['b'], ['c'], ['d']]],
    ['a "b c" \'d e\' f\\ g', [['a', 'b c', 'd e', 'f g']]],
    ['a # b\nc', [['a'], ['c']]],
    ['a $(b c) "$(d; e)"', [['a', '$(b c)', '$(d; e)']]],
    ['a --b="c d"', [['a', '--b=c d']]],
  ])('%j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('keeps the places of words', () => {
    const [command] = shellCommands("a 'b c' d", [0, 9], 'ends');
    expect(command?.words.map(({ range }) => range)).toEqual([[0, 1], [3, 6], [8, 9]]);
  });
});

describe('what neighbours are told', () => {
  it('names the APIs, providers and services', () => {
    const config = 'type: google.api.Service\nname: shop\napis: [{ name: a.B }]\nauthentication: { providers: [{ id: staff }] }\nhttp: { rules: [{ selector: a.B.C, get: /c }] }\n';
    const proxy = 'kind: Pod\napiVersion: v1\nspec: { containers: [{ image: "x/endpoints-runtime:2", args: [-s, shop] }] }\n';
    const text = `${config}---\n${proxy}---\nswagger: "2.0"\nhost: cart\n`;
    expect(yamlFactsOf(parseYAML(text), text)).toEqual({
      configs: [{ name: 'shop', apis: ['a.B'], providers: ['staff'], hasHttpRules: true, hasBackendAddress: false }],
      openApiHosts: ['cart'],
      services: ['shop'],
    });
  });
});
