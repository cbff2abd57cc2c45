import { pageTimes } from '@operability/plugin-pager-burden-common';
import { hours, weekdays } from './hours';

/** An hour of a weekday, by the clocks of those who were paged. @internal */
export interface HeatCell {
  /** 1 is Monday's. */
  weekday: number;
  hour: number;
}

/** The cell that an address names. @internal */
export function parseHeatCell(search: URLSearchParams): HeatCell | undefined {
  const { weekday, hour } = pageTimes.shape;
  const cell = {
    weekday: weekday.safeParse(search.get('weekday') ?? undefined).data,
    hour: hour.safeParse(search.get('hour') ?? undefined).data,
  };
  return cell.weekday === undefined || cell.hour === undefined
    ? undefined
    : { weekday: cell.weekday, hour: cell.hour };
}

/** The words of an address that name a cell, and none where none is open. @internal */
export function heatCellWords(cell: HeatCell | undefined) {
  return {
    weekday: cell && String(cell.weekday),
    hour: cell && String(cell.hour),
  };
}

/** `Tue, 03:00 to 04:00`. @internal */
export function heatCellTitle({ weekday, hour }: HeatCell): string {
  return `${weekdays[weekday - 1]}, ${hours[hour]} to ${
    hours[(hour + 1) % hours.length]
  }`;
}
