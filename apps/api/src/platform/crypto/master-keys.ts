import { join } from 'node:path';
import type { Environment } from '../../config/environment.js';
import { openBytes, sealBytes } from './aead.js';
import { type KeyFiles, readOrNull, tenantsIn, writeOnce, writeOver } from './key-files.js';
import { readMasterKey } from './master-key.js';

/** Sealed under the master key: whoever opens it holds the right one. */
export const CHECK_FILE = 'master.check';
/** Sealed under the next one while keys are being sealed anew: without it some of them open no more. */
export const NEXT_FILE = 'master.next';
const CHECK_TEXT = 'rinjo master key';

/** The master key that seals, and the other one that still opens while the keys are changed from one to the other. */
export class MasterKeys {
  private constructor(
    private readonly sealing: Buffer,
    private readonly other: Buffer | null,
  ) {}

  static async read({ MASTER_KEY_FILE, MASTER_KEY_OTHER_FILE }: Environment): Promise<MasterKeys> {
    return new MasterKeys(
      await readMasterKey(MASTER_KEY_FILE),
      MASTER_KEY_OTHER_FILE === ''
        ? null
        : await readMasterKey(MASTER_KEY_OTHER_FILE, 'MASTER_KEY_OTHER_FILE'),
    );
  }

  get areTwo(): boolean {
    return this.other !== null && !this.other.equals(this.sealing);
  }

  seal(plaintext: Buffer, place: string): Buffer {
    return sealBytes(this.sealing, plaintext, place);
  }

  /** Throws when neither opens it. */
  open(sealed: Buffer, place: string): Buffer {
    try {
      return openBytes(this.sealing, sealed, place);
    } catch (cause) {
      if (this.other === null) throw cause;
      return openBytes(this.other, sealed, place);
    }
  }

  /** Whether it is sealed under the one that seals. */
  sealed(content: Buffer, place: string): boolean {
    try {
      openBytes(this.sealing, content, place);
      return true;
    } catch {
      return false;
    }
  }

  sealedCheck(file: string): Buffer {
    return this.seal(Buffer.from(CHECK_TEXT), file);
  }
}

/** Throws unless these master keys open what is in the folders; makes the check where there is nothing yet. */
export async function checkFolders(keys: MasterKeys, [first, ...others]: readonly string[]): Promise<void> {
  if (first === undefined) return;
  const check = await checkOf(keys, first, others);
  for (const folder of [first, ...others]) {
    await writeOnce(join(folder, CHECK_FILE), check);
    if (!opens(keys, await readOrNull(join(folder, CHECK_FILE)), CHECK_FILE))
      throw new Error('The master key is not the one that the keys in KEYSTORE_DIR were sealed under');
    const next = await readOrNull(join(folder, NEXT_FILE));
    if (next !== null && !opens(keys, next, NEXT_FILE))
      throw new Error(
        'The keys in KEYSTORE_DIR are being sealed under another master key: set MASTER_KEY_OTHER_FILE until that is done',
      );
  }
}

/** The check of the first folder, or one for folders in which nothing is. */
async function checkOf(keys: MasterKeys, first: string, others: readonly string[]): Promise<Buffer> {
  const known = await readOrNull(join(first, CHECK_FILE));
  if (known !== null) return known;
  for (const folder of [first, ...others])
    if ((await tenantsIn(folder)).length > 0 || (await readOrNull(join(folder, CHECK_FILE))) !== null)
      throw new Error(
        `${CHECK_FILE} is missing in KEYSTORE_DIR although there are keys: restore it from its backup`,
      );
  return keys.sealedCheck(CHECK_FILE);
}

function opens(keys: MasterKeys, content: Buffer | null, file: string): boolean {
  try {
    return content !== null && keys.open(content, file).equals(Buffer.from(CHECK_TEXT));
  } catch {
    return false;
  }
}

/** Says in every folder that from now on some keys need the one that seals. */
export async function beginChange(keys: MasterKeys, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await writeOver(join(folder, NEXT_FILE), keys.sealedCheck(NEXT_FILE));
}

/** The keys as they lie in the folders: whose, and under which place they are sealed. */
export const placeOf = (tenantId: string, version: number): string => `${tenantId}|${version}`;

export interface Resealed {
  /** Files, of all folders. */
  readonly resealed: number;
  readonly already: number;
}

/** Seals every file anew that is not sealed under the sealing one yet; each is readable at any moment. Throws for what neither opens. */
export async function resealAll(keys: MasterKeys, files: KeyFiles): Promise<Resealed> {
  let [resealed, already] = [0, 0];
  for await (const file of files.all()) {
    const content = await file.read();
    if (content === null) continue;
    const place = placeOf(file.tenantId, file.version);
    if (keys.sealed(content, place)) {
      already += 1;
      continue;
    }
    let plaintext: Buffer;
    try {
      plaintext = keys.open(content, place);
    } catch (cause) {
      throw new Error(`Neither master key opens ${file.path}`, { cause });
    }
    await file.replace(keys.seal(plaintext, place));
    plaintext.fill(0);
    resealed += 1;
  }
  return { resealed, already };
}
