import { ContractHandlers } from '@operability/backend-kit';
import { OncallContract } from '@operability/plugin-oncall-common';
import { OverrideService } from '../schedules/OverrideService';
import { ScheduleService } from '../schedules/ScheduleService';
import { SwapService } from '../schedules/SwapService';

/** Schedules, their overrides and swaps. */
export function scheduleRoutes(services: {
  schedules: ScheduleService;
  overrides: OverrideService;
  swaps: SwapService;
}) {
  const { schedules, overrides, swaps } = services;
  return {
    listSchedules: async ({ credentials }) => ({
      status: 200,
      body: await schedules.list(credentials),
    }),
    createSchedule: async ({ body, ...caller }) => ({
      status: 201,
      body: await schedules.create(caller, body),
    }),
    previewSchedule: async ({ credentials, body }) => ({
      status: 200,
      body: await schedules.preview(credentials, body),
    }),
    getSchedule: async ({ credentials, params }) => ({
      status: 200,
      body: await schedules.get(credentials, params.id),
    }),
    updateSchedule: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await schedules.update(caller, params.id, body),
    }),
    deleteSchedule: async ({ params, query, ...caller }) => ({
      status: 204,
      body: await schedules.remove(caller, params.id, query.version),
    }),
    getShifts: async ({ credentials, params, query }) => ({
      status: 200,
      body: await schedules.shifts(credentials, params.id, query),
    }),
    listOverrides: async ({ credentials, params, query }) => ({
      status: 200,
      body: await overrides.list(credentials, params.id, query),
    }),
    createOverride: async ({ params, body, ...caller }) => ({
      status: 201,
      body: await overrides.add(caller, params.id, body),
    }),
    deleteOverride: async ({ params, ...caller }) => ({
      status: 204,
      body: await overrides.remove(caller, params.id, params.overrideId),
    }),
    listSwaps: async ({ credentials }) => ({
      status: 200,
      body: await swaps.list(credentials),
    }),
    createSwap: async ({ body, ...caller }) => ({
      status: 201,
      body: await swaps.ask(caller, body),
    }),
    decideSwap: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await swaps.decide(caller, params.id, body.agree),
    }),
  } satisfies Partial<ContractHandlers<OncallContract>>;
}
