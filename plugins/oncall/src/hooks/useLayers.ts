import { useApi } from '@backstage/core-plugin-api';
import { Rotation, Schedule, Shift } from '@operability/plugin-oncall-common';
import { useQueries } from '@tanstack/react-query';
import { OncallApi, oncallApiRef } from '../api';
import { Span } from '../model/timelineRange';
import { queryKeys } from './queryKeys';
import { rangeQueryOf } from './rangeQueryOf';

/** What each rotation of a schedule alone gives, by its id. @internal */
export interface Layers {
  own: ReadonlyMap<string, readonly Shift[]>;
  error: Error | undefined;
}

/**
 * What each rotation alone gives from now on: it is previewed as a schedule of
 * its own, which has no overrides and no past.
 *
 * @internal
 */
export function useLayers(
  schedule: Schedule | undefined,
  range: Span,
  now: number,
): Layers {
  const api = useApi(oncallApiRef);
  const rotations =
    schedule && range.end > now
      ? schedule.rotations.filter(rotation => counts(rotation, range, now))
      : [];
  return useQueries({
    queries: rotations.map(rotation => ({
      queryKey: queryKeys.layer(schedule?.id ?? '', rotation, range),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        previewAlone(api, schedule!, rotation, range, signal),
    })),
    combine: results => ({
      own: new Map(
        results.flatMap(({ data }, index) =>
          data ? [[rotations[index].id, data] as const] : [],
        ),
      ),
      error: results.find(({ error }) => error)?.error ?? undefined,
    }),
  });
}

function counts(
  { effectiveFrom, effectiveUntil }: Rotation,
  range: Span,
  now: number,
): boolean {
  const isOver = effectiveUntil && Date.parse(effectiveUntil) <= now;
  const isLater = effectiveFrom && Date.parse(effectiveFrom) >= range.end;
  return !isOver && !isLater;
}

async function previewAlone(
  api: OncallApi,
  { name, ownerRef, timeZone }: Schedule,
  rotation: Rotation,
  range: Span,
  signal: AbortSignal,
): Promise<Shift[]> {
  const { timeZone: zoneBefore, succeeds: _, ...input } = rotation;
  const { items } = await api.previewSchedule(
    {
      body: {
        schedule: {
          name,
          ownerRef,
          timeZone: zoneBefore ?? timeZone,
          rotations: [input],
        },
        from: 'now',
        ...rangeQueryOf(range),
      },
    },
    { signal },
  );
  return items;
}
