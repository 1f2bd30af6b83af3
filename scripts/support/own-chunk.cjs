const path = require('node:path');

/**
 * For esbuild: what `import('…/<name>')` asks for becomes a file of its own beside the bundle, read when it is first imported.
 * Left inside, it is parsed at every cold start and turns what it shares with the table's SDK into slow wrappers. The file
 * shares nothing with the bundle, so it may hold no code of ours.
 */
const names = ['bucket-sdk', 'pdf-tools', 'xlsx-reader'];

const ownChunk = {
  name: 'own-chunk',
  setup(build) {
    const { outdir, outfile, plugins: _, entryPoints: __, stdin: ___, ...options } = build.initialOptions;
    const sources = new Map();
    build.onResolve({ filter: new RegExp(`/(${names.join('|')})$`) }, ({ path: asked, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = path.basename(asked);
      sources.set(name, path.join(resolveDir, `${asked}.ts`));
      return { path: `./${name}.mjs`, external: true };
    });
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const folder = outdir ?? path.dirname(outfile);
      const { outExtension: _ending, ...same } = options;
      for (const [name, source] of sources) {
        await build.esbuild.build({ ...same, entryPoints: [source], outfile: path.join(folder, `${name}.mjs`) });
      }
    });
  },
};

module.exports = [ownChunk];
