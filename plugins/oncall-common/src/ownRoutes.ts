import { instant, pageOf, queryList, route } from '@operability/contract-kit';
import * as z from 'zod';
import {
  calendarSettings,
  calendarSettingsInput,
  calendarsQuery,
  knownCalendar,
} from './calendarSettings';
import {
  contactMethodInput,
  contactSettings,
  notificationRule,
} from './contactMethod';
import { engineStatus, heldShift, pathHealth } from './engine';
import { userRef } from './identifier';
import { maintenanceWindow, maintenanceWindowInput } from './maintenance';
import { pageFate } from './page';
import { rangeQuery } from './range';

const version = z.int().min(0);
const staleError = { 409: 'It was changed by somebody else meanwhile' };

/** The routes about one's own settings, maintenance, and the engine. @internal */
export const ownRoutes = {
  getCalendarSettings: route({
    method: 'get',
    path: '/me/calendar-settings',
    summary: "One's own zone, work hours, holiday region and leave",
    responses: { 200: calendarSettings },
  }),
  putCalendarSettings: route({
    method: 'put',
    path: '/me/calendar-settings',
    summary: "Saves one's own zone, work hours, holiday region and leave",
    body: calendarSettingsInput,
    responses: { 200: calendarSettings },
    errors: staleError,
  }),
  getCalendarsByRefs: route({
    method: 'post',
    path: '/calendar-settings/by-refs',
    summary: 'When people work; for other programs only',
    description: 'Whoever has saved nothing has the defaults.',
    body: calendarsQuery,
    responses: { 200: z.object({ items: z.array(knownCalendar) }) },
    errors: { 403: 'A person asks: the calendars of others are their own' },
  }),
  getContactSettings: route({
    method: 'get',
    path: '/me/contact-methods',
    summary: "One's own contacts and rules, and the channels there are",
    responses: { 200: contactSettings },
  }),
  putContactMethods: route({
    method: 'put',
    path: '/me/contact-methods',
    summary: "Saves one's own contacts",
    body: z.object({ methods: z.array(contactMethodInput).max(20), version }),
    responses: { 200: contactSettings },
    errors: staleError,
  }),
  verifyContactMethod: route({
    method: 'post',
    path: '/me/contact-methods/:id/verification',
    summary: 'Sends a code to a contact, or checks the one that came',
    params: z.object({ id: z.uuid() }),
    body: z.object({ code: z.string().trim().max(20).optional() }),
    responses: { 200: contactSettings },
  }),
  putRules: route({
    method: 'put',
    path: '/me/rules',
    summary: 'Saves where one wants to be reached, by urgency',
    body: z.object({ rules: z.array(notificationRule).max(50), version }),
    responses: { 200: contactSettings },
    errors: staleError,
  }),
  sendOwnTestPage: route({
    method: 'post',
    path: '/me/test-page',
    summary: "A test page on each of one's own contacts",
    responses: { 200: z.object({ pages: z.array(pageFate) }) },
  }),
  listMaintenanceWindows: route({
    method: 'get',
    path: '/maintenance-windows',
    summary: 'Maintenance that touches a range',
    query: rangeQuery,
    responses: { 200: pageOf(maintenanceWindow) },
  }),
  createMaintenanceWindow: route({
    method: 'post',
    path: '/maintenance-windows',
    summary: 'Plans maintenance of entities, or of all that a group owns',
    body: maintenanceWindowInput,
    responses: { 201: maintenanceWindow },
  }),
  endMaintenanceWindow: route({
    method: 'delete',
    path: '/maintenance-windows/:id',
    summary: 'Ends maintenance now; what is open is paged',
    params: z.object({ id: z.uuid() }),
    responses: { 204: z.undefined() },
  }),
  listHeldShifts: route({
    method: 'get',
    path: '/shifts-ledger',
    summary: 'Who really held what',
    query: rangeQuery.safeExtend({ userRef: queryList(userRef).optional() }),
    responses: { 200: pageOf(heldShift) },
  }),
  getPathHealth: route({
    method: 'get',
    path: '/path-health',
    summary: 'Whether canaries came through, by channel and hour',
    query: rangeQuery,
    responses: { 200: z.object({ items: z.array(pathHealth), asOf: instant }) },
  }),
  getEngine: route({
    method: 'get',
    path: '/engine',
    summary: 'Ticks, lag, outbox depth, last delivery per channel',
    responses: { 200: engineStatus },
  }),
};
