import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TenantId } from '@rinjo/contract';
import { systemCode } from '../files/system-code.js';
import { whenMissing } from '../files/when-missing.js';

/** Beside a version that was destroyed: nothing brings it back, whatever was under way. */
const DESTROYED = '.destroyed';
/** In the folder of a tenant that was erased as a whole. */
const ERASED = 'erased';

export interface KeyFile {
  readonly version: number;
  readonly createdAt: Date;
}

/**
 * Sealed keys as files, one folder per tenant and one file per version, in each of several folders with the same content: the first
 * decides, and is read from the next one where it has lost a file. A write is on all disks when it resolves.
 */
export class KeyFiles {
  constructor(private readonly folders: readonly string[]) {}

  /** Versions that are there, those in one folder only too; the oldest first. */
  async versions(tenantId: TenantId): Promise<readonly KeyFile[]> {
    const { kept } = await this.look(tenantId);
    return [...kept].sort(([a], [b]) => a - b).map(([version, createdAt]) => ({ version, createdAt }));
  }

  /** The newest version, and the next number, which no version has had, a destroyed one neither: both of one moment. */
  async latest(tenantId: TenantId): Promise<{ readonly newest: number | null; readonly next: number }> {
    const { kept, destroyed } = await this.look(tenantId);
    const newest = kept.size === 0 ? null : Math.max(...kept.keys());
    return { newest, next: Math.max(0, ...kept.keys(), ...destroyed) + 1 };
  }

  /** Versions that were destroyed: those whose mark is there, not those that were lost. */
  async destroyed(tenantId: TenantId): Promise<ReadonlySet<number>> {
    return (await this.look(tenantId)).destroyed;
  }

  /** In which of the folders, in their order, a version is. */
  async foldersOf(tenantId: TenantId, version: number): Promise<readonly boolean[]> {
    return Promise.all(this.folders.map((folder) => exists(fileOf(folder, tenantId, version))));
  }

  /** Every tenant of whom a folder has something. */
  async tenants(): Promise<readonly TenantId[]> {
    const found = await Promise.all(this.folders.map((folder) => tenantsIn(folder)));
    return [...new Set(found.flat())].sort();
  }

  /** Null when it is in no folder, or was destroyed. */
  async read(tenantId: TenantId, version: number): Promise<Buffer | null> {
    for (const folder of this.folders) {
      const file = fileOf(folder, tenantId, version);
      if (await exists(file + DESTROYED)) return null;
      const content = await readOrNull(file);
      if (content !== null) return content;
    }
    return null;
  }

  /** Writes a version everywhere and answers what it is now: of two who write one at the same time, the first counts for both. */
  async create(tenantId: TenantId, version: number, sealed: Buffer): Promise<Buffer> {
    let content = sealed;
    for (const folder of this.folders) {
      const file = fileOf(folder, tenantId, version);
      await writeOnce(file, content);
      content = await readFile(file);
    }
    return content;
  }

  /** Copies to the other folders what only the first one has, e.g. of a process that died between them. */
  async complete(): Promise<void> {
    const [first, ...others] = this.folders;
    if (first === undefined || others.length === 0) return;
    for (const tenantId of await tenantsIn(first))
      for (const version of await versionsIn(first, tenantId))
        for (const other of others) {
          const [from, to] = [fileOf(first, tenantId, version), fileOf(other, tenantId, version)];
          if ((await exists(to)) || (await exists(to + DESTROYED)) || (await exists(from + DESTROYED)))
            continue;
          const content = await readOrNull(from);
          if (content === null) continue;
          await writeOnce(to, content);
          await utimes(to, new Date(), (await stat(from)).mtime);
        }
  }

  /** Removes a version everywhere, for good. May be repeated. */
  async destroy(tenantId: TenantId, version: number): Promise<void> {
    for (const folder of this.folders) {
      const file = fileOf(folder, tenantId, version);
      await writeOnce(file + DESTROYED, Buffer.alloc(0)); // before the file goes: see `replace`
      await rm(file, { force: true });
      await syncFolder(dirname(file));
    }
  }

  /** Leaves the mark that a tenant was erased, in every folder. */
  async markErased(tenantId: TenantId): Promise<void> {
    for (const folder of this.folders) await writeOnce(join(folder, tenantId, ERASED), Buffer.alloc(0));
  }

  /** One folder is enough: it is the other one that has lost it. */
  async isErased(tenantId: TenantId): Promise<boolean> {
    const found = await Promise.all(this.folders.map((folder) => exists(join(folder, tenantId, ERASED))));
    return found.includes(true);
  }

  /** Every file of a version in every folder. */
  async *all(): AsyncGenerator<StoredKeyFile, void, undefined> {
    for (const folder of this.folders)
      for (const tenantId of await tenantsIn(folder))
        for (const version of await versionsIn(folder, tenantId))
          yield new StoredKeyFile(fileOf(folder, tenantId, version), tenantId, version);
  }

  private async look(
    tenantId: TenantId,
  ): Promise<{ kept: ReadonlyMap<number, Date>; destroyed: ReadonlySet<number> }> {
    const kept = new Map<number, Date>();
    const destroyed = new Set<number>();
    for (const folder of this.folders) {
      const names = await namesIn(join(folder, tenantId));
      for (const name of names)
        if (name.endsWith(DESTROYED)) destroyed.add(Number(name.slice(0, -DESTROYED.length)));
      for (const version of versionsAmong(names)) {
        const found = await stat(fileOf(folder, tenantId, version)).catch(() => null);
        if (found && !kept.has(version)) kept.set(version, found.mtime);
      }
    }
    for (const version of destroyed) kept.delete(version);
    return { kept, destroyed };
  }
}

/** One file of one version, to be sealed anew. */
export class StoredKeyFile {
  constructor(
    readonly path: string,
    readonly tenantId: TenantId,
    readonly version: number,
  ) {}

  /** Null when it was destroyed meanwhile. */
  async read(): Promise<Buffer | null> {
    return (await exists(this.path + DESTROYED)) ? null : readOrNull(this.path);
  }

  /**
   * Puts other content in its place, all of it or nothing; the time of its making stays. Whoever destroys the version at the same
   * time leaves a mark before removing the file: it is looked for afterwards, so that the file does not come back.
   */
  async replace(content: Buffer): Promise<void> {
    const made = await stat(this.path).catch(whenMissing(null));
    if (made === null) return;
    const draft = await writeDraft(this.path, content);
    await utimes(draft, made.atime, made.mtime);
    await rename(draft, this.path);
    if (await exists(this.path + DESTROYED)) await rm(this.path, { force: true });
    await syncFolder(dirname(this.path));
  }
}

/** Writes a file as a whole, on disk, unless it is there already. */
export async function writeOnce(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = await writeDraft(file, content);
  try {
    await link(draft, file);
  } catch (cause) {
    if (systemCode(cause) !== 'EEXIST') throw cause;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(file));
}

/** Puts a file in the place of what may be there, as a whole. */
export async function writeOver(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await rename(await writeDraft(file, content), file);
  await syncFolder(dirname(file));
}

async function writeDraft(file: string, content: Buffer): Promise<string> {
  const draft = join(dirname(file), `.${randomUUID()}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const fileOf = (folder: string, tenantId: TenantId, version: number): string =>
  join(folder, tenantId, String(version));

/** Those whose content is needed to go on with what is there. */
export const tenantsIn = async (folder: string): Promise<readonly TenantId[]> =>
  (await namesIn(folder)).filter((name): name is TenantId => /^[0-9a-f-]{36}$/.test(name));

const versionsIn = async (folder: string, tenantId: TenantId): Promise<readonly number[]> =>
  versionsAmong(await namesIn(join(folder, tenantId)));

const versionsAmong = (names: readonly string[]): readonly number[] =>
  names.filter((name) => /^\d+$/.test(name)).map(Number);

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(whenMissing<string[]>([]));
}

export async function readOrNull(file: string): Promise<Buffer | null> {
  return readFile(file).catch(whenMissing(null));
}

const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => null)) !== null;
