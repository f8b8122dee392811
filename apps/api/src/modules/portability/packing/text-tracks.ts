import type { RecordingChapter } from '@rinjo/contract';
import { EXPORTED_RECORDING } from '../declared/evidence.js';
import { callFolder, recordingFolder } from './paths.js';
import type { RowFiles } from './row-files.js';
import { WEBVTT_HEAD, webVttCue } from './web-vtt.js';

interface Said {
  readonly callId: string;
  readonly callTitle: string;
  readonly callCreatedAt: Date;
  readonly startedAt: Date | null;
  readonly at: Date;
  readonly name: string;
  readonly text: string;
}

interface Chaptered {
  readonly callId: string;
  readonly callTitle: string;
  readonly callCreatedAt: Date;
  readonly recordingId: string;
  readonly startedAt: Date;
  readonly stoppedAt: Date;
  readonly chapters: readonly RecordingChapter[];
}

const CHAT = `select m.call_id as "callId", c.title as "callTitle", c.created_at as "callCreatedAt",
    c.started_at as "startedAt", m.at, m.author_name as name, m.text
  from chat_message m join call c on c.tenant_id = m.tenant_id and c.id = m.call_id
  order by m.call_id, m.at, m.id`;

const CHAPTERS = `select c.call_id as "callId", l.title as "callTitle", l.created_at as "callCreatedAt", c.id as "recordingId",
    c.started_at as "startedAt", c.stopped_at as "stoppedAt", c.chapters
  from recording c join call l on l.tenant_id = c.tenant_id and l.id = c.call_id
  where ${EXPORTED_RECORDING} order by c.started_at, c.id`;

/** Milliseconds for which a message stands under a film. */
const SHOWN_MS = 5_000;

type Read = <Row>(sql: string) => AsyncIterable<Row>;

/** What was said in the chat of each call, and the chapters of each recording, as WebVTT. */
export async function writeTracks(files: RowFiles, read: Read): Promise<void> {
  await writeChats(files, read);
  await writeChapters(files, read);
}

async function writeChats(files: RowFiles, read: Read): Promise<void> {
  let callId: string | null = null;
  let begin = 0;
  for await (const said of read<Said>(CHAT)) {
    if (said.callId !== callId) {
      callId = said.callId;
      begin = (said.startedAt ?? said.at).getTime();
      await files.begin(`${callFolder(said)}/chat.vtt`);
      await files.write(WEBVTT_HEAD);
    }
    const atMs = said.at.getTime() - begin;
    await files.write(webVttCue({ atMs, untilMs: atMs + SHOWN_MS, voice: said.name, text: said.text }));
  }
}

async function writeChapters(files: RowFiles, read: Read): Promise<void> {
  for await (const of of read<Chaptered>(CHAPTERS)) {
    await files.begin(`${recordingFolder(of, of.recordingId, of.startedAt)}/chapters.vtt`);
    await files.write(WEBVTT_HEAD);
    const end = of.stoppedAt.getTime() - of.startedAt.getTime();
    for (const [i, { atMs, kind, name }] of of.chapters.entries())
      await files.write(
        webVttCue({
          atMs,
          untilMs: of.chapters[i + 1]?.atMs ?? end,
          text: name === '' ? kind : `${kind}: ${name}`,
        }),
      );
  }
}
