import type { Argument } from './argument.ts';
import type { Constraint } from './constraint.ts';
import { ESPV2_CONSTRAINTS } from './constraints-espv2.ts';
import { ESP_CONSTRAINTS } from './constraints-esp.ts';
import type { Product } from './flag.ts';
import { parseArguments } from './parse.ts';
import type { ArgumentError, ParsedArguments } from './parse.ts';
import { startUpOf } from './start-up.ts';

const CONSTRAINTS: Readonly<Record<Product, readonly Constraint[]>> = { ESP: ESP_CONSTRAINTS, ESPv2: ESPV2_CONSTRAINTS };

export const constraintsOf = (product: Product): readonly Constraint[] => CONSTRAINTS[product];

/** Where arguments stand, as far as it matters to what a proxy makes of them. */
export interface Surroundings {
  /** Nothing adds to the arguments. */
  readonly isWhole: boolean;
  /** The names of the variables of the environment, where all are known. */
  readonly environment: ReadonlySet<string> | undefined;
}

/**
 * What a proxy prints when it is started with these arguments and ends at once; undefined where it starts, as far as
 * arguments tell.
 */
export function startFailure(args: readonly Argument[], product: Product, { isWhole, environment }: Surroundings): string | undefined {
  const parsed = parseArguments(args, product);
  return argumentFailure(parsed) ?? conflict(parsed, product, isWhole, environment);
}

function argumentFailure({ errors, unrecognized }: ParsedArguments): string | undefined {
  const [error] = errors;
  if (error) return `error: ${saying(error)}`;
  return unrecognized.length > 0 ? `error: unrecognized arguments: ${unrecognized.map(({ text }) => text).join(' ')}` : undefined;
}

function conflict(parsed: ParsedArguments, product: Product, isWhole: boolean, environment: ReadonlySet<string> | undefined): string | undefined {
  const given = startUpOf(parsed.given, isWhole && parsed.isWhole, environment);
  for (const { broken } of constraintsOf(product)) {
    const breach = broken(given);
    if (breach) return breach.says;
  }
  return undefined;
}

/** The words of argparse. */
export function saying(error: ArgumentError): string {
  if (error.kind === 'ambiguous') return `ambiguous option: ${error.argument.text} could match ${error.candidates.join(', ')}`;
  const { flag } = error;
  const names = [flag.name, ...(flag.aliases ?? []), ...(flag.short ? [flag.short] : [])].join('/');
  switch (error.kind) {
    case 'missing-value':
      return `argument ${names}: expected one argument`;
    case 'unexpected-value':
      return `argument ${names}: ignored explicit argument`;
    case 'bad-number':
      return `argument ${names}: invalid int value: '${error.value.text}'`;
    case 'bad-choice':
      return `argument ${names}: invalid choice: '${error.value.text}' (choose from ${(flag.choices ?? []).map((choice) => `'${choice}'`).join(', ')})`;
  }
}
