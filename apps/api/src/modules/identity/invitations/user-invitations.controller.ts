import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type {
  AccountLinkPreview,
  Page,
  SentUserInvitation,
  UserId,
  UserInvitationView,
} from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Public, Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { originOf } from '../../../platform/http/request-context.js';
import { AccountLinks } from '../links/account-links.js';
import { PreviewAccountLinkDto } from '../links/account-links.dto.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AcceptUserInvitationDto, InviteUserDto, UserInvitationQueryDto } from './user-invitations.dto.js';
import { UserInvitations } from './user-invitations.service.js';

@Controller('user-invitations')
export class UserInvitationsController {
  constructor(
    private readonly invitations: UserInvitations,
    private readonly links: AccountLinks,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  /** Who was invited and has not come yet, the newest first. */
  @Get()
  @Require('user:manage')
  list(
    @Caller() principal: Principal,
    @Query() query: UserInvitationQueryDto,
  ): Promise<Page<UserInvitationView>> {
    return this.invitations.list(principal, query);
  }

  /** Invites a person by mail; where no mail is sent, the answer has the link to hand over. */
  @Post()
  @Require('user:manage')
  invite(@Caller() principal: Principal, @Body() input: InviteUserDto): Promise<SentUserInvitation> {
    return this.invitations.invite(principal, input);
  }

  /** Sends another letter; the link of the one before does not work any more. */
  @Post(':userId/letters')
  @Require('user:manage')
  again(@Caller() principal: Principal, @Param('userId', IdPipe) id: UserId): Promise<SentUserInvitation> {
    return this.invitations.again(principal, id);
  }

  /** Takes an invitation back; the person is deleted, and it answers as that does. */
  @Delete(':userId')
  @HttpCode(204)
  @Require('user:manage')
  revoke(@Caller() principal: Principal, @Param('userId', IdPipe) id: UserId): Promise<void> {
    return this.invitations.revoke(principal, id);
  }

  /** What the page of an invitation shows; does not use it. */
  @Post('preview')
  @HttpCode(200)
  @Public('The link is the proof')
  preview(@Body() { token }: PreviewAccountLinkDto, @Req() request: Request): Promise<AccountLinkPreview> {
    return this.links.preview(token, 'invitation', originOf(request));
  }

  /** Takes the invitation: the person is called so and has this password. */
  @Post('accept')
  @HttpCode(204)
  @Public('The link is the proof')
  accept(@Body() input: AcceptUserInvitationDto, @Req() request: Request): Promise<void> {
    return this.acceptInvitation.run(input, originOf(request));
  }
}
