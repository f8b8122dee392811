import type { CreatedTransport, TransportId } from '@rinjo/contract';
import { WebSocket } from 'ws';
import { once } from 'node:events';
import { OrtcTransport } from '../../../apps/api/src/prober/call/ortc-transport.js';
import { parametersOf } from '../../support/rtp-peer.js';
import { ivf, play, silence } from '../../support/rtp-source.js';
import type { BareCommand, BareCommands } from '../bare/protocol.js';

/** Somebody in the bare server's room who sends voice and a film that decodes, and receives nothing. */
export class FilmSeat {
  private constructor(
    private readonly socket: WebSocket,
    private readonly transport: OrtcTransport,
    private readonly stops: readonly (() => void)[],
  ) {}

  static async take(url: string, film: string, ssrc: number): Promise<FilmSeat> {
    const socket = new WebSocket(url.replace('http', 'ws'));
    await once(socket, 'open');
    const send = sender(socket);
    const created = await send('transport', {});
    const transport = await OrtcTransport.to({
      ...created,
      id: created.id as TransportId,
    } as CreatedTransport);
    const { dtlsParameters } = transport;
    await send('connect', { transportId: created.id, dtlsParameters });
    await transport.start();
    const streams = { audio: silence(ssrc), video: ivf(ssrc + 1, film) } as const;
    const stops: (() => void)[] = [];
    for (const kind of ['audio', 'video'] as const) {
      const rtpParameters = parametersOf(kind, streams[kind]);
      await send('produce', { transportId: created.id, kind, rtpParameters });
      stops.push(play(streams[kind], transport));
    }
    return new FilmSeat(socket, transport, stops);
  }

  async close(): Promise<void> {
    for (const stop of this.stops) stop();
    this.socket.close();
    await this.transport.close();
  }
}

function sender(socket: WebSocket) {
  const pending = new Map<number, (output: never) => void>();
  let next = 0;
  socket.on('message', (data: Buffer) => {
    const { id = -1, output } = JSON.parse(data.toString()) as { id?: number; output: never };
    pending.get(id)?.(output);
  });
  return <C extends BareCommand>(
    command: C,
    input: BareCommands[C]['input'],
  ): Promise<BareCommands[C]['output']> => {
    const id = next++;
    socket.send(JSON.stringify({ id, command, input }));
    return new Promise((resolve) => pending.set(id, resolve));
  };
}
