import type { CameraState, CameraWant } from '../camera.js';
import type { Id, ParticipantId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

export type CameraRequestId = Id<'CameraRequest'>;

/** What the own camera can do, and how it is set; null while it is off. */
export interface DescribeCamera {
  readonly camera: CameraState | null;
}

/** Asks somebody's device for something. A photo goes onto everybody's stage. */
export interface RequestCamera {
  readonly participantId: ParticipantId;
  readonly want: CameraWant;
}

/** What the person who was asked says, then what became of it. A photo that is taken is answered by its upload. */
export interface AnswerCamera {
  readonly requestId: CameraRequestId;
  readonly answer: 'allowed' | 'done' | 'refused' | 'failed';
}

export interface CameraCommands {
  'camera.describe': { input: DescribeCamera; output: Nothing };
  'camera.request': { input: RequestCamera; output: { readonly requestId: CameraRequestId } };
  'camera.answer': { input: AnswerCamera; output: Nothing };
}

export const CAMERA_COMMANDS = {
  'camera.describe': 'call:join',
  'camera.request': 'camera:direct',
  'camera.answer': 'call:join',
} as const satisfies Record<keyof CameraCommands, Permission>;
