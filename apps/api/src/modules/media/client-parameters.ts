import type {
  DtlsParameters,
  RtpCapabilities,
  RtpParameters,
  SctpParameters,
  SctpStreamParameters,
} from '@rinjo/contract';
import type { types } from 'mediasoup';
import { DomainError } from '../../platform/errors/domain-error.js';

/** What clients send about their media is believed in these bounds alone; the rest mediasoup checks itself. */
const BOUNDS = { codecs: 40, encodings: 3, extensions: 40, fingerprints: 8, mid: 64 } as const;
const MIME = {
  audio: /^audio\/opus$/i,
  video: /^video\/(vp8|h264|rtx)$/i,
} as const;
const FINGERPRINTS: readonly string[] = ['sha-256', 'sha-384', 'sha-512'];
const HEX = /^([0-9A-F]{2}:){31,63}[0-9A-F]{2}$/i;
const ROLES: readonly unknown[] = ['auto', 'client', 'server', undefined];

/** RFC 3550 section 5.1. mediasoup would cut larger numbers to size. */
const MAX_PAYLOAD_TYPE = 127;
const MAX_SSRC = 0xffff_ffff;
const isWithin = (value: unknown, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;

const unsupported = (reason: string): DomainError => new DomainError('MEDIA_UNSUPPORTED', { reason });

function list(value: unknown, max: number, reason: string): readonly Readonly<Record<string, unknown>>[] {
  const items: unknown = value ?? [];
  if (!Array.isArray(items) || items.length > max) throw unsupported(reason);
  const checked: readonly unknown[] = items;
  return checked.map((item) => {
    if (typeof item !== 'object' || item === null) throw unsupported(reason);
    return item as Readonly<Record<string, unknown>>;
  });
}

/**
 * The parameters of a producer, built anew from what the client sent: listed codecs, at most three encodings, none of
 * the fields that mediasoup would obey beyond that. Throws MEDIA_UNSUPPORTED.
 */
export function producerParameters(kind: 'audio' | 'video', given: RtpParameters): RtpParameters {
  const codecs = list(given.codecs, BOUNDS.codecs, 'codecs');
  if (codecs.length === 0) throw unsupported('codecs');
  for (const { mimeType, payloadType } of codecs) {
    if (typeof mimeType !== 'string' || !MIME[kind].test(mimeType)) throw unsupported('codec');
    if (!isWithin(payloadType, MAX_PAYLOAD_TYPE)) throw unsupported('payloadType');
  }
  const encodings = list(given.encodings, BOUNDS.encodings, 'encodings');
  if (encodings.length === 0 || (kind === 'audio' && encodings.length > 1)) throw unsupported('encodings');
  for (const { ssrc, rid, rtx } of encodings) {
    if (ssrc !== undefined && !isWithin(ssrc, MAX_SSRC)) throw unsupported('ssrc');
    if (rid !== undefined && (typeof rid !== 'string' || rid.length > BOUNDS.mid)) throw unsupported('rid');
    for (const { ssrc: repair } of list(rtx === undefined ? [] : [rtx], 1, 'rtx'))
      if (!isWithin(repair, MAX_SSRC)) throw unsupported('rtx');
  }
  list(given.headerExtensions, BOUNDS.extensions, 'headerExtensions');
  const { mid } = given;
  if (mid !== undefined && (typeof mid !== 'string' || mid.length > BOUNDS.mid)) throw unsupported('mid');
  const parameters: RtpParameters = {
    codecs: given.codecs,
    headerExtensions: given.headerExtensions ?? [],
    encodings: given.encodings ?? [],
    rtcp: given.rtcp ?? {},
  };
  if (mid !== undefined) parameters.mid = mid;
  return parameters;
}

/** What a client can receive. Throws MEDIA_UNSUPPORTED. */
export function receiveCapabilities(given: RtpCapabilities): RtpCapabilities {
  const codecs = list(given.codecs, BOUNDS.codecs, 'codecs');
  if (codecs.length === 0) throw unsupported('codecs');
  list(given.headerExtensions, BOUNDS.extensions, 'headerExtensions');
  return { codecs: given.codecs ?? [], headerExtensions: given.headerExtensions ?? [] };
}

/** Fingerprints of SHA-256 or better (security.md section 6). Throws MEDIA_UNSUPPORTED. */
export function dtlsOf(given: DtlsParameters): DtlsParameters {
  const fingerprints = list(given.fingerprints, BOUNDS.fingerprints, 'fingerprints').filter(
    ({ algorithm, value }) =>
      typeof algorithm === 'string' &&
      FINGERPRINTS.includes(algorithm) &&
      typeof value === 'string' &&
      HEX.test(value),
  );
  if (fingerprints.length === 0) throw unsupported('fingerprints');
  if (!ROLES.includes(given.role)) throw unsupported('role');
  return {
    role: given.role ?? 'auto',
    fingerprints: given.fingerprints.filter(({ algorithm }) => FINGERPRINTS.includes(algorithm)),
  };
}

/** What a client needs to know of a transport's SCTP; every transport has it. */
export function sctpOf({ sctpParameters }: types.WebRtcTransport): SctpParameters {
  if (!sctpParameters) throw new Error('A transport without SCTP');
  const { port, maxSendMessageSize, maxReceiveMessageSize, OS, MIS, maxMessageSize } = sctpParameters;
  return { port, maxSendMessageSize, maxReceiveMessageSize, OS, MIS, maxMessageSize };
}

/** RFC 8832 section 5.1: 65535 is no stream. */
const MAX_STREAM_ID = 65_534;

/** Throws MEDIA_UNSUPPORTED. */
export function streamIdOf({ streamId }: SctpStreamParameters): number {
  if (!isWithin(streamId, MAX_STREAM_ID)) throw unsupported('streamId');
  return Number(streamId);
}
