import { relative, resolve, sep } from 'node:path';
import type { FormatContext } from './format.ts';

/** A file as a service knows it, which has the whole checkout and not the folder that was linted. */
export const fileInCheckout = (file: string, { cwd, checkout }: FormatContext): string => relative(checkout, resolve(cwd, file)).split(sep).join('/');
