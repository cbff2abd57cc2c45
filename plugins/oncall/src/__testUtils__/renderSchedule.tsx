import { OncallApi } from '../api';
import { ScheduleRoutes } from '../components/ScheduleRoutes';
import { answering } from './answering';
import { renderOncall } from './renderOncall';
import { sampleOverride, sampleSchedule, sampleShifts } from './samples';

function fakeApi(changes: Partial<OncallApi> = {}) {
  const calls = {
    getShifts: jest.fn(async () =>
      sampleShifts({
        coverage: 0.9,
        gaps: [
          {
            start: '2026-11-23T08:00:00.000Z',
            end: '2026-11-23T17:00:00.000Z',
          },
        ],
      }),
    ),
    previewSchedule: answering('previewSchedule', async () => sampleShifts()),
  };
  const api: Partial<OncallApi> = {
    getSchedule: async () => sampleSchedule(),
    listOverrides: async () => ({ items: [sampleOverride()], totalItems: 1 }),
    listSwaps: async () => ({ items: [], totalItems: 0 }),
    ...calls,
    ...changes,
  };
  return { api, ...calls };
}

/** Renders the page of the sample schedule, with one gap and one override. */
export function renderSchedule(
  changes: Partial<OncallApi> = {},
  path = '/runtime-primary',
  me?: string,
) {
  const fake = fakeApi(changes);
  renderOncall(<ScheduleRoutes />, { api: fake.api, path, me });
  return fake;
}
