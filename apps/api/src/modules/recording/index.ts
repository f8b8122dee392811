export { type RecorderListener, RecorderPort } from './recorder.port.js';
export { RecorderProcess } from './recorder-process.js';
export { RecorderProgram } from './recorder-program.js';
export { RecordingModule } from './recording.module.js';
export { RecordingSessions } from './recording-sessions.js';
export { RecordingSweep } from './recording-sweep.js';
