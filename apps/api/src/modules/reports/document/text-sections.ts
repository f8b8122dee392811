import type { Flow } from '../../../platform/pdf/flow.js';
import type { ReportContent, ReportFile } from '../content/report-content.js';
import type { Written } from '../words/report-words.js';
import { drawQr } from './qr-on-page.js';

/** What the call was: where, when, who began it, how it ended. */
export function summarySection(flow: Flow, written: Written, content: ReportContent): void {
  const { words } = written;
  const t = words.facts;
  const { site, startedAt, endedAt, plannedFor, endReason } = content;
  const place = site && [site.name, site.code && `(${site.code})`].filter((part) => part !== '').join(' ');
  flow.facts([
    [t.call, content.title],
    [t.site, place ?? words.unknown],
    ...(site?.address ? [[t.address, site.address] as const] : []),
    ...content.ownFields.map((field) => [field.label, written.entered(field)] as const),
    [t.host, content.host],
    ...(plannedFor ? [[t.planned, written.moment(plannedFor)] as const] : []),
    [t.started, startedAt ? written.moment(startedAt) : words.unknown],
    [t.ended, endedAt ? written.moment(endedAt) : words.running],
    ...(startedAt && endedAt
      ? [[t.length, written.length(endedAt.getTime() - startedAt.getTime())] as const]
      : []),
    ...(endReason ? [[t.end, words.endReasons[endReason]] as const] : []),
    [t.people, words.peopleCount(new Set(content.people.map(({ name }) => name)).size)],
    [t.photos, words.photoCount(content.photos.length)],
    [t.made, words.madeBy(written.moment(content.madeAt), content.madeBy)],
    [t.zone, written.timeZone],
    [t.callId, content.callId],
  ]);
}

/** Who came and went, and why. */
export function peopleSection(flow: Flow, written: Written, { people }: ReportContent): void {
  const { words } = written;
  const t = words.person;
  if (people.length === 0) {
    flow.paragraph(words.none);
    return;
  }
  flow.table(
    [
      { heading: t.name, share: 3 },
      { heading: t.role, share: 1.5 },
      { heading: t.device, share: 1.4 },
      { heading: t.joined, share: 2.3 },
      { heading: t.left, share: 2.3 },
      { heading: t.how, share: 2 },
    ],
    people.map(({ name, role, device, joinedAt, leftAt, leaveReason }) => [
      ...[name, words.roles[role], words.devices[device], written.moment(joinedAt)],
      leftAt ? written.moment(leftAt) : words.stillIn,
      leaveReason ? words.leaveReasons[leaveReason] : '',
    ]),
  );
}

/** Films, files and notes, and photos that are not clean: each with its hash. */
export function filesSection(flow: Flow, written: Written, { files }: ReportContent): void {
  const { words } = written;
  const t = words.file;
  if (files.length === 0) {
    flow.paragraph(words.none);
    return;
  }
  const kindOf = ({ kind, state }: ReportFile): string =>
    state === 'clean' ? t.kinds[kind] : `${t.kinds[kind]} (${t.states[state]})`;
  flow.table(
    [
      { heading: t.name, share: 6 },
      { heading: t.kind, share: 1.6 },
      { heading: t.by, share: 2 },
      { heading: t.received, share: 2.4 },
      { heading: t.size, share: 1.4 },
    ],
    files.map((file) => [
      ...[
        `${file.name}\nSHA-256: ${file.sha256}`,
        kindOf(file),
        file.byName,
        written.moment(file.receivedAt),
      ],
      written.size(file.bytes),
    ]),
  );
}

export function chatSection(flow: Flow, written: Written, { chat }: ReportContent): void {
  const { words } = written;
  if (chat.length === 0) {
    flow.paragraph(words.none);
    return;
  }
  flow.table(
    [
      { heading: words.chat.at, share: 1.2 },
      { heading: words.chat.by, share: 2 },
      { heading: words.chat.text, share: 7 },
    ],
    chat.map(({ at, byName, text }) => [written.time(at), byName, text]),
  );
}

export function recordingsSection(flow: Flow, written: Written, { recordings }: ReportContent): void {
  const { words } = written;
  const t = words.recording;
  if (recordings.length === 0) flow.paragraph(words.none);
  for (const { startedAt, stoppedAt, chapters } of recordings) {
    flow.subheading(t.from(written.moment(startedAt), stoppedAt ? written.moment(stoppedAt) : t.going));
    if (chapters.length === 0) flow.paragraph(t.noChapters);
    else
      flow.table(
        [
          { heading: t.at, share: 1 },
          { heading: t.what, share: 6 },
        ],
        chapters.map(({ atMs, kind, name }) => [positionOf(atMs), t.chapters[kind](name)]),
      );
  }
}

/** How photos were proved, how many were found unaltered, and where the call is to be found. */
export function integritySection(
  flow: Flow,
  written: Written,
  { address }: ReportContent,
  { good, all }: { readonly good: number; readonly all: number },
): void {
  const t = written.words.integrity;
  if (all > 0) flow.paragraph(t.counted(good, all), { size: 10, weight: 'bold' });
  for (const text of t.text) {
    flow.paragraph(text, { size: 9 });
    flow.gap(4);
  }
  const side = 84;
  flow.need(side + 10);
  const { y } = flow;
  flow.tagged(
    'Figure',
    () => {
      drawQr(flow.doc, address, flow.left, y, side);
      const lines = [t.qr, ...flow.type.lines(address, flow.width - side - 12, { size: 8.5 })];
      for (const [i, line] of lines.entries())
        flow.type.draw(line, flow.left + side + 10, y + 16 + i * 13, { size: 8.5 });
    },
    { alt: `${t.qr}: ${address}` },
  );
  flow.y = y + side + 8;
}

/** 1:02:03 */
function positionOf(ms: number): string {
  const s = Math.floor(ms / 1000);
  const [h, min, sec] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60), s % 60];
  return `${String(h)}:${String(min).padStart(2, '0')}:${String(sec).padStart(2, '0')}`;
}
