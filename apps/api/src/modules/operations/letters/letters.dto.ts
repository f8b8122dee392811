import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { LETTER_KINDS, type LetterChoice, type LetterKind } from '@rinjo/contract';

export class LetterChoiceDto implements LetterChoice {
  @IsIn(LETTER_KINDS) readonly letter: LetterKind;
  @IsBoolean() readonly wanted: boolean;
}

/** From the link of a letter. */
export class LetterTokenDto {
  @IsString() @Length(1, 200) readonly token: string;
}
