import { expect, it } from 'vitest';
import { FILM_BYTES_MAX, roomForFilms } from './storage-room';

it('leaves room for photos, and lets films not fill a device', () => {
  expect(roomForFilms({ quota: 1_000_000_000, usage: 100_000_000 }, 0)).toBe(840_000_000);
  expect(roomForFilms({ quota: 100_000_000, usage: 90_000_000 }, 0)).toBe(0);
  expect(roomForFilms({ quota: 1e12, usage: 0 }, 0)).toBe(FILM_BYTES_MAX);
  expect(roomForFilms({ quota: 1e12, usage: 0 }, FILM_BYTES_MAX - 5)).toBe(5);
  expect(roomForFilms({ quota: 1e12, usage: 0 }, FILM_BYTES_MAX + 5)).toBe(0);
  expect(roomForFilms({}, 0)).toBe(FILM_BYTES_MAX);
});
