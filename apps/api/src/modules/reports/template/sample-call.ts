import type {
  BoardTexts,
  CallId,
  DrawingItem,
  DrawingItemId,
  EvidenceId,
  Locale,
  ParticipantId,
} from '@rinjo/contract';
import type { PrintedPhoto, ReportContent, ReportPhoto } from '../content/report-content.js';

interface SampleWords {
  readonly title: string;
  readonly site: string;
  readonly address: string;
  readonly expert: string;
  readonly worker: string;
  readonly photo: string;
  readonly tag: string;
  readonly comment: string;
  readonly said: readonly [string, string];
  readonly board: Partial<BoardTexts>;
}

const SAMPLES: Readonly<Record<Locale, SampleWords>> = {
  ja: {
    ...{ title: '第3橋脚 段階確認（見本）', site: '見本川橋梁補修工事', address: '見本県見本市本町1-2-3' },
    ...{ expert: '佐藤 花子', worker: '山田 太郎（見本建設）', photo: '配筋', tag: '段階確認' },
    comment: 'かぶりを確認しました。問題ありません。',
    said: ['鉄筋の間隔を測ってください。', '200 mm です。'],
    board: {
      work: '見本川橋梁補修工事',
      place: '第3橋脚',
      type: '鉄筋工',
      design: '200 mm',
      measured: '200 mm',
    },
  },
  en: {
    ...{
      title: 'Pier 3, stage inspection (sample)',
      site: 'Sample River Bridge',
      address: '1-2-3 Sample Street',
    },
    ...{ expert: 'Hanako Sato', worker: 'Taro Yamada (Sample Works)', photo: 'reinforcement', tag: 'stage' },
    comment: 'Cover checked, no objections.',
    said: ['Please measure the distance of the bars.', '200 mm.'],
    board: {
      work: 'Sample River Bridge',
      place: 'Pier 3',
      type: 'Reinforcement',
      design: '200 mm',
      measured: '200 mm',
    },
  },
};

const NO_BOARD: BoardTexts = {
  ...{ work: '', place: '', date: '', contractor: '', type: '', outline: '', design: '', measured: '' },
  remarks: '',
};
const BEGIN = Date.UTC(2026, 10, 22, 1, 0);
const at = (min: number): Date => new Date(BEGIN + min * 60_000);

/** A call that nobody held, to show what a template makes of one. */
export function sampleCall(language: Locale, tenantName: string): ReportContent {
  const words = SAMPLES[language];
  const sha256 = '0123456789abcdef'.repeat(4);
  return {
    ...{
      tenantName,
      logo: null,
      callId: '00000000-0000-7000-8000-000000000000' as CallId,
      title: words.title,
    },
    site: { name: words.site, code: 'S-001', address: words.address },
    ownFields: [],
    ...{
      host: words.expert,
      plannedFor: at(0),
      startedAt: at(1),
      endedAt: at(24),
      endReason: 'ended_by_host',
    },
    people: [
      { ...person(words.expert, 1), role: 'host', device: 'desktop' },
      { ...person(words.worker, 2), role: 'guest', device: 'phone' },
    ],
    photos: [1, 2, 3].map((n) => photo(words, n, sha256)),
    files: [],
    chat: words.said.map((text, i) => ({
      at: at(8 + i),
      byName: i === 0 ? words.expert : words.worker,
      text,
    })),
    ...{ cameras: [], recordings: [] },
    ...{ madeAt: at(30), madeBy: words.expert, address: 'https://example.org/history/0' },
  };
}

/** No picture is at hand for it. */
export const samplePrint = (): Promise<PrintedPhoto> => Promise.resolve({ jpeg: null, proof: 'device' });

const person = (name: string, from: number) =>
  ({ name, joinedAt: at(from), leftAt: at(24), leaveReason: 'call_ended' }) as const;

function photo(words: SampleWords, n: number, sha256: string): ReportPhoto {
  return {
    ...{
      id: `photo-${String(n)}` as EvidenceId,
      name: `${words.photo}-${String(n)}.jpg`,
      byName: words.worker,
    },
    ...{ takenAt: at(6 + n), receivedAt: at(6 + n), sha256, width: 4000, height: 3000 },
    position: { latitude: 35.68 + n * 0.0003, longitude: 139.76 + n * 0.0004, accuracy: 8 },
    board: n === 1 ? { texts: { ...NO_BOARD, ...words.board }, corner: 'bottom_left' } : null,
    ...{ tags: [words.tag], comments: [{ byName: words.expert, text: words.comment }] },
    ...{ drawing: n === 2 ? [ARROW] : [], drawnBy: n === 2 ? [words.expert] : [] },
  };
}

const ARROW: DrawingItem = {
  ...{ id: 'sample' as DrawingItemId, author: 'sample' as ParticipantId, tool: 'arrow', z: 1, colour: 0 },
  ...{ width: 2, points: [20_000, 20_000, 40_000, 36_000] },
};
