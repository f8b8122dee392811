export { AuditModule } from './audit.module.js';
export { LogAlertsModule } from './alerts/log-alerts.module.js';
export { LogExportsModule } from './exports/log-exports.module.js';
export { LogStreamsModule } from './streams/log-streams.module.js';
export { LogWatchModule } from './log-watch.module.js';
export { type DrilledLog, LogDrill } from './transparency/drill/log-drill.js';
export { LogSigner } from './transparency/log-signer.js';
export { LogReader } from './transparency/log-reader.js';
export { LogFile } from './transparency/log-file.js';
