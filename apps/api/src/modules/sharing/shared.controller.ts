import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { EvidenceId, SharedView, SharePreview, ShareOpeningId } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Public } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { originOf } from '../../platform/http/request-context.js';
import { sendContent } from '../../platform/http/send-content.js';
import { sendArchive } from '../evidence/index.js';
import { readCookie, setCookie, shareCookie } from '../identity/index.js';
import { OpenShareUseCase } from './open-share.js';
import { OpenShareDto, PreviewShareDto } from './share-links.dto.js';
import { type Opener, SharedItems } from './shared-items.js';

const THE_LINK = 'the link is the proof';
const THE_OPENING = 'the secret of an opened link is the proof';

/** The way to what is shared for people who were sent a link and have no account. */
@Controller('shared')
export class SharedController {
  constructor(
    private readonly door: OpenShareUseCase,
    private readonly items: SharedItems,
  ) {}

  /** What the holder of a link is told before opening it; does not count. */
  @Post('preview')
  @HttpCode(200)
  @Public(THE_LINK)
  preview(
    @Body() { token }: PreviewShareDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SharePreview> {
    unlisted(response);
    return this.door.preview(token, originOf(request));
  }

  /** Opens a link once, for twelve hours in this browser. */
  @Post('openings')
  @Public(THE_LINK)
  async open(
    @Body() { token, password }: OpenShareDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SharedView> {
    unlisted(response);
    const origin = originOf(request);
    const input = password === undefined ? { token } : { token, password };
    const { openingId, secret, lifetimeS } = await this.door.open(input, origin);
    const view = await this.items.view({ openingId, secret, origin });
    setCookie(response, shareCookie(openingId), secret, lifetimeS);
    return view;
  }

  /** What an opened link shows now. */
  @Get(':openingId')
  @Public(THE_OPENING)
  view(
    @Param('openingId', IdPipe) openingId: ShareOpeningId,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SharedView> {
    unlisted(response);
    return this.items.view(openerOf(request, openingId));
  }

  /** The bytes of an item as they came, or one range of them. */
  @Get(':openingId/items/:evidenceId/content')
  @Public(THE_OPENING)
  async content(
    @Param('openingId', IdPipe) openingId: ShareOpeningId,
    @Param('evidenceId', IdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    unlisted(response);
    await sendContent(request, response, await this.items.content(openerOf(request, openingId), id));
  }

  /** A small picture of an item (image/webp), without metadata. */
  @Get(':openingId/items/:evidenceId/thumbnail')
  @Public(THE_OPENING)
  async thumbnail(
    @Param('openingId', IdPipe) openingId: ShareOpeningId,
    @Param('evidenceId', IdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    unlisted(response);
    await sendContent(request, response, await this.items.thumbnail(openerOf(request, openingId), id));
  }

  /** A copy of a film that players can seek in (video/mp4, H.264 and AAC), for items that have one. */
  @Get(':openingId/items/:evidenceId/film')
  @Public(THE_OPENING)
  async film(
    @Param('openingId', IdPipe) openingId: ShareOpeningId,
    @Param('evidenceId', IdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    unlisted(response);
    await sendContent(request, response, await this.items.film(openerOf(request, openingId), id));
  }

  /** Everything that the link shows as one ZIP with a table of hashes. */
  @Get(':openingId/archive')
  @Public(THE_OPENING)
  async archive(
    @Param('openingId', IdPipe) openingId: ShareOpeningId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    unlisted(response);
    await sendArchive(response, await this.items.archive(openerOf(request, openingId)));
  }
}

/** For no search engine. */
const unlisted = (response: Response): void => {
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
};

const openerOf = (request: Request, openingId: ShareOpeningId): Opener => ({
  ...{ openingId, secret: readCookie(request, shareCookie(openingId)), origin: originOf(request) },
});
