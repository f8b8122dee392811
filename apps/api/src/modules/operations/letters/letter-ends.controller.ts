import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { AtRoot, CrossSite, Public } from '../../../platform/access/require.decorator.js';
import { LetterLinks } from './letter-links.js';
import { LetterTokenDto } from './letters.dto.js';

@Controller('letters')
export class LetterEndsController {
  constructor(private readonly links: LetterLinks) {}

  /** Ends letters of one kind to one administrator by the link in each of them. */
  @Post('end')
  @HttpCode(204)
  @Public('The link is the proof')
  end(@Body() { token }: LetterTokenDto): Promise<void> {
    return this.links.end(token);
  }
}

/** For mail programs: one click, which posts a form (RFC 8058). */
@Controller('unsubscribe')
@AtRoot()
export class OneClickEndsController {
  constructor(private readonly links: LetterLinks) {}

  /** Ends letters of one kind to one administrator; what the form says does not matter. */
  @Post()
  @HttpCode(204)
  @CrossSite('Posted by the program that shows the letter: the token in the address is the proof (RFC 8058)')
  @Public('The link is the proof')
  end(@Query() { token }: LetterTokenDto): Promise<void> {
    return this.links.end(token);
  }
}
