/** What only the server needs of a contract; types stay, for they are read from the source. */
const serverSide = ['params', 'query', 'body', 'answer', 'who', 'summary', 'refusals'];

/**
 * Leaves of each contract what the phone calls with (name, method, path, how to write), and marks what `shared/` makes by calls as free of side effects,
 * so that a schema goes only where it is used and the schema library stays out of the main package. Phones check forms, never answers.
 */
module.exports = ({ types }) => ({
  name: 'phone-side-contracts',
  visitor: {
    Program(program, { filename = '' }) {
      if (!/[\\/]shared[\\/]/.test(filename)) return;
      program.traverse({
        CallExpression({ node }) {
          if (node.callee.name === 'contract') keepPhoneSide(node.arguments[0]);
        },
      });
      program.traverse({
        Function: (inner) => inner.skip(),
        VariableDeclarator({ node }) {
          if (types.isCallExpression(node.init)) node.init = pureOf(types, node.init);
        },
      });
    },
  },
});

function keepPhoneSide(it) {
  it.properties = it.properties.filter(({ key }) => !serverSide.includes(key?.name));
}

/** The bundler believes a call to be pure only when its arguments are simple: one without any is. */
function pureOf(types, made) {
  return types.addComment(types.callExpression(types.arrowFunctionExpression([], made), []), 'leading', '#__PURE__');
}
