const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const transform = { '^.+\\.tsx$': swc(true), '^.+\\.(ts|mts|js|mjs)$': swc(false) };
const transformIgnorePatterns = ['/node_modules/(?!(jose|@fontsource-variable)/)'];
const moduleNameMapper = {
  '\\.css$': '<rootDir>/tests/support/empty.cjs',
  '^@shared/(.*)$': '<rootDir>/shared/$1',
  '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
};

/** @type {import('jest').Config} */
export default {
  // Nothing is asserted of seconds; on a busy machine a test may take its time before it counts as hung.
  testTimeout: 60_000,
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      roots: ['<rootDir>/shared', '<rootDir>/functions', '<rootDir>/tests/simulation', '<rootDir>/tests/integration'],
      testMatch: ['**/*.test.ts'],
      transform,
      transformIgnorePatterns,
      moduleNameMapper,
    },
    {
      displayName: 'phone',
      testEnvironment: 'jsdom',
      roots: ['<rootDir>/miniprogram/src'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      transform,
      transformIgnorePatterns,
      moduleNameMapper: {
        ...moduleNameMapper,
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
      },
    },
    {
      displayName: 'built',
      testEnvironment: 'node',
      roots: ['<rootDir>/tests/e2e', '<rootDir>/tests/weapp', '<rootDir>/tests/hosts'],
      testMatch: ['**/*.test.ts'],
      transform,
      transformIgnorePatterns,
      moduleNameMapper,
    },
  ],
};
