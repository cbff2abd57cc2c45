import {
  BurdenHeatmap,
  Dataset,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { heatmapSentence } from '../domain/summary/heatmapSentence';
import { DatabaseHeatmap } from './DatabaseHeatmap';
import { DeletedWeeks } from '../retention/DeletedWeeks';
import { ReadingParts } from './ReadingParts';
import { weekRange } from './weekRange';

interface HeatmapServiceOptions extends ReadingParts {
  store: DatabaseHeatmap;
  deleted: Pick<DeletedWeeks, 'among'>;
}

/** When pages fall, by the clocks of those who get them; in whole weeks. */
export class HeatmapService {
  readonly #options: HeatmapServiceOptions;

  private constructor(options: HeatmapServiceOptions) {
    this.#options = options;
  }

  static create(options: HeatmapServiceOptions): HeatmapService {
    return new HeatmapService(options);
  }

  async get(
    reader: BurdenReader,
    query: { data?: Dataset; since?: string; until?: string; team?: string[] },
  ): Promise<BurdenHeatmap> {
    const { store, deleted, timeZone, clock } = this.#options;
    const data = query.data ?? this.#options.data;
    const range = weekRange(query, { timeZone, now: clock.now(), weeks: 26 });
    const { first: firstWeek, last: lastWeek } = range;
    const isSample = data === 'sample';
    const [hours, gone] = await Promise.all([
      store.hours({
        ...range,
        isSample,
        teams: query.team,
        scope: reader.scope,
      }),
      deleted.among(isSample, { firstWeek }),
    ]);
    const cells = Array.from({ length: 24 }, () =>
      new Array<number>(7).fill(0),
    );
    for (const { hour, weekday, pages } of hours) {
      cells[hour][weekday - 1] = pages;
    }
    const sum = (of: 'pages' | 'zonesEstimated') =>
      hours.reduce((total, one) => total + one[of], 0);
    return {
      data,
      cells,
      firstWeek,
      lastWeek,
      ...(gone && { deleted: gone }),
      total: sum('pages'),
      zonesEstimated: sum('zonesEstimated'),
      sentence: heatmapSentence(cells),
    };
  }
}
