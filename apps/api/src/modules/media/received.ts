import type { ReceivedTrack } from '../calls/index.js';
import type { Peer } from './peer.js';

/** What has come in from one participant, counted by the worker. A track that closes meanwhile is left out. */
export async function receivedFrom({ seat, sent }: Peer): Promise<readonly ReceivedTrack[]> {
  const tracks = await Promise.all(
    [...sent].map(async ([producerId, { producer, source }]): Promise<readonly ReceivedTrack[]> => {
      const stats = await producer.getStats().catch(() => null);
      if (!stats) return [];
      const bytes = stats.reduce((sum, { byteCount }) => sum + byteCount, 0);
      const { participantId } = seat;
      return [{ participantId, producerId, source, paused: producer.paused, bytes }];
    }),
  );
  return tracks.flat();
}
