/** When a sender's RTP clock showed what (RFC 3550, section 6.4.1). */
export interface SenderReport {
  readonly ssrc: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rtp: number;
}

const SENDER_REPORT = 200;
const REPORT_BYTES = 20;
/** Seconds from 1900, where NTP counts from, to 1970. */
const NTP_EPOCH_S = 2_208_988_800;

/** The sender reports of a compound RTCP packet; what is broken ends the reading. */
export function senderReports(bytes: Buffer): readonly SenderReport[] {
  const reports: SenderReport[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = (bytes.readUInt16BE(at + 2) + 1) * 4;
    if (bytes.readUInt8(at) >> 6 !== 2 || at + length > bytes.length) break;
    if (bytes.readUInt8(at + 1) === SENDER_REPORT && length >= REPORT_BYTES)
      reports.push({
        ssrc: bytes.readUInt32BE(at + 4),
        at:
          (bytes.readUInt32BE(at + 8) - NTP_EPOCH_S) * 1000 + (bytes.readUInt32BE(at + 12) * 1000) / 2 ** 32,
        rtp: bytes.readUInt32BE(at + 16),
      });
    at += length;
  }
  return reports;
}
