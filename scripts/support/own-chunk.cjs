const path = require('node:path');

/**
 * For esbuild: what `import('…/bucket-sdk')` asks for becomes a file of its own beside the bundle, read when it is first imported.
 * Left inside, it is parsed at every cold start and turns what it shares with the table's SDK into slow wrappers. The file
 * shares nothing with the bundle, so it may hold no code of ours.
 */
const ownChunk = {
  name: 'own-chunk',
  setup(build) {
    const { outdir, outfile, plugins: _, entryPoints: __, stdin: ___, ...options } = build.initialOptions;
    let source;
    build.onResolve({ filter: /\/bucket-sdk$/ }, ({ path: asked, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      source = path.join(resolveDir, `${asked}.ts`);
      return { path: './bucket-sdk.mjs', external: true };
    });
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0 || !source) return;
      const folder = outdir ?? path.dirname(outfile);
      const { outExtension: _ending, ...same } = options;
      await build.esbuild.build({ ...same, entryPoints: [source], outfile: path.join(folder, 'bucket-sdk.mjs') });
    });
  },
};

module.exports = [ownChunk];
