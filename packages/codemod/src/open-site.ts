import type { FileSite } from './result.ts';

/** Whether somebody has still to do something about a site: decide, or give what its rewrite waits for. */
export const isOpen = ({ verdict, needs }: FileSite): boolean => verdict === 'undecided' || needs !== undefined;
