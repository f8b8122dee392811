import { Injectable } from '@nestjs/common';
import type { CallId, GuestLinkId, UserId } from '@rinjo/contract';
import { IdPipe } from '../../platform/http/id.pipe.js';

@Injectable()
export class CallIdPipe extends IdPipe<CallId> {}

@Injectable()
export class GuestLinkIdPipe extends IdPipe<GuestLinkId> {}

@Injectable()
export class UserIdPipe extends IdPipe<UserId> {}
