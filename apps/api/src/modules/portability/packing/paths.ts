import { safeName } from '../../evidence/index.js';

/** A folder or file is known by the end of its id besides its name, so that no two have the same. */
const endOf = (id: string): string => id.slice(-12);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
/** As file systems take it, e.g. 2026-11-26 120501. */
const momentOf = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
const MAX_TITLE = 40;

export interface CallName {
  readonly callId: string;
  readonly callTitle: string;
  readonly callCreatedAt: Date;
}

/** The folder of a call. */
export function callFolder({ callId, callTitle, callCreatedAt }: CallName): string {
  const title = Array.from(safeName(callTitle))
    .slice(0, MAX_TITLE)
    .join('')
    .replace(/[. ]+$/, '_');
  return `calls/${dayOf(callCreatedAt)} ${title} ${endOf(callId)}`;
}

/** Where the original of an item is, by what it is. */
export function itemPath(
  item: { readonly id: string; readonly name: string; readonly receivedAt: Date },
  call: CallName | null,
): string {
  const name = safeName(item.name);
  const dot = name.lastIndexOf('.');
  const at = dot > 0 && name.length - dot <= 6 ? dot : name.length;
  const file = `${momentOf(item.receivedAt)} ${name.slice(0, at)} ${endOf(item.id)}${name.slice(at)}`;
  return call ? `${callFolder(call)}/${file}` : `files/${dayOf(item.receivedAt).slice(0, 7)}/${file}`;
}

/** Where what belongs to one recording is. */
export const recordingFolder = (call: CallName, recordingId: string, startedAt: Date): string =>
  `${callFolder(call)}/recording ${momentOf(startedAt)} ${endOf(recordingId)}`;

const EXTENSIONS: Readonly<Record<string, string>> = { webm: 'webm', matroska: 'mkv', lines: 'jsonl' };

/** One file of one track, as it was received. */
export function segmentPath(
  folder: string,
  of: {
    readonly trackId: string;
    readonly name: string | null;
    readonly source: string;
    readonly segment: number;
    readonly container: string;
  },
): string {
  const who = of.name === null ? '' : `${safeName(of.name)} `;
  const number = String(of.segment).padStart(3, '0');
  return `${folder}/${who}${of.source} ${endOf(of.trackId)} ${number}.${EXTENSIONS[of.container] ?? 'bin'}`;
}
