import { Module } from '@nestjs/common';
import { LetterChoices } from './letter-choices.js';
import { LetterEndsController, OneClickEndsController } from './letter-ends.controller.js';
import { LetterLinks } from './letter-links.js';
import { LetterChoicesRepository } from './letter-choices.repository.js';
import { OwnLettersController } from './own-letters.controller.js';

/** Which letters about the service somebody wants. */
@Module({
  controllers: [OwnLettersController, LetterEndsController, OneClickEndsController],
  providers: [LetterChoices, LetterChoicesRepository, LetterLinks],
  exports: [LetterChoicesRepository, LetterLinks],
})
export class LettersModule {}
