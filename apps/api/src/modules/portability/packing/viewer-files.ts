import { readFile } from 'node:fs/promises';
import type {
  RecordingChapter,
  ViewerCallLine,
  ViewerEntry,
  ViewerItem,
  ViewerMessage,
  ViewerPerson,
  ViewerScript,
} from '@rinjo/contract';
import { EXPORTED_ITEM, EXPORTED_RECORDING } from '../declared/evidence.js';
import { type CallName, itemPath, recordingFolder } from './paths.js';
import type { RowFiles } from './row-files.js';

/** What people open first, and what verifies the log; made by `npm run docs`. */
const STATIC = ['index.html', 'verify-log.mjs'] as const;
const MEGABYTE = 1_000_000;

type ItemRow = Omit<ViewerItem, 'path'>;

interface CallRow {
  readonly id: string;
  readonly title: string;
  readonly site: string | null;
  readonly by: string | null;
  readonly at: Date;
  readonly endedAt: Date | null;
  readonly people: readonly ViewerPerson[];
  readonly chat: readonly ViewerMessage[];
  readonly recordings: readonly {
    readonly id: string;
    readonly startedAt: string;
    readonly itemId: string | null;
    readonly chapters: readonly RecordingChapter[];
  }[];
  readonly items: readonly ItemRow[];
}

/** SQL: a moment as RFC 3339 in UTC, with milliseconds. */
const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ITEM = `jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind, 'state', e.state,
    'report', exists (select from call_report w where w.tenant_id = e.tenant_id and w.evidence_id = e.id),
    'contentType', e.content_type, 'bytes', o.bytes, 'sha256', e.sha256, 'takenAt', ${moment('e.taken_at')},
    'receivedAt', ${moment('e.received_at')}, 'by', e.by_name, 'latitude', e.latitude, 'longitude', e.longitude,
    'tags', coalesce((select jsonb_agg(t.tag order by t.tag) from evidence_tag t
      where t.tenant_id = e.tenant_id and t.evidence_id = e.id), '[]'),
    'comments', coalesce((select jsonb_agg(jsonb_build_object('at', ${moment('m.at')}, 'name', m.by_name, 'text', m.text)
      order by m.at, m.id) from evidence_comment m where m.tenant_id = e.tenant_id and m.evidence_id = e.id), '[]'))`;
const ITEMS = `evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id`;

/** The newest first, as the page lists them. */
const CALLS = `select c.id, c.title, s.name as site, u.display_name as by, c.created_at as at, c.ended_at as "endedAt",
    coalesce((select jsonb_agg(jsonb_build_object('name', p.display_name, 'joinedAt', ${moment('p.joined_at')},
        'leftAt', ${moment('p.left_at')}) order by p.joined_at, p.id)
      from participant p where p.tenant_id = c.tenant_id and p.call_id = c.id), '[]') as people,
    coalesce((select jsonb_agg(jsonb_build_object('at', ${moment('m.at')}, 'name', m.author_name, 'text', m.text)
        order by m.at, m.id)
      from chat_message m where m.tenant_id = c.tenant_id and m.call_id = c.id), '[]') as chat,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'startedAt', ${moment('r.started_at')},
        'itemId', r.evidence_id, 'chapters', r.chapters) order by r.started_at, r.id)
      from recording r where r.tenant_id = c.tenant_id and r.call_id = c.id
        and ${EXPORTED_RECORDING.replaceAll('c.', 'r.')}), '[]') as recordings,
    coalesce((select jsonb_agg(${ITEM} order by e.received_at, e.id) from ${ITEMS}
      where e.tenant_id = c.tenant_id and e.call_id = c.id and ${EXPORTED_ITEM}), '[]') as items
  from call c
  left join site s on s.tenant_id = c.tenant_id and s.id = c.site_id
  left join user_account u on u.tenant_id = c.tenant_id and u.id = c.created_by
  order by c.created_at desc, c.id desc`;

const LOOSE = `select ${ITEM} as item from ${ITEMS}
  where e.call_id is null and ${EXPORTED_ITEM} order by e.received_at desc, e.id desc`;

const LOG = `select a.seq::float8 as seq, ${moment('a.at')} as at, a.action, a.outcome, a.actor_kind as "actorKind",
    a.actor_name as actor, a.address, a.details
  from audit_entry a order by a.seq`;

type Read = <Row>(sql: string) => AsyncIterable<Row>;

/** The page `index.html`, which shows the export from a disk, with the scripts that it reads. */
export async function writeViewer(
  text: RowFiles,
  read: Read,
  of: { readonly organization: string; readonly at: Date },
): Promise<void> {
  for (const name of STATIC) {
    await text.begin(name);
    await text.write(await readFile(new URL(`../viewer/${name}`, import.meta.url), 'utf8'));
  }
  const calls = await writeCalls(text, read);
  const loose = await writeParts(text, 'loose', looseItems(read));
  const log = await writeParts(text, 'log', read<ViewerEntry>(LOG));
  await writeScript(text, 'start', {
    ...{ is: 'start', organization: of.organization, at: of.at.toISOString() },
    ...{ calls: calls.rows, items: calls.items + loose.rows, entries: log.rows },
    parts: { details: calls.parts, loose: loose.parts, log: log.parts },
  });
}

async function writeCalls(
  text: RowFiles,
  read: Read,
): Promise<{ readonly rows: number; readonly parts: number; readonly items: number }> {
  const lines: ViewerCallLine[] = [];
  let items = 0;
  const details = async function* () {
    for await (const row of read<CallRow>(CALLS)) {
      const name = { callId: row.id, callTitle: row.title, callCreatedAt: row.at };
      items += row.items.length;
      const call = {
        ...{ id: row.id, people: row.people, chat: row.chat },
        recordings: row.recordings.map(({ id, startedAt, itemId, chapters }) => ({
          folder: recordingFolder(name, id, new Date(startedAt)),
          ...{ startedAt, itemId, chapters },
        })),
        items: row.items.map((item) => shown(item, name)),
      };
      yield call;
      lines.push({
        ...{ id: row.id, title: row.title, site: row.site, by: row.by, at: row.at.toISOString() },
        ...{ endedAt: row.endedAt?.toISOString() ?? null, people: row.people.length },
        ...{ items: row.items.length, part: partOf(row.id) },
      });
    }
  };
  const parts = new Map<string, number>();
  const partOf = (id: string): number => parts.get(id) ?? 1;
  const written = await writeParts(text, 'details', details(), ({ id }, part) => {
    parts.set(id, part);
  });
  await writeScript(text, 'calls', { is: 'calls', rows: lines });
  return { ...written, items };
}

async function* looseItems(read: Read): AsyncGenerator<ViewerItem, void, undefined> {
  for await (const { item } of read<{ readonly item: ItemRow }>(LOOSE)) yield shown(item, null);
}

function shown(item: ItemRow, call: CallName | null): ViewerItem {
  const of = { id: item.id, name: item.name, receivedAt: new Date(item.receivedAt) };
  return { ...item, path: item.state === 'clean' ? itemPath(of, call) : null };
}

type Parted = Extract<ViewerScript, { readonly part: number }>;
type RowOf<Is extends Parted['is']> = Extract<Parted, { readonly is: Is }>['rows'][number];

/** Scripts of about a megabyte each; answers how many rows and scripts there are. */
async function writeParts<Is extends Parted['is']>(
  text: RowFiles,
  is: Is,
  rows: AsyncIterable<RowOf<Is>>,
  written?: (row: RowOf<Is>, part: number) => void,
): Promise<{ readonly rows: number; readonly parts: number }> {
  let [count, part, length] = [0, 0, MEGABYTE];
  for await (const row of rows) {
    if (length >= MEGABYTE) {
      if (part > 0) await text.write(']});\n');
      part += 1;
      length = 0;
      await text.begin(`viewer/${is}-${String(part)}.js`);
      await text.write(`rinjoExport({"is":"${is}","part":${String(part)},"rows":[\n`);
    }
    const line = JSON.stringify(row);
    await text.write(length === 0 ? line : `,\n${line}`);
    length += line.length + 1;
    count += 1;
    written?.(row, part);
  }
  if (part > 0) await text.write(']});\n');
  return { rows: count, parts: part };
}

async function writeScript(text: RowFiles, name: string, script: ViewerScript): Promise<void> {
  await text.begin(`viewer/${name}.js`);
  await text.write(`rinjoExport(${JSON.stringify(script)});\n`);
}
