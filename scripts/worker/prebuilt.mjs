import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { arch, release } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../lib/run.mjs';

const RELEASES = 'https://github.com/versatica/mediasoup/releases/download';
const HEADERS_MS = 5000;
const BODY_MS = 120_000;
const FORGET_MS = 24 * 3600 * 1000;

/**
 * The name mediasoup publishes a worker under.
 * @param {string} version
 */
export const prebuiltName = (version, kernel = release(), processor = arch()) =>
  `mediasoup-worker-${version}-linux-${processor}-kernel${kernel.split('.')[0]}.tgz`;

/**
 * Downloads mediasoup's own build into `folder`, in one attempt; a failure is remembered for a day.
 * @param {string} version
 * @param {string} folder
 * @returns {Promise<boolean>} whether it is there
 */
export async function downloadPrebuilt(version, folder) {
  const failed = `${folder}.unreachable`;
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < FORGET_MS) return false;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  try {
    const archive = join(draft, 'worker.tgz');
    writeFileSync(archive, await download(version));
    const unpacked = await run('tar', ['-xzf', archive, '-C', draft]);
    if (unpacked.code !== 0) throw new Error(unpacked.output);
    rmSync(archive);
    chmodSync(join(draft, 'mediasoup-worker'), 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    writeFileSync(failed, String(error));
    return false;
  }
}

/** @param {string} version */
async function download(version) {
  const base = process.env['MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL'] ?? RELEASES;
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(), HEADERS_MS);
  try {
    const answer = await fetch(`${base}/${version}/${prebuiltName(version)}`, { signal: slow.signal });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    clearTimeout(timer);
    const body = setTimeout(() => slow.abort(), BODY_MS);
    try {
      return Buffer.from(await answer.arrayBuffer());
    } finally {
      clearTimeout(body);
    }
  } finally {
    clearTimeout(timer);
  }
}
