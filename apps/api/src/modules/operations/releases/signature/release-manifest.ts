/** A file of a release. */
export interface ReleasedFile {
  /** Below the root of the release, with `/`. */
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What was signed: every file that the build has made, and which sources it was made of. */
export interface ReleaseManifest {
  readonly format: typeof RELEASE_FORMAT;
  readonly version: string;
  /** SHA-256 of the sources; null: the build has left no record. */
  readonly source: string | null;
  /** ISO 8601 */
  readonly signedAt: string;
  /** By path. */
  readonly files: readonly ReleasedFile[];
}

export const RELEASE_FORMAT = 'rinjo-release-1';
export const MANIFEST_FILE = 'dist/release/release.json';
export const SIGNATURE_FILE = 'dist/release/release.sig';
/** What a build makes: anything else in these folders is not of the release. */
export const RELEASED_FOLDERS = [
  'dist/apps',
  'dist/libs',
  'dist/migrations',
  'dist/release',
  'dist/web',
] as const;
export const RELEASED_FILES = ['package.json'] as const;

/** Throws an Error for what is no manifest of a release. */
export function parseManifest(text: string): ReleaseManifest {
  const found = JSON.parse(text) as Partial<ReleaseManifest> | null;
  const { format, version, source, signedAt, files } = found ?? {};
  const isManifest =
    format === RELEASE_FORMAT &&
    typeof version === 'string' &&
    (source === null || typeof source === 'string') &&
    typeof signedAt === 'string' &&
    Array.isArray(files) &&
    files.every(({ path, sha256 }) => typeof path === 'string' && typeof sha256 === 'string');
  if (!isManifest) throw new Error('Not a manifest of a release');
  return { format, version, source, signedAt, files };
}

/** How what is there differs from what was signed, one line a file; empty: not at all. */
export function differences(
  signed: readonly ReleasedFile[],
  there: readonly ReleasedFile[],
): readonly string[] {
  const expected = new Map(signed.map(({ path, sha256 }) => [path, sha256]));
  const found = new Map(there.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...[...expected].flatMap(([path, sha256]) => {
      const now = found.get(path);
      if (now === undefined) return [`missing: ${path}`];
      return now === sha256 ? [] : [`altered: ${path}`];
    }),
    ...[...found.keys()].filter((path) => !expected.has(path)).map((path) => `added: ${path}`),
  ];
}
