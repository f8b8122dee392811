import { Module } from '@nestjs/common';
import { StagePart } from './stage-part.js';

/** What is on the stage of a call, and what is drawn on it. */
@Module({ providers: [StagePart] })
export class AnnotationsModule {}
