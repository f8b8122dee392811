import type { ProducerId, ProducerView, Ticket, TransportId } from '@rinjo/contract';
import { openSocketLink, systemClock } from '@rinjo/call-client';
import { receiverCapabilities, type Seat } from './seat.js';

/** A seat in a call of the product, by the same commands that the web app sends. */
export async function takeProductSeat({ url, ticket }: Pick<Ticket, 'url' | 'ticket'>): Promise<Seat> {
  const early: ProducerView[] = [];
  let take: (producer: ProducerView) => void = (producer) => early.push(producer);
  const line = await openSocketLink(
    url,
    { ticket },
    {
      event: (event) => {
        if (event.name === 'producer.added') take(event.payload.producer);
      },
      transient: () => undefined,
      down: () => undefined,
    },
    systemClock,
  );
  const joined = await line.send('call.join', { device: 'desktop' });
  if (joined.kind === 'lobby') throw new Error('The call has a lobby');
  const { snapshot, rtpCapabilities } = joined;
  const capabilities = receiverCapabilities(rtpCapabilities);
  await line.send('media.declareCapabilities', { rtpCapabilities: capabilities });
  return {
    createTransport: async (direction) => {
      const transport = await line.send('media.createTransport', { direction });
      return { ...transport, iceCandidates: [...transport.iceCandidates] };
    },
    connect: (transportId, dtlsParameters) =>
      line.send('media.connectTransport', { transportId: transportId as TransportId, dtlsParameters }),
    produce: (transportId, kind, rtpParameters) =>
      line.send('media.produce', {
        transportId: transportId as TransportId,
        kind,
        source: kind === 'audio' ? 'microphone' : 'camera',
        rtpParameters,
        paused: false,
      }),
    onStream: (receive) => {
      take = ({ id, participantId }) => {
        if (participantId !== snapshot.self) receive(id);
      };
      const known = new Map([...snapshot.producers, ...early].map((producer) => [producer.id, producer]));
      known.forEach(take);
    },
    consume: async (_transportId, producerId) => {
      const { id } = await line.send('media.consume', { producerId: producerId as ProducerId });
      await line.send('media.resumeConsumer', { consumerId: id });
    },
    leave: async () => {
      await line.send('call.leave', {});
      line.close();
    },
  };
}
