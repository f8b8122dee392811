import { BOARD_CORNERS, type BoardCorner, type BoardTexts, LIMITS, type WriteBoard } from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsString, Length, ValidateNested } from 'class-validator';

class BoardTextsDto implements BoardTexts {
  @IsString() @Length(0, LIMITS.boardText) readonly work: string;
  @IsString() @Length(0, LIMITS.boardText) readonly place: string;
  @IsString() @Length(0, LIMITS.boardText) readonly date: string;
  @IsString() @Length(0, LIMITS.boardText) readonly contractor: string;
  @IsString() @Length(0, LIMITS.boardText) readonly type: string;
  @IsString() @Length(0, LIMITS.boardText) readonly outline: string;
  @IsString() @Length(0, LIMITS.boardText) readonly design: string;
  @IsString() @Length(0, LIMITS.boardText) readonly measured: string;
  @IsString() @Length(0, LIMITS.boardText) readonly remarks: string;
}

export class WriteBoardDto implements WriteBoard {
  @IsDefined() @ValidateNested() @Type(() => BoardTextsDto) readonly texts: BoardTextsDto;
  @IsIn(BOARD_CORNERS) readonly corner: BoardCorner;
  @IsBoolean() readonly shown: boolean;
}
