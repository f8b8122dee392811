import { Module } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { Logger } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import { EvidenceModule } from '../evidence/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { ComposeRecording } from './compose/compose-recording.js';
import { Composer } from './compose/composer.js';
import { DrawnFilms } from './compose/drawn-films.js';
import { FilmMaterial } from './compose/film-material.js';
import { FilmsRepository } from './compose/films.repository.js';
import { StagePictures } from './compose/stage-pictures.js';
import { DiscardRecording } from './discard-recording.js';
import { RecorderPort } from './recorder.port.js';
import { RecorderProcess } from './recorder-process.js';
import { RecorderProgram } from './recorder-program.js';
import { RecordingErasure } from './recording-erasure.js';
import { RecordingGateway } from './recording.gateway.js';
import { RecordingPart } from './recording-part.js';
import { RecordingRetention } from './recording-retention.js';
import { RecordingSessions } from './recording-sessions.js';
import { RecordingStops } from './recording-stops.js';
import { RecordingSweep } from './recording-sweep.js';
import { Recordings } from './recordings.js';
import { RecordingsController } from './recordings.controller.js';
import { RecordingsRepository } from './recordings.repository.js';
import { SpoolKeeper } from './spool-keeper.js';
import { SpoolPace } from './spool-pace.js';
import { TracksAloneRepository } from './tracks-alone.repository.js';
import { Takes } from './takes.js';

/** Recording calls on the server, and what was recorded. One provider makes the recorder: replacing it leaves no process. */
@Module({
  imports: [EvidenceModule, TenancyModule],
  controllers: [RecordingsController],
  providers: [
    { provide: RecorderProgram, useFactory: () => new RecorderProgram() },
    {
      provide: RecorderPort,
      inject: [Environment, RecorderProgram, Clock, Logger],
      useFactory: (environment: Environment, program: RecorderProgram, clock: Clock, logger: Logger) =>
        new RecorderProcess(environment, program, clock, logger),
    },
    ComposeRecording,
    Composer,
    DiscardRecording,
    DrawnFilms,
    FilmMaterial,
    FilmsRepository,
    RecordingErasure,
    RecordingGateway,
    RecordingPart,
    RecordingRetention,
    RecordingSessions,
    RecordingStops,
    RecordingSweep,
    Recordings,
    RecordingsRepository,
    SpoolKeeper,
    SpoolPace,
    StagePictures,
    Takes,
    TracksAloneRepository,
  ],
})
export class RecordingModule {}
