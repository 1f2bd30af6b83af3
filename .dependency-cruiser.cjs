const feature = '^functions/(?!core/|hosts/|demo/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'all-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-stands-alone',
      comment: 'The agreement imports itself, zod and dayjs.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/|(^|/)node_modules/(zod|dayjs)/' },
    },
    {
      name: 'zod-mini-only',
      severity: 'error',
      from: { path: '^(shared|functions|miniprogram)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^|/)node_modules/zod/', pathNot: '(^|/)node_modules/zod/mini/' },
    },
    {
      name: 'core-knows-no-feature',
      severity: 'error',
      from: { path: '^functions/core/' },
      to: { path: '^functions/(?!core/)' },
    },
    {
      name: 'features-share-types-only',
      comment: 'Values that cross features are wired in hosts. The demo county lives through the real rules of all of them.',
      severity: 'error',
      from: { path: feature, pathNot: '\\.(test|builder)\\.ts$' },
      to: { path: '^functions/(?!core/)', pathNot: '^functions/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-hosts',
      severity: 'error',
      from: { pathNot: '^(functions/hosts|tests|scripts)/' },
      to: { path: '^functions/hosts/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Decisions import the agreement and each other, nothing that reads or waits.',
      severity: 'error',
      from: { path: '\\.(decisions|step|due|file)\\.ts$' },
      to: { pathNot: '^shared/|\\.(decisions|step|due|file)\\.ts$|(^|/)node_modules/dayjs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-without-sdk',
      severity: 'error',
      from: { path: '\\.route\\.ts$' },
      to: { path: '(^|/)node_modules/@(aws-sdk|smithy)/' },
    },
    {
      name: 'sdk-in-its-places',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(core|hosts)/|/s3-[^/]+\\.ts$|\\.test\\.ts$' },
      to: { path: '(^|/)node_modules/@(aws-sdk|smithy)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'local-things-stay-local',
      comment: 'What only the local host may do is not even bundled elsewhere.',
      severity: 'error',
      from: { path: '^functions/hosts/(lambda|cloudbase)' },
      to: { path: '^functions/(hosts/local|demo/|core/engine/|core/memory-store)|persona', reachable: true },
    },
    {
      name: 'phone-imports-the-agreement-only',
      severity: 'error',
      from: { path: '^miniprogram/src/' },
      to: { path: '^(functions|scripts)/' },
    },
    {
      name: 'network-in-api',
      comment: 'miniprogram/src/api is the only caller of the network.',
      severity: 'error',
      from: { path: '^miniprogram/src/components/' },
      to: { path: '^miniprogram/src/(api|pages|packages)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: '\\.(test|spec|builder)\\.tsx?$|^tests/' },
      to: { path: '\\.(test|builder)\\.tsx?$|^tests/' },
    },
    { name: 'declared-packages', severity: 'error', from: { path: '^(shared|functions)/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    {
      name: 'no-test-packages-in-production',
      severity: 'error',
      from: { path: '^(shared|functions)/', pathNot: '\\.(test|spec|builder)\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build)/|\\.d\\.ts$' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
