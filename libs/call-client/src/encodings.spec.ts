import { describe, expect, it } from '@jest/globals';
import { isIos, layerFor, layersOf, videoSending } from './encodings.js';

const DESKTOP = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156', maxTouchPoints: 0 };
const IPHONE = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', maxTouchPoints: 5 };
const IPAD = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 5 };
const MAC = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 0 };

describe('videoSending', () => {
  it('sends three layers of VP8 from a 1,280 pixel camera', () => {
    const { codec, encodings } = videoSending('camera', 1280, false, DESKTOP);
    expect(codec).toBe('video/VP8');
    expect(encodings.map((e) => [e.scaleResolutionDownBy, e.maxBitrate])).toEqual([
      [4, 150_000],
      [2, 500_000],
      [1, 1_200_000],
    ]);
  });

  it('sends fewer layers from a smaller camera, never one below 160 pixels', () => {
    expect(videoSending('camera', 640, false, DESKTOP).encodings.map((e) => e.scaleResolutionDownBy)).toEqual(
      [2, 1],
    );
    expect(videoSending('camera', 320, false, DESKTOP).encodings).toHaveLength(1);
  });

  it('sends H.264 from iPhones and from iPads that call themselves Macintosh', () => {
    expect([IPHONE, IPAD, MAC].map(isIos)).toEqual([true, true, false]);
    expect(videoSending('camera', 1280, false, IPHONE)).toMatchObject({
      codec: 'video/H264',
      encodings: [{}],
    });
  });

  it('sends one small encoding over a weak uplink', () => {
    expect(videoSending('camera', 1280, true, DESKTOP).encodings).toMatchObject([{ maxBitrate: 600_000 }]);
  });
});

describe('layerFor', () => {
  it('takes the smallest of three layers that fills the picture', () => {
    expect([100, 320, 400, 640, 900, 3_000].map((width) => layerFor(width, 3))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('has no choice with one layer', () => expect(layerFor(100, 1)).toBe(0));
});

describe('layersOf', () => {
  it('reads the scalability mode', () => {
    const parameters = (scalabilityMode?: string) => ({
      codecs: [],
      encodings: [{ ssrc: 1, scalabilityMode }],
    });
    expect(layersOf(parameters('S3T3'))).toEqual({ spatial: 3, temporal: 3 });
    expect(layersOf(parameters('L1T2'))).toEqual({ spatial: 1, temporal: 2 });
    expect(layersOf(parameters())).toEqual({ spatial: 1, temporal: 1 });
  });
});
