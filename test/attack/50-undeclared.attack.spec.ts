import { Controller, Get, Injectable, Module, SetMetadata, type Type } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { WireError } from '@rinjo/contract';
import { COMMAND, COMMAND_GATEWAY } from '../../apps/api/src/platform/realtime/command.decorator.js';
import { CommandTable } from '../../apps/api/src/platform/realtime/command-table.js';
import { startApp, type TestApp } from '../support/app.js';
import { type BuiltCall, buildCall } from '../support/call-builder.js';
import { ticketFor } from '../support/call-line.js';
import { TestDeskLine } from '../support/desk-line.js';
import { refusal } from '../support/http-client.js';
import { signedInOperator } from '../support/operators.js';
import { fieldsOf, pathOf, routesOf } from '../support/route-probe.js';
import { RawSocket } from '../support/raw-socket.js';
import { Tally } from '../support/tally.js';
import { TestDatabase } from '../support/test-database.js';
import { TestClock } from '../support/test-clock.js';

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return 'for everybody';
  }
}

@SetMetadata(COMMAND_GATEWAY, true)
@WebSocketGateway()
class UnknownCommandGateway {
  @SetMetadata(COMMAND, { name: 'call.delete', dto: Object, line: 'call', needsSeat: false })
  @SubscribeMessage('call.delete')
  run(): Promise<void> {
    return Promise.resolve();
  }
}

@WebSocketGateway()
class PlainGateway {
  @SubscribeMessage('call.delete')
  run(): string {
    return 'for everybody';
  }
}

@SetMetadata(COMMAND_GATEWAY, true)
@WebSocketGateway()
class MixedGateway {
  @SubscribeMessage('call.delete')
  run(): string {
    return 'for everybody';
  }
}

/** Handles nothing. */
@Injectable()
class Bystander {}

function moduleWith(controllers: Type[], providers: Type[] = [Bystander]): Type {
  @Module({ controllers, providers })
  class Extra {}
  return Extra;
}

describe('a route or a command that does not say who may call it (case 50)', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  /** Why the product does not start with this module in it; null when it does. */
  const refusalOf = async (extra: Type): Promise<string | null> => {
    try {
      await (await startApp({ database, modules: [extra] })).close();
      return null;
    } catch (thrown) {
      return thrown instanceof Error ? thrown.message : String(thrown);
    }
  };

  it('stops the boot, and is named', async () => {
    expect(await refusalOf(moduleWith([]))).toBeNull();
    expect(await refusalOf(moduleWith([ForgottenController]))).toBe(
      'No access rule on ForgottenController.read (GET /api/v1/forgotten)',
    );
  });

  it.each<[string, Type, string]>([
    ['is not in the contract', UnknownCommandGateway, 'call.delete has no permission'],
    ['has no rule on a gateway of Nest’s own', PlainGateway, 'PlainGateway.run is no command'],
    ['has no rule on one of ours', MixedGateway, 'MixedGateway.run is no command'],
  ])('stops the boot when it %s', async (_, gateway, fault) => {
    expect(await refusalOf(moduleWith([], [gateway]))).toBe(`Socket commands: ${fault}`);
  });
});

describe('properties that nobody asked for (case 50)', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  const EXTRAS = ['role', 'roles', 'tenantId', 'tenant_id', 'ownerId', 'userId', 'isAdmin', 'x'.repeat(500)];

  it('are refused in the body of every route, by name', async () => {
    const tally = new Tally('50 routes with a body x extra properties');
    const { client: admin } = await (await app.given.tenant()).signedIn('admin');
    const { client: operator } = await signedInOperator(app, { clock });
    for (const route of routesOf(app)) {
      if (route.body === null) continue;
      const own = fieldsOf(route.body);
      const client = route.access?.kind === 'operator' ? operator : admin;
      for (const extra of EXTRAS.filter((name) => !own.includes(name))) {
        const answer = await client.send<WireError>(route.method, pathOf(route, {}), { [extra]: 'admin' });
        tally.add(answer.body.code);
        expect([route.name, answer]).toMatchObject([route.name, refusal(400, 'VALIDATION')]);
        expect([route.name, answer.body.details['fields']]).toEqual([route.name, naming(extra)]);
      }
    }
    tally.print();
    expect(tally.total).toBeGreaterThan(300);
  }, 600_000);

  it('are refused in every socket command, by name', async () => {
    const tally = new Tally('50 socket commands x extra properties');
    const call = await buildCall(app, { members: 1 });
    const desk = await TestDeskLine.open(call.member().client);
    for (const { name, dto, line } of app.get(CommandTable).rules()) {
      const socket = line === 'desk' ? null : await seated(call);
      const own = fieldsOf(dto);
      for (const extra of EXTRAS.filter((field) => !own.includes(field))) {
        clock.advance(100); // the budget of a socket
        const message = { id: `extra.${tally.total}`, input: { [extra]: 'admin' } };
        const ack = await (socket ?? desk).answer(name, message);
        const error = ack?.ok === false ? ack.error : null;
        tally.add(error?.code ?? 'accepted');
        expect([name, error?.code, error?.details['fields']]).toEqual([name, 'VALIDATION', naming(extra)]);
      }
      socket?.close();
    }
    tally.print();
    desk.close();
  }, 600_000);

  /** A list of faults with one that is about this field; names that are too long are cut there. */
  const naming = (field: string): unknown =>
    expect.arrayContaining([expect.stringMatching(new RegExp(`^${field.slice(0, 40)}`))]);

  const seated = async (call: BuiltCall): Promise<RawSocket> => {
    const { ticket } = await ticketFor(call.host.client, call.id);
    const socket = await RawSocket.open(app.url, { ticket });
    expect(await socket.command('call.join', { device: 'phone' })).toBe('ok');
    return socket;
  };
});
