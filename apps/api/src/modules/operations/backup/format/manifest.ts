/** A file of a base backup. */
export interface BackedUpFile {
  /** Below the data directory, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** An object with the bytes of some files, one after the other. */
export interface BackedUpPart {
  readonly object: string;
  /** Of the object as it lies there: compressed and sealed. */
  readonly bytes: number;
  readonly files: readonly BackedUpFile[];
}

export const BACKUP_FORMAT = 1;
export type BackupMethod = 'files' | 'tools' | 'pgbackrest';

/** A backup that pgBackRest keeps in its own repository. */
export interface InRepository {
  readonly label: string;
  /** Of the database, and of what is kept of it. */
  readonly databaseBytes: number;
  readonly storedBytes: number;
}

/** What a generation is: written last, and sealed, so that nobody alters it. Times in ISO 8601. */
export interface Manifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly generation: string;
  readonly systemId: string;
  readonly postgresMajor: number;
  /** The role that initdb made, and the database of the product. */
  readonly superuser: string;
  readonly database: string;
  readonly method: BackupMethod;
  readonly startedAt: string;
  /** From this moment on it can be restored. */
  readonly endedAt: string;
  /** First and last segment of the write-ahead log without which it is not whole. */
  readonly startWal: string;
  readonly endWal: string;
  /** Folders, empty ones too. */
  readonly folders: readonly string[];
  readonly parts: readonly BackedUpPart[];
  /** Its files are there and not in parts. */
  readonly repository?: InRepository;
}

/** Of what was backed up, before it was compressed. */
export const plainBytes = ({ parts, repository }: Pick<Manifest, 'parts' | 'repository'>): number =>
  repository?.databaseBytes ??
  parts.reduce((sum, { files }) => sum + files.reduce((bytes, file) => bytes + file.bytes, 0), 0);

/** Reads what was sealed as a manifest. Throws RangeError for a format that a newer version has written. */
export function parseManifest(text: string): Manifest {
  const found = JSON.parse(text) as Omit<Manifest, 'format'> & { readonly format: number };
  if (found.format !== BACKUP_FORMAT)
    throw new RangeError(`A backup of format ${String(found.format)}: a newer version made it`);
  for (const { files } of found.parts)
    for (const { path } of files)
      if (path.startsWith('/') || path.split('/').includes('..')) throw new RangeError(`Not a path: ${path}`);
  return { ...found, format: BACKUP_FORMAT };
}
