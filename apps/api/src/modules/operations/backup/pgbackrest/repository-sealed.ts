import { randomBytes, randomInt } from 'node:crypto';
import type { BackupEnvironment } from '../../../../config/environment.js';
import type { CanaryResult } from '../../../../platform/proofs/canary.js';
import { readManifest } from '../generations.js';
import type { BackupStore } from '../store/backup-store.js';
import { PgBackRest } from './pg-backrest.js';

/** A file of chance of a repository opens with its key (the positive control), and not with another one. Throws BackupFault. */
export async function repositorySealed(
  settings: BackupEnvironment,
  store: BackupStore,
  generation: string,
): Promise<CanaryResult> {
  const { systemId } = await readManifest(store, generation);
  const repository = await PgBackRest.open(settings, store, systemId);
  const files = await repository.files();
  const picked = files[files.length === 0 ? 0 : randomInt(files.length)];
  if (picked === undefined) return { outcome: 'failed', detail: 'The repository is empty' };
  if (!(await repository.opens(picked)))
    return { outcome: 'failed', detail: `${picked} does not open with its key` };
  const stranger = repository.withPassphrase(randomBytes(32).toString('base64url'));
  return (await stranger.opens(picked))
    ? { outcome: 'breach', detail: `${picked} opens without its key` }
    : { outcome: 'passed', detail: picked };
}
