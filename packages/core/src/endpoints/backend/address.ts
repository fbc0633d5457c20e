/** The address of a backend, as far as it can be taken apart. */
export type Address =
  | { readonly kind: 'address'; readonly scheme: string | undefined; readonly host: string; readonly port: number | undefined }
  /** A scheme whose `://` is not whole: `grpc//host`. */
  | { readonly kind: 'broken'; readonly mended: string }
  /** Two schemes: `grpcs://https://host`. The first is what was meant. */
  | { readonly kind: 'doubled'; readonly mended: string };

/** Takes an address of `--backend` or of `backend.rules[].address` apart. */
export function readAddress(text: string): Address {
  const whole = /^([A-Za-z][\w+.-]*):\/\/(.*)$/.exec(text);
  if (!whole) {
    const broken = /^(grpcs?|https?)(?:\/\/|:\/(?!\/)|;\/\/|:(?=[A-Za-z[]|\d+\.))\/*(.+)$/i.exec(text);
    if (broken) return { kind: 'broken', mended: `${broken[1] ?? ''}://${broken[2] ?? ''}` };
    return { kind: 'address', scheme: undefined, ...hostAndPort(text) };
  }
  const [, scheme = '', rest = ''] = whole;
  const second = /^(?:[a-z][a-z0-9+.-]*:?\/\/|:?\/\/|\/)+(.*)$/i.exec(rest);
  if (second && rest !== '' && (/^[a-z][a-z0-9+.-]*:?\/\//i.test(rest) || rest.startsWith('//') || rest.startsWith('://'))) {
    return { kind: 'doubled', mended: `${scheme}://${second[1] ?? ''}` };
  }
  return { kind: 'address', scheme: scheme.toLowerCase(), ...hostAndPort(rest) };
}

/** The scheme of an address, where it has one. */
export const schemeOf = (text: string): string | undefined => /^([A-Za-z][\w+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();

function hostAndPort(text: string): { readonly host: string; readonly port: number | undefined } {
  const [authority = ''] = text.split('/');
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(authority);
  return { host: match?.[1] ?? authority, port: match?.[2] === undefined ? undefined : Number(match[2]) };
}

/** Whether a host is the container itself. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);

/** Whether a host is a service of Cloud Run, which takes TLS on port 443 only. */
export const isCloudRun = (host: string): boolean => /\.(?:a\.)?run\.app$/i.test(host);
