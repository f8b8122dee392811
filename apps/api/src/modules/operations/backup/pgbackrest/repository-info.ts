/** A full backup in a repository of pgBackRest, as `info --output=json` tells it. */
export interface RepositoryBackup {
  readonly label: string;
  /** First and last segment of the write-ahead log that belong to it. */
  readonly startWal: string;
  readonly endWal: string;
  /** Of the database, and of what is kept of it: compressed and sealed. */
  readonly databaseBytes: number;
  readonly storedBytes: number;
}

interface InfoJson {
  readonly repo?: readonly { readonly status: { readonly code: number } }[];
  readonly backup?: readonly {
    readonly label: string;
    readonly error?: boolean;
    readonly archive: { readonly start: string | null; readonly stop: string | null };
    readonly info: {
      readonly size: number;
      readonly repository: { readonly size?: number; readonly delta: number };
    };
  }[];
}

/** Of a repository that does not open it repeats the bytes that it could not read, as they are: they are in no JSON. */
const stanzasIn = (json: string): readonly InfoJson[] =>
  JSON.parse(json.replace(/\p{Cc}/gu, ' ')) as readonly InfoJson[];

/** Those that are whole, the oldest first. Throws SyntaxError for what is no answer of `info`. */
export function backupsIn(json: string): readonly RepositoryBackup[] {
  return stanzasIn(json).flatMap(({ backup = [] }) =>
    backup.flatMap(({ label, error, archive: { start, stop }, info }) =>
      error === true || start === null || stop === null
        ? []
        : [
            {
              ...{ label, startWal: start, endWal: stop, databaseBytes: info.size },
              storedBytes: info.repository.size ?? info.repository.delta,
            },
          ],
    ),
  );
}

/** What `info` says of a repository that it cannot read: it ends well all the same. */
const UNREADABLE = 99;

/** Whether there is a repository that does not open, e.g. with another passphrase. */
export const isUnreadable = (json: string): boolean =>
  stanzasIn(json).some(({ repo = [] }) => repo.some(({ status }) => status.code === UNREADABLE));

/** Lines of `verify` that tell of something bad: it too ends well all the same. */
export const faultsIn = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => FAULT.test(line));

const FAULT =
  /invalid (?:checksum|size)|(?:missing|checksum invalid|size invalid|other): [1-9]|(?:ERROR|WARN):|status: error/;

const SEGMENT_FILE = /(?:^|\/)([0-9A-F]{24})-[0-9a-f]{40}\.[a-z0-9]+$/;

/** Segments of the write-ahead log among the files of a repository, as `repo-ls --recurse --output=json` tells them. */
export function segmentsIn(json: string): readonly string[] {
  return Object.keys(JSON.parse(json) as object).flatMap((path) => {
    const [, segment] = SEGMENT_FILE.exec(path) ?? [];
    return segment === undefined ? [] : [segment];
  });
}

/** Files of a repository, without its folders and links. */
export const filesIn = (json: string): readonly string[] =>
  Object.entries(JSON.parse(json) as Readonly<Record<string, { readonly type: string }>>)
    .filter(([, { type }]) => type === 'file')
    .map(([path]) => path);
