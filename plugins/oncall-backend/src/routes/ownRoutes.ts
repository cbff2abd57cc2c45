import { ContractHandlers } from '@operability/backend-kit';
import { OncallContract } from '@operability/plugin-oncall-common';
import { EngineStatusService } from '../engine/EngineStatusService';
import { LedgerService } from '../engine/LedgerService';
import { MaintenanceService } from '../maintenance/MaintenanceService';
import { CalendarService } from '../people/CalendarService';
import { ContactService } from '../people/ContactService';
import { TestPageService } from '../people/TestPageService';
import { VerificationService } from '../people/VerificationService';

/** One's own settings, planned quiet, and the engine. */
export function ownRoutes(services: {
  calendars: CalendarService;
  contacts: ContactService;
  verifications: VerificationService;
  testPages: TestPageService;
  maintenance: MaintenanceService;
  ledger: LedgerService;
  engine: EngineStatusService;
}) {
  const { calendars, contacts, verifications, testPages } = services;
  const { maintenance, ledger, engine } = services;
  return {
    getCalendarSettings: async ({ credentials }) => ({
      status: 200,
      body: await calendars.get(credentials),
    }),
    putCalendarSettings: async ({ body, ...caller }) => ({
      status: 200,
      body: await calendars.put(caller, body),
    }),
    getCalendarsByRefs: async ({ credentials, body }) => ({
      status: 200,
      body: { items: await calendars.byRefs(credentials, body) },
    }),
    getContactSettings: async ({ credentials }) => ({
      status: 200,
      body: await contacts.get(credentials),
    }),
    putContactMethods: async ({ body, ...caller }) => ({
      status: 200,
      body: await contacts.putMethods(caller, body),
    }),
    verifyContactMethod: async ({ params, body, ...caller }) => {
      await verifications.verify(caller, params.id, body.code);
      return { status: 200, body: await contacts.get(caller.credentials) };
    },
    putRules: async ({ body, ...caller }) => ({
      status: 200,
      body: await contacts.putRules(caller, body),
    }),
    sendOwnTestPage: async caller => ({
      status: 200,
      body: await testPages.send(caller),
    }),
    listMaintenanceWindows: async ({ credentials, query }) => ({
      status: 200,
      body: await maintenance.list(credentials, query),
    }),
    createMaintenanceWindow: async ({ body, ...caller }) => ({
      status: 201,
      body: await maintenance.create(caller, body),
    }),
    endMaintenanceWindow: async ({ params, ...caller }) => ({
      status: 204,
      body: await maintenance.end(caller, params.id),
    }),
    listHeldShifts: async ({ credentials, query }) => ({
      status: 200,
      body: await ledger.list(credentials, query),
    }),
    getPathHealth: async ({ query }) => ({
      status: 200,
      body: await engine.pathHealth(query),
    }),
    getEngine: async () => ({ status: 200, body: await engine.status() }),
  } satisfies Partial<ContractHandlers<OncallContract>>;
}
