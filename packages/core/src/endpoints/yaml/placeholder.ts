/**
 * What stands in a text to be replaced before anybody reads it: `{{ }}` of Helm, Jinja and envsubst, `<% %>`, `${VAR}`,
 * `$(VAR)`, `$VAR`, `$$VAR$$`, `%VAR%`, `@VAR@`, `__VAR__`.
 */
const TEMPLATE = /\{\{|\{%|<%|\$\{|\$\(|\$\$?[A-Za-z_]|%[A-Z][A-Z0-9_]*%|@[A-Z][A-Z0-9_]*@|__[A-Za-z][A-Za-z0-9_]*__|\[\[/;

/** What a tutorial leaves to its reader: `<project>`, `[PROJECT_ID]`, `YOUR_PROJECT`, `SERVICE_NAME`, `my-project-id`. */
const PLACEHOLDER =
  /<[^<>]*>|\[[A-Za-z][\w -]*\]|\{[A-Za-z][\w.-]*\}|(?:^|[^A-Za-z0-9])(?:[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+|YOUR|XXX+|TODO|CHANGEME)(?![a-z0-9])|\b(?:your|my)[-_](?:gcp[-_])?(?:project|service|api|host|backend|region|domain)|(?:^|[^a-z])(?:change[-_]?me|replace[-_]?me)(?![a-z])|\.{3}|…/;

/** Whether a text is filled in by a program, so that what it will be is unknown. */
export const isTemplated = (text: string): boolean => TEMPLATE.test(text);

/** Whether a text, or a part of it, is still to be filled in, by a program or by a reader. */
export const isUnfilled = (text: string): boolean => isTemplated(text) || PLACEHOLDER.test(text);

/** Words that say what belongs into a pair of angle brackets. */
const BLANK = /(?:^|[^a-z])(?:your|my|the|name|id|project|number|service|api|host|hostname|domain|region|zone|url|uri|ip|address|port|version|config|key|path|file|account|email|image|tag|namespace|cluster|here|value|example|endpoint|endpoints|backend|env|environment)(?![a-z])/i;

/**
 * The text in angle brackets that somebody filled in and left the brackets around: `<shop-prod-31415>`. Between them
 * stands a name as only a real thing has it: with digits and hyphens, or with a domain.
 */
export function filledBrackets(text: string): string | undefined {
  for (const [, inner = ''] of text.matchAll(/<([^<>\s]+)>/g)) {
    const isReal = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d[a-z0-9]*$/.test(inner) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(inner);
    if (isReal && !BLANK.test(inner.replaceAll(/\d+/g, ''))) return inner;
  }
  return undefined;
}
