import type { CallEvent, CameraView } from '@rinjo/contract';

export function camerasAfter(cameras: readonly CameraView[], event: CallEvent): readonly CameraView[] {
  if (event.name !== 'camera.changed' && event.name !== 'participant.left') return cameras;
  const { participantId } = event.payload;
  const others = cameras.filter((camera) => camera.participantId !== participantId);
  const camera = event.name === 'camera.changed' ? event.payload.camera : null;
  return camera ? [...others, { participantId, ...camera }] : others;
}
