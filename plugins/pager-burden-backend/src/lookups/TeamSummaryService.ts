import { NotAllowedError } from '@backstage/errors';
import {
  ClassProfile,
  Dataset,
  TeamSummary,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { TeamMembers } from '../directory/TeamMembers';
import { Teams } from '../directory/Teams';
import { refireRange } from '../domain/response/refired';
import { quietStreak } from '../domain/quiet/quietStreak';
import { isKnown, weekState, weekTime } from '../domain/quiet/weekState';
import { teamWeekSentence } from '../domain/summary/teamWeekSentence';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weekAt, weekBounds } from '../domain/week/weekBounds';
import { DatabaseDutyStore } from '../duty/DatabaseDutyStore';
import { StoredPage } from '../pages/pageRows';
import { responseMeasures } from './alertMeasures';
import { asFarAsKnown } from './asFarAsKnown';
import { DatabaseAlerts } from './DatabaseAlerts';
import { DatabaseNights } from './DatabaseNights';
import { DatabasePageList } from './DatabasePageList';
import { DatabaseProofs } from './DatabaseProofs';
import { DatabaseWeeks } from './DatabaseWeeks';
import { CostQuery, qualityMeasures } from './qualityMeasures';
import { ReadingParts } from './ReadingParts';
import { seriesTitles } from './seriesTitles';
import { pageMeasures, peopleMeasures, TeamWeekFacts } from './teamMeasures';
import { weekCoverage } from './weekCoverage';

interface TeamSummaryServiceOptions extends ReadingParts {
  teams: Pick<Teams, 'requireKnown'>;
  weeks: DatabaseWeeks;
  proofs: DatabaseProofs;
  list: DatabasePageList;
  alerts: DatabaseAlerts;
  duty: DatabaseDutyStore;
  nights: DatabaseNights;
  members: Pick<TeamMembers, 'of'>;
}

interface SummaryQuery extends CostQuery {
  data?: Dataset;
  week?: string;
  profile: ClassProfile;
}

const weeksOfStreak = 26;
const weeksBefore = 4;
// More than any team can bear in a week.
const mostPages = 20_000;
const compared: WeeklyMeasure[] = [
  'pages',
  'interruptions',
  'afterHours',
  'sleep',
];

/** A team's week in numbers, each with all that it takes to trust it. */
export class TeamSummaryService {
  readonly #options: TeamSummaryServiceOptions;

  private constructor(options: TeamSummaryServiceOptions) {
    this.#options = options;
  }

  static create(options: TeamSummaryServiceOptions): TeamSummaryService {
    return new TeamSummaryService(options);
  }

  /**
   * @throws NotAllowedError where the team's pages are not the reader's to see
   * @throws NotFoundError where there is no such team
   */
  async get(
    reader: BurdenReader,
    team: string,
    query: SummaryQuery,
  ): Promise<TeamSummary> {
    if (!reader.mayReadTeam(team)) {
      throw new NotAllowedError('You may not see what pages this team gets');
    }
    await this.#options.teams.requireKnown(reader, team);
    const { timeZone, clock, groups } = this.#options;
    const { profile } = query;
    const data = query.data ?? this.#options.data;
    const isSample = data === 'sample';
    const now = clock.now();
    const running = weekAt(now, timeZone);
    const week = query.week ?? weekAfter(running, -1);
    const history = await this.#history(reader, {
      isSample,
      team,
      week,
      running,
    });
    const { pages, notCounted, imported } = await this.#pagesOf(reader, {
      isSample,
      team,
      week,
    });
    const bounds = weekBounds(week, timeZone);
    const [{ alerts, later }, nightsBefore, shifts, members, company, titleOf] =
      await Promise.all([
        this.#alertsOf(isSample, pages, now),
        this.#options.nights.ofTeam({
          isSample,
          team,
          first: weekAfter(week, -weeksBefore),
          last: weekAfter(week, -1),
          scope: reader.scope,
        }),
        this.#options.duty.shifts(isSample, {
          since: bounds.start,
          until: bounds.end,
        }),
        this.#options.members.of(team),
        this.#options.list.companyOf(pages),
        seriesTitles(groups, 'team'),
      ]);
    const facts: TeamWeekFacts = {
      team,
      profile,
      week: bounds,
      pages,
      notCounted,
      shifts: shifts.map(({ userRef, start, end }) => ({
        person: userRef,
        start,
        end: end ?? now,
      })),
      members,
      before: history.before,
      nightsBefore,
      imported,
    };
    const measures = [
      ...pageMeasures(facts),
      ...peopleMeasures(facts),
      ...responseMeasures(alerts, pages, { now, later }),
      ...qualityMeasures(
        pages,
        new Map([...company.verdicts].map(([id, { action }]) => [id, action])),
        alerts,
        { now, profile, cost: query },
      ),
    ];
    const valueOf = (id: string) =>
      measures.find(one => one.id === id)?.value ?? 0;
    return {
      data,
      team,
      week,
      profile,
      state: history.state,
      coverage: history.coverage,
      sentence: teamWeekSentence({
        title: titleOf(team),
        week,
        state: history.state,
        coverage: history.coverage,
        pages: pages.length,
        interruptions: valueOf('interruptions'),
        afterHours: valueOf('afterHours'),
        sleep: valueOf('sleep'),
        before: history.before?.pages,
        quietWeeks: history.streak.current,
      }),
      measures: asFarAsKnown(measures, history),
      streak: history.streak,
      anchors: anchorsOf(pages),
      zonesEstimated: pages.filter(page => page.isZoneEstimated).length,
    };
  }

  /** What pages were about, and what those alerts may have come back as. */
  async #alertsOf(
    isSample: boolean,
    pages: readonly StoredPage[],
    now: number,
  ) {
    const store = this.#options.alerts;
    const alerts = await store.ofPages(pages);
    const range = refireRange(alerts);
    const later = range
      ? await store.firedBetween(
          isSample,
          alerts.map(({ fingerprint }) => fingerprint),
          { since: range.start, until: Math.min(range.end, now) },
        )
      : [];
    return { alerts, later };
  }

  /** How the weeks up to this one were. */
  async #history(
    reader: BurdenReader,
    asked: { isSample: boolean; team: string; week: string; running: string },
  ) {
    const { weeks: store, proofs, timeZone, clock } = this.#options;
    const { isSample, team, week, running } = asked;
    const weeks = weeksFrom(weekAfter(week, 1 - weeksOfStreak), week);
    const sumsOf = async (name: WeeklyMeasure) => {
      const [sums] = await store.sums({
        isSample,
        first: weeks[0],
        last: week,
        teams: [team],
        measure: name,
        groupBy: 'team',
        scope: reader.scope,
      });
      return new Map(sums?.cells ?? []);
    };
    const [paths, ...counts] = await Promise.all([
      proofs.ofTeams(isSample, [team]),
      ...compared.map(sumsOf),
    ]);
    const now = clock.now();
    const known = weeks.map(one => {
      const coverage = weekCoverage(one, paths, { timeZone, now });
      const pages = counts[0].get(one) ?? 0;
      const time = weekTime(one, running);
      return { coverage, state: weekState({ pages, coverage, ...time }) };
    });
    const last = known[known.length - 1];
    const earlier = known.slice(-1 - weeksBefore, -1);
    const isComparable = earlier.every(
      ({ state, coverage }) => state !== 'unknown' && isKnown(coverage),
    );
    const before = isComparable
      ? Object.fromEntries(
          compared.map((name, index) => [
            name,
            weeks
              .slice(-1 - weeksBefore, -1)
              .reduce((sum, one) => sum + (counts[index].get(one) ?? 0), 0) /
              weeksBefore,
          ]),
        )
      : undefined;
    const {
      current,
      best,
      known: n,
    } = quietStreak(known.map(({ state }) => state));
    return {
      ...last,
      before: before as Record<WeeklyMeasure, number> | undefined,
      streak: { current, best, known: n },
    };
  }

  async #pagesOf(
    reader: BurdenReader,
    { isSample, team, week }: { isSample: boolean; team: string; week: string },
  ): Promise<{
    pages: StoredPage[];
    notCounted: StoredPage[];
    imported: number;
  }> {
    const { list } = this.#options;
    const filters = { isSample, weeks: [week], scope: reader.scope };
    const [own, imported] = await Promise.all([
      list.list({ ...filters, teams: [team] }, { limit: mostPages }),
      list.count({ ...filters, answeredBy: [team], isCounted: true }),
    ]);
    return {
      pages: own.filter(({ notCounted }) => notCounted === undefined),
      notCounted: own.filter(({ notCounted }) => notCounted !== undefined),
      imported,
    };
  }
}

function anchorsOf(pages: readonly StoredPage[]): TeamSummary['anchors'] {
  const counts = new Map<StoredPage['anchor'], number>();
  for (const { anchor } of pages) {
    counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  }
  return [...counts].map(([anchor, count]) => ({ anchor, pages: count }));
}
