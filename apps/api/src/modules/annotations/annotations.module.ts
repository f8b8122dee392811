import { Global, Module } from '@nestjs/common';
import { BoardGateway } from './board/board.gateway.js';
import { BoardPart } from './board/board-part.js';
import { BoardRepository } from './board/board.repository.js';
import { DrawingPart } from './drawing-part.js';
import { DrawingRepository } from './drawing.repository.js';
import { StageImages } from './stage-images.port.js';
import { StagePart } from './stage-part.js';
import { StageGateway } from './stage.gateway.js';
import { StageRepository } from './stage.repository.js';
import { Surfaces } from './surfaces.js';

/** What is on the stage of a call, and what is drawn on it, and the blackboard over it. */
@Global()
@Module({
  providers: [
    BoardGateway,
    BoardPart,
    BoardRepository,
    DrawingPart,
    DrawingRepository,
    StageGateway,
    StageImages,
    StagePart,
    StageRepository,
    Surfaces,
  ],
  exports: [BoardPart, DrawingRepository, StageImages, StagePart],
})
export class AnnotationsModule {}
