/** A duration as gRFC A6 and proto3 JSON have it: `1s`, `0.25s`, with nine digits behind the point at most. */
export const isDuration = (text: string): boolean => /^\d+(?:\.\d{1,9})?s$/.test(text);

/** Units that people write, in nanoseconds. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1, us: 1e3, µs: 1e3, ms: 1e6, msec: 1e6, millis: 1e6, s: 1e9, sec: 1e9, secs: 1e9, second: 1e9, seconds: 1e9,
  m: 60e9, min: 60e9, mins: 60e9, minute: 60e9, minutes: 60e9, h: 3600e9, hr: 3600e9, hour: 3600e9, hours: 3600e9,
};

/** The duration that a text in another notation can only mean: `0.01s` of `10ms`, `0.1s` of `.1s`. */
export function durationMeant(text: string): string | undefined {
  const match = /^\s*(\d*\.?\d*)\s*([a-zµ]+)\s*$/i.exec(text);
  const [, digits = '', unit = ''] = match ?? [];
  // `M` is a minute to nobody, and `MS` a millisecond to everybody.
  const nanos = UNITS[unit === 'M' ? '' : unit.toLowerCase()];
  if (nanos === undefined || !/\d/.test(digits)) return undefined;
  return written(Math.round(Number(digits) * nanos));
}

/** The same for a bare number, which is taken for seconds: `0.1s` of 0.1. */
export const secondsMeant = (value: number): string | undefined => (value >= 0 && value < 1e6 ? written(Math.round(value * 1e9)) : undefined);

function written(nanos: number): string | undefined {
  if (!Number.isSafeInteger(nanos)) return undefined;
  const fraction = String(nanos % 1e9).padStart(9, '0').replace(/0+$/, '');
  return `${Math.floor(nanos / 1e9)}${fraction && `.${fraction}`}s`;
}

/** Whether a duration is no time at all. */
export const isZero = (duration: string): boolean => Number.parseFloat(duration) === 0;

/**
 * What @grpc/grpc-js 1.14.7 makes of a `timeout`: it takes the digits behind the point for nanoseconds, however many
 * they are (runtime fact grpc-js/timeout-fraction). `undefined` where it reads it as it is meant.
 */
export function timeoutMisread(duration: string): { readonly taken: string; readonly better: string } | undefined {
  const [, whole = '', fraction = ''] = /^(\d+)\.(\d{1,9})s$/.exec(duration) ?? [];
  if (Number(fraction) === 0 || fraction.length === 9) return undefined;
  return { taken: `${whole}s and ${Number(fraction)}ns`, better: `${whole}.${fraction.padEnd(9, '0')}s` };
}
