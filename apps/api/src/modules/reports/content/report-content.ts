import type {
  BoardOverlay,
  CallEndReason,
  CallId,
  CallRole,
  CameraConformity,
  CustomValue,
  DeviceKind,
  DrawingItem,
  EvidenceId,
  EvidenceKind,
  EvidencePosition,
  EvidenceState,
  LeaveReason,
  RecordingChapter,
} from '@rinjo/contract';

/** Everything that a report of one call may say, apart from the bytes of its pictures. */
export interface ReportContent {
  readonly tenantName: string;
  /** JPEG; null for none. */
  readonly logo: Buffer | null;
  readonly callId: CallId;
  readonly title: string;
  readonly site: { readonly name: string; readonly code: string; readonly address: string } | null;
  /** What was entered in the organization's own fields of the call, then of its site, as far as reports show them. */
  readonly ownFields: readonly CustomValue[];
  readonly host: string;
  readonly plannedFor: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: CallEndReason | null;
  readonly people: readonly ReportPerson[];
  /** As they were taken. */
  readonly photos: readonly ReportPhoto[];
  /** What else was kept, and photos that cannot be shown. */
  readonly files: readonly ReportFile[];
  readonly chat: readonly { readonly at: Date; readonly byName: string; readonly text: string }[];
  readonly cameras: readonly CameraConformity[];
  readonly recordings: readonly ReportRecording[];
  readonly madeAt: Date;
  readonly madeBy: string;
  /** The page of the call. */
  readonly address: string;
}

export interface ReportPerson {
  readonly name: string;
  readonly role: CallRole;
  readonly device: DeviceKind;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly leaveReason: LeaveReason | null;
}

export interface ReportPhoto {
  readonly id: EvidenceId;
  readonly name: string;
  readonly byName: string;
  readonly takenAt: Date | null;
  readonly receivedAt: Date;
  readonly position: EvidencePosition | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  readonly board: BoardOverlay | null;
  readonly tags: readonly string[];
  readonly comments: readonly { readonly byName: string; readonly text: string }[];
  /** What was drawn over it in the call. */
  readonly drawing: readonly DrawingItem[];
  readonly drawnBy: readonly string[];
}

export interface ReportFile {
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly state: EvidenceState;
  readonly bytes: number;
  readonly sha256: string;
  readonly byName: string;
  readonly receivedAt: Date;
}

export interface ReportRecording {
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  readonly chapters: readonly RecordingChapter[];
}

/**
 * What reading a photo again has shown. `device`: it has the hash that was computed where it was taken, and the server's
 * signature over it is good; `server`: likewise since it came. `unsigned`: it has its hash, but nobody signed it.
 */
export type Proof = 'device' | 'server' | 'unsigned' | 'altered';

/** A photo made ready for paper. */
export interface PrintedPhoto {
  /** Null when it cannot be shown. */
  readonly jpeg: Buffer | null;
  readonly proof: Proof;
}

/** Gets photos one by one, when their turn comes. */
export type PrintPhoto = (photo: ReportPhoto, side: number) => Promise<PrintedPhoto>;
