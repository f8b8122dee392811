import { DRAWING_LIMITS, POINTER_MAX } from '@rinjo/annotation';
import {
  type ClearDrawing,
  type Draw,
  DRAWING_TOOLS,
  type DrawingItemId,
  type DrawingShape,
  type DrawingTool,
  type EraseDrawing,
  type ExtendDrawing,
  LENGTH_UNITS,
  type LengthUnit,
  type OnSurface,
  type ReferenceLength,
  type Surface,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../platform/http/if-present.js';
import { SurfaceDto } from './surface.dto.js';

class ReferenceLengthDto implements ReferenceLength {
  @IsNumber({ allowInfinity: false, allowNaN: false, maxDecimalPlaces: 3 })
  @Min(0.001)
  @Max(1_000_000)
  readonly value: number;
  @IsIn(LENGTH_UNITS) readonly unit: LengthUnit;
}

class ShapeDto implements DrawingShape {
  @IsUUID() readonly id: DrawingItemId;
  @IsIn(DRAWING_TOOLS) readonly tool: DrawingTool;
  @IsInt() @Min(0) @Max(99) readonly colour: number;
  @IsInt() @Min(1) @Max(3) readonly width: number;
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(DRAWING_LIMITS.numbersPerStep)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(POINTER_MAX, { each: true })
  readonly points: number[];
  @IfPresent() @IsString() @Length(1, DRAWING_LIMITS.text) readonly text?: string;
  @IfPresent() @ValidateNested() @Type(() => ReferenceLengthDto) readonly reference?: ReferenceLengthDto;
}

export class OnSurfaceDto implements OnSurface {
  @IsDefined() @ValidateNested() @Type(() => SurfaceDto) readonly surface: Surface;
}

export class DrawDto extends OnSurfaceDto implements Draw {
  @IsDefined() @ValidateNested() @Type(() => ShapeDto) readonly shape: ShapeDto;
}

export class ExtendDrawingDto extends OnSurfaceDto implements ExtendDrawing {
  @IsUUID() readonly id: DrawingItemId;
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(DRAWING_LIMITS.numbersPerStep)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(POINTER_MAX, { each: true })
  readonly points: number[];
}

export class EraseDrawingDto extends OnSurfaceDto implements EraseDrawing {
  @IsUUID() readonly id: DrawingItemId;
}

export class ClearDrawingDto extends OnSurfaceDto implements ClearDrawing {
  @IsIn(['own', 'all']) readonly scope: 'own' | 'all';
}
