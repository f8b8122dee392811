import { readFile } from 'node:fs/promises';

/** Root mean square of each 10 ms of a 16-bit mono PCM WAV file, 0 to 1. */
export async function envelopeOf(wavFile: string): Promise<readonly number[]> {
  const wav = await readFile(wavFile);
  const data = wav.indexOf('data', 12, 'latin1');
  const rate = wav.readUInt32LE(24);
  if (data < 0 || wav.readUInt16LE(22) !== 1 || wav.readUInt16LE(34) !== 16)
    throw new Error('Not 16-bit mono PCM');
  const start = data + 8;
  const end = Math.min(wav.length, start + wav.readUInt32LE(data + 4));
  const step = rate / 100;
  const envelope: number[] = [];
  for (let at = start; at + step * 2 <= end; at += step * 2) {
    let squares = 0;
    for (let i = 0; i < step; i++) squares += (wav.readInt16LE(at + i * 2) / 32_768) ** 2;
    envelope.push(Math.sqrt(squares / step));
  }
  return envelope;
}

const WINDOW = 400;

/**
 * How well the best 4 s of `heard` fit somewhere into the endless loop of `voice`: Pearson correlation of the loudness
 * in decibels. 1: the same; what people say by chance alike reaches about 0.8. Both in steps of 10 ms. Short windows,
 * because a machine under load loses audio now and then, which shifts everything after it.
 */
export function likeness(heard: readonly number[], voice: readonly number[]): number {
  const whole = loudness(heard);
  const loop = loudness(voice);
  let best = 0;
  for (let begin = 0; begin + WINDOW <= whole.length; begin += 100) {
    const part = whole.subarray(begin, begin + WINDOW);
    for (let shift = 0; shift < loop.length; shift++) best = Math.max(best, pearson(part, loop, shift));
  }
  return best;
}

/** The voice that `heard` is most like, and how much better it fits than the next one. */
export function recognise<Name extends string>(
  heard: readonly number[],
  voices: Readonly<Record<Name, readonly number[]>>,
): { readonly name: Name; readonly likeness: number; readonly margin: number } | null {
  const ranked = (Object.keys(voices) as Name[])
    .map((name) => ({ name, likeness: likeness(heard, voices[name]) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  return first ? { ...first, margin: first.likeness - (second?.likeness ?? 0) } : null;
}

/** Decibels over a floor of -50 dB, below which codecs and noise suppression do as they like; smoothed over 50 ms. */
function loudness(envelope: readonly number[]): Float64Array {
  const decibels = envelope.map((rms) => Math.max(-50, 20 * Math.log10(rms + 1e-9)));
  return Float64Array.from(decibels, (_, i) => {
    const near = decibels.slice(Math.max(0, i - 2), i + 3);
    return near.reduce((sum, x) => sum + x, 0) / near.length;
  });
}

function pearson(a: Float64Array, loop: Float64Array, shift: number): number {
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = loop[(i + shift) % loop.length] ?? 0;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  const n = a.length;
  const spread = Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
  return spread === 0 ? 0 : (n * sab - sa * sb) / spread;
}
