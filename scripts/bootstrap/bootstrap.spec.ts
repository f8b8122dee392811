import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lastMessage } from './api.mjs';
import { covers, ensureCertificate } from './certificate.mjs';
import { reasonIn } from './database.mjs';
import { connectionFault, parseDatabaseUrl, refuseOldServer, urlFor } from './database-url.mjs';
import { lanAddresses } from './network.mjs';
import { isGoodEnough } from './node.mjs';
import { keptSecrets } from './secrets.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinjo-bootstrap-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('DATABASE_URL', () => {
  const url = parseDatabaseUrl('postgresql://me:secret@db.example:6000/rinjo?sslmode=require');

  it.each(['', 'localhost', 'mysql://a@b/c', 'postgresql://host', 'postgresql://host/'])(
    'refuses %j',
    (text) => {
      expect(() => parseDatabaseUrl(text)).toThrow(/not a PostgreSQL address\. Write it as postgresql:/);
    },
  );

  it('becomes the address of another role with everything else kept', () => {
    expect(urlFor(url.href, 'rinjo_app', 'p@ss')).toBe(
      'postgresql://rinjo_app:p%40ss@db.example:6000/rinjo?sslmode=require',
    );
  });

  it.each([
    ['ECONNREFUSED', /No PostgreSQL answers at db\.example:6000/],
    ['ENOTFOUND', /host db\.example in DATABASE_URL is not known/],
    ['28P01', /refuses me\. Correct user or password/],
    ['3D000', /has no database "rinjo"\. Create it \(createdb rinjo\)/],
    ['53300', /no free connection/],
    ['XX000', /cannot be used: broken/],
  ])('explains %s without the password', (code, expected) => {
    const { message } = connectionFault(Object.assign(new Error('broken'), { code }), url);
    expect(message).toMatch(expected);
    expect(message).not.toContain('secret');
  });

  it('explains a host with several addresses that all refuse', () => {
    const each = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    expect(connectionFault(new AggregateError([each, each]), url).message).toMatch(/No PostgreSQL answers/);
  });

  it('needs a server of version 15', () => {
    expect(() => refuseOldServer(140012, url)).toThrow(/version 14, Rinjo needs 15 or newer/);
    expect(() => refuseOldServer(150000, url)).not.toThrow();
  });

  it('takes the reason out of the output of a failed preparation', () => {
    expect(reasonIn('noise\n{"code":"X","message":"no right to make roles"}\n{broken\n')).toBe(
      'no right to make roles',
    );
    expect(reasonIn('noise')).toBeUndefined();
  });
});

describe('secrets of this checkout', () => {
  it('are made once, kept, and completed', () => {
    const file = join(folder, 'a/database.json');
    const first = keptSecrets(file, ['app', 'system']);
    expect(keptSecrets(file, ['app', 'system', 'owner'])).toMatchObject(first);
    expect(first.app).not.toBe(first.system);
    expect(first.app.length).toBeGreaterThanOrEqual(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('are not replaced when the file is damaged', () => {
    const file = join(folder, 'database.json');
    writeFileSync(file, '{"app":');
    expect(() => keptSecrets(file, ['app'])).toThrow('not readable as JSON. Restore it');
    expect(readFileSync(file, 'utf8')).toBe('{"app":');
  });
});

describe('the certificate of --https', () => {
  const now = new Date('2026-11-23T06:00:00Z');
  const days = (count: number): Date => new Date(now.getTime() + count * 24 * 3600 * 1000);

  it('is kept while it fits, and renewed for a new address or near its end', async () => {
    const place = join(folder, 'tls');
    const first = await ensureCertificate(place, ['192.168.1.5'], now);
    expect(first.fresh).toBe(true);
    expect(statSync(first.keyFile).mode & 0o777).toBe(0o600);
    expect((await ensureCertificate(place, ['192.168.1.5'], days(300))).fresh).toBe(false);
    expect((await ensureCertificate(place, ['192.168.1.6'], now)).fresh).toBe(true);
    expect((await ensureCertificate(place, ['192.168.1.6'], days(380))).fresh).toBe(true);
  });

  it('names this machine and is valid no longer than browsers allow', async () => {
    const { certFile } = await ensureCertificate(join(folder, 'tls'), [], now);
    const pem = readFileSync(certFile, 'utf8');
    expect(covers(pem, ['127.0.0.1', '::1'], now)).toBe(true);
    expect(covers(pem, [], days(398))).toBe(false);
    expect(covers('damaged', [], now)).toBe(false);
  });
});

describe('addresses of this machine', () => {
  const ipv4 = (address: string, internal = false) => ({
    address,
    internal,
    family: 'IPv4' as const,
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:00',
    cidr: null,
  });

  it('are those of the network before those of containers, loopback never', () => {
    expect(
      lanAddresses({
        lo: [ipv4('127.0.0.1', true)],
        docker0: [ipv4('172.17.0.1')],
        wlan0: [ipv4('192.168.1.5')],
      }),
    ).toEqual(['192.168.1.5', '172.17.0.1']);
  });
});

describe('the last line of a log', () => {
  it('is its message when it is JSON', () => {
    expect(lastMessage('a\n{"level":"error","message":"Configuration refused"}\n\n')).toBe(
      'Configuration refused',
    );
    expect(lastMessage('a\nplain\n')).toBe('plain');
  });
});

describe('a Node that is not the pinned one', () => {
  it.each([
    ['24.21.1', true],
    ['24.15.0', true],
    ['24.14.0', false],
    ['26.0.0', false],
    ['20.20.2', false],
  ])('%s may stand in when the registry is out of reach: %s', (running, expected) => {
    expect(isGoodEnough(running, '24.21.0')).toBe(expected);
  });
});
