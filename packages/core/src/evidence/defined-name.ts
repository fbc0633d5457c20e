import type { Node } from '../ast/node.ts';
import { ancestorsOf, isClass, isFunction } from '../ast/node.ts';
import { functionName, keyName } from '../ast/static-name.ts';
import type { WordFamily } from '../lexicon/families.ts';
import { namesServersOwn } from '../lexicon/families.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import { circumstancesOf } from './guards.ts';
import { familiesIn } from './site-evidence.ts';
import type { SiteEvidence } from './site-evidence.ts';

/**
 * The name under which an error is defined, where name and message say the same is the matter: the class
 * `UserNotFoundError`, the factory `userNotFound()`, the constant `USER_NOT_FOUND`. One definition spoils every throw.
 */
export function definedAs(reading: Reading, { site, message }: SiteEvidence, family: WordFamily): string | undefined {
  const { guards, catches } = circumstancesOf(site.node);
  if (guards.length > 0 || catches.length > 0 || !message || !familiesIn(message.text).has(family)) return undefined;
  const name = definedName(reading, site.node);
  const text = wordsOf(name ?? '').filter((word) => !/^(?:err|error|errors|exception|exceptions)$/.test(word)).join(' ');
  return familiesIn(text).has(family) && !namesServersOwn(text) ? name : undefined;
}

/** The class, factory or constant that a node stands in the definition of; what a handler does defines nothing. */
function definedName(reading: Reading, node: Node): string | undefined {
  for (const ancestor of ancestorsOf(node)) {
    if (isFunction(ancestor)) {
      if (reading.handlers.of(ancestor)) return undefined;
      const { parent } = ancestor;
      if (parent.type !== 'MethodDefinition' || parent.kind !== 'constructor') return functionName(ancestor);
    }
    if (ancestor.type === 'Property' && ancestor.parent.type === 'ObjectExpression' && ancestor.value.type === 'ObjectExpression') return keyName(ancestor);
    if (ancestor.type === 'VariableDeclarator') return ancestor.id.type === 'Identifier' ? ancestor.id.name : undefined;
    if (isClass(ancestor)) return ancestor.id?.name;
  }
  return undefined;
}
