import type { FileId, ParticipantId, ShowOnStage, Surface } from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { OrNull } from '../../platform/http/or-null.js';

const is = (kind: Surface['kind']) => ValidateIf((surface: SurfaceDto) => surface.kind === kind);

/** Either kind of surface; the fields of the other kind are left out by `surfaceOf`. */
export class SurfaceDto {
  @IsIn(['video', 'image']) readonly kind: Surface['kind'];
  @is('video') @IsUUID() readonly participantId?: ParticipantId;
  @is('video') @IsIn(['camera', 'screen']) readonly source?: 'camera' | 'screen';
  @is('image') @IsUUID() readonly fileId?: FileId;
}

export class ShowOnStageDto implements ShowOnStage {
  @OrNull()
  @IsDefined()
  @ValidateNested()
  @Type(() => SurfaceDto)
  readonly surface: Surface | null;
}
