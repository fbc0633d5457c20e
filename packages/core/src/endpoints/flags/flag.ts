/** The two proxies of Cloud Endpoints: ESP runs nginx (image tag `:1`), ESPv2 runs Envoy (`:2`). */
export type Product = 'ESP' | 'ESPv2';

/** A start-up flag, as argparse of Python knows it. */
export interface Flag {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly short?: string;
  /** `append` is a value that may be given more than once; `toggle` is a switch with a `--no-` form among its aliases. */
  readonly kind: 'value' | 'append' | 'switch' | 'toggle';
  readonly type?: 'int';
  readonly choices?: readonly string[];
  /** What is used today in place of a deprecated flag; empty where nothing is needed. */
  readonly replacedBy?: string;
}
