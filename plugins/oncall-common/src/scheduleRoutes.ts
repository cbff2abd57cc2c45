import { pageOf, queryInteger, route } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier } from './identifier';
import { override, overrideInput } from './override';
import { rangeQuery } from './range';
import { schedule, scheduleInput, scheduleUpdate } from './schedule';
import { previewInput, shifts } from './shift';
import { swap, swapDecision, swapInput } from './swap';

const schedulePath = z.object({ id: identifier });
const staleError = { 409: 'It was changed by somebody else meanwhile' };

/** The routes about schedules, their overrides and swaps. @internal */
export const scheduleRoutes = {
  listSchedules: route({
    method: 'get',
    path: '/schedules',
    summary: 'All schedules that the reader may see, by name',
    responses: { 200: pageOf(schedule) },
  }),
  createSchedule: route({
    method: 'post',
    path: '/schedules',
    summary: 'Creates a schedule',
    body: scheduleInput,
    responses: { 201: schedule },
    errors: { 409: 'There is a schedule with that id' },
  }),
  previewSchedule: route({
    method: 'post',
    path: '/schedules/preview',
    summary: 'The shifts of a schedule that is not saved yet',
    body: previewInput,
    responses: { 200: shifts },
  }),
  getSchedule: route({
    method: 'get',
    path: '/schedules/:id',
    summary: 'One schedule',
    params: schedulePath,
    responses: { 200: schedule },
  }),
  updateSchedule: route({
    method: 'put',
    path: '/schedules/:id',
    summary: 'Changes a schedule from the next handover on, or from now',
    description:
      'A changed rotation ends and gets a successor; the past never changes.',
    params: schedulePath,
    body: scheduleUpdate,
    responses: { 200: schedule },
    errors: staleError,
  }),
  deleteSchedule: route({
    method: 'delete',
    path: '/schedules/:id',
    summary: 'Deletes a schedule that no policy uses',
    params: schedulePath,
    query: z.object({ version: queryInteger({ min: 1, max: 2 ** 31 }) }),
    responses: { 204: z.undefined() },
    errors: {
      409: 'Policies use it (error.policies), or the version is stale',
    },
  }),
  getShifts: route({
    method: 'get',
    path: '/schedules/:id/shifts',
    summary: 'Shifts, gaps and coverage within a range of at most 400 days',
    params: schedulePath,
    query: rangeQuery,
    responses: { 200: shifts },
  }),
  listOverrides: route({
    method: 'get',
    path: '/schedules/:id/overrides',
    summary: 'The overrides and covers that touch a range',
    params: schedulePath,
    query: rangeQuery,
    responses: { 200: pageOf(override) },
  }),
  createOverride: route({
    method: 'post',
    path: '/schedules/:id/overrides',
    summary: 'Puts somebody in the place of another for a while, or adds one',
    params: schedulePath,
    body: overrideInput,
    responses: { 201: override },
  }),
  deleteOverride: route({
    method: 'delete',
    path: '/schedules/:id/overrides/:overrideId',
    summary: 'Takes an override back from now on; of a swap both halves',
    params: schedulePath.extend({ overrideId: z.uuid() }),
    responses: { 204: z.undefined() },
    errors: { 409: 'It has passed, and the past never changes' },
  }),
  listSwaps: route({
    method: 'get',
    path: '/swaps',
    summary: 'The swaps that the reader asked for, or was asked for',
    responses: { 200: pageOf(swap) },
  }),
  createSwap: route({
    method: 'post',
    path: '/swaps',
    summary: 'Asks somebody to swap two stretches',
    body: swapInput,
    responses: { 201: swap },
    errors: { 409: 'One of the two does not hold the stretch' },
  }),
  decideSwap: route({
    method: 'post',
    path: '/swaps/:id/decision',
    summary: 'Agrees to a swap, or declines it',
    params: z.object({ id: z.uuid() }),
    body: swapDecision,
    responses: { 200: swap },
    errors: { 409: 'It is decided, or no longer possible' },
  }),
};
