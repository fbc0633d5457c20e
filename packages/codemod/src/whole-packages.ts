import type { FileFindings } from './examine.ts';
import { isOpen } from './open-site.ts';
import type { Site } from './result.ts';

/**
 * Leaves every file of a package as it is where one of them cannot be rewritten whole: a program that is half on one
 * library and half on the other breaks where the two meet.
 */
export function leaveDividedPackages(found: readonly FileFindings[]): readonly FileFindings[] {
  const obstacles = new Map<string, string>();
  for (const findings of found) {
    const obstacle = obstacleIn(findings);
    if (obstacle !== undefined && !obstacles.has(findings.package)) obstacles.set(findings.package, obstacle);
  }
  return found.map((findings) => {
    const obstacle = obstacles.get(findings.package);
    return obstacle === undefined ? findings : { ...findings, planned: [], sites: findings.sites.map((site) => left(site, obstacle)) };
  });
}

function obstacleIn({ sites, failures, passedOver, keepsBack }: FileFindings): string | undefined {
  const [open] = sites.filter(isOpen);
  if (open) return `${open.file}:${open.line} ${open.needs ? `waits for ${open.needs.join(' and ')}` : 'is undecided'}`;
  const [failed] = failures;
  if (failed) return `${failed.file} failed`;
  const [over] = passedOver;
  return keepsBack && over ? `${over.file}, which is passed over, loads the old library` : undefined;
}

function left(site: Site, obstacle: string): Site {
  if (site.verdict !== 'rewrite' || site.needs) return site;
  const { replacement: _, ...rest } = site;
  return { ...rest, verdict: 'undecided', reason: `sure by itself, but a package moves as a whole, and ${obstacle}` };
}
