/**
 * Version of the socket protocol: commands, events and their shapes.
 * 1: calls, participants, media over mediasoup (November 2026).
 */
export const PROTOCOL = 1;

/** Path of the socket on the server that a ticket names. */
export const SOCKET_PATH = '/api/socket';

/**
 * What the socket handshake carries in `auth`. Exactly one of `ticket`, `resumeToken` and `desk` is present. A desk line
 * is for a signed-in person outside calls: its proof is the session cookie that the browser sends along.
 */
export interface Handshake {
  readonly protocol: number;
  readonly ticket?: string;
  readonly resumeToken?: string;
  readonly desk?: true;
}

/** What a command carries: `id` makes a retry harmless, the answer of the first try is sent again. */
export interface CommandMessage<Input> {
  readonly id: string;
  readonly input: Input;
}
