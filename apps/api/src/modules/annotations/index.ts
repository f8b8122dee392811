import { DrawingStepEntity } from './drawing-step.entity.js';
import { StageEntity } from './stage.entity.js';

export { AnnotationsModule } from './annotations.module.js';
export { StagePart } from './stage-part.js';
export { StageImages } from './stage-images.port.js';

/** Entities of this module, for the database module. */
export const ANNOTATION_ENTITIES = [DrawingStepEntity, StageEntity] as const;
