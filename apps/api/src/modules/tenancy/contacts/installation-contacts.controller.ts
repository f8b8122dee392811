import { Body, Controller, Get, Put } from '@nestjs/common';
import type { EmergencyContacts } from '@rinjo/contract';
import { CallingOperator } from '../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { UpdateEmergencyContactsDto } from './emergency-contacts.dto.js';
import { InstallationContacts } from './installation-contacts.js';

@Controller('operator/emergency-contacts')
@ForOperators()
export class InstallationContactsController {
  constructor(private readonly contacts: InstallationContacts) {}

  /** Whom people of tenants without contacts of their own turn to when a call cannot go on. */
  @Get()
  read(): Promise<EmergencyContacts> {
    return this.contacts.read();
  }

  /** Sets them; each list is kept as it was made. */
  @Put()
  update(
    @CallingOperator() { operatorId }: OperatorCaller,
    @Body() input: UpdateEmergencyContactsDto,
  ): Promise<EmergencyContacts> {
    return this.contacts.update(operatorId, input);
  }
}
