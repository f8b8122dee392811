import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type {
  CallId,
  CallView,
  CreatedGuestLink,
  GuestLinkId,
  GuestLinkView,
  InvitationView,
  Page,
  ParticipationView,
  Ticket,
  UserId,
} from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { CallAgain } from './call-again.js';
import { CallEnding } from './call-ending.js';
import {
  CallQueryDto,
  CreateCallDto,
  CreateGuestLinkDto,
  InviteUsersDto,
  UpdateCallDto,
} from './call-dtos.js';
import { CallIdPipe, GuestLinkIdPipe, UserIdPipe } from './call-id.pipe.js';
import { Calls } from './calls.service.js';
import { GuestLinks } from './guest-links.service.js';
import { Invitations } from './invitations.service.js';
import { Tickets } from './tickets.service.js';

/** Calls: who may join them, and the ticket with which one does. */
@Controller('calls')
export class CallsController {
  constructor(
    private readonly calls: Calls,
    private readonly again: CallAgain,
    private readonly ending: CallEnding,
    private readonly invitations: Invitations,
    private readonly links: GuestLinks,
    private readonly tickets: Tickets,
  ) {}

  /** Calls that the caller created or is invited to, newest first, upcoming ones soonest first; admins see all of the tenant. */
  @Get()
  @Require('call:read')
  list(@Caller() principal: Principal, @Query() query: CallQueryDto): Promise<Page<CallView>> {
    return this.calls.list(principal, query);
  }

  /** Makes a call and invites people to it; with `startsAt` it is planned for then. */
  @Post()
  @Require('call:create')
  create(@Caller() principal: Principal, @Body() body: CreateCallDto): Promise<CallView> {
    return this.calls.create(principal, body);
  }

  /** One call. */
  @Get(':callId')
  @Require('call:read')
  read(@Caller() principal: Principal, @Param('callId', CallIdPipe) callId: CallId): Promise<CallView> {
    return this.calls.get(principal, callId);
  }

  /** Changes a call. */
  @Patch(':callId')
  @Require('call:update')
  update(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Body() body: UpdateCallDto,
  ): Promise<CallView> {
    return this.calls.update(principal, callId, body);
  }

  /** Makes a new call of the same name, at the same site, with the same people. */
  @Post(':callId/again')
  @Require('call:create')
  callAgain(@Caller() principal: Principal, @Param('callId', CallIdPipe) callId: CallId): Promise<CallView> {
    return this.again.run(principal, callId);
  }

  /** Ends the call for everybody; cancels one that is planned. */
  @Post(':callId/end')
  @HttpCode(200)
  @Require('call:end')
  end(@Caller() principal: Principal, @Param('callId', CallIdPipe) callId: CallId): Promise<CallView> {
    return this.ending.end(principal, callId);
  }

  /** Everybody who is invited. */
  @Get(':callId/invitations')
  @Require('call:read')
  listInvitations(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
  ): Promise<InvitationView[]> {
    return this.invitations.list(principal, callId);
  }

  /** Invites members of the tenant, by themselves or as groups; answers everybody who is invited. */
  @Post(':callId/invitations')
  @Require('call:invite')
  invite(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Body() body: InviteUsersDto,
  ): Promise<InvitationView[]> {
    return this.invitations.invite(principal, callId, body);
  }

  /** Takes the invitation of a member back. Who is in the call stays in it. */
  @Delete(':callId/invitations/:userId')
  @HttpCode(204)
  @Require('call:update')
  uninvite(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Param('userId', UserIdPipe) userId: UserId,
  ): Promise<void> {
    return this.invitations.uninvite(principal, callId, userId);
  }

  /** The links that let guests in, also the ones that are no longer good. */
  @Get(':callId/guest-links')
  @Require('call:invite')
  listGuestLinks(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
  ): Promise<GuestLinkView[]> {
    return this.links.list(principal, callId);
  }

  /** The answer has the link, which is shown once. */
  @Post(':callId/guest-links')
  @Require('call:invite')
  createGuestLink(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Body() body: CreateGuestLinkDto,
  ): Promise<CreatedGuestLink> {
    return this.links.create(principal, callId, body);
  }

  /** Takes a link back: nobody else comes in by it. Guests who are in stay in. */
  @Delete(':callId/guest-links/:guestLinkId')
  @HttpCode(204)
  @Require('call:invite')
  revokeGuestLink(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Param('guestLinkId', GuestLinkIdPipe) guestLinkId: GuestLinkId,
  ): Promise<void> {
    return this.links.revoke(principal, callId, guestLinkId);
  }

  /** Everybody who was ever in the call. */
  @Get(':callId/participants')
  @Require('call:read')
  listParticipants(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
  ): Promise<ParticipationView[]> {
    return this.calls.participations(principal, callId);
  }

  /** A ticket lets one socket in, once, within 60 s. */
  @Post(':callId/tickets')
  @Require('call:join')
  issueTicket(@Caller() principal: Principal, @Param('callId', CallIdPipe) callId: CallId): Promise<Ticket> {
    return this.tickets.issue(principal, callId);
  }
}
