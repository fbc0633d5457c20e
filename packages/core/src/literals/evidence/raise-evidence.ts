import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { enclosingFunction } from '../../ast/node.ts';
import { calledName, keyName, propertyOf } from '../../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../../ast/unwrap.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { errorTypeNamed, raiserNamed } from '../../dialects/registry.ts';
import { DIALECTS } from '../../dialects/registry.ts';
import { errorTypeIn } from '../../errors/error-type.ts';
import type { Reading } from '../../source/reading.ts';
import { isStatusShaped } from '../../sites/handler-shape.ts';
import type { RaiseSite } from '../../sites/raise-site.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/** The literal stands in the place of the code of something that is raised. */
export function raiseEvidence(reading: Reading, candidate: Candidate, sites: readonly RaiseSite[]): readonly Evidence[] {
  const site = sites.find(({ codes }) => codes.some(({ at }) => at === candidate.node || wrapped(at) === candidate.node));
  if (site) {
    const dialect = DIALECTS.find(({ id }) => id === site.dialect);
    return [{ speaks: 'for', strength: 'conclusive', because: 'it is the code of an error that is raised here', dialect }];
  }
  if (candidate.shape === 'property' && candidate.name === 'code') return ofStatusObject(reading, candidate);
  if (candidate.shape === 'class-field' || candidate.shape === 'assignment') return ofErrorClass(reading, candidate);
  return [];
}

/** `{ code: 5, details: … }`: what is done with the object, and what stands beside the code. */
function ofStatusObject(reading: Reading, { within }: Candidate): readonly Evidence[] {
  if (within.type !== 'ObjectExpression') return [];
  const evidence: Evidence[] = [];
  const typed = typeOfObject(reading, within);
  if (typed) evidence.push({ speaks: 'for', strength: 'conclusive', because: 'the object is typed as an error of the library', dialect: typed });
  const answered = answeredWith(reading, within);
  if (answered) evidence.push({ speaks: 'for', strength: answered, because: 'the object answers a call as its error' });
  if (propertyOf(within, 'details') && isStatusShaped(within)) {
    evidence.push({ speaks: 'for', strength: 'strong', because: '`code` and `details` stand together, as in a gRPC status' });
  }
  const metadata = propertyOf(within, 'metadata');
  if (metadata) {
    const made = reading.names.qualify(metadata.value);
    const strength = made !== undefined && /#(?:grpc\.)?Metadata\(\)$/.test(made) ? 'conclusive' : 'strong';
    evidence.push({ speaks: 'for', strength, because: 'the object carries gRPC metadata' });
  }
  return evidence;
}

/** The error type an object is cast to, declared as, or given to. */
function typeOfObject(reading: Reading, object: TSESTree.ObjectExpression): Dialect | undefined {
  for (let node: Node | undefined = object.parent; node; node = node.parent) {
    const annotation =
      node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'TSTypeAssertion'
        ? node.typeAnnotation
        : node.type === 'VariableDeclarator' && node.id.type === 'Identifier'
          ? node.id.typeAnnotation?.typeAnnotation
          : undefined;
    const dialect = annotation && errorTypeIn(reading, annotation)?.dialect;
    if (dialect) return dialect;
    if (node.type !== 'TSAsExpression' && node.type !== 'CallExpression' && node.type !== 'Property') return undefined;
    if (node.type === 'CallExpression' && !isObjectAssign(node)) return undefined;
  }
  return undefined;
}

const isObjectAssign = ({ callee }: TSESTree.CallExpression): boolean =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'assign';

/**
 * `callback({ code: 5, … })`, where a function around it takes that callback. One that listens to events
 * (`socket.on('join', (room, callback) => …)`) answers somebody, but hardly a gRPC call.
 */
function answeredWith(reading: Reading, object: TSESTree.ObjectExpression): 'strong' | 'weak' | undefined {
  const outer = wrapped(object);
  const { parent } = outer;
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== outer || parent.arguments.length > 2) return undefined;
  const callee = unwrap(parent.callee);
  if (callee.type !== 'Identifier' || !/^(?:callback|cb|done)$/i.test(callee.name) || !isStatusShaped(object)) return undefined;
  const variable = reading.names.variableOf(callee);
  const definition = variable && reading.names.definitionsOf(variable).find(({ kind }) => kind === 'parameter');
  if (definition?.kind !== 'parameter') return undefined;
  const registered = definition.of.parent;
  const listens = registered.type === 'CallExpression' && /^(?:on|once|addListener|subscribe)$/.test(calledName(registered) ?? '');
  return listens ? 'weak' : 'strong';
}

/** `this.code = 5` and `code = 5` in a class that is an error. */
function ofErrorClass(reading: Reading, { subject, name, node }: Candidate): readonly Evidence[] {
  if (name !== 'code') return [];
  const holder = subject && settled(subject);
  const around = holder?.type === 'ThisExpression' ? classAround(node) : holder;
  if (around?.type !== 'ClassDeclaration' && around?.type !== 'ClassExpression') return [];
  if (!around.superClass) return [];
  const base = reading.names.qualify(around.superClass);
  const known = base === undefined ? undefined : (errorTypeNamed(base) ?? raiserNamed(base)?.dialect);
  if (known) return [{ speaks: 'for', strength: 'conclusive', because: 'the class is an error of the library', dialect: known }];
  const parent = around.superClass.type === 'Identifier' ? around.superClass.name : '';
  if (/^(?:Grpc|GRPC|Rpc)\w*(?:Error|Exception)$/.test(parent)) {
    return [{ speaks: 'for', strength: 'strong', because: `the class extends \`${parent}\`` }];
  }
  return /(?:Error|Exception)$/.test(parent) ? [{ speaks: 'for', strength: 'weak', because: 'the class is an error' }] : [];
}

function classAround(node: Node): Node | undefined {
  const method = enclosingFunction(node)?.parent;
  return method?.type === 'MethodDefinition' && keyName(method) === 'constructor' ? method.parent.parent : undefined;
}
