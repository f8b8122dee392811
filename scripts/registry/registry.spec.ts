import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { registryFault } from './npm.mjs';
import { NODE, POSTGRES } from './pins.mjs';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('pinned packages', () => {
  it('have the versions of .nvmrc and of the images', () => {
    const version = read('.nvmrc').trim();
    expect([NODE.x64.version, NODE.arm64.version]).toEqual([version, version]);
    const [major, minor] = POSTGRES.x64[18].version.split('.');
    const node = `FROM node:${version}-bookworm-slim`;
    const database = `FROM postgres:${String(major)}.${String(minor)}-bookworm`;
    expect(read('docker/Dockerfile').match(/^FROM \S+/gm)).toEqual([node, database, node]);
  });

  it('have the PostgreSQL that package-lock.json installs', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version: string; integrity: string } | undefined>;
    };
    for (const pin of [POSTGRES.x64[18], POSTGRES.arm64[18]]) {
      const { version, integrity } = lock.packages[`node_modules/${pin.name}`] ?? {};
      expect({ version, integrity }).toEqual({ version: pin.version, integrity: pin.integrity });
    }
  });

  it('are named by a hash each', () => {
    const pins = [NODE, ...Object.values(POSTGRES)].flatMap((group) => Object.values(group));
    expect(new Set(pins.map((pin) => pin.integrity)).size).toBe(10);
    for (const pin of pins) expect(pin.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });
});

describe('a failed npm', () => {
  it.each([
    [
      'npm error code ENOTFOUND\nnpm error errno ENOTFOUND',
      /registry is not reachable \(ENOTFOUND\).*Check the network/,
    ],
    ['npm error code ECONNREFUSED', /not reachable \(ECONNREFUSED\)/],
    ['npm error code E404\nnpm error 404 Not Found', /has no things@1.*mirror/],
    ['npm error code E401', /refuses things@1 \(E401\)/],
    ['npm error code EINTEGRITY', /something else than package-lock\.json names/],
    ['Segmentation fault', /could not fetch things@1 \(no code\).*--verbose/],
  ])('is explained: %j', (output, expected) => {
    const { message } = registryFault(output, 'things@1');
    expect(message).toMatch(expected);
    expect(message).not.toContain('\n');
  });
});
