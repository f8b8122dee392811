import { BoardEntity } from './board/board.entity.js';
import { DrawingStepEntity } from './drawing-step.entity.js';
import { StageEntity } from './stage.entity.js';

export { AnnotationsModule } from './annotations.module.js';
export { BoardPart } from './board/board-part.js';
export { DrawingRepository } from './drawing.repository.js';
export { StagePart } from './stage-part.js';
export { StageImages } from './stage-images.port.js';

/** Entities of this module, for the database module. */
export const ANNOTATION_ENTITIES = [BoardEntity, DrawingStepEntity, StageEntity] as const;
