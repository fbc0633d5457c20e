import type { FileSite } from './result.ts';

/** Whether somebody has still to do something about a site: decide, or add the dependency that its rewrite waits for. */
export const isOpen = ({ verdict, needs }: FileSite): boolean => verdict === 'undecided' || needs !== undefined;
