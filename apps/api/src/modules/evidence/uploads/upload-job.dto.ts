import type { JobKinds, UploadId } from '@rinjo/contract';
import { IsUUID } from 'class-validator';

export class UploadJobDto implements Readonly<JobKinds['upload.finish']> {
  @IsUUID() readonly uploadId: UploadId;
}
