import { Injectable } from '@nestjs/common';
import type {
  Ack,
  CallId,
  CallView,
  CreatedGuestLink,
  GuestPreview,
  TenantView,
  Ticket,
} from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { CanaryFailure } from '../../../../platform/proofs/canary.js';
import { GUEST_COOKIE } from '../../../identity/index.js';
import type { CanaryHome } from '../../canaries/doors/canary-tenants.js';
import { codeOf, OwnDoors } from '../../canaries/doors/own-doors.js';
import { OwnSocket } from '../../canaries/doors/own-socket.js';

const API = '/api/v1';
/** Seats of the call: as few as say something. */
const SEATS = 3;
/** Who ask at the same moment, for the last seat. */
const AT_ONCE = 3;
const LINK_S = 600;

/** A call takes as many people as it has seats, also when several ask for the last one at the same moment. */
@Injectable()
export class SeatLimit {
  constructor(
    private readonly doors: OwnDoors,
    private readonly tenantDb: TenantDb,
  ) {}

  async prove(home: CanaryHome): Promise<string> {
    const call = await this.narrowCall(home);
    const guests: OwnSocket[] = [];
    try {
      for (let n = 1; n < SEATS + AT_ONCE; n++) guests.push(await this.guest(home, call, n));
      const [seated, asking] = [guests.slice(0, SEATS - 1), guests.slice(SEATS - 1)];
      for (const guest of seated) {
        const ack = await join(guest);
        if (!isSeat(ack))
          throw new CanaryFailure('failed', `A guest got no seat in a call that has some: ${textOf(ack)}`);
      }
      return judgeSeats(await Promise.all(asking.map(join)), SEATS);
    } finally {
      await Promise.all(guests.map((guest) => guest.close()));
      await this.doors.ask('POST', `${API}/calls/${call}/end`, { cookie: home.cookie });
    }
  }

  /** A call whose limit is the plan's, and then so low that a proof does not take dozens of guests. */
  private async narrowCall({ cookie, tenantId }: CanaryHome): Promise<CallId> {
    const { plan } = await this.doors.json<TenantView>('GET', `${API}/tenant`, { cookie });
    const json = { title: 'Limits', inviteUserIds: [] };
    const { id, maxParticipants } = await this.doors.json<CallView>('POST', `${API}/calls`, { cookie, json });
    if (maxParticipants > plan.maxParticipantsPerCall)
      throw new CanaryFailure('breach', `A call takes ${String(maxParticipants)}, more than its plan`);
    await this.tenantDb.run(jobPrincipal(tenantId, 'canaries'), (tx) =>
      tx.query('update call set max_participants = $2 where id = $1', [id, SEATS]),
    );
    return id;
  }

  /** Somebody with a link of their own, at the door of the call. */
  private async guest({ cookie }: CanaryHome, call: CallId, n: number): Promise<OwnSocket> {
    const link = await this.doors.json<CreatedGuestLink>('POST', `${API}/calls/${call}/guest-links`, {
      ...{
        cookie,
        json: { guestName: `Canary ${String(n)}`, skipsLobby: true, maxUses: 1, lifetimeS: LINK_S },
      },
    });
    const token = new URL(link.url).hash.slice(1);
    const { consent } = await this.doors.json<GuestPreview>('POST', `${API}/guest/preview`, {
      json: { token },
    });
    const entered = await this.doors.ask('POST', `${API}/guest/sessions`, {
      json: { token, ...(consent && { consentVersion: consent.version }) },
    });
    const session = entered.headers['set-cookie']?.find((line) => line.startsWith(`${GUEST_COOKIE}=`));
    if (session === undefined)
      throw new CanaryFailure('failed', `A guest was not let in: ${codeOf(entered.body) ?? ''}`);
    const guest = { cookie: session.slice(0, session.indexOf(';')) };
    const path = `${API}/calls/${call}/tickets`;
    const { ticket } = await this.doors.json<Ticket>('POST', path, { ...guest, json: {} });
    return OwnSocket.open(this.doors, { ticket }, guest);
  }
}

const join = (socket: OwnSocket): Promise<Ack<unknown>> => socket.command('call.join', { device: 'desktop' });

const isSeat = (ack: Ack<unknown>): boolean =>
  ack.ok &&
  typeof ack.data === 'object' &&
  ack.data !== null &&
  'kind' in ack.data &&
  ack.data.kind === 'seat';

const textOf = (ack: Ack<unknown>): string => (ack.ok ? 'no seat' : ack.error.code);

/** One of those who asked at the same moment has the last seat; the others are told so, and how many are taken. Throws CanaryFailure. */
export function judgeSeats(acks: readonly Ack<unknown>[], seats: number): string {
  const taken = acks.filter(isSeat).length;
  if (taken > 1)
    throw new CanaryFailure('breach', `${String(taken)} people got the last seat of a call at the same time`);
  if (taken === 0) throw new CanaryFailure('failed', 'Nobody got the last seat of a call');
  for (const ack of acks) {
    if (ack.ok) continue;
    const { code, details } = ack.error;
    if (code !== 'CALL_FULL' || details['used'] !== seats || details['max'] !== seats)
      throw new CanaryFailure('failed', `The refusal of a seat is not clear: ${code}`);
  }
  return `one of ${String(acks.length)} who asked at once got the last of ${String(seats)} seats`;
}
