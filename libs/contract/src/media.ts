import type * as types from 'mediasoup-client/types';

export type RtpCapabilities = types.RtpCapabilities;
export type RtpParameters = types.RtpParameters;
export type DtlsParameters = types.DtlsParameters;
export type IceParameters = types.IceParameters;
export type IceCandidate = types.IceCandidate;
export type SctpParameters = types.SctpParameters;
export type SctpStreamParameters = types.SctpStreamParameters;

/** An RTCIceServer (W3C WebRTC 4.2.2) with short-lived credentials. */
export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}
