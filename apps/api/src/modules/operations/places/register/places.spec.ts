import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../../../config/environment.js';
import { endpointsInUse } from './endpoints-in-use.js';
import { placeOf, type PlaceRules, refusalOf } from './judge-places.js';
import { isOfTheInstallation } from './of-the-installation.js';
import { installationPlace } from './place.js';
import { parseRegister } from './place-register.js';

const BASIS = { ja: '委託契約', en: 'Contract' };
const REGISTER = parseRegister([
  { host: 'mail.example.jp', country: 'JP', region: 'Osaka', subProcessor: 'Mail KK', legalBasis: BASIS },
  { host: '*.blob.core.windows.net', country: 'US', legalBasis: BASIS },
]);
const RULES: PlaceRules = {
  ...{ register: REGISTER, allowed: ['JP'], installation: installationPlace('JP Tokyo') },
  own: new Set(['rinjo.example.jp', '203.0.113.7']),
};
const DATABASES = {
  DATABASE_APP_URL: 'postgresql://rinjo_app:x@db:5432/rinjo',
  DATABASE_SYSTEM_URL: 'postgresql://rinjo_system:x@db:5432/rinjo',
};

describe('endpoints in use', () => {
  it('are those that the settings name, each once', () => {
    const found = endpointsInUse(
      readEnvironment({
        ...DATABASES,
        ...{ OBJECT_STORE: 'azure', AZURE_STORAGE_CONNECTION: 'AccountName=Kept;AccountKey=a==' },
        ...{ KEY_STORE: 'azure-key-vault', AZURE_KEY_VAULT_URL: 'https://keys.vault.azure.net/' },
        ...{
          BACKUP_STORE: 'azure',
          BACKUP_AZURE_CONNECTION: 'BlobEndpoint=https://far.example/x;AccountName=b',
        },
        ...{ SMTP_URL: 'smtps://me:secret@Mail.example.jp', MAIL_FROM: 'a@b.example' },
        TURN_URLS: 'turn:turn.example:443?transport=tcp, turns:[2001:db8::1]:5349,stun:turn.example',
      }),
    );
    expect(found.map(({ kind, host }) => `${kind} ${host}`)).toEqual([
      ...['database db', 'objects kept.blob.core.windows.net', 'keys keys.vault.azure.net'],
      ...['backups far.example', 'turn turn.example', 'turn 2001:db8::1', 'mail mail.example.jp'],
    ]);
  });

  it('are this machine alone by default', () => {
    const sockets = { DATABASE_APP_URL: 'postgresql:///r?host=/run', DATABASE_SYSTEM_URL: 'postgresql:///r' };
    expect(endpointsInUse(readEnvironment(sockets)).map(({ host }) => host)).toEqual(['', '', '']);
  });
});

describe('the installation itself', () => {
  it.each([
    '',
    'localhost',
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    'fd00::1',
    'postgres',
    'rinjo.example.jp',
    '203.0.113.7',
  ])('is %p', (host) => {
    expect(isOfTheInstallation(host, RULES.own)).toBe(true);
  });

  it.each(['db.example.jp', '203.0.113.8', '2001:db8::1'])('is not %p', (host) => {
    expect(isOfTheInstallation(host, RULES.own)).toBe(false);
  });
});

describe('a place', () => {
  it('is that of the register, of the installation, or unknown', () => {
    expect(placeOf({ kind: 'mail', host: 'mail.example.jp' }, RULES)).toMatchObject({
      ...{ isOwn: false, problem: null },
      place: { country: 'JP', region: 'Osaka', subProcessor: 'Mail KK' },
    });
    expect(placeOf({ kind: 'database', host: 'db' }, RULES)).toMatchObject({
      ...{ isOwn: true, problem: null, place: { country: 'JP', region: 'Tokyo' } },
    });
    expect(placeOf({ kind: 'turn', host: 'turn.example' }, RULES).problem).toBe('unknown');
  });

  it('that is unknown or not allowed is refused, one that is only not declared is not', () => {
    const refused = (rules: PlaceRules) =>
      refusalOf(
        [
          { kind: 'objects', host: 'a.blob.core.windows.net' } as const,
          { kind: 'turn', host: 'turn.example' } as const,
          { kind: 'database', host: '' } as const,
        ].map((endpoint) => placeOf(endpoint, rules)),
      );
    expect(refused(RULES)).toBe(
      'Places refused: a.blob.core.windows.net (objects) stands in US, which PLACES_ALLOWED does not name; ' +
        'turn.example (turn) is not in PLACES_FILE',
    );
    expect(refusalOf([placeOf({ kind: 'database', host: '' }, { ...RULES, installation: null })])).toBeNull();
    expect(refused({ ...RULES, installation: installationPlace('US') })).toContain(
      'this installation (INSTALLATION_PLACE) (database) stands in US',
    );
  });
});

describe('the register', () => {
  it.each([
    [{}, 'not a list'],
    [['x'], 'entry 1: not an object'],
    [[{ host: 'A.example' }], '"host"'],
    [[{ host: 'a.example', country: 'Japan' }], '"country"'],
    [[{ host: 'a.example', country: 'JP', legalBasis: { ja: '契約' } }], '"legalBasis"'],
    [[{ host: 'a.example', country: 'JP', region: 4, legalBasis: BASIS }], '"region"'],
  ])('refuses %j', (parsed, why) => {
    expect(() => parseRegister(parsed)).toThrow(why);
  });
});
