import type {
  CameraConformity,
  ConformityInterval,
  ConformityMeasure,
  ConformityReport,
  ConformityVerdict,
  FilmRange,
  QualityCause,
} from '@rinjo/contract';
import { csvTable } from '../../platform/http/csv-cell.js';

const MEASURES: Readonly<Record<ConformityMeasure, string>> = {
  pixels: '画素数',
  fps: 'フレームレート',
  bitrate: '平均ビットレート',
};
const VERDICTS: Readonly<Record<ConformityVerdict, string>> = {
  met: '基準値以上',
  below: '基準値を下回る項目あり',
  unknown: '判断できるだけの計測なし',
};
const CAUSES: Readonly<Record<QualityCause, string>> = {
  ...{ bandwidth: '回線の帯域', loss: 'パケット損失', delay: '遅延', device: '端末の処理', battery: '電池' },
  ...{ download: '受信側の回線', chosen: '利用者の選択' },
};
const HEADINGS = [
  ...['区分', '参加者', '開始（UTC）', '終了（UTC）', '撮影時間（秒）', '一時停止（秒）', '途切れ（秒）'],
  ...[
    '送信の最小画素',
    '送信の最大画素',
    '送信のfps平均',
    '送信のfps最小',
    '受信側の最小画素',
    '受信側のfps平均',
  ],
  ...['映像（バイト）', '音声（バイト）', '平均ビットレート（kbit/s）'],
  ...['基準の画素', '基準のfps', '基準のkbit/s', '基準内の時間の割合（%）', '結果'],
  ...['下回った項目', '値', '原因'],
] as const;

/** One line for each camera, then one for each interval below a limit. RFC 4180; opens in a spreadsheet as it is. */
export function conformityCsv(report: ConformityReport): string {
  const rows = report.cameras.flatMap((camera) => [
    cameraRow(camera),
    ...camera.intervals.map((interval) => intervalRow(camera, interval)),
  ]);
  return csvTable([HEADINGS, ...rows]);
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
const size = (frame: { readonly width: number; readonly height: number } | null | undefined): string =>
  frame ? `${String(frame.width)}x${String(frame.height)}` : '';
const rate = (fps: number | undefined): string => fps?.toFixed(1) ?? '';

function cameraRow(camera: CameraConformity): readonly string[] {
  const { sent, seen, limits }: { sent: FilmRange | null; seen: FilmRange | null } & CameraConformity =
    camera;
  return [
    ...['カメラ', camera.name, camera.from, camera.to],
    ...[camera.filmedMs, camera.pausedMs, camera.lostMs].map(seconds),
    ...[size(sent?.smallest), size(sent?.largest), rate(sent?.fpsMean), rate(sent?.fpsMin)],
    ...[size(seen?.smallest), rate(seen?.fpsMean)],
    ...[String(camera.videoBytes), String(camera.audioBytes), camera.averageKbps?.toFixed(0) ?? ''],
    ...[size(limits), String(limits.fps), String(limits.kbps), (camera.within.all * 100).toFixed(1)],
    ...[VERDICTS[camera.verdict], camera.missed.map((measure) => MEASURES[measure]).join('、'), '', ''],
  ];
}

function intervalRow(camera: CameraConformity, interval: ConformityInterval): readonly string[] {
  const { from, to, measure, value, frame, cause } = interval;
  return [
    ...['基準未満の区間', camera.name, from, to],
    ...Array.from({ length: HEADINGS.length - 7 }, () => ''),
    ...[MEASURES[measure], frame ? size(frame) : (value?.toFixed(1) ?? ''), cause ? CAUSES[cause] : ''],
  ];
}
