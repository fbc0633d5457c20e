/**
 * Whether a dependency range, as package.json writes it, starts at a version or later: `^12.1.0` reaches 12.0.0.
 * A range that names no version (`*`, `latest`, `workspace:^`) means the current one and reaches everything.
 */
export function reaches(range: string, version: string): boolean {
  const from = numbersOf(range);
  const to = numbersOf(version);
  if (!from || !to) return true;
  for (let index = 0; index < 3; index += 1) {
    const difference = (from[index] ?? 0) - (to[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(text: string): readonly number[] | undefined {
  const match = /(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?/.exec(text);
  return match?.slice(1).map((part) => Number(part ?? 0) || 0);
}
