import { once } from 'node:events';
import type { types } from 'mediasoup-client';
import { WebSocket } from 'ws';
import type { BareCommand, BareCommands, BareProducer } from '../bare/protocol.js';
import { receiverCapabilities, type Seat } from './seat.js';

type Output<C extends BareCommand> = BareCommands[C]['output'];

/** A place in the bare server's one room. */
export async function takeBareSeat(url: string): Promise<Seat> {
  const socket = new WebSocket(url.replace('http', 'ws'));
  const pending = new Map<number, (output: never) => void>();
  let next = 0;
  let take: (producerId: string) => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { id?: number; output: never; producer?: BareProducer };
    if (message.producer) take(message.producer.id);
    else pending.get(message.id ?? -1)?.(message.output);
  });
  await once(socket, 'open');
  const send = <C extends BareCommand>(command: C, input: BareCommands[C]['input']): Promise<Output<C>> => {
    const id = next++;
    socket.send(JSON.stringify({ id, command, input }));
    return new Promise((resolve) => pending.set(id, resolve));
  };
  const { rtpCapabilities, producers } = await send('enter', {});
  const capabilities = receiverCapabilities(rtpCapabilities as types.RtpCapabilities);
  return {
    createTransport: () => send('transport', {}),
    connect: (transportId, dtlsParameters) => send('connect', { transportId, dtlsParameters }),
    produce: (transportId, kind, rtpParameters) => send('produce', { transportId, kind, rtpParameters }),
    onStream: (receive) => {
      take = receive;
      producers.forEach(({ id }) => receive(id));
    },
    consume: async (transportId, producerId) => {
      const { id } = await send('consume', { transportId, producerId, rtpCapabilities: capabilities });
      await send('resume', { consumerId: id });
    },
    leave: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}
