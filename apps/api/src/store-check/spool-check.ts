import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { whenMissing } from '../platform/files/when-missing.js';
import { HEADER_BYTES, saltOf } from '../recorder/spool/spool-format.js';
import { PlaintextSearch } from './plaintext.js';
import type { StoreFinding } from './store-check.js';

/** What names the node and its recorder, beside what is recorded. */
const OWN = /^(?:id|recorder\.pid)$/;
const SEGMENT = /^[0-9a-f-]{36}\/([0-9a-f-]{36})\/[0-9a-f-]{36}\.[0-9]{1,6}\.seg$/;

/**
 * Looks into the folder of what is being recorded (RECORDING_DIR) for what is not sealed, and for segments of recordings that no
 * row knows. A file that has just begun may be shorter than its header.
 */
export async function checkSpool(
  folder: string,
  recordings: ReadonlySet<string>,
  canaries: readonly Buffer[] = [],
): Promise<readonly StoreFinding[]> {
  const findings: StoreFinding[] = [];
  for (const path of await filesUnder(folder)) {
    const name = relative(folder, path);
    if (OWN.test(name)) continue;
    const found = { container: 'RECORDING_DIR', name };
    const detail = await plaintextIn(path, canaries);
    if (detail !== null) findings.push({ problem: 'plaintext', ...found, detail });
    const recordingId = SEGMENT.exec(name)?.[1];
    if (recordingId !== undefined && !recordings.has(recordingId))
      findings.push({ problem: 'orphan', ...found, detail: `of recording ${recordingId}` });
  }
  return findings;
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    whenMissing<Dirent[]>([]),
  );
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Null when nothing was found, or the file went meanwhile. */
async function plaintextIn(path: string, canaries: readonly Buffer[]): Promise<string | null> {
  const search = new PlaintextSearch(canaries);
  let begin = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (begin.length < HEADER_BYTES) begin = Buffer.concat([begin, chunk.subarray(0, HEADER_BYTES)]);
      search.push(chunk);
    }
  } catch (cause) {
    return whenMissing(null)(cause);
  }
  if (search.finding !== null) return search.finding;
  return begin.length >= HEADER_BYTES && saltOf(begin) === null ? 'no header' : null;
}
