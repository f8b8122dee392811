import type { ExportId, TenantId } from '@rinjo/contract';
import { EXPORT_FORMAT } from './declared/exported-tables.js';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'manifest.pub.pem';
export const LIST = 'files.jsonl';
export const SUMS = 'SHA256SUMS';
export const FORMAT_NAME = 'rinjo-export';

/** A file, by its length and SHA-256. */
export interface Sum {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One line of `files.jsonl`. */
export interface ListedFile extends Sum {
  readonly part: number;
  /** By which rows name what is in the file. */
  readonly objectId?: string;
}

/** What is signed: through the hash of the list it stands for every byte of the export. */
export interface Manifest {
  readonly format: typeof FORMAT_NAME;
  readonly version: number;
  readonly exportId: ExportId;
  readonly tenantId: TenantId;
  readonly slug: string;
  readonly name: string;
  /** The moment that the export shows. */
  readonly at: string;
  readonly keyId: string;
  readonly parts: number;
  readonly files: number;
  readonly bytes: number;
  readonly list: Sum;
  readonly sums: Sum;
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Items without their content, because nobody has found them clean. */
  readonly withheld: number;
  /** What could not be read any more. */
  readonly lost: readonly { readonly path: string; readonly objectId: string }[];
}

export const manifestText = (of: Omit<Manifest, 'format' | 'version'>): string =>
  `${JSON.stringify({ format: FORMAT_NAME, version: EXPORT_FORMAT, ...of }, null, 2)}\n`;

/** SubjectPublicKeyInfo as openssl reads it. */
export const pemOf = (publicKey: Buffer): string =>
  `-----BEGIN PUBLIC KEY-----\n${publicKey.toString('base64')}\n-----END PUBLIC KEY-----\n`;

/** A line of `sha256sum`; a name that holds a backslash or a line break is none of ours. */
export const sumLine = ({ sha256, path }: Pick<Sum, 'path' | 'sha256'>): string => `${sha256}  ${path}\n`;
