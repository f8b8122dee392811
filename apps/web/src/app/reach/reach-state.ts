import type {
  DeskEvent,
  DueCall,
  IncomingRing,
  Presence,
  RingId,
  RingState,
  RingView,
  UserId,
} from '@rinjo/contract';

/** What this tab knows of reaching people. */
export interface ReachState {
  /** The server can reach this tab. */
  readonly connected: boolean;
  readonly incoming: readonly IncomingRing[];
  readonly rings: ReadonlyMap<RingId, RingView>;
  readonly presences: ReadonlyMap<UserId, Presence>;
  readonly unseenMissed: number;
  readonly doNotDisturb: boolean;
  /** A planned call that begins soon. */
  readonly due: DueCall | null;
  /** The last incoming ring that ended without this tab, and how. */
  readonly ended: { readonly ring: IncomingRing; readonly state: RingState } | null;
}

export const NOBODY: ReachState = {
  connected: false,
  incoming: [],
  rings: new Map(),
  presences: new Map(),
  unseenMissed: 0,
  doNotDisturb: false,
  due: null,
  ended: null,
};

/** What an event makes of the state. */
export function after(state: ReachState, event: DeskEvent): ReachState {
  switch (event.name) {
    case 'presence.changed': {
      const { userId, presence } = event.payload;
      return { ...state, presences: new Map(state.presences).set(userId, presence) };
    }
    case 'presence.chosen':
      return { ...state, doNotDisturb: event.payload.doNotDisturb };
    case 'ring.incoming': {
      const { ring } = event.payload;
      if (state.incoming.some(({ id }) => id === ring.id)) return state;
      return { ...state, incoming: [...state.incoming, ring], ended: null };
    }
    case 'ring.over': {
      const ring = state.incoming.find(({ id }) => id === event.payload.ringId);
      if (!ring) return state;
      return { ...without(state, ring.id), ended: { ring, state: event.payload.state } };
    }
    case 'ring.changed':
      return withRings(state, [event.payload.ring]);
    case 'call.due':
      return { ...state, due: event.payload.call };
    case 'missed.counted':
      return { ...state, unseenMissed: event.payload.unseen };
  }
}

export const without = (state: ReachState, id: RingId): ReachState => ({
  ...state,
  incoming: state.incoming.filter((ring) => ring.id !== id),
});

export const withRings = (state: ReachState, rings: readonly RingView[]): ReachState => ({
  ...state,
  rings: new Map([...state.rings, ...rings.map((ring) => [ring.id, ring] as const)]),
});
