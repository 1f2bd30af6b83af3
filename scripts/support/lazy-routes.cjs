const fs = require('node:fs/promises');
const path = require('node:path');

/**
 * For esbuild: the routes of each feature (`import('…/routes-of/<feature>')`) become files beside the bundle, read with the first
 * request for one of them. What the cold start needs stays one file, `<entry>.core.mjs`, from which the others take what they share:
 * esbuild's own splitting would scatter it over as many files as there are sets of features.
 */
const lazyRoutes = (plugins) => ({
  name: 'lazy-routes',
  setup(build) {
    const { outdir, outfile, plugins: _, entryPoints, outExtension: __, banner, ...same } = build.initialOptions;
    let found = false;
    build.onResolve({ filter: /\/routes-of\/[\w-]+$/ }, ({ path: asked, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      found = true;
      return { path: asked, external: true };
    });
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0 || !found) return;
      const folder = path.resolve(outdir ?? path.dirname(outfile));
      const [entry] = entryPoints;
      const split = await build.esbuild.build({
        ...same,
        plugins,
        entryPoints,
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        splitting: true,
        write: false,
        metafile: true,
        entryNames: '[name]',
        chunkNames: 'shared-[hash]',
      });
      const parts = partsOf(split, entry);
      const base = outfile ? path.basename(outfile, '.mjs') : path.basename(entry, path.extname(entry));
      await writeParts({ ...same, banner }, build.esbuild, parts, folder, base);
    });
  },
});

/** Every file of a split build by name: its text, what it exports, and whether the entry needs it at once. */
const partsOf = ({ outputFiles, metafile }, entry) => {
  const parts = new Map();
  for (const [file, { exports, imports, entryPoint }] of Object.entries(metafile.outputs)) {
    const at = imports.filter(({ kind }) => kind === 'import-statement').map((one) => path.basename(one.path));
    parts.set(path.basename(file), { exports, at, isEntry: entryPoint === entry });
  }
  for (const { path: file, text } of outputFiles) Object.assign(parts.get(path.basename(file)), { text });
  const reach = (name) => {
    const part = parts.get(name);
    if (!part || part.atOnce) return;
    part.atOnce = true;
    part.at.forEach(reach);
  };
  for (const [name, { isEntry }] of parts) if (isEntry) reach(name);
  return parts;
};

const writeParts = async (options, esbuild, parts, folder, base) => {
  const names = [...parts.keys()];
  const core = names.filter((name) => parts.get(name).atOnce);
  const later = names.filter((name) => !parts.get(name).atOnce);
  const fileOf = (name) => `./${base}.${name}`;
  const coreFile = `./${base}.core.mjs`;
  const alias = (name, exported) => `c${core.indexOf(name)}_${exported}`;
  const listed = (name, both) => parts.get(name).exports.map(both).join(',');

  const plugin = (whole) => ({
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path: asked, kind }) => {
        const name = path.basename(asked);
        if (kind === 'entry-point' || !parts.has(name)) return { path: asked, external: kind !== 'entry-point' };
        if (!parts.get(name).atOnce) return { path: fileOf(name), external: true };
        return { path: name, namespace: whole ? 'text' : 'from-core' };
      });
      build.onLoad({ filter: /.*/, namespace: 'text' }, ({ path: name }) => ({ contents: parts.get(name).text, resolveDir: folder }));
      build.onLoad({ filter: /.*/, namespace: 'from-core' }, ({ path: name }) => ({
        contents: `export {${listed(name, (one) => `${alias(name, one)} as ${one}`)}} from 'core';`,
      }));
      build.onResolve({ filter: /^core$/ }, () => ({ path: coreFile, external: true, sideEffects: true }));
    },
  });
  const write = (file, contents, whole) =>
    esbuild.build({
      ...options,
      stdin: { contents, resolveDir: folder },
      outfile: path.join(folder, file),
      plugins: [plugin(whole)],
    });

  const entry = core.find((name) => parts.get(name).isEntry);
  const own = parts.get(entry).exports;
  const shared = core.map((name) => `export {${listed(name, (one) => `${one} as ${alias(name, one)}`)}} from './${name}';`);
  await write(coreFile, `export {${own.join(',')}} from './${entry}';${shared.join('')}`, true);
  await fs.writeFile(path.join(folder, `${base}.mjs`), `export{${own.join(',')}}from'${coreFile}';\n`);
  for (const name of later) await write(fileOf(name), parts.get(name).text, false);
};

module.exports = { lazyRoutes };
