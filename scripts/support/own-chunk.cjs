const path = require('node:path');
const { lazyRoutes } = require('./lazy-routes.cjs');

/**
 * For esbuild: what `import('…/<name>')` asks for becomes a file of its own beside the bundle, read when it is first imported.
 * Left inside, it is parsed at every cold start and turns what it shares with the table's SDK into slow wrappers. The file
 * shares nothing with the bundle, so it may hold no code of ours.
 */
const names = ['bucket-sdk', 'pdf-tools', 'xlsx-reader'];

/** WOFF2 fonts are unpacked by Node itself: the package that fontkit brings for it carries brotli's dictionary, half of the PDF tools. */
const brotliOfNode = {
  name: 'brotli-of-node',
  setup(build) {
    build.onResolve({ filter: /^brotli\/decompress\.js$/ }, () => ({ path: 'decompress', namespace: 'brotli-of-node' }));
    build.onLoad({ filter: /.*/, namespace: 'brotli-of-node' }, () => ({
      contents: "import { brotliDecompressSync } from 'node:zlib';\nexport default (bytes) => brotliDecompressSync(bytes);",
    }));
  },
};

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
      const { outExtension: _ending, splitting: _split, write: _write, entryNames: _names, ...same } = options;
      for (const [name, source] of sources) {
        await build.esbuild.build({ ...same, plugins: [brotliOfNode], entryPoints: [source], outfile: path.join(folder, `${name}.mjs`) });
      }
    });
  },
};

module.exports = [ownChunk, lazyRoutes([ownChunk])];
