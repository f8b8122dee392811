import type { BackupStore } from '../store/backup-store.js';

const CONTAINER = 'backup-beats';
const NAME = /^copied-(\d{13})\.beat$/;

/**
 * Leaves in the store of backups since when nothing is missing there: every original that was there at that moment has been copied.
 * The database cannot say so to whoever has the store alone. Throws BACKUP_STORE.
 */
export async function beatOfCopies(store: BackupStore, begun: Date): Promise<void> {
  const name = `copied-${String(begun.getTime()).padStart(13, '0')}.beat`;
  if (await store.has(CONTAINER, name)) return; // another one was at it at the same moment
  const before = (await store.list(CONTAINER)).filter((object) => object.name < name);
  await store.write(CONTAINER, name, [Buffer.from(begun.toISOString(), 'utf8')]);
  for (const object of before) await store.delete(CONTAINER, object.name);
}

/** Null: none was left. Throws BACKUP_SEALED for one that somebody else has put there. */
export async function newestBeatOfCopies(store: BackupStore): Promise<Date | null> {
  const names = (await store.list(CONTAINER)).map(({ name }) => name).filter((name) => NAME.test(name));
  const newest = names.toSorted().at(-1);
  if (newest === undefined) return null;
  return new Date((await store.readWhole(CONTAINER, newest)).toString('utf8'));
}
