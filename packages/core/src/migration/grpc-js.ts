import { read } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import { loadSites } from './load-sites.ts';
import type { MigrationSite } from './migration-site.ts';
import { moduleSites } from './module-sites.ts';
import { serverSites } from './server-sites.ts';
import { useSites } from './use-sites.ts';

/**
 * What of a file has to change, or to be looked at, for it to run on @grpc/grpc-js in place of grpc 1.24, in the order
 * of the text. What means the same in both is no site.
 */
export function migrateToGrpcJs(source: Source): readonly MigrationSite[] {
  const reading = read(source);
  const sites = [...moduleSites(reading), ...loadSites(reading), ...serverSites(reading), ...useSites(reading)];
  return sites.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** Whether a file of this text may speak to grpc 1.24. A cheap test on the bytes: `false` is sure. */
export function mayUseLegacyGrpc(text: string): boolean {
  return NAMES_LEGACY.test(text) || BINDS_SERVER.test(text);
}

/** Whether a text loads the old library, as far as that can be told without a parser: for generated files, which are not read. */
export function loadsLegacyGrpc(text: string): boolean {
  return LOADS_LEGACY.test(text);
}

const NAMES_LEGACY = /['"`]grpc(?:\/[^'"`\n]*)?['"`]/;

const BINDS_SERVER = /[sS]erver\)?\s*[?!]?\.\s*bind\(|addProtoService|addHttp2Port/;

const LOADS_LEGACY = /(?:\brequire\s*\(|\bfrom|\bimport)\s*\(?\s*['"]grpc(?:\/[^'"\n]*)?['"]/;
