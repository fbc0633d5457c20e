import { isTemplated } from '../yaml/placeholder.ts';
import { partOf } from './argument.ts';
import type { Argument } from './argument.ts';
import type { Flag, Product } from './flag.ts';
import { flagsOf, optionStringsOf } from './table.ts';

/** A flag as it is given on a command line. */
export interface GivenFlag {
  readonly flag: Flag;
  /** How the flag is written: its name, a unique prefix of it, or its letter. */
  readonly written: string;
  readonly argument: Argument;
  /** Undefined for a switch. */
  readonly value: Argument | undefined;
}

export type ArgumentError =
  | { readonly kind: 'ambiguous'; readonly argument: Argument; readonly written: string; readonly candidates: readonly string[] }
  | { readonly kind: 'missing-value' | 'unexpected-value'; readonly argument: Argument; readonly written: string; readonly flag: Flag }
  | { readonly kind: 'bad-number' | 'bad-choice'; readonly argument: Argument; readonly written: string; readonly flag: Flag; readonly value: Argument };

/** What argparse makes of a command line. */
export interface ParsedArguments {
  readonly given: readonly GivenFlag[];
  /** In the order in which argparse would come upon them; it stops at the first. */
  readonly errors: readonly ArgumentError[];
  /** What argparse prints behind "unrecognized arguments:". */
  readonly unrecognized: readonly Argument[];
  /** No argument is filled in later, so that a flag that is not among these is not given. */
  readonly isWhole: boolean;
}

type Token =
  | { readonly kind: 'flag'; readonly argument: Argument; readonly flag: Flag; readonly written: string; readonly explicit: Argument | undefined }
  | { readonly kind: 'ambiguous'; readonly argument: Argument; readonly written: string; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown-flag' | 'positional' | 'open'; readonly argument: Argument };

/**
 * Reads a command line as argparse of Python 3 does, which both start scripts use: a unique prefix stands for a flag,
 * `-fvalue` and `-f=value` are `-f value`, and the last of several wins.
 */
export function parseArguments(args: readonly Argument[], product: Product): ParsedArguments {
  const flags = optionStringsOf(flagsOf(product));
  const tokens = tokensOf(args, flags);
  const given: GivenFlag[] = [];
  const unrecognized: Argument[] = [];
  const errors: ArgumentError[] = tokens.filter((token) => token.kind === 'ambiguous');
  let isAfterOpen = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.kind === 'ambiguous') continue;
    if (token.kind === 'open') isAfterOpen = true;
    else if (token.kind === 'flag') {
      isAfterOpen = false;
      index += takeFlag(token, tokens[index + 1], flags, given, errors);
    } else if (!isAfterOpen || token.kind === 'unknown-flag') {
      unrecognized.push(token.argument);
    }
  }
  return { given, errors, unrecognized, isWhole: tokens.every(({ kind }) => kind !== 'open') };
}

/** Adds what a flag gives, and says how many of the arguments behind it are its own. */
function takeFlag(
  { argument, flag, written, explicit }: Token & { kind: 'flag' },
  next: Token | undefined,
  flags: ReadonlyMap<string, Flag>,
  given: GivenFlag[],
  errors: ArgumentError[],
): number {
  if (flag.kind === 'switch' || flag.kind === 'toggle') {
    given.push({ flag, written, argument, value: undefined });
    if (!explicit) return 0;
    const another = written.startsWith('--') ? undefined : flags.get(`-${explicit.text.charAt(0)}`);
    if (!another) errors.push({ kind: 'unexpected-value', argument, written, flag });
    else takeFlag({ kind: 'flag', argument, flag: another, written: `-${explicit.text.charAt(0)}`, explicit: explicit.text.length > 1 ? partOf(explicit, 1) : undefined }, undefined, flags, given, errors);
    return 0;
  }
  const value = explicit ?? (next?.kind === 'positional' || next?.kind === 'open' ? next.argument : undefined);
  if (!value) {
    errors.push({ kind: 'missing-value', argument, written, flag });
    return 0;
  }
  given.push({ flag, written, argument, value });
  if (!isTemplated(value.text)) {
    if (flag.type === 'int' && !/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value.text)) errors.push({ kind: 'bad-number', argument, written, flag, value });
    else if (flag.choices && !flag.choices.includes(value.text)) errors.push({ kind: 'bad-choice', argument, written, flag, value });
  }
  return explicit ? 0 : 1;
}

function tokensOf(args: readonly Argument[], flags: ReadonlyMap<string, Flag>): readonly Token[] {
  const separator = args.findIndex(({ text }) => text === '--');
  return args.map((argument, index) => (separator >= 0 && index >= separator ? { kind: 'positional', argument } : tokenOf(argument, flags)));
}

function tokenOf(argument: Argument, flags: ReadonlyMap<string, Flag>): Token {
  const { text } = argument;
  const equals = text.indexOf('=');
  const head = equals < 0 ? text : text.slice(0, equals);
  if (isTemplated(head)) return { kind: 'open', argument };
  if (!text.startsWith('-') || text === '-') return { kind: 'positional', argument };
  const exact = flags.get(text);
  if (exact) return { kind: 'flag', argument, flag: exact, written: text, explicit: undefined };
  const explicit = equals < 0 ? undefined : partOf(argument, equals + 1);
  const named = explicit && flags.get(head);
  if (named) return { kind: 'flag', argument, flag: named, written: head, explicit };
  return byPrefix(argument, head, explicit, flags) ?? { kind: isPositional(text) ? 'positional' : 'unknown-flag', argument };
}

function byPrefix(argument: Argument, head: string, explicit: Argument | undefined, flags: ReadonlyMap<string, Flag>): Token | undefined {
  if (!head.startsWith('--')) {
    const letter = flags.get(head.slice(0, 2));
    return letter && { kind: 'flag', argument, flag: letter, written: head.slice(0, 2), explicit: partOf(argument, 2) };
  }
  const candidates = [...flags.keys()].filter((name) => name.startsWith(head));
  if (candidates.length > 1) return { kind: 'ambiguous', argument, written: head, candidates };
  const flag = flags.get(candidates[0] ?? '');
  return flag && { kind: 'flag', argument, flag, written: head, explicit };
}

/** A number below zero, and what has a space in it, are no flags for argparse. */
const isPositional = (text: string): boolean => /^-\d+$|^-\d*\.\d+$/.test(text) || text.includes(' ');
