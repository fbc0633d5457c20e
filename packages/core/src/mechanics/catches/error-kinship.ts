import type { Node } from '../../ast/node.ts';
import { isClass } from '../../ast/node.ts';
import { unwrap } from '../../ast/unwrap.ts';
import { raiserNamed } from '../../dialects/registry.ts';
import { partsOf } from '../../names/qualified-name.ts';
import { valueBehind } from '../../names/value-behind.ts';
import type { Reading } from '../../source/reading.ts';
import { errorClassOf } from '../error-class.ts';

/**
 * What a test of a class says of an error: that it is one (`same`), nothing (`any`: every error is an `Error`), that it
 * is none (`other`), or what cannot be told from here.
 */
export type Kinship = 'same' | 'any' | 'other' | 'unknown';

/** How the class an error is made of stands to the class that `instanceof` asks for. */
export function kinshipOf(reading: Reading, madeOf: Node | undefined, asked: Node): Kinship {
  const wanted = nameOf(reading, asked);
  if (wanted === 'Error' && errorClassOf(reading, asked)?.kind === 'plain') return 'any';
  if (!madeOf) return 'unknown';
  const line = lineOf(reading, madeOf);
  const own = line.classes.map((each) => nameOf(reading, each));
  // One class comes by several paths: `functions.https.HttpsError`, `HttpsError` of `./errors`.
  if (own.includes(wanted) || line.bases.includes(wanted)) return 'same';
  return line.isWhole ? 'other' : 'unknown';
}

interface Line {
  /** The class itself and those of the file that it extends. */
  readonly classes: readonly Node[];
  /** What the library's class at the end is known to extend. */
  readonly bases: readonly string[];
  /** Whether nothing of the line is hidden in another file of the project. */
  readonly isWhole: boolean;
}

function lineOf(reading: Reading, madeOf: Node): Line {
  const classes: Node[] = [madeOf];
  for (let node = valueBehind(reading.names, madeOf); isClass(node) && node.superClass && classes.length < 8; node = valueBehind(reading.names, node.superClass)) {
    classes.push(node.superClass);
  }
  const last = classes.at(-1) ?? madeOf;
  const name = reading.names.qualify(last);
  if (name === undefined) return { classes, bases: [], isWhole: errorClassOf(reading, last)?.kind === 'plain' };
  const { module } = partsOf(name);
  const bases = module === '@nestjs/common' ? ['HttpException'] : module === '@nestjs/microservices' ? ['RpcException'] : [];
  return { classes, bases, isWhole: module === '@nestjs/common' || raiserNamed(name) !== undefined };
}

/** The last word of a class's name, as it is exported or as the file has it. */
function nameOf(reading: Reading, node: Node): string {
  const name = reading.names.qualify(node);
  const last = name === undefined ? undefined : partsOf(name).path.at(-1);
  const inner = unwrap(node);
  return last ?? (inner.type === 'Identifier' ? inner.name : '');
}
