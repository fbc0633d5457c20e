import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import json from './books.json' with { type: 'json' };

/** What every server here serves: a method of each kind, `Get`, `List`, `Add` and `Swap`, that takes and answers books. */
export const booksPackage = fromJSON(json as unknown as Parameters<typeof fromJSON>[0], { defaults: true });

export const books = booksPackage['litmus.Books'] as ServiceDefinition;

/** Long enough for any answer over loopback, whatever else the machine does. */
export const DEADLINE_MS = 2000;

/** The caller of a method asks for this. */
export const REQUEST = { title: 'Dune' };
