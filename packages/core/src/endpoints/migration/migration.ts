import { CHANGED_FLAGS, DEFAULT_BACKEND_PORTS, REMOVED_FLAGS } from '../flags/migration.ts';
import type { MovedFlag } from '../flags/migration.ts';
import { partOf } from '../flags/argument.ts';
import type { Argument } from '../flags/argument.ts';
import { parseArguments } from '../flags/parse.ts';
import type { GivenFlag } from '../flags/parse.ts';
import { constraintsOf, startFailure } from '../flags/start-failure.ts';
import { startUpOf } from '../flags/start-up.ts';
import type { StartUp } from '../flags/start-up.ts';
import { flagsOf } from '../flags/table.ts';
import { movedFlag } from '../flags/unrecognized.ts';
import { proxiesIn } from '../manifest/find-proxies.ts';
import type { Proxy } from '../manifest/proxy.ts';
import { documentsOf } from '../yaml/read.ts';
import type { Range, YamlProgram } from '../yaml/tree.ts';

/** What happens to an ESP proxy when only its image is raised to ESPv2. */
export interface Migration {
  /** Where the image stands. */
  readonly image: Range;
  /** What ESPv2 prints when it ends at its start; undefined where it starts. */
  readonly fails: string | undefined;
  readonly steps: readonly MigrationStep[];
}

/** A flag that has to be looked at. */
export interface MigrationStep {
  readonly range: Range;
  /** As it is written, several with spaces between; empty for one that is missing. */
  readonly flag: string;
  /** ESPv2 does not have it, does not start with it beside others, takes it for something else, or takes it for now. */
  readonly effect: 'breaks' | 'conflicts' | 'changes' | 'deprecated';
  /** What to write instead, where there is something. */
  readonly use: string | undefined;
  readonly note: string | undefined;
}

/** Reads what breaks in each ESP proxy of a file when only the tag of its image is raised from `:1` to `:2`. */
export function migrationsIn(program: YamlProgram, text: string): readonly Migration[] {
  return proxiesIn(documentsOf(program), text)
    .filter(({ product, isServerless }) => product === 'ESP' && !isServerless)
    .map(migrationOf);
}

function migrationOf(proxy: Proxy): Migration {
  const { args = [], image, isWhole } = proxy;
  const environment = proxy.isEnvironmentWhole ? new Set(proxy.environment.map(({ name }) => name)) : undefined;
  const { given, isWhole: isShown } = parseArguments(args, 'ESP');
  const kept = given.filter(({ flag }) => REMOVED_FLAGS[flag.name] === undefined);
  const conflicts = proxy.args ? conflictsAmong(startUpOf(kept, isWhole && isShown, environment), image) : [];
  return {
    image,
    fails: proxy.args && startFailure(args, 'ESPv2', { isWhole, environment }),
    steps: [...given.flatMap(stepOf), ...newDefaults(given, proxy), ...conflicts].sort((a, b) => a.range[0] - b.range[0]),
  };
}

/** Flags that ESPv2 has, under whatever spelling, and does not take in this combination. */
function conflictsAmong(start: StartUp, image: Range): readonly MigrationStep[] {
  return constraintsOf('ESPv2').flatMap(({ broken, remedy }) => {
    const breach = broken(start);
    if (!breach) return [];
    const [first] = breach.flags;
    return [{ range: first?.argument.range ?? image, flag: breach.flags.map(({ written }) => written).join(' '), effect: 'conflicts' as const, use: undefined, note: remedy }];
  });
}

function stepOf({ flag, written, argument }: GivenFlag): readonly MigrationStep[] {
  const place: Argument = partOf(argument, 0, written.length);
  const step = (effect: MigrationStep['effect'], { use, note }: MovedFlag): readonly MigrationStep[] => [{ range: place.range, flag: written, effect, use, note }];
  const isLetter = !written.startsWith('--');
  const moved = (isLetter ? movedFlag(written) : undefined) ?? movedFlag(flag.name);
  // A letter that ESPv2 has stands for the flag of the same name there.
  if (moved) return step('breaks', moved.to);
  const changed = CHANGED_FLAGS[flag.name];
  if (changed !== undefined) return step('changes', { note: changed });
  const replacedBy = flagsOf('ESPv2').find(({ name }) => name === flag.name)?.replacedBy;
  if (replacedBy === undefined) return [];
  return step('deprecated', replacedBy === '' ? { note: 'ESPv2 does this without being told' } : { use: replacedBy });
}

/** ESPv2 looks for the backend at another port where none is given. */
function newDefaults(given: readonly GivenFlag[], { args, image }: Proxy): readonly MigrationStep[] {
  if (args === undefined || given.some(({ flag }) => flag.name === '--backend')) return [];
  const { ESP, ESPv2 } = DEFAULT_BACKEND_PORTS;
  const note = `without \`--backend\`, ESP called port ${String(ESP)} and ESPv2 calls port ${String(ESPv2)}`;
  return [{ range: image, flag: '', effect: 'changes', use: `--backend=http://127.0.0.1:${String(ESP)}`, note }];
}
