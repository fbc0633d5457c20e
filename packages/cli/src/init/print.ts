import { unifiedDiff } from '@grpc-litmus/codemod/unified-diff';
import { indented } from '../page.ts';
import type { Colours } from '../page.ts';
import { PLUGIN } from './flat-config-edit.ts';
import type { ConfigPlan, InitPlan, Preset } from './plan.ts';

interface PrintContext {
  readonly preset: Preset;
  readonly write: boolean;
  readonly colours: Colours;
}

/** For people: each configuration with its diff, what is left to do by hand, and what to install. */
export function printed({ configs, packages, install }: InitPlan, context: PrintContext): string {
  const edited = configs.filter(({ edit }) => edit.kind === 'edited');
  return [
    ...configs.map((config) => section(config, context)),
    packages.length > 0 ? `Install what it needs:\n  ${install}` : '',
    edited.length === 0 ? '' : context.write ? `Written: ${edited.map(({ file }) => file).join(', ')}.` : 'Nothing was written. Run again with --write to write it.',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section({ file, before, edit }: ConfigPlan, { preset, colours }: PrintContext): string {
  switch (edit.kind) {
    case 'present':
      return `${file} has ${PLUGIN} already.`;
    case 'edited':
      return coloured(unifiedDiff(file, before, edit.text).trimEnd(), colours);
    case 'unknown':
      return [`${file} is left as it is, because ${edit.because}. Add by hand:`, indented(byHand(file, preset), 2)].join('\n');
  }
}

const byHand = (file: string, preset: Preset): string =>
  file.startsWith('.eslintrc')
    ? '"plugin:grpc-litmus/legacy-recommended" to `extends`.'
    : `an import of ${PLUGIN} as \`grpcLitmus\`, and \`grpcLitmus.configs.${preset}\` as the last of the configurations.`;

const coloured = (diff: string, colours: Colours): string =>
  diff
    .split('\n')
    .map((line) => (/^\+(?!\+)/.test(line) ? colours.green(line) : /^-(?!-)/.test(line) ? colours.red(line) : line))
    .join('\n');
