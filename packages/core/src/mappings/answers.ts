import type { Node } from '../ast/node.ts';
import { isFunction, isInvocation } from '../ast/node.ts';
import { calledName, keyName } from '../ast/static-name.ts';
import { nodesWithin } from '../ast/within.ts';
import { wordsOf } from '../names/words.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { CodeSide } from './code-side.ts';
import { codeSide } from './code-side.ts';
import type { HttpSide } from './http-side.ts';
import { httpSide } from './http-side.ts';

/** The one HTTP status that a branch or a value answers with; `undefined` where there is none or more than one. */
export function httpAnswer(reading: Reading, parts: readonly Node[]): HttpSide | undefined {
  return only(
    placesIn(reading, parts).flatMap(({ node, isStatus }) => {
      const side = httpSide(reading, node);
      // A bare number counts where a status is expected: `sleep(500)` is none.
      return side && (isStatus || side.by === 'name') ? { ...side, by: isStatus === 'by name' ? ('name' as const) : side.by } : [];
    }),
    ({ status }) => status,
  );
}

/** The one status code that a branch or a value answers with. */
export function codeAnswer(reading: Reading, parts: readonly Node[], sites: readonly RaiseSite[]): CodeSide | undefined {
  const raised = sites.filter(({ node }) => parts.some((part) => part.range[0] <= node.range[0] && node.range[1] <= part.range[1]));
  const bySites = raised.flatMap(({ codes }) => codes.flatMap((value): CodeSide[] => (value.kind === 'unknown' || !value.code ? [] : [{ at: value.at, code: value.code, by: 'constant', value }])));
  return only(
    [
      ...bySites,
      ...placesIn(reading, parts).flatMap(({ node, isStatus }) => {
        const side = codeSide(reading, node);
        return side && (isStatus || side.by === 'constant') ? side : [];
      }),
    ],
    ({ code }) => code,
  );
}

function only<Side>(sides: readonly Side[], key: (side: Side) => unknown): Side | undefined {
  const [first, ...rest] = sides;
  return first && rest.every((each) => key(each) === key(first)) ? first : undefined;
}

interface Place {
  readonly node: Node;
  /** Whether a status is expected there, and whether a name says so. */
  readonly isStatus: boolean | 'by name';
}

/** Where a branch or a value can say what it answers with. */
function placesIn(reading: Reading, parts: readonly Node[]): readonly Place[] {
  return parts.flatMap((part) => {
    const root = isFunction(part) ? part.body : part;
    const whole: readonly Place[] = /Statement$|Declaration$/.test(root.type) ? [] : chosen(root, true);
    return [...whole, ...[...nodesWithin(reading.source, root)].flatMap(placesOf)];
  });
}

function placesOf(node: Node): readonly Place[] {
  switch (node.type) {
    case 'ReturnStatement':
      return node.argument ? chosen(node.argument, true) : [];
    case 'AssignmentExpression':
      return chosen(node.right, true);
    case 'VariableDeclarator':
      return node.init ? chosen(node.init, false) : [];
    case 'ThrowStatement':
      return chosen(node.argument, false);
    case 'Property':
      return chosen(node.value, isStatusName(keyName(node)) ? 'by name' : false);
    case 'CallExpression':
    case 'NewExpression': {
      const takes = isInvocation(node) && takesStatus(calledName(node) ?? '') ? 'by name' : false;
      return node.arguments.flatMap((each) => chosen(each, takes));
    }
    default:
      return [];
  }
}

/** The values between which an expression chooses. */
function chosen(node: Node, isStatus: Place['isStatus']): readonly Place[] {
  if (node.type === 'ConditionalExpression') return [...chosen(node.consequent, isStatus), ...chosen(node.alternate, isStatus)];
  if (node.type === 'LogicalExpression') return [...chosen(node.left, isStatus), ...chosen(node.right, isStatus)];
  return [{ node, isStatus }];
}

const isStatusName = (name: string | undefined): boolean => wordsOf(name ?? '').some((word) => /^(?:status|code|http)$/.test(word));

/** `res.status(404)`, `reply.code(404)`, `createError(404)`, `new ApiError(404)`: not `sleep(500)`. */
const takesStatus = (name: string): boolean =>
  wordsOf(name).some((word) => /^(?:status|code|http|error|exception|head|fail|abort|respond|response|json)$/.test(word)) && !/^set(?:Timeout|Interval)$/.test(name);
