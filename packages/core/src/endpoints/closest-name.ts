import { editDistance } from '../codes/edit-distance.ts';

/** The name that a misspelt one means: one edit for every four letters, two at most, and no second candidate as near. */
export function closestName(written: string, names: readonly string[]): string | undefined {
  const letters = fold(written);
  const limit = Math.min(2, Math.floor(letters.length / 4));
  const near = names.map((name) => ({ name, edits: editDistance(letters, fold(name)) })).filter(({ edits }) => edits <= limit);
  const least = Math.min(...near.map(({ edits }) => edits));
  const best = near.filter(({ edits }) => edits === least);
  return best.length === 1 ? best[0]?.name : undefined;
}

const fold = (name: string): string => name.replaceAll(/[-_]/g, '').toLowerCase();
