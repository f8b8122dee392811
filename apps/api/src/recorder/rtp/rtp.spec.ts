import { describe, expect, it } from '@jest/globals';
import { RtpHeader, RtpPacket as WeriftPacket } from 'werift';
import { type Ordered, Reorder, REPAIR_MS } from './reorder.js';
import { isRtcp, parseRtp, type RtpPacket } from './rtp-packet.js';
import { senderReports } from './sender-report.js';
import { TimeLine } from './time-line.js';
import { Unwrapper, unwrapNear } from './unwrap.js';

const packet = (sequence: number): RtpPacket => ({
  ...{ payloadType: 101, marker: true, sequence: sequence & 0xffff, timestamp: 0, ssrc: 1 },
  payload: Buffer.from([sequence & 0xff]),
});
const told = (ordered: readonly Ordered[]): readonly (number | string)[] =>
  ordered.map((next) => ('lost' in next ? `lost ${String(next.lost)}` : next.packet.sequence));

describe('an RTP packet', () => {
  it('is read as another implementation writes it', () => {
    const header = new RtpHeader({
      ...{ payloadType: 96, sequenceNumber: 65_535, timestamp: 4_294_967_295, ssrc: 7, marker: true },
      ...{ csrc: [1, 2], csrcLength: 2, extension: true, extensionProfile: 0xbede },
      extensions: [{ id: 1, payload: Buffer.from([9]) }],
    });
    const bytes = new WeriftPacket(header, Buffer.from('film')).serialize();
    expect(parseRtp(bytes)).toEqual({
      ...{ payloadType: 96, marker: true, sequence: 65_535, timestamp: 4_294_967_295, ssrc: 7 },
      payload: Buffer.from('film'),
    });
    expect(isRtcp(bytes)).toBe(false);
  });

  it('is nothing when it is cut off or of another version', () => {
    const bytes = new WeriftPacket(new RtpHeader({ payloadType: 96, ssrc: 7 }), Buffer.alloc(4)).serialize();
    expect(parseRtp(bytes.subarray(0, 11))).toBeNull();
    expect(parseRtp(Buffer.concat([Buffer.from([0x40]), bytes.subarray(1)]))).toBeNull();
    const padded = Buffer.from(bytes);
    padded.writeUInt8(0xa0, 0);
    padded.writeUInt8(200, padded.length - 1);
    expect(parseRtp(padded)).toBeNull();
  });
});

describe('a sender report', () => {
  it('tells when the RTP clock showed what', () => {
    const report = Buffer.alloc(28);
    report.writeUInt16BE(0x80c8, 0);
    report.writeUInt16BE(6, 2);
    report.writeUInt32BE(42, 4);
    report.writeUInt32BE(2_208_988_800 + 1_000, 8);
    report.writeUInt32BE(2 ** 31, 12);
    report.writeUInt32BE(90_000, 16);
    const receiver = Buffer.from([0x80, 201, 0, 1, 0, 0, 0, 1]);
    expect(isRtcp(report)).toBe(true);
    expect(senderReports(Buffer.concat([receiver, report]))).toEqual([
      { ssrc: 42, at: 1_000_500, rtp: 90_000 },
    ]);
    expect(senderReports(report.subarray(0, 20))).toEqual([]);
  });
});

describe('counters that begin again', () => {
  it('grow for ever, and what is late stays behind', () => {
    const sequence = new Unwrapper(16);
    expect([65_534, 65_535, 1, 0, 65_533, 2].map((value) => sequence.next(value))).toEqual([
      65_534, 65_535, 65_537, 65_536, 65_533, 65_538,
    ]);
    expect(unwrapNear(5, 2 ** 33, 32)).toBe(2 ** 33 + 5);
  });
});

describe('the reorder buffer', () => {
  it('puts packets in order across the end of the numbers and drops what came twice', () => {
    const buffer = new Reorder(32);
    const out = [65_534, 0, 65_535, 65_535, 1].flatMap((n) => told(buffer.push(packet(n), 0)));
    expect(out).toEqual([65_534, 65_535, 0, 1]);
  });

  it('waits a second for what is missing, and then goes on without it', () => {
    const buffer = new Reorder(32);
    expect(told(buffer.push(packet(1), 0))).toEqual([1]);
    expect(told(buffer.push(packet(4), 100))).toEqual([]);
    expect(told(buffer.release(100 + REPAIR_MS - 1))).toEqual([]);
    expect(told(buffer.release(100 + REPAIR_MS))).toEqual(['lost 2', 4]);
    expect(told(buffer.push(packet(3), 1_200))).toEqual([]);
    expect(told(buffer.push(packet(5), 1_200))).toEqual([5]);
  });

  it('holds no more than it may', () => {
    const buffer = new Reorder(2);
    buffer.push(packet(1), 0);
    const out = [3, 4, 5].flatMap((n) => told(buffer.push(packet(n), 0)));
    expect(out).toEqual(['lost 1', 3, 4, 5]);
    buffer.push(packet(8), 0);
    expect(told(buffer.end())).toEqual(['lost 2', 8]);
  });
});

describe('the time of a track', () => {
  it('follows the reports slowly, over an hour of a clock that is 50 ppm fast, within 10 ms', () => {
    const line = new TimeLine(48_000);
    const truth = (at: number): number => Math.round((at * 48_000 * 1.00005) / 1000);
    let worst = 0;
    for (let at = 0; at <= 3_600_000; at += 1_250) {
      line.report(truth(at), 1_000_000 + at + (at % 2_500 === 0 ? 4 : -4));
      worst = Math.max(worst, Math.abs((line.at(truth(at + 600)) ?? 0) - 1_000_600 - at));
    }
    expect(worst).toBeLessThan(10);
  });

  it('moves to where two reports say it is, when the sender has not counted some time, and not for one', () => {
    const line = new TimeLine(48_000);
    const second = (n: number): number => n * 48_000;
    line.report(second(0), 1_000);
    line.report(second(1), 2_000);
    line.report(second(2), 3_300); // one report alone may be wrong
    expect(line.at(second(2))).toBeLessThan(3_010);
    line.report(second(3), 4_000);
    expect(line.at(second(3))).toBeCloseTo(4_000, -1);
    // A microphone stood still for 400 ms: its time goes on where it stopped.
    line.report(second(4), 5_400);
    line.report(second(5), 6_400);
    expect(line.at(second(5))).toBe(6_400);
  });

  it('is corrected once when it was guessed, and at once when the sender begins anew', () => {
    const line = new TimeLine(90_000);
    expect(line.at(0)).toBeNull();
    line.guess(0, 5_000);
    expect(line.at(90_000)).toBe(6_000);
    line.report(90_000, 6_120);
    expect(line.at(90_000)).toBe(6_120);
    line.report(180_000, 7_220);
    expect(line.at(180_000)).toBeCloseTo(7_125.5);
    line.report(180_000, 99_000);
    expect(line.at(180_000)).toBe(99_000);
  });
});
