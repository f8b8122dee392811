import { parseArgs } from 'node:util';
import { DRILL_KINDS, type DrillKind } from '@rinjo/contract';

/** What the command line wants of backups. */
export type BackupCommand =
  | { readonly kind: 'now' }
  | { readonly kind: 'list' }
  /** Null: the restores, here. Others run in a server. */
  | { readonly kind: 'drill'; readonly drill: DrillKind | null }
  /** At the second site. `tell`: only what the first site has not taken yet. */
  | { readonly kind: 'failover'; readonly tell: boolean }
  | { readonly kind: 'restore'; readonly into: string; readonly at: Date | null };

/** Those that a server runs. */
const ORDERED = DRILL_KINDS.filter((kind) => kind !== 'site-failover');

export const USAGE = `npm run backup                                   makes a backup now
npm run backups:list                             what is in the store of backups
npm run restore -- --into <folder> [--at <time>] restores into an empty folder, e.g. --at 2026-11-27T09:30:00Z
npm run drill                                    restores into a database that is thrown away, and times it
npm run drill -- <kind>                          has a server that runs do one of: ${ORDERED.join(', ')}
npm run drill -- site-failover [--tell]          at the second site: recovers the service there, and tells the first one;
                                                 --tell: only what it has not taken yet

Settings: BACKUP_STORE and the others that begin with BACKUP_; see docs/restore.md.
`;

/** A time with a zone, so that nobody restores to the hour of another country. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Null for what is none of these. */
export function parseBackupCommand(args: readonly string[]): BackupCommand | null {
  const [kind, ...rest] = args;
  try {
    if (kind === 'drill') return drillOf(rest);
    const { values } = parseArgs({
      args: rest,
      options: kind === 'restore' ? { into: { type: 'string' }, at: { type: 'string' } } : {},
    }) as { values: { into?: string; at?: string } };
    if (kind === 'now' || kind === 'list') return { kind };
    if (kind !== 'restore' || values.into === undefined) return null;
    if (values.at === undefined) return { kind, into: values.into, at: null };
    const at = new Date(values.at);
    return TIME.test(values.at) && !Number.isNaN(at.getTime()) ? { kind, into: values.into, at } : null;
  } catch {
    return null; // an option that is not known
  }
}

function drillOf(args: readonly string[]): BackupCommand | null {
  const options = { tell: { type: 'boolean' } } as const;
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { tell = false } = values;
  if (positionals[0] === 'site-failover') return positionals.length === 1 ? { kind: 'failover', tell } : null;
  if (tell) return null;
  const drill = DRILL_KINDS.find((kind) => kind === positionals[0]) ?? null;
  return positionals.length === (drill === null ? 0 : 1) ? { kind: 'drill', drill } : null;
}
