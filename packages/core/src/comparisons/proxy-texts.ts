/** A text that programs look for in errors from behind a proxy, and what `diagnose` says of it in all its wordings. */
export interface ProxyText {
  readonly text: RegExp;
  /** What of the diagnosis is the same for all errors that the text stands for. */
  readonly property: 'id' | 'component';
  readonly value: string;
}

/**
 * The texts of ESP, ESPv2 and Envoy that are looked for most. They are few on purpose: the table of all errors is not loaded
 * for a linter.
 */
export const PROXY_TEXTS: readonly ProxyText[] = [
  { text: /upstream connect error/i, property: 'component', value: 'envoy-upstream' },
  { text: /no healthy upstream/i, property: 'id', value: 'envoy-no-healthy-upstream' },
  { text: /upstream request timeout/i, property: 'id', value: 'envoy-upstream-timeout' },
  { text: /upstream backend unavailable/i, property: 'id', value: 'esp-upstream-unavailable' },
  { text: /allow unregistered callers/i, property: 'id', value: 'api-key-missing' },
  { text: /API key not valid/i, property: 'id', value: 'api-key-invalid' },
  { text: /API key not found/i, property: 'id', value: 'api-key-not-found' },
  { text: /API key expired/i, property: 'id', value: 'api-key-expired' },
  { text: /is not enabled for the (?:consumer )?project/i, property: 'id', value: 'api-not-enabled' },
  { text: /Calling Google Service Control API failed|Service control request failed/i, property: 'component', value: 'service-control' },
  { text: /not defined by this API/i, property: 'id', value: 'method-not-defined-espv2' },
  { text: /Jwt is (?:missing|expired)|Jwt verification fails|JWT validation failed/i, property: 'component', value: 'jwt' },
];

/** The text of a proxy that is looked for, if it is one. */
export const proxyTextIn = (needle: string): ProxyText | undefined => PROXY_TEXTS.find(({ text }) => text.test(needle));
