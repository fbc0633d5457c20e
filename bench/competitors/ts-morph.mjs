// The task as one would write it for ts-morph: every file in one project, found and replaced through its wrappers.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , list, modules] = process.argv;
const { Node, Project, SyntaxKind } = createRequire(`${modules}/`)('ts-morph');
const NAMES = createRequire(import.meta.url)('./names.cjs');

const project = new Project({ compilerOptions: { allowJs: true }, skipLoadingLibFiles: true, skipFileDependencyResolution: true });
for (const file of readFileSync(list, 'utf8').trim().split('\n')) project.addSourceFileAtPath(file);

const isCode = (node) => Node.isPropertyAccessExpression(node) && node.getName() === 'code';
const isRaw = (node) => {
  const parent = node.getParent();
  if (Node.isBinaryExpression(parent)) return /^[!=]==?$/.test(parent.getOperatorToken().getText()) && (isCode(parent.getLeft()) || isCode(parent.getRight()));
  if (Node.isPropertyAssignment(parent)) return parent.getName() === 'code';
  return Node.isCaseClause(parent) && isCode(parent.getFirstAncestorByKindOrThrow(SyntaxKind.SwitchStatement).getExpression());
};

let edits = 0;
for (const file of project.getSourceFiles()) {
  const raw = file.getDescendantsOfKind(SyntaxKind.NumericLiteral).filter((node) => NAMES[node.getLiteralValue()] !== undefined && isRaw(node));
  for (const node of raw) node.replaceWithText(`status.${NAMES[node.getLiteralValue()]}`);
  if (raw.length > 0) file.addImportDeclaration({ moduleSpecifier: '@grpc/grpc-js', namedImports: ['status'] });
  edits += raw.length;
}
console.log(`edits ${edits}`);
