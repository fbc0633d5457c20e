import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Collect garbage when the heap has grown by so much: by default it quadruples first, so that memory grows with the
// number of files.
const COLLECT_EARLY = '--heap-growing-percent=40';

// Optimise only what runs long: by default a third of a short run goes into optimised code that is hardly used. Later
// engines are as patient by themselves.
const OPTIMISE_LATE = '--interrupt-budget=500000';

/** By the major version of Node: V8 complains aloud of a flag that it does not know, so others are left alone. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [COLLECT_EARLY, OPTIMISE_LATE],
  22: [COLLECT_EARLY],
  24: [COLLECT_EARLY],
};

/** When everything is loaded that a run needs, in milliseconds. */
const LOADED = 400;

/** Sets V8 up for a run of a second or two that makes much garbage. For a command only: the flags hold for the process. */
export function tuneEngine(): void {
  const [major = ''] = process.versions.node.split('.');
  const flags = FLAGS[major] ?? [];
  for (const flag of flags) setFlagsFromString(flag);
  if (flags.length > 0) setTimeout(collect, LOADED).unref();
}

/** Growth counts from the last collection of the whole heap, and V8 puts the first one off: so it is made, in a few milliseconds. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof gc === 'function') gc();
}
