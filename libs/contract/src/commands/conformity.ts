import type { ConformityLimits, ConformityPreset, FilmFrame } from '../conformity.js';
import type { ParticipantId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

export interface ChooseConformity {
  readonly preset: ConformityPreset;
  /** With `own` alone; null then means the organization's own numbers. */
  readonly limits: ConformityLimits | null;
}

export interface SeenCamera {
  readonly participantId: ParticipantId;
  readonly frame: FilmFrame;
}

/** What a device measures of the own camera and of the others', every two seconds while a call is measured. */
export interface ReportFilm {
  /** The largest layer that is really sent; null: none, or the browser does not say. */
  readonly sent: FilmFrame | null;
  readonly seen: readonly SeenCamera[];
}

export interface ConformityCommands {
  'conformity.choose': { input: ChooseConformity; output: Nothing };
  'conformity.report': { input: ReportFilm; output: Nothing };
}

export const CONFORMITY_COMMANDS = {
  'conformity.choose': 'call:update',
  'conformity.report': 'call:join',
} as const satisfies Record<keyof ConformityCommands, Permission>;
