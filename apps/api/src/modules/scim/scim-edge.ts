import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Header,
  Injectable,
  UseInterceptors,
} from '@nestjs/common';
import type { Request } from 'express';
import type { GroupId, UserId } from '@rinjo/contract';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { RequestJournal } from './request-journal.js';
import { type ScimQuery, scimQueryOf } from './scim-query.js';

@Injectable()
export class UserIdPipe extends IdPipe<UserId> {}
@Injectable()
export class GroupIdPipe extends IdPipe<GroupId> {}

/** A route for directories: one permission for all, answers in SCIM's type, written into the journal. */
export const ScimRoute = (): MethodDecorator =>
  applyDecorators(
    Require('provisioning:manage'),
    Header('Content-Type', 'application/scim+json; charset=utf-8'),
    UseInterceptors(RequestJournal),
  );

/**
 * The body as it came. Directories send much that is not kept, and whatever they send is passed over by RFC 7644: what is
 * kept is picked out, attribute by attribute, by `userInputOf` and `groupInputOf`.
 */
export const ScimBody = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<Request>().body,
);

export const AskedFor = createParamDecorator((_: unknown, context: ExecutionContext): ScimQuery =>
  scimQueryOf(context.switchToHttp().getRequest<Request>()),
);
