import { WeekState } from '@operability/plugin-pager-burden-common';
import { comparison } from './comparison';
import { counted, percent, shortWeek } from './counted';
import { isKnown } from '../quiet/weekState';

/** A team's week, as far as anybody knows. */
export interface TeamWeek {
  title: string;
  week: string;
  state: WeekState;
  coverage: number;
  pages: number;
  interruptions: number;
  /** Of the interruptions. */
  afterHours: number;
  /** Of the interruptions. */
  sleep: number;
  /** Pages a week in the four before; left out where those are unknown. */
  before?: number;
  /** Quiet weeks up to this one. */
  quietWeeks: number;
}

/**
 * A team's week in words. It says nothing of nights: where one person held the
 * whole week, those are theirs.
 */
export function teamWeekSentence(team: TeamWeek): string {
  const { title, state, coverage, quietWeeks } = team;
  const week = shortWeek(team.week);
  if (state === 'coming') {
    return `This week has not begun: there is nothing to say about ${title} in ${week} yet.`;
  }
  const proven = `the pager was proven for ${percent(coverage)} of it`;
  if (state === 'quiet') {
    const row = quietWeeks > 1 ? `, ${quietWeeks} in a row` : '';
    return `${title} had a quiet ${week}${row}: no pages, and ${proven}.`;
  }
  if (state === 'unknown') {
    return `Whether ${week} was quiet for ${title} is unknown: no pages, but ${proven}.`;
  }
  const isRunning = state === 'running';
  const least = isKnown(coverage) || isRunning ? '' : 'at least ';
  return [
    `${title} had ${least}${counted(team.pages, 'page')} in ${week}${
      isRunning ? ' so far' : ''
    }${interruptionsOf(team)}.`,
    ...(team.before === undefined || isRunning || least
      ? []
      : [`Pages: ${comparison(team.pages, team.before)}.`]),
    ...(least && [`Only partly known: ${proven}.`]),
  ].join(' ');
}

function interruptionsOf({
  pages,
  interruptions,
  afterHours,
  sleep,
}: TeamWeek): string {
  if (!pages) return '';
  const parts = [
    ...(afterHours ? [`${afterHours} after hours`] : []),
    ...(sleep ? [`${sleep} in hours of sleep`] : []),
  ];
  return `: ${[counted(interruptions, 'interruption'), ...parts].join(', ')}`;
}
