import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../platform/files/system-code.js';
import type { SpoolPlace } from './spool-format.js';

const NAME = /^([0-9a-f-]{36})\.([0-9]{1,6})\.seg$/;
const ID = /^[0-9a-f-]{36}$/;

/** `<folder>/<tenant>/<recording>/<track>.<segment>.seg` */
export function spoolPath(folder: string, { tenantId, recordingId, trackId, segment }: SpoolPlace): string {
  return join(folder, tenantId, recordingId, `${trackId}.${String(segment)}.seg`);
}

/** Every file that is in the spool; what has another name is not ours. */
export async function spoolPlaces(folder: string): Promise<readonly SpoolPlace[]> {
  const places: SpoolPlace[] = [];
  for (const tenantId of await namesIn(folder)) {
    if (!ID.test(tenantId)) continue;
    for (const recordingId of await namesIn(join(folder, tenantId))) {
      if (!ID.test(recordingId)) continue;
      for (const name of await namesIn(join(folder, tenantId, recordingId))) {
        const [, trackId, segment] = NAME.exec(name) ?? [];
        if (trackId !== undefined) places.push({ tenantId, recordingId, trackId, segment: Number(segment) });
      }
    }
  }
  return places;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (thrown) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(thrown) ?? '')) return [];
    throw thrown;
  }
}
