/** A place in degrees (WGS 84). */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export interface SketchMap {
  /** Metres from the middle, to the east and to the north. */
  readonly places: readonly { readonly east: number; readonly north: number }[];
  readonly middle: Place;
  /** Metres that the drawing is wide. */
  readonly across: number;
  /** A round number of metres, about a quarter of the width. */
  readonly scale: number;
}

/** Radius of the earth in metres, as an average: for distances of a site. */
const EARTH = 6_371_000;
const DEGREE = (Math.PI / 180) * EARTH;
/** Metres: closer than that, positions say nothing of directions. */
const LEAST = 20;

/** Places on a plane that touches the earth in their middle; null for none. */
export function sketchMap(places: readonly Place[], aspect: number): SketchMap | null {
  const [first] = places;
  if (!first) return null;
  const latitudes = places.map(({ latitude }) => latitude);
  // Around the globe from the first, so that the date line cuts nothing.
  const turned = places.map(({ longitude }) => ((longitude - first.longitude + 540) % 360) - 180);
  const middle = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: ((first.longitude + (Math.min(...turned) + Math.max(...turned)) / 2 + 540) % 360) - 180,
  };
  const shrink = Math.cos((middle.latitude * Math.PI) / 180);
  const half = (Math.min(...turned) + Math.max(...turned)) / 2;
  const laid = places.map(({ latitude }, i) => ({
    east: ((turned[i] ?? 0) - half) * DEGREE * shrink,
    north: (latitude - middle.latitude) * DEGREE,
  }));
  const wide = 2 * Math.max(...laid.map(({ east }) => Math.abs(east)));
  const high = 2 * Math.max(...laid.map(({ north }) => Math.abs(north)));
  const across = Math.max(LEAST, wide, high * aspect) * 1.25;
  return { places: laid, middle, across, scale: round(across / 4) };
}

/** The round number at or below: 1, 2 or 5 with noughts. */
function round(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((n) => n * power <= metres) ?? 1) * power;
}
