import { LIFE_LIMITS, type TenantId } from '@rinjo/contract';
import type { ErasureRun } from './erasure-ledger.js';
import type { Remains } from './tenant-remains.js';

const DAY_MS = 86_400_000;

/** What was looked for after the erasure, and that it was not found. */
export interface Verified {
  readonly at: Date;
  /** What was left: nothing, or there is no certificate. */
  readonly left: Remains;
  /** Versions of the tenant's key that were asked for, and refused. */
  readonly refusedKeys: readonly number[];
}

/** Who erased, where. */
export interface Issuer {
  /** Address of the installation. */
  readonly installation: string;
  readonly release: string;
}

/** What a certificate says, to be written as JSON. */
export interface ErasureCertificate {
  readonly format: 'rinjo-erasure-certificate-1';
  readonly number: string;
  readonly issuer: Issuer;
  readonly tenant: { readonly id: TenantId; readonly slug: string; readonly name: string };
  readonly cancelledAt: string | null;
  readonly cancelledBy: string | null;
  readonly dueAt: string;
  readonly keysDestroyedAt: string;
  readonly finishedAt: string;
  readonly issuedAt: string;
  readonly erasedBefore: boolean;
  readonly method: { readonly algorithm: string; readonly ja: string; readonly en: string };
  readonly keys: readonly { readonly version: number; readonly createdAt: string }[];
  readonly rows: Readonly<Record<string, number>>;
  readonly objects: {
    readonly count: number;
    readonly bytes: number;
    readonly containers: readonly string[];
  };
  readonly copies: { readonly lastCopyOn: string; readonly ja: string; readonly en: string };
  readonly verification: {
    readonly at: string;
    readonly rowsLeft: number;
    readonly objectsLeft: number;
    readonly keysRefused: readonly number[];
    readonly ja: string;
    readonly en: string;
  };
}

/** Whether nothing is left. */
export const isNothing = ({ rows, objects, keys }: Remains): boolean =>
  Object.keys(rows).length === 0 && objects === 0 && keys.length === 0;

/** The day by which no copy is left: backups keep what they have for so long, and a key service what it was told to destroy. */
export function lastCopyOn(rowsGoneAt: Date, keysGoneAt: Date | null): string {
  const backups = rowsGoneAt.getTime() + LIFE_LIMITS.backupDays * DAY_MS;
  return new Date(Math.max(backups, keysGoneAt?.getTime() ?? 0)).toISOString().slice(0, 10);
}

/** Says what was erased, when, how and by whom. Throws when something is left, or a step is missing. */
export function certificateOf(
  { id, subject, done }: ErasureRun,
  issuer: Issuer,
  { at, left, refusedKeys }: Verified,
): ErasureCertificate {
  const { begun, counted, keys_destroyed: destroyed, objects_purged: objects, rows_purged: rows } = done;
  if (!begun || !counted || !destroyed || !objects || !rows || !done.listed)
    throw new Error('The erasure is not finished');
  if (!isNothing(left)) throw new Error('Something of the tenant is left');
  return {
    format: 'rinjo-erasure-certificate-1',
    number: id,
    issuer,
    tenant: { id: subject, slug: begun.slug, name: begun.name },
    ...{ cancelledAt: begun.cancelledAt, cancelledBy: begun.cancelledBy, dueAt: begun.dueAt },
    keysDestroyedAt: destroyed.at.toISOString(),
    finishedAt: rows.at.toISOString(),
    issuedAt: at.toISOString(),
    erasedBefore: begun.again,
    method: {
      algorithm: 'AES-256-GCM',
      ja: 'テナントの鍵の全版を破棄し（NIST SP 800-88 の暗号学的消去）、続いて保存オブジェクトとデータベースの全行を削除しました。',
      en: 'Every version of the tenant’s key was destroyed (cryptographic erase, NIST SP 800-88); then all stored objects and all rows of the database were deleted.',
    },
    keys: counted.keys,
    rows: counted.rows,
    objects: { count: counted.objects, bytes: counted.objectBytes, containers: objects.containers },
    copies: {
      lastCopyOn: lastCopyOn(rows.at, destroyed.goneAt === null ? null : new Date(destroyed.goneAt)),
      ja: `暗号化されていたものは、鍵がないためどの複製からも復号できません。暗号化されていなかった行は、遅くともこの日までにバックアップから消えます（最長 ${String(LIFE_LIMITS.backupDays)} 日）。`,
      en: `What was encrypted cannot be decrypted from any copy, because the key is gone. Rows that were not encrypted leave the backups by this day (at most ${String(LIFE_LIMITS.backupDays)} days).`,
    },
    verification: {
      at: at.toISOString(),
      ...{ rowsLeft: 0, objectsLeft: left.objects, keysRefused: refusedKeys },
      ja: 'すべてのテナント用テーブル、保存オブジェクト、鍵を確認し、残っているものはありませんでした。',
      en: 'Every table of tenants, the object store and the key store were looked through: nothing was left.',
    },
  };
}
