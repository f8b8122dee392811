/** One camera of the tests: which photographs it films, how large, and what is said beside it. */
export interface Camera {
  /** In the counter of every frame. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Filmed one after the other, each for the same time. */
  readonly photos: readonly string[];
  /** How much of a photograph lies outside the picture: 1 shows all of it. */
  readonly zoom: number;
  /** How far the camera travels over a photograph, as a part of what is free to travel over. */
  readonly travel: number;
  readonly speech: readonly string[];
  /** Speed and pitch of the voice: order and speed of the sentences tell each voice from the others. */
  readonly pitch: number;
}

/** Chromium plays a motion JPEG file at 30 frames a second, whatever it was made with. */
export const FRAME_RATE = 30;
/** 25 s: the longest a voice takes. Fewer than the counter can count. */
export const CLIP_FRAMES = 750;

/** The cameras that tests and screenshots choose from. */
export const CAMERAS = {
  /** A phone carried over a site. */
  site: {
    number: 1,
    width: 1280,
    height: 720,
    photos: ['slope', 'stream', 'meadow'],
    zoom: 1.3,
    travel: 0.9,
    speech: ['0870', '0880', '0890', '0920', '0930'],
    pitch: 1,
  },
  /** Somebody at a desk. */
  expert: {
    number: 2,
    width: 640,
    height: 360,
    photos: ['astronaut'],
    zoom: 1.07,
    travel: 0.3,
    speech: ['0930', '0890', '0870', '0880', '0920'],
    pitch: 1.18,
  },
  surveyor: {
    number: 3,
    width: 640,
    height: 360,
    photos: ['surveyor'],
    zoom: 1.07,
    travel: 0.3,
    speech: ['0920', '0870', '0930', '0890', '0880'],
    pitch: 0.84,
  },
  viewpoint: {
    number: 4,
    width: 640,
    height: 360,
    photos: ['viewpoint'],
    zoom: 1.3,
    travel: 0.6,
    speech: ['0880', '0920', '0890', '0930', '0870'],
    pitch: 1.32,
  },
} as const satisfies Record<string, Camera>;
export type CameraName = keyof typeof CAMERAS;
