/**
 * Who may import what. libs <- platform <- modules; among modules, in the order of MODULE_ORDER; another module only
 * through its index.ts; vendor packages only in the room that owns them.
 */
const MODULE_ORDER = [
  'tenancy',
  'identity',
  'saml',
  'calls',
  'reach',
  'media',
  'annotations',
  'conformity',
  'evidence',
  'branding',
  'recording',
  'reports',
  'sharing',
  'audit',
  'webhooks',
  'scim',
  'operators',
  'portability',
  'operations',
];

/** Packages and globals that belong to one room. */
const OWNED = [
  {
    package: 'typeorm',
    rooms: ['**/*.entity.ts', '**/*.repository.ts', 'apps/api/src/platform/database/**'],
  },
  { package: '@azure/storage-blob', rooms: ['apps/api/src/platform/object-store/**'] },
  { package: '@azure/keyvault-keys', rooms: ['apps/api/src/platform/crypto/key-vault/**'] },
  { package: '@azure/keyvault-secrets', rooms: ['apps/api/src/platform/crypto/key-vault/**'] },
  {
    package: '@azure/identity',
    rooms: ['apps/api/src/platform/object-store/**', 'apps/api/src/platform/crypto/key-vault/**'],
  },
  { package: 'undici', rooms: ['apps/api/src/platform/http/**'] },
  { package: 'socket.io', rooms: ['apps/api/src/platform/realtime/**'] },
  { package: 'mediasoup', rooms: ['apps/api/src/modules/media/**'] },
  { package: 'socket.io-client', rooms: ['libs/call-client/**'] },
  { package: 'mediasoup-client', rooms: ['libs/call-client/**'] },
];

const ofPackage = (name) => [name, `${name}/*`];
const patterns = (groups) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: groups }],
});

const vendorsExcept = (allowed) =>
  OWNED.filter((o) => !allowed.includes(o.package)).map((o) => ({
    group: ofPackage(o.package),
    message: `${o.package} is used in ${o.rooms.join(', ')} alone`,
  }));

const SYSTEM_DB = {
  group: ['**/database/system-db.js'],
  message: 'SystemDb is for tenancy, identity, operators and operations alone',
};
const insideAnother = (module) => ({
  regex: `/(${MODULE_ORDER.filter((m) => m !== module).join('|')})/(?!index[.]js$)`,
  message: 'Import another module through its index.ts',
});
const ABOVE_PLATFORM = { group: ['**/modules/**'], message: 'platform knows no module' };
const APPS = { group: ['**/apps/**'], message: 'libs know no app' };
const API = { group: ['**/apps/api/**', '**/api/src/**'], message: 'web knows the contract, not the API' };

/** Requests to elsewhere pass the guard of platform/http/outgoing.ts. */
const FETCH = {
  'no-restricted-globals': ['error', { name: 'fetch', message: 'Use OutgoingHttp of platform/http' }],
};

const ENV = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only apps/api/src/config reads the environment' },
  ],
};

/** A module may import those before it: a port that it needs from a later one, it declares itself. */
const later = (module) => MODULE_ORDER.slice(MODULE_ORDER.indexOf(module) + 1).map((m) => `../${m}/**`);

const moduleRules = MODULE_ORDER.map((module) => {
  const groups = [insideAnother(module)];
  if (later(module).length > 0)
    groups.push({ group: later(module), message: `${module} comes before these modules` });
  if (!['tenancy', 'identity', 'operators', 'operations'].includes(module)) groups.push(SYSTEM_DB);
  const own = module === 'media' ? ['mediasoup'] : [];
  return [
    {
      files: [`apps/api/src/modules/${module}/**/*.ts`],
      ignores: ['**/*.entity.ts', '**/*.repository.ts', '**/*.spec.ts'],
      rules: patterns([...vendorsExcept(own), ...groups]),
    },
    {
      files: [`apps/api/src/modules/${module}/**/*.{entity,repository}.ts`],
      rules: patterns([...vendorsExcept([...own, 'typeorm']), ...groups]),
    },
  ];
}).flat();

export const boundaries = [
  { files: ['apps/api/src/**/*.ts'], ignores: ['apps/api/src/config/**', '**/*.spec.ts'], rules: ENV },
  // A prober goes where its own machine's settings and operators say, never where a tenant does.
  { files: ['apps/api/src/**/*.ts'], ignores: ['apps/api/src/prober/**', '**/*.spec.ts'], rules: FETCH },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/call-client/**'],
    rules: patterns([...vendorsExcept([]), APPS]),
  },
  {
    files: ['libs/contract/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^[^.]',
              allowTypeImports: true,
              message: 'the contract imports nothing',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/call-client/**/*.ts'],
    rules: patterns([...vendorsExcept(['socket.io-client', 'mediasoup-client']), APPS]),
  },
  { files: ['apps/web/**/*.ts'], rules: patterns([...vendorsExcept([]), API]) },
  {
    files: ['apps/api/src/platform/**/*.ts'],
    ignores: [
      'apps/api/src/platform/database/**',
      'apps/api/src/platform/http/**',
      'apps/api/src/platform/object-store/**',
      'apps/api/src/platform/realtime/**',
      '**/*.spec.ts',
    ],
    rules: patterns([...vendorsExcept([]), ABOVE_PLATFORM]),
  },
  {
    files: ['apps/api/src/platform/object-store/**/*.ts'],
    rules: patterns([...vendorsExcept(['@azure/storage-blob', '@azure/identity']), ABOVE_PLATFORM]),
  },
  {
    files: ['apps/api/src/platform/crypto/key-vault/**/*.ts'],
    rules: patterns([
      ...vendorsExcept(['@azure/keyvault-keys', '@azure/keyvault-secrets', '@azure/identity']),
      ABOVE_PLATFORM,
    ]),
  },
  {
    files: ['apps/api/src/platform/http/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: patterns([...vendorsExcept(['undici']), ABOVE_PLATFORM]),
  },
  {
    files: ['apps/api/src/platform/database/**/*.ts'],
    rules: patterns([...vendorsExcept(['typeorm']), ABOVE_PLATFORM]),
  },
  {
    files: ['apps/api/src/platform/realtime/**/*.ts'],
    rules: patterns([...vendorsExcept(['socket.io']), ABOVE_PLATFORM]),
  },
  ...moduleRules,
];
