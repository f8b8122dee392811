import { adjustmentFor, cameraStateOf } from './camera-abilities';

const REST = { canSwitch: false, paused: false };
const track = (capabilities: object | null, settings: object = {}): MediaStreamTrack =>
  ({
    getSettings: () => settings,
    ...(capabilities ? { getCapabilities: () => capabilities } : {}),
  }) as unknown as MediaStreamTrack;

it('offers what the camera says, with what is set now', () => {
  const phone = track(
    {
      torch: true,
      zoom: { min: 1, max: 8, step: 0 },
      focusMode: ['continuous', 'manual'],
      focusDistance: { min: 0.1, max: 2, step: 0.01 },
    },
    { torch: true, zoom: 2, focusMode: 'manual', focusDistance: 0.5 },
  );
  expect(cameraStateOf(phone, REST)).toEqual({
    ...REST,
    torch: true,
    zoom: { min: 1, max: 8, step: 0.1, value: 2 },
    focus: { min: 0.1, max: 2, step: 0.01, value: 0.5 },
  });
});

it('offers nothing that the camera does not say, and nothing without a range', () => {
  const nothing = { ...REST, torch: null, zoom: null, focus: null };
  expect(cameraStateOf(track(null), REST)).toEqual(nothing);
  const fixed = { torch: false, zoom: { min: 1, max: 1, step: 1 }, focusMode: ['continuous'] };
  expect(cameraStateOf(track(fixed), REST)).toEqual(nothing);
});

it('goes back to automatic focus', () => {
  expect(adjustmentFor({ kind: 'focus', value: null })).toEqual({ focusMode: 'continuous' });
  expect(adjustmentFor({ kind: 'focus', value: 1 })).toEqual({ focusMode: 'manual', focusDistance: 1 });
});
