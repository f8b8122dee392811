import { IMPORT_MODES, type ImportUsers } from '@rinjo/contract';
import { IsIn } from 'class-validator';

export class ImportUsersDto implements ImportUsers {
  @IsIn(IMPORT_MODES) readonly mode: ImportUsers['mode'];
  @IsIn(['yes', 'no']) readonly invite: ImportUsers['invite'];
}
