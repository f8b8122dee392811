import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Namespace } from '../browser/support/namespace.js';
import { soak, soakSettings, toldOf } from '../browser/support/soak.js';
import { Stage } from '../browser/support/stage.js';
import { dataFolder } from '../../scripts/lib/folders.mjs';
import { compare, type Comparison } from './statistics.js';

/** The issue's own: ten minutes. */
const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 600);
const LOST_MS = 2_000;
const STEP_MS = 100;

/** A long recording of three browsers over a line that loses 3 %, and its film read back. Root on Linux. */
export async function soakedRecording(): Promise<readonly Comparison[]> {
  const missing = Namespace.missing();
  if (missing) {
    process.stdout.write(`left out: ${missing}\n`);
    return [];
  }
  const namespace = Namespace.open();
  const stage = new Stage();
  try {
    await stage.open(soakSettings(namespace));
    const folder = join(dataFolder(), 'bench');
    mkdirSync(folder, { recursive: true });
    const film = join(folder, 'soak.mp4');
    const found = await soak(stage, namespace, { seconds: SECONDS, lossPercent: 3, film });
    process.stdout.write(`${toldOf(found)}\nthe film is ${film}\n`);
    const late = found.skews.map(Math.abs).toSorted((a, b) => a - b);
    const skew = late[Math.floor(late.length * 0.95)] ?? Number.NaN;
    return [
      compare('Without a new picture at the death of a worker', 'ms', found.atKill?.ms ?? 0, LOST_MS, 1),
      compare('Sound beside picture, 95 % of claps', 'ms', skew, STEP_MS, 1),
      compare('Making the film of a call of three', 's', found.composedMs / 1_000, found.filmMs / 1_000, 0.5),
    ];
  } finally {
    await stage.close();
    namespace.close();
  }
}
