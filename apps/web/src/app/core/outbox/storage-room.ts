/** Left free on the device for photos, and for the device itself. */
const SPARE_BYTES = 60_000_000;
/** All films that wait on one device: an hour and a half. */
export const FILM_BYTES_MAX = 1_200_000_000;
/** Not worth beginning a film with less: a quarter of a minute. */
export const FILM_BYTES_MIN = 4_000_000;

/** Bytes that films may still have on a device where `films` bytes of them wait; by what the browser says of its storage. */
export function roomForFilms({ quota, usage }: StorageEstimate, films: number): number {
  const free = quota === undefined || usage === undefined ? Infinity : quota - usage - SPARE_BYTES;
  return Math.max(0, Math.min(free, FILM_BYTES_MAX - films));
}
