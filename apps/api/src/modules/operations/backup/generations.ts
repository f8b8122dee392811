import { groupGenerations, manifestObject, type StoredGeneration } from './format/generation.js';
import { type Manifest, parseManifest } from './format/manifest.js';
import type { BackupStore } from './store/backup-store.js';
import { BackupFault } from './backup-fault.js';

const CONTAINER = 'backup-generations';

/** What the store has, the oldest first, those that were never finished among them. */
export const storedGenerations = async (store: BackupStore): Promise<readonly StoredGeneration[]> =>
  groupGenerations(await store.list(CONTAINER));

/** Throws BACKUP_SEALED, BACKUP_MISSING. */
export async function readManifest(store: BackupStore, generation: string): Promise<Manifest> {
  const text = await store.readWhole(CONTAINER, manifestObject(generation));
  try {
    return parseManifest(text.toString('utf8'));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new BackupFault('BACKUP_ALTERED', `${generation}: ${message}`, { cause });
  }
}

/** The newest whole generation, or the newest that had ended by a moment. Throws BACKUP_MISSING. */
export async function generationFor(store: BackupStore, at: Date | null): Promise<Manifest> {
  const whole = (await storedGenerations(store)).filter((generation) => generation.whole);
  for (const { name } of whole.toReversed()) {
    const manifest = await readManifest(store, name);
    if (at === null || new Date(manifest.endedAt) <= at) return manifest;
  }
  throw new BackupFault(
    'BACKUP_MISSING',
    whole.length === 0 || at === null
      ? 'There is no whole backup in the store of backups'
      : `No backup is from before ${at.toISOString()}`,
  );
}
