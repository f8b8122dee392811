import { causeOf, type Logger } from '../../platform/logging/logger.js';
import type { Direction, Peer } from './peer.js';
import type { Room } from './room.js';

/**
 * Media goes another way: what was lost meanwhile is asked for in vain, and decoders wait a second and more before they
 * ask for a picture that stands for itself.
 */
export function freshPictures(room: Room, peer: Peer, direction: Direction, logger: Logger): void {
  const consumers = [...room.peers.values()].flatMap((other) =>
    [...other.received.values()].filter(
      ({ producerId }) =>
        (direction === 'recv' && other === peer) || (direction === 'send' && peer.sent.has(producerId)),
    ),
  );
  for (const { consumer } of consumers)
    if (consumer.kind === 'video' && !consumer.closed)
      consumer
        .requestKeyFrame()
        .catch((cause: unknown) => logger.error('a key frame was not asked for', causeOf(cause)));
}
