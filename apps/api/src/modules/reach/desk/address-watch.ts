import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { isAllowed } from '../../../platform/access/addresses.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { SocketServer } from '../../../platform/realtime/socket-server.js';
import { ADDRESSES_CHANNEL, type AddressesChanged } from '../../tenancy/index.js';

/** Closes open connections of people from addresses that their tenant has just ruled out; guests stay. */
@Injectable()
export class AddressWatch implements OnModuleInit, OnApplicationShutdown {
  private stop: () => void = () => undefined;

  constructor(
    private readonly notifications: Notifications,
    private readonly sockets: SocketServer,
  ) {}

  onModuleInit(): void {
    this.stop = this.notifications.listen(ADDRESSES_CHANNEL, (payload) => {
      const { tenantId, ranges } = JSON.parse(payload) as AddressesChanged;
      this.sockets.closeWhere(
        ({ tenantId: of, actor, origin }) =>
          of === tenantId && actor.kind === 'user' && origin !== null && !isAllowed(origin.address, ranges),
      );
    });
  }

  onApplicationShutdown(): void {
    this.stop();
  }
}
