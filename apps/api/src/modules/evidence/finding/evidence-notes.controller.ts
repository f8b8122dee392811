import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type {
  EvidenceComment,
  EvidenceCommentId,
  EvidenceId,
  EvidenceTag,
  EvidenceView,
} from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { EvidenceNotes } from './evidence-notes.js';
import { AddEvidenceCommentDto, ChangeEvidenceDto } from './evidence-notes.dto.js';

/** What people say of what is kept. */
@Controller()
export class EvidenceNotesController {
  constructor(private readonly notes: EvidenceNotes) {}

  /** Renames an item and changes its tags. */
  @Patch('evidence/:evidenceId')
  @Require('evidence:annotate')
  change(
    @Caller() principal: Principal,
    @Param('evidenceId', IdPipe) id: EvidenceId,
    @Body() input: ChangeEvidenceDto,
  ): Promise<EvidenceView> {
    return this.notes.change(principal, id, input);
  }

  /** Comments on one item, the oldest first. */
  @Get('evidence/:evidenceId/comments')
  @Require('evidence:annotate')
  comments(
    @Caller() principal: Principal,
    @Param('evidenceId', IdPipe) id: EvidenceId,
  ): Promise<readonly EvidenceComment[]> {
    return this.notes.commentsOf(principal, id);
  }

  /** Comments on an item. */
  @Post('evidence/:evidenceId/comments')
  @Require('evidence:annotate')
  comment(
    @Caller() principal: Principal,
    @Param('evidenceId', IdPipe) id: EvidenceId,
    @Body() input: AddEvidenceCommentDto,
  ): Promise<EvidenceComment> {
    return this.notes.comment(principal, id, input);
  }

  /** Takes back a comment of one's own; administrators take back everybody's. */
  @Delete('evidence/:evidenceId/comments/:commentId')
  @HttpCode(204)
  @Require('evidence:annotate')
  takeBack(
    @Caller() principal: Principal,
    @Param('evidenceId', IdPipe) id: EvidenceId,
    @Param('commentId', IdPipe) commentId: EvidenceCommentId,
  ): Promise<void> {
    return this.notes.takeBack(principal, id, commentId);
  }

  /** Tags that are in use on what the caller may see, the most frequent first. */
  @Get('evidence-tags')
  @Require('evidence:annotate')
  tags(@Caller() principal: Principal): Promise<readonly EvidenceTag[]> {
    return this.notes.tagsInUse(principal);
  }
}
