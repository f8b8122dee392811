import type { Ticket } from '@rinjo/contract';
import { takeBareSeat } from './bare-seat.js';
import { takeProductSeat } from './product-seat.js';
import type { Seat } from './seat.js';
import { audioParameters, startStreams, videoParameters } from './stream.js';
import { Wire } from './wire.js';

/** Which server to fill, one entry per participant. */
export type Target =
  | { readonly kind: 'bare'; readonly url: string; readonly participants: number }
  | { readonly kind: 'product'; readonly tickets: readonly Pick<Ticket, 'url' | 'ticket'>[] };

/** A process of its own, so that the load's processor time is not the server's. It is told what to do by messages. */
export type Order =
  { readonly order: 'fill'; readonly target: Target } | { readonly order: 'count' | 'leave' };
export interface Answer {
  readonly bytesReceived: number;
  readonly streams: number;
}

interface Peer {
  readonly seat: Seat;
  readonly receiving: Wire;
  readonly sending: Wire;
  streams: number;
  stop(): void;
}

const peers: Peer[] = [];

async function enter(seat: Seat, index: number): Promise<Peer> {
  const [up, down] = [await seat.createTransport('send'), await seat.createTransport('recv')];
  const sending = await Wire.open(up, 'send', (dtls) => seat.connect(up.id, dtls));
  const receiving = await Wire.open(down, 'recv', (dtls) => seat.connect(down.id, dtls));
  const [audioSsrc, videoSsrc] = [1000 + index * 2, 1001 + index * 2];
  await seat.produce(up.id, 'audio', audioParameters(audioSsrc));
  await seat.produce(up.id, 'video', videoParameters(videoSsrc));
  const peer: Peer = {
    seat,
    receiving,
    sending,
    streams: 0,
    stop: startStreams(sending, audioSsrc, videoSsrc),
  };
  seat.onStream((producerId) => {
    void seat.consume(down.id, producerId).then(() => (peer.streams += 1));
  });
  return peer;
}

async function fill(target: Target): Promise<void> {
  const doors =
    target.kind === 'bare'
      ? Array.from({ length: target.participants }, () => () => takeBareSeat(target.url))
      : target.tickets.map((ticket) => () => takeProductSeat(ticket));
  for (const [index, door] of doors.entries()) peers.push(await enter(await door(), index));
}

async function leave(): Promise<void> {
  for (const peer of peers) {
    peer.stop();
    await peer.seat.leave();
    await Promise.all([peer.sending.close(), peer.receiving.close()]);
  }
}

const counted = (): Answer => ({
  bytesReceived: peers.reduce((sum, peer) => sum + peer.receiving.bytesReceived, 0),
  streams: peers.reduce((sum, peer) => sum + peer.streams, 0),
});

async function obey(order: Order): Promise<void> {
  if (order.order === 'fill') await fill(order.target);
  if (order.order === 'leave') await leave();
  process.send?.(counted());
  if (order.order === 'leave') process.disconnect();
}

process.on('message', (order: Order) => void obey(order));
