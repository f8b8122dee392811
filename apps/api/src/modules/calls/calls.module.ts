import { Global, Module } from '@nestjs/common';
import { SocketAuthenticator } from '../../platform/access/authenticator.port.js';
import { TenancyModule } from '../tenancy/index.js';
import { CallAccess } from './call-access.js';
import { CallAgain } from './call-again.js';
import { CallEnding } from './call-ending.js';
import { CallMedia } from './call-media.js';
import { CallOpening } from './call-opening.js';
import { CallPartRegistry } from './call-parts.js';
import { CallSeats } from './call-seats.js';
import { CallSummons } from './call-summons.js';
import { CallTies } from './call-ties.js';
import { CallsController } from './calls.controller.js';
import { CallsGateway } from './calls.gateway.js';
import { NetworkChecks } from './check/network-checks.js';
import { NetworkChecksController } from './check/network-checks.controller.js';
import { CallsRepository } from './calls.repository.js';
import { Calls } from './calls.service.js';
import { ConsentAcceptancesRepository } from './consent/consent-acceptances.repository.js';
import { ConsentController } from './consent/consent.controller.js';
import { Consents } from './consent/consents.js';
import { ContactsPart } from './contacts/contacts-part.js';
import { Departures } from './departures.js';
import { DirectCallsPart } from './direct/direct-calls-part.js';
import { DirectGateway } from './direct/direct.gateway.js';
import { DirectSignals } from './direct/direct-signals.js';
import { FeaturesPart } from './features/features-part.js';
import { CustomFields } from './fields/custom-fields.js';
import { EnteredValues } from './fields/entered-values.js';
import { FieldMatches } from './fields/field-matches.js';
import { CustomFieldsController } from './fields/custom-fields.controller.js';
import { CustomFieldsRepository } from './fields/custom-fields.repository.js';
import { GuestEntry } from './guest-entry.js';
import { GuestLinksRepository } from './guest-links.repository.js';
import { GuestLinks } from './guest-links.service.js';
import { MailPreviewController } from './guest-mail/mail-preview.controller.js';
import { MailPreviews } from './guest-mail/mail-previews.js';
import { GuestMailing } from './guest-mail/guest-mailing.js';
import { GuestController } from './guest.controller.js';
import { HandshakeAuthenticator } from './handshake-authenticator.js';
import { Holds } from './holds.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Invitations } from './invitations.service.js';
import { JoinCall } from './join-call.js';
import { LiveCalls } from './live-calls.js';
import { Lobby } from './lobby/lobby.js';
import { LobbyAnswers } from './lobby/lobby-answers.js';
import { LobbyAsking } from './lobby/lobby-asking.js';
import { LobbyGateway } from './lobby/lobby.gateway.js';
import { LobbyPart } from './lobby/lobby-part.js';
import { LobbyRepository } from './lobby/lobby.repository.js';
import { WaitingRoom } from './lobby/waiting-room.js';
import { MediaGateway } from './media.gateway.js';
import { PointerGateway } from './pointer/pointer.gateway.js';
import { Pointers } from './pointer/pointers.js';
import { RecoveryGateway } from './recovery/recovery.gateway.js';
import { CallNews } from './news/call-news.js';
import { HearOfCalls } from './news/hear-of-calls.js';
import { ParticipantsRepository } from './participants.repository.js';
import { CallPlaces } from './place/call-places.js';
import { CallPlacesRepository } from './place/call-places.repository.js';
import { TakenCalls } from './place/taken-calls.js';
import { ToTheCallsNode } from './place/to-the-calls-node.js';
import { Removal } from './removal.js';
import { ResumeCall } from './resume-call.js';
import { CalendarController } from './schedule/calendar.controller.js';
import { CallCalendar } from './schedule/call-calendar.js';
import { CallExpiry } from './schedule/call-expiry.js';
import { SeatGiving } from './seat-giving.js';
import { Seats } from './seats.js';
import { SitesController } from './sites/sites.controller.js';
import { SitesRepository } from './sites/sites.repository.js';
import { Sites } from './sites/sites.service.js';
import { TicketsRepository } from './tickets.repository.js';
import { Tickets } from './tickets.service.js';
import { ForgetNames } from './forget-names.js';
import { CallWatch } from './watch.js';

/** Calls: who may be in them, who is, and what they hear of each other. Needs a provider of `MediaPort`. */
@Global()
@Module({
  imports: [TenancyModule],
  controllers: [
    CalendarController,
    CallsController,
    ConsentController,
    CustomFieldsController,
    GuestController,
    NetworkChecksController,
    SitesController,
    MailPreviewController,
  ],
  providers: [
    CallAccess,
    CallAgain,
    CallCalendar,
    CallEnding,
    CallExpiry,
    CallMedia,
    CallOpening,
    CallNews,
    CallPartRegistry,
    CallPlaces,
    CallPlacesRepository,
    CallSeats,
    CallSummons,
    CallTies,
    CallWatch,
    ForgetNames,
    Calls,
    CallsGateway,
    CallsRepository,
    ConsentAcceptancesRepository,
    Consents,
    ContactsPart,
    CustomFields,
    CustomFieldsRepository,
    Departures,
    DirectCallsPart,
    DirectGateway,
    DirectSignals,
    EnteredValues,
    FieldMatches,
    FeaturesPart,
    GuestEntry,
    GuestLinks,
    GuestLinksRepository,
    GuestMailing,
    HearOfCalls,
    MailPreviews,
    Holds,
    Invitations,
    InvitationsRepository,
    JoinCall,
    LiveCalls,
    Lobby,
    LobbyAnswers,
    LobbyAsking,
    LobbyGateway,
    LobbyPart,
    LobbyRepository,
    MediaGateway,
    NetworkChecks,
    ParticipantsRepository,
    PointerGateway,
    Pointers,
    RecoveryGateway,
    Removal,
    ResumeCall,
    SeatGiving,
    Seats,
    Sites,
    SitesRepository,
    TakenCalls,
    Tickets,
    TicketsRepository,
    ToTheCallsNode,
    WaitingRoom,
    { provide: SocketAuthenticator, useClass: HandshakeAuthenticator },
  ],
  exports: [
    CallAccess,
    CallPartRegistry,
    CallSeats,
    CallSummons,
    CallTies,
    CustomFieldsRepository,
    EnteredValues,
    FieldMatches,
    FeaturesPart,
    LiveCalls,
    Pointers,
    SocketAuthenticator,
    CallPlaces,
    ToTheCallsNode,
  ],
})
export class CallsModule {}
