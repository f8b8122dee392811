import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault, fileFault } from '../lib/fault.mjs';
import { waitForLock } from '../lib/lock.mjs';
import { run } from '../lib/run.mjs';
import { npmCommand, registryFault, SHORT_RETRIES } from './npm.mjs';

/**
 * Unpacks a pinned package into a folder, which appears only when it is complete and its hash is right.
 * @param {import('./pins.mjs').Pin} pin
 * @param {string} target
 */
export async function fetchPackage(pin, target) {
  if (existsSync(target)) return;
  const lock = await waitForLock(target, () => undefined);
  let draft;
  try {
    if (existsSync(target)) return;
    const parent = dirname(target);
    mkdirSync(parent, { recursive: true });
    sweepDrafts(parent, basename(target));
    draft = mkdtempSync(`${target}.draft-`);
    const archive = await pack(pin, draft);
    await checkIntegrity(archive, pin);
    const unpacked = await run('tar', ['-xzf', archive, '-C', draft]);
    if (unpacked.code !== 0) throw diskFull(unpacked.output, target) ?? new Error(unpacked.output);
    renameSync(join(draft, 'package'), target);
  } catch (error) {
    throw fileFault(error, target);
  } finally {
    if (draft) rmSync(draft, { recursive: true, force: true });
    await lock.release();
  }
}

/**
 * @param {import('./pins.mjs').Pin} pin
 * @param {string} folder
 */
async function pack(pin, folder) {
  const [command, args] = npmCommand(['pack', `${pin.name}@${pin.version}`, '--pack-destination', folder]);
  const result = await run(command, [...args, '--ignore-scripts', '--loglevel=error', ...SHORT_RETRIES], {
    cwd: folder,
  });
  if (result.code !== 0) {
    throw diskFull(result.output, folder) ?? registryFault(result.output, `${pin.name}@${pin.version}`);
  }
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack left no archive of ${pin.name}`);
  return join(folder, archive);
}

/**
 * @param {string} archive
 * @param {import('./pins.mjs').Pin} pin
 */
async function checkIntegrity(archive, pin) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` === pin.integrity) return;
  throw new Fault(
    `The registry sent another ${pin.name}@${pin.version} than the one that is pinned`,
    'Do not use this registry, or empty its cache',
  );
}

/**
 * @param {string} output
 * @param {string} path
 */
export function diskFull(output, path) {
  return /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(output)
    ? fileFault(Object.assign(new Error(output), { code: 'ENOSPC' }), path)
    : undefined;
}

/**
 * What a killed run left behind.
 * @param {string} folder
 * @param {string} name
 */
function sweepDrafts(folder, name) {
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith(`${name}.draft-`)) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}
