import { NotAllowedError } from '@backstage/errors';
import {
  Dataset,
  PageTransfers,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { teamTransfers } from '../domain/people/transfers';
import { transfersSentence } from '../domain/summary/transfersSentence';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weekAt } from '../domain/week/weekBounds';
import { DatabaseTransfers } from './DatabaseTransfers';
import { ReadingParts } from './ReadingParts';
import { seriesTitles } from './seriesTitles';

interface TransferServiceOptions extends ReadingParts {
  store: DatabaseTransfers;
}

const shownWeeks = 13;

/** Which teams are paged for what others own. */
export class TransferService {
  readonly #options: TransferServiceOptions;

  private constructor(options: TransferServiceOptions) {
    this.#options = options;
  }

  static create(options: TransferServiceOptions): TransferService {
    return new TransferService(options);
  }

  /** @throws NotAllowedError for whoever may see no pages at all */
  async get(
    reader: BurdenReader,
    query: { data?: Dataset; team?: string[] },
  ): Promise<PageTransfers> {
    if (reader.scope.isDenied) {
      throw new NotAllowedError('You may not see pages');
    }
    const { store, groups, timeZone, clock } = this.#options;
    const data = query.data ?? this.#options.data;
    const last = weekAfter(weekAt(clock.now(), timeZone), -1);
    const weeks = weeksFrom(weekAfter(last, 1 - shownWeeks), last);
    const [pairs, titleOf] = await Promise.all([
      store.sums({
        isSample: data === 'sample',
        first: weeks[0],
        last,
        teams: query.team,
        scope: reader.scope,
      }),
      seriesTitles(groups, 'team'),
    ]);
    pairs.sort(
      (one, other) =>
        other.pages - one.pages ||
        (one.owner + one.answeredBy < other.owner + other.answeredBy ? -1 : 1),
    );
    return {
      data,
      weeks,
      pairs,
      teams: teamTransfers(pairs).map(one => ({
        ...one,
        title: titleOf(one.team),
      })),
      sentence: transfersSentence(pairs, weeks.length, titleOf),
    };
  }
}
