import type { CallEvent, CallSnapshot, LobbyView } from '@rinjo/contract';
import { apply } from './snapshot.js';

/** Whose view of the call it is. */
export interface CallViewer {
  snapshot(): CallSnapshot | null;
  /** Nothing is shown any more. */
  over(): boolean;
  changed(snapshot: CallSnapshot): void;
  /** A whole snapshot is shown, with what came before it. */
  shown(): void;
  /** One more event is in the snapshot. */
  heard(event: CallEvent): void;
  /** Events are missing: only a fresh snapshot helps. */
  hole(): void;
}

/** Keeps a client's picture of the call complete: snapshots, the events after them, and what comes in passing. */
export class CallView {
  /** Events that came before there was a snapshot to apply them to; null while the snapshot is up to date. */
  private early: CallEvent[] | null = [];
  /** Who waits, told while there was no snapshot to put it in. */
  private earlyLobby: LobbyView | null = null;

  constructor(private readonly viewer: CallViewer) {}

  /** A fresh snapshot is on its way. */
  await(): void {
    this.early = [];
    this.earlyLobby = null;
  }

  show(snapshot: CallSnapshot): void {
    if (this.viewer.over()) return;
    const { early, earlyLobby } = this;
    this.early = null;
    this.viewer.changed(snapshot);
    if (earlyLobby) this.showLobby(earlyLobby);
    for (const event of early ?? []) this.hear(event);
    this.viewer.shown();
  }

  /** The whole list, newer than any snapshot that was asked for before it came. */
  showLobby(lobby: LobbyView): void {
    const snapshot = this.viewer.snapshot();
    const late = this.early !== null || !snapshot;
    this.earlyLobby = late ? lobby : null;
    if (!late) this.viewer.changed({ ...snapshot, parts: { ...snapshot.parts, lobby } });
  }

  hear(event: CallEvent): void {
    const snapshot = this.viewer.snapshot();
    if (this.viewer.over()) return;
    if (this.early || !snapshot) {
      (this.early ??= []).push(event);
      return;
    }
    const applied = apply(snapshot, event);
    if (applied.kind === 'old') return;
    if (applied.kind === 'gap') {
      this.early = [event];
      this.viewer.hole();
      return;
    }
    this.viewer.changed(applied.snapshot);
    this.viewer.heard(event);
  }
}
