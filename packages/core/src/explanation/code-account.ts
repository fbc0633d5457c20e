import { codeNamed } from '../codes/lookup.ts';
import type { Dialect, DialectId } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { CodeValue } from '../sites/code-value.ts';
import type { Reading } from '../source/reading.ts';
import type { CodeAccount, DialectAccount } from './line-account.ts';
import type { Lines } from './lines.ts';

/** What stands in the place of a code, and what it means. */
export function codeAccount(reading: Reading, lines: Lines, value: CodeValue): CodeAccount {
  const { at, kind } = value;
  const code = value.kind === 'unknown' || value.code === undefined ? undefined : codeNamed(value.code);
  const behind = valueBehind(reading.names, at);
  return {
    written: lines.written(at),
    place: lines.place(at),
    kind,
    means: code?.name ?? null,
    number: code?.number ?? null,
    name: kind === 'member' || kind === 'class' ? (reading.names.qualify(at) ?? null) : null,
    behind: behind === at ? null : lines.written(behind),
    litmus: code?.litmus ?? null,
  };
}

export const dialectAccount = ({ id, title }: Dialect): DialectAccount => ({ id, title });

export function dialectNamed(id: DialectId): DialectAccount | null {
  const dialect = DIALECTS.find((each) => each.id === id);
  return dialect ? dialectAccount(dialect) : null;
}
