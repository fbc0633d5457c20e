import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import json from './books.json' with { type: 'json' };

/** What every server here serves: a method of each kind, `Get`, `List`, `Add` and `Swap`, that takes and answers books. */
export const booksPackage = fromJSON(json as unknown as Parameters<typeof fromJSON>[0], { defaults: true });

export const books = booksPackage['litmus.Books'] as ServiceDefinition;

/** How long a client waits at most: long enough for any answer over loopback, on a machine that is busy with other things. */
export const DEADLINE_MS = 15_000;

/** How long a client waits where nothing is to come: if something comes, it takes a few milliseconds. */
export const SILENCE_MS = 2500;

/** The caller of a method asks for this. */
export const REQUEST = { title: 'Dune' };
