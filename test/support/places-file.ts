import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A register of places that has these hosts, in a country. */
export function placesFile(hosts: readonly string[], country = 'JP'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rinjo-places-')), 'places.json');
  const legalBasis = { ja: '試験', en: 'Test' };
  writeFileSync(
    file,
    JSON.stringify(
      hosts.map((host) => ({ host, country, region: 'Osaka', subProcessor: 'Far KK', legalBasis })),
    ),
  );
  return file;
}
