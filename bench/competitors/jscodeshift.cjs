// The task as one would write it for jscodeshift: a number that is compared with `.code`, stands as `code:` or as a case.

const NAMES = require('./names.cjs');

module.exports = function transform(file, { jscodeshift: j }) {
  const root = j(file.source);
  let edits = 0;
  const isCode = (node) => /^(?:Optional)?MemberExpression$/.test(node?.type) && node.property.name === 'code';
  const isNumber = (node) => node?.type === 'NumericLiteral' && NAMES[node.value] !== undefined;
  const named = (node) => {
    edits += 1;
    return j.memberExpression(j.identifier('status'), j.identifier(NAMES[node.value]));
  };
  root.find(j.BinaryExpression).forEach(({ node }) => {
    if (!/^[!=]==?$/.test(node.operator)) return;
    if (isCode(node.left) && isNumber(node.right)) node.right = named(node.right);
    if (isCode(node.right) && isNumber(node.left)) node.left = named(node.left);
  });
  root.find(j.ObjectProperty, { key: { name: 'code' } }).forEach(({ node }) => {
    if (isNumber(node.value)) node.value = named(node.value);
  });
  root.find(j.SwitchStatement).forEach(({ node }) => {
    for (const each of isCode(node.discriminant) ? node.cases : []) if (isNumber(each.test)) each.test = named(each.test);
  });
  if (edits === 0) return undefined;
  console.log(`edits ${edits}`);
  root.get().node.program.body.unshift(j.importDeclaration([j.importSpecifier(j.identifier('status'))], j.literal('@grpc/grpc-js')));
  return root.toSource();
};
module.exports.parser = 'tsx';
