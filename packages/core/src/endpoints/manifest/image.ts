import type { Product } from '../flags/flag.ts';

/** What an image of the Endpoints runtime is. */
export interface RuntimeImage {
  readonly product: Product;
  /** The image for Cloud Run and its like, which takes its arguments from the environment. */
  readonly isServerless: boolean;
  /** The minor version, where the tag names one: the flags of a later version may be missing. */
  readonly minor: number | undefined;
}

/**
 * The Endpoints runtime that an image name stands for, in Google's registry or a mirror of it. Undefined for every other
 * image, for ESP's old path (`endpoints/endpoints-runtime:0.3`), and where the tag does not say which of the two it is.
 */
export function runtimeImage(image: string): RuntimeImage | undefined {
  const match = /(?:^|\/)endpoints-runtime(-serverless)?:v?([12])(?:\.(\d+))?(?:[.-][\w.-]*)?(?:@sha256:[0-9a-f]+)?$/.exec(image.trim());
  if (!match) return undefined;
  const [, serverless, major, minor] = match;
  return { product: major === '1' ? 'ESP' : 'ESPv2', isServerless: serverless !== undefined, minor: minor === undefined ? undefined : Number(minor) };
}

/** The proxy that a start script belongs to. */
export function startScript(program: string): Product | undefined {
  if (/(?:^|\/)start_esp(?:\.py)?$/.test(program)) return 'ESP';
  return /(?:^|\/)start_proxy\.py$/.test(program) ? 'ESPv2' : undefined;
}
