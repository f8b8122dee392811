const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@rinjo/(contract|annotation|photo-metadata|call-client|rest-client|transparency-log)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFiles: ['reflect-metadata'],
};

/** One PostgreSQL server per run, started before and stopped after. */
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const project = (displayName, testMatch, extra = {}) => ({ ...base, displayName, testMatch, ...extra });

export default {
  // jest takes it here alone: in a project it has no effect.
  testTimeout: 90_000,
  projects: [
    project('unit', [
      '<rootDir>/apps/api/**/*.spec.ts',
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/scripts/**/*.spec.ts',
      '<rootDir>/test/media/**/*.spec.ts',
      '<rootDir>/test/support/**/*.spec.ts',
    ]),
    project('db', ['<rootDir>/test/db/**/*.spec.ts'], withDatabase),
    // The oldest PostgreSQL that is supported.
    project('db15', ['<rootDir>/test/db/**/*.spec.ts'], {
      ...withDatabase,
      globalSetup: '<rootDir>/test/support/global-setup-15.mjs',
      globals: { rinjoPostgresMajor: 15 },
      // Slow, because it hashes real passwords, and the same on every version.
      testPathIgnorePatterns: ['prepare-database'],
    }),
    project('api', ['<rootDir>/test/api/**/*.spec.ts', '<rootDir>/test/attack/**/*.spec.ts'], withDatabase),
    project('boot', ['<rootDir>/test/boot/**/*.spec.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.e2e.ts'], withDatabase),
  ],
};
