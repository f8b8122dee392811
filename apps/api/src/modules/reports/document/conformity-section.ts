import type { CameraConformity, ConformityInterval, FilmRange } from '@rinjo/contract';
import { type Flow, MUTED } from '../../../platform/pdf/flow.js';
import type { Written } from '../words/report-words.js';

/** Intervals of one camera that are printed. */
const MOST = 20;

const pixels = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${String(width)} × ${String(height)}`;

/** How the cameras measured up to the numbers of remote inspection. */
export function conformitySection(flow: Flow, written: Written, cameras: readonly CameraConformity[]): void {
  const t = written.words.conformity;
  if (cameras.length === 0) {
    flow.paragraph(t.none);
    return;
  }
  for (const camera of cameras) {
    flow.subheading(t.camera(camera.name));
    flow.facts(factsOf(camera, written));
    if (camera.intervals.length > 0) intervals(flow, written, camera.intervals);
  }
  flow.gap(4);
  flow.paragraph(t.note, { size: 8.5, colour: MUTED });
}

function factsOf(camera: CameraConformity, written: Written): readonly (readonly [string, string])[] {
  const t = written.words.conformity;
  const { limits, verdict, missed, sent, within } = camera;
  const missing = missed.map((measure) => t.measures[measure]).join(', ');
  return [
    [t.against, t.limits(pixels(limits), written.number(limits.fps), written.rate(limits.kbps))],
    [t.verdict, verdict === 'below' ? t.verdicts.below(missing) : t.verdicts[verdict]],
    [t.pixels, sent ? sizesOf(sent, written) : written.words.unknown],
    [
      t.fps,
      sent
        ? t.fpsRange(written.number(sent.fpsMean, 1), written.number(sent.fpsMin, 1))
        : written.words.unknown,
    ],
    [t.average, camera.averageKbps === null ? written.words.unknown : written.rate(camera.averageKbps)],
    [
      t.within,
      `${written.percent(within.all)} (${t.measures.pixels} ${written.percent(within.pixels)}, ${t.measures.fps} ${written.percent(within.fps)}, ${t.measures.bitrate} ${written.percent(within.bitrate)})`,
    ],
    [
      t.time,
      [
        `${t.filmed} ${written.length(camera.filmedMs)}`,
        `${t.paused} ${written.length(camera.pausedMs)}`,
        `${t.lost} ${written.length(camera.lostMs)}`,
      ].join(', '),
    ],
  ];
}

function sizesOf({ smallest, largest }: FilmRange, written: Written): string {
  const [small, large] = [pixels(smallest), pixels(largest)];
  return small === large ? large : written.words.conformity.range(small, large);
}

function intervals(flow: Flow, written: Written, all: readonly ConformityInterval[]): void {
  const t = written.words.conformity;
  flow.gap(4);
  flow.paragraph(t.intervals(all.length), { size: 9, weight: 'bold' });
  flow.table(
    [
      { heading: t.interval.time, share: 2 },
      { heading: t.interval.length, share: 2 },
      { heading: t.interval.what, share: 2 },
      { heading: t.interval.worst, share: 2 },
    ],
    all
      .slice(0, MOST)
      .map((one) => [
        written.time(new Date(one.from)),
        written.length(Date.parse(one.to) - Date.parse(one.from)),
        t.measures[one.measure],
        worstOf(one, written),
      ]),
  );
  if (all.length > MOST) flow.paragraph(t.more(all.length - MOST), { size: 8.5, colour: MUTED });
}

function worstOf({ measure, value, frame }: ConformityInterval, written: Written): string {
  if (frame) return pixels(frame);
  if (value === null) return written.words.unknown;
  return measure === 'fps' ? `${written.number(value, 1)} fps` : written.rate(value);
}
