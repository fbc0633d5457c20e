import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { NO_NEIGHBOURS, yamlFactsOf } from '@grpc-litmus/core';
import type { Neighbours, YamlFacts } from '@grpc-litmus/core';
import { parseForESLint } from './parser.ts';

/** A file without these says nothing to its neighbours. */
const CONCERNS_NEIGHBOURS = /endpoints-runtime|google\.api\.Service|^\s*["']?(?:swagger|openapi)["']?\s*:/m;

/** So many YAML files of a folder are read at most. */
const MOST_FILES = 200;

/** For so many milliseconds a folder is not listed again: a run lists it once, an editor sees what was saved. */
const FRESH = 1000;

interface ReadFile {
  readonly modified: number;
  readonly facts: YamlFacts | undefined;
}

/** What was made of each file, until its modification time changes. */
const files = new Map<string, ReadFile>();

const folders = new Map<string, { readonly asked: number; readonly found: readonly (readonly [file: string, facts: YamlFacts])[] }>();

/** Folders that hold the manifests of what is in the folder above. */
const MANIFEST_FOLDER = /^(?:k8s|kubernetes|kube|gke|manifests?|deploy(?:ments?)?|infra|ops|esp|compose|docker)$/i;

/** A description of an API in another format, whose host is not looked for. */
const OPEN_API_IN_JSON = /^(?:openapi|swagger).*\.json$/i;

const OPEN_API: YamlFacts = { configs: [], openApiHosts: [''], services: [] };

/**
 * What the YAML files in the folder of a file say, without itself, and those of the folder above where the folder is one
 * for manifests. Text without a place has no neighbours.
 */
export function neighboursOf(filename: string): Neighbours {
  if (!path.isAbsolute(filename) || path.basename(filename) === '<text>') return NO_NEIGHBOURS;
  const folder = path.dirname(filename);
  const others = (of: string): readonly YamlFacts[] => factsIn(of).flatMap(([file, facts]) => (file === filename ? [] : [facts]));
  return { inFolder: others(folder), above: MANIFEST_FOLDER.test(path.basename(folder)) ? others(path.dirname(folder)) : [] };
}

function factsIn(folder: string): readonly (readonly [file: string, facts: YamlFacts])[] {
  const known = folders.get(folder);
  if (known && Math.abs(Date.now() - known.asked) < FRESH) return known.found;
  const found = descriptionsIn(folder).flatMap((file) => {
    const facts = file.endsWith('.json') ? OPEN_API : factsOfFile(file);
    return facts ? [[file, facts] as const] : [];
  });
  folders.set(folder, { asked: Date.now(), found });
  return found;
}

/** The files of a folder that may describe an API or start a proxy. */
function descriptionsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name) || OPEN_API_IN_JSON.test(name))
      .slice(0, MOST_FILES)
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/** A file that cannot be read or parsed, as it may be while somebody edits it, says nothing. */
function factsOfFile(file: string): YamlFacts | undefined {
  try {
    const modified = statSync(file).mtimeMs;
    const known = files.get(file);
    if (known?.modified === modified) return known.facts;
    const text = readFileSync(file, 'utf8');
    files.set(file, { modified, facts: undefined });
    const facts = CONCERNS_NEIGHBOURS.test(text) ? yamlFactsOf(parseForESLint(text).ast, text) : undefined;
    files.set(file, { modified, facts });
    return facts;
  } catch {
    return undefined;
  }
}
