/**
 * What stands in a text to be replaced before anybody reads it: `{{ }}` of Helm, Jinja and envsubst, `<% %>`, `${VAR}`,
 * `$(VAR)`, `$VAR`, `$$VAR$$`, `@VAR@`, `__VAR__`.
 */
const TEMPLATE = /\{\{|\{%|<%|\$\{|\$\(|\$\$?[A-Za-z_]|@[A-Z][A-Z0-9_]*@|__[A-Za-z][A-Za-z0-9_]*__|\[\[/;

/** What a tutorial leaves to its reader: `<project>`, `[PROJECT_ID]`, `YOUR_PROJECT`, `SERVICE_NAME`, `my-project-id`. */
const PLACEHOLDER =
  /<[^<>]*>|%[A-Z][A-Z0-9_]*%|\[[A-Za-z][\w -]*\]|\{[A-Za-z][\w.-]*\}|(?:^|[^A-Za-z0-9])(?:[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+|YOUR|XXX+|TODO|CHANGEME)(?![a-z0-9])|\b(?:your|my)[-_](?:gcp[-_])?(?:project|service|api|host|backend|region|domain)|(?:^|[^a-z])(?:change[-_]?me|replace[-_]?me)(?![a-z])|\.{3}|…/;

/** Whether a text is filled in by a program, so that what it will be is unknown. */
export const isTemplated = (text: string): boolean => TEMPLATE.test(text);

/** Whether a text, or a part of it, is still to be filled in, by a program or by a reader. */
export const isUnfilled = (text: string): boolean => isTemplated(text) || PLACEHOLDER.test(text);

/** Words that say what belongs into a pair of angle brackets, where a real name would stand. */
const BLANK = new Set(
  (
    'your my the a an some new name id ids project projects number service services api apis host hostname domain region zone location url uri ip ' +
    'address port version config configuration key path file account email image tag namespace cluster here value example endpoint endpoints backend ' +
    'env environment gcp google cloud run app application gateway container repo repository registry user username org organization company team ' +
    'bucket secret token hash suffix prefix random generated public external internal static load balancer client server consumer producer proxy ' +
    'package method selector title domain sub subdomain type xxx foo bar or of for to from and with replace insert enter put todo'
  ).split(' '),
);

/**
 * The text in angle brackets that somebody filled in and left the brackets around: `<shop-prod-31415>`. Between them
 * stands a domain, or a name of several words, none of which says what is to be filled in.
 */
export function filledBrackets(text: string): string | undefined {
  for (const [, inner = ''] of text.matchAll(/<([^<>\s]+)>/g)) {
    if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(inner) && !inner.split('-').some(isBlank)) return inner;
    if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(inner) && !/\b(?:your|my|name|id|project|hostname|domain|example)\b/.test(inner)) return inner;
  }
  return undefined;
}

const isBlank = (word: string): boolean => BLANK.has(word) || BLANK.has(word.replace(/\d+$/, ''));
