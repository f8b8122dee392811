import type { MediaSource, Produce, ProducerId } from '@rinjo/contract';
import type { types } from 'mediasoup';
import { DomainError } from '../../platform/errors/domain-error.js';
import { KIND_OF } from '../calls/index.js';
import { producerParameters } from './client-parameters.js';
import type { Peer } from './peer.js';
import { MAX_INCOMING } from './transports.js';

/** A burst of key frame requests from many viewers reaches the sender once a second at most. */
const KEY_FRAME_DELAY_MS = 1_000;

/** A track of a source that is not sent yet. Throws MEDIA_LIMIT, MEDIA_UNSUPPORTED. */
export async function openProducer(
  peer: Peer,
  transport: types.WebRtcTransport,
  input: Produce,
  maxIncoming: number,
): Promise<types.Producer> {
  const { source, kind, paused } = input;
  if (KIND_OF[source] !== kind) throw new DomainError('MEDIA_UNSUPPORTED', { reason: 'kind' });
  if (peer.sends(source)) throw new DomainError('MEDIA_LIMIT', { source });
  const rtpParameters = producerParameters(kind, input.rtpParameters);
  if (source === 'screen') await transport.setMaxIncomingBitrate(maxIncoming + MAX_INCOMING.screen);
  return transport.produce({ kind, rtpParameters, paused, keyFrameRequestDelay: KEY_FRAME_DELAY_MS });
}

export function closeTrack(peer: Peer, producerId: ProducerId): void {
  peer.track(producerId).producer.close();
  peer.sent.delete(producerId);
}

/** Starts paused: the key frame comes when the client says that it is ready to decode. Throws MEDIA_UNSUPPORTED. */
export async function openConsumer(
  router: types.Router,
  peer: Peer,
  transport: types.WebRtcTransport,
  producerId: ProducerId,
  source: MediaSource,
): Promise<types.Consumer> {
  const rtpCapabilities = peer.capabilities;
  if (!rtpCapabilities || !router.canConsume({ producerId, rtpCapabilities }))
    throw new DomainError('MEDIA_UNSUPPORTED', { source });
  for (const [id, known] of peer.received) {
    if (known.producerId !== producerId) continue;
    peer.received.delete(id);
    known.consumer.close();
  }
  return transport.consume({ producerId, rtpCapabilities, paused: true, ignoreDtx: true });
}
