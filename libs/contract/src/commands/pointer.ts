import type { ProducerId, TransportId } from '../ids.js';
import type { SctpStreamParameters } from '../media.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

/** Opens the channel on which the own pointer is sent. A new one replaces the old one. */
export interface OpenPointer {
  readonly transportId: TransportId;
  readonly sctpStreamParameters: SctpStreamParameters;
}

/** The channel on which the pointers of all others come: the sender's id (16 bytes), then the packet. */
export interface PointerLine {
  readonly id: string;
  readonly dataProducerId: string;
  readonly sctpStreamParameters: SctpStreamParameters;
}

/** One packet (`libs/annotation`, pointer-codec) in base64, for when no data channel can be had. */
export interface SendPointer {
  readonly packet: string;
}

/** The picture of a producer shows another part of the world from now on: rotated, other camera, zoomed. */
export interface FrameChanged {
  readonly producerId: ProducerId;
}

export interface PointerCommands {
  'pointer.open': { input: OpenPointer; output: { readonly id: string } };
  'pointer.receive': { input: Nothing; output: PointerLine };
  'pointer.send': { input: SendPointer; output: Nothing };
  'media.frameChanged': { input: FrameChanged; output: Nothing };
}

export const POINTER_COMMANDS = {
  'pointer.open': 'pointer:show',
  'pointer.receive': 'call:join',
  'pointer.send': 'pointer:show',
  'media.frameChanged': 'call:join',
} as const satisfies Record<keyof PointerCommands, Permission>;
