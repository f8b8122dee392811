import {
  type CreateLogStream,
  type JobKinds,
  LIMITS,
  LOG_STREAM_FORMATS,
  LOG_STREAM_LOGS,
  type LogStreamFormat,
  type LogStreamId,
  type LogStreamLog,
  type UpdateLogStream,
} from '@rinjo/contract';
import { IsBoolean, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { OrNull } from '../../../platform/http/or-null.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class CreateLogStreamDto implements CreateLogStream {
  @PlainText(1, LIMITS.logStreamName) readonly name: string;
  @IsString()
  @Length(1, LIMITS.logStreamUrl)
  @Matches(/^(?:https?|syslog-tls):\/\/\S+$/)
  readonly url: string;
  @IsIn(LOG_STREAM_LOGS) readonly log: LogStreamLog;
  @IsIn(LOG_STREAM_FORMATS) readonly format: LogStreamFormat;
  /** What a header may hold (RFC 9110). */
  @OrNull() @IsString() @Length(1, LIMITS.logStreamToken) @Matches(/^[!-~]+$/) readonly token: string | null;
  @OrNull()
  @IsString()
  @Length(1, LIMITS.logStreamCa)
  @Matches(/^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s-]+$/)
  readonly ca: string | null;
  @IsIn(['beginning', 'now']) readonly from: 'beginning' | 'now';
}

export class UpdateLogStreamDto implements UpdateLogStream {
  @IfPresent() @PlainText(1, LIMITS.logStreamName) readonly name?: string;
  @IfPresent() @IsIn(LOG_STREAM_FORMATS) readonly format?: LogStreamFormat;
  @IfPresent() @IsBoolean() readonly enabled?: boolean;
}

export class LogStreamSendDto implements Readonly<JobKinds['log_stream.send']> {
  @IsUUID() readonly streamId: LogStreamId;
}
