import { describe, expect, it } from '@jest/globals';
import type { RtpPacket } from '../rtp/rtp-packet.js';
import type { Frame } from './frame.js';
import { H264Depacketizer } from './h264.js';
import { OpusDepacketizer, opusDurationMs } from './opus.js';
import { pictureSize } from './sps.js';
import { descriptorBytes, Vp8Depacketizer } from './vp8.js';

let sequence = 0;
function packet(payload: readonly number[] | Buffer, marker = false, timestamp = 9_000): RtpPacket {
  sequence += 1;
  return { ...{ payloadType: 101, sequence, timestamp, ssrc: 1, marker }, payload: Buffer.from(payload) };
}
const summary = (frames: readonly Frame[]) =>
  frames.map(({ data, key, format }) => ({
    bytes: data.toString('hex'),
    key,
    ...(format ? { size: `${String(format.width)}x${String(format.height)}` } : {}),
  }));

const VP8_KEY = [0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01];

describe('VP8', () => {
  it('is put together from its packets, with the size of key frames', () => {
    const vp8 = new Vp8Depacketizer();
    expect(vp8.push(packet([0x10, ...VP8_KEY]), 0)).toEqual([]);
    const key = vp8.push(packet([0x00, 0xaa], true), 0);
    expect(summary(key)).toEqual([
      { bytes: Buffer.from([...VP8_KEY, 0xaa]).toString('hex'), key: true, size: '640x480' },
    ]);
    expect(summary(vp8.push(packet([0x10, 0x11, 2, 3], true), 0))).toEqual([{ bytes: '110203', key: false }]);
  });

  it.each([
    [[0x10], 1],
    [[0x90, 0x80, 0x05], 3],
    [[0x90, 0x80, 0x85, 0x01], 4],
    [[0x90, 0x40, 0x05], 3],
    [[0x90, 0x20, 0x05], 3],
    [[0x90, 0x10, 0x05], 3],
    [[0x90, 0xf0, 0x85, 0x01, 0x02, 0x03], 6],
    [[0x90, 0x00], 2],
  ])('skips the descriptor %p', (descriptor, length) => {
    expect(descriptorBytes(Buffer.from([...descriptor, 0xff]))).toBe(length);
  });

  it('drops a frame with a hole, and one whose beginning is missing', () => {
    const vp8 = new Vp8Depacketizer();
    vp8.push(packet([0x10, 0x11, 1]), 0);
    vp8.lost();
    expect(vp8.push(packet([0x00, 2], true), 0)).toEqual([]);
    expect(summary(vp8.push(packet([0x10, 0x11, 3], true, 12_000), 0))).toHaveLength(1);
  });

  it('ends a frame whose marked packet is missing when the next begins', () => {
    const vp8 = new Vp8Depacketizer();
    vp8.push(packet([0x10, 0x11, 1]), 0);
    expect(summary(vp8.push(packet([0x10, 0x11, 2], true, 12_000), 0)).map(({ bytes }) => bytes)).toEqual([
      '1101',
      '1102',
    ]);
  });
});

/** 1280x720 and 640x360, constrained baseline, as libx264 and a phone write them. */
const SPS_720 = Buffer.from('6742c01fd9005005bb016a02020280000003008000001e478c1924', 'hex');
const PPS = Buffer.from('68cb83cb20', 'hex');

describe('H.264', () => {
  it('reads parameter sets from an aggregate and a key frame from fragments', () => {
    const h264 = new H264Depacketizer();
    const aggregate = Buffer.concat([
      Buffer.from([24, 0, SPS_720.length]),
      SPS_720,
      Buffer.from([0, PPS.length]),
      PPS,
    ]);
    h264.push(packet(aggregate), 0);
    h264.push(packet([0x7c, 0x85, 1, 2]), 0);
    h264.push(packet([0x7c, 0x05, 3]), 0);
    const [frame] = h264.push(packet([0x7c, 0x45, 4], true), 0);
    expect(frame?.key).toBe(true);
    expect(frame?.format).toMatchObject({ width: 1280, height: 720, codec: 'avc1.42c01f' });
    expect(frame?.data.subarray(-9).toString('hex')).toBe('000000056501020304');
    expect(frame?.format?.description?.subarray(0, 8).toString('hex')).toBe('0142c01fffe1001b');
  });

  it('takes a single unit for what its type says, not for what its second byte looks like', () => {
    const h264 = new H264Depacketizer();
    const [inter] = h264.push(packet([0x41, 0x85, 0x45], true), 0);
    expect(inter).toMatchObject({ key: false });
    expect(h264.push(packet([0x65, 0x00, 0x00], true, 12_000), 0)).toEqual([]); // no parameter sets yet
  });

  it('drops a frame with a missing fragment', () => {
    const h264 = new H264Depacketizer();
    h264.push(packet([0x5c, 0x81, 1]), 0);
    expect(h264.push(packet([0x41, 5], true), 0)).toEqual([]);
  });

  it('reads the size with its cropping', () => {
    expect(pictureSize(SPS_720)).toEqual({ width: 1280, height: 720 });
    expect(pictureSize(SPS_720.subarray(0, 5))).toBeNull();
  });
});

describe('Opus', () => {
  it('is one frame a packet, as long as its first byte says', () => {
    const [frame] = new OpusDepacketizer().push(packet([0xf8, 0xff, 0xfe]), 3);
    expect(frame).toMatchObject({ key: true, arrivedAt: 3 });
    expect(
      [[0xf8], [0x78], [0x08], [0xf9], [0xfb, 0x03]].map((bytes) => opusDurationMs(Buffer.from(bytes))),
    ).toEqual([20, 20, 20, 40, 60]);
  });
});
