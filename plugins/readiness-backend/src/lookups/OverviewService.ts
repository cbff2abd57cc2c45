import { parseEntityRef } from '@backstage/catalog-model';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import {
  Matrix,
  OverviewGroup,
  OverviewItem,
} from '@operability/plugin-readiness-common';
import { Definitions } from '../definitions/Definitions';
import { dateOf, day } from '../domain/day';
import { changeOfShare, GroupSums, rollUp } from '../domain/score/overview';
import {
  CountedEntities,
  DatabaseOverviewStore,
  EntityGroup,
} from './DatabaseOverviewStore';
import { Readers } from './ports';
import { RecentAnswers } from './RecentAnswers';
import { StandingAnswers } from './StandingAnswers';
import { checksOf, requireChecklist } from './visibleEntity';

/** What was 30 days ago changes no more; only who is in a group does. */
const pastMs = 10 * 60_000;
const comparedDays = 30;

const nameless: Record<EntityGroup, string> = {
  owner: 'No owner',
  system: 'No system',
  stage: 'No stage',
};

const nothing = { passed: 0, applicable: 0, waived: 0, share: undefined };

interface OverviewParts {
  access: Readers;
  definitions: Definitions;
  store: DatabaseOverviewStore;
  standing: StandingAnswers;
  clock: Clock;
}

/** Sums checklists up over all entities that a reader may see. */
export class OverviewService {
  readonly #parts: OverviewParts;
  readonly #recent: RecentAnswers;

  private constructor(parts: OverviewParts) {
    this.#parts = parts;
    this.#recent = RecentAnswers.create(parts);
  }

  static create(parts: OverviewParts): OverviewService {
    return new OverviewService(parts);
  }

  async overview(
    credentials: CallerCredentials,
    query: { checklist: string; groupBy: OverviewGroup },
  ): Promise<OverviewItem[]> {
    const { groupBy } = query;
    return groupBy === 'check'
      ? this.#byCheck(credentials, query.checklist)
      : (await this.#byGroup(credentials, query.checklist, groupBy)).map(
          ({ item }) => item,
        );
  }

  async matrix(
    credentials: CallerCredentials,
    query: { checklist: string; groupBy: EntityGroup },
  ): Promise<Matrix> {
    const { definitions } = this.#parts;
    const checklist = requireChecklist(definitions, query.checklist);
    const checks = checksOf(definitions, checklist);
    const rows = await this.#byGroup(credentials, checklist.id, query.groupBy);
    return {
      checks: checks.map(({ id, title, required }) => ({
        id,
        title,
        required,
      })),
      rows: rows.map(({ item, sums }) => ({
        ...item,
        cells: checks.map(({ id }) => ({
          check: id,
          ...(sums?.byCheck.get(id) ?? nothing),
        })),
      })),
    };
  }

  async #byGroup(
    credentials: CallerCredentials,
    checklist: string,
    groupBy: EntityGroup,
  ): Promise<{ item: OverviewItem; sums?: GroupSums }[]> {
    const counted = await this.#counted(credentials, checklist, groupBy);
    const [groups, entities, past] = await Promise.all([
      this.#rollUp(counted),
      this.#sizes(counted),
      this.#past(counted),
    ]);
    const sumsOf = new Map(groups.map(sums => [sums.group, sums]));
    return [...entities]
      .map(([key, count]) => {
        const sums = sumsOf.get(key);
        const { passed, applicable, waived, share } = sums ?? nothing;
        const item = {
          key,
          title: titleOf(key, groupBy),
          entities: count,
          passed,
          applicable,
          waived,
          share,
          change30d: changeOfShare(past.get(key), { passed, applicable }),
        };
        return { item, sums };
      })
      .sort((a, b) => byName(a.item, b.item));
  }

  async #byCheck(
    credentials: CallerCredentials,
    checklistId: string,
  ): Promise<OverviewItem[]> {
    const { definitions } = this.#parts;
    const counted = await this.#counted(credentials, checklistId);
    const [groups, entities] = await Promise.all([
      this.#rollUp(counted),
      this.#sizes(counted),
    ]);
    const all = groups.find(({ group }) => group === '');
    const checklist = requireChecklist(definitions, checklistId);
    return checksOf(definitions, checklist).map(({ id, title }) => ({
      key: id,
      title,
      entities: entities.get('') ?? 0,
      ...(all?.byCheck.get(id) ?? nothing),
    }));
  }

  async #counted(
    credentials: CallerCredentials,
    checklistId: string,
    groupBy?: EntityGroup,
  ): Promise<CountedEntities> {
    const { access, definitions } = this.#parts;
    const { id, checks } = requireChecklist(definitions, checklistId);
    const { resultScope: scope } = await access.readerOf(credentials);
    return { checklist: id, checks, groupBy, scope };
  }

  #rollUp(counted: CountedEntities): Promise<GroupSums[]> {
    const { definitions, store, standing } = this.#parts;
    const { checklist, groupBy, scope } = counted;
    return standing.get(['sums', checklist, groupBy], scope, async now => {
      const cells = await store.countResults(counted, now);
      return rollUp(cells, definitions.checks, now);
    });
  }

  #sizes(counted: CountedEntities): Promise<ReadonlyMap<string, number>> {
    const { store, standing } = this.#parts;
    const { checklist, groupBy, scope } = counted;
    return standing.get(['sizes', checklist, groupBy], scope, () =>
      store.countEntities(counted),
    );
  }

  #past(counted: CountedEntities) {
    const { store, clock } = this.#parts;
    const { checklist, groupBy, scope } = counted;
    const then = dateOf(clock.now() - comparedDays * day);
    const work = () => store.scoresOn(counted, then);
    if (!scope.visibility.all) return work();
    const { isDenied, condition } = scope;
    const key = [then, checklist, groupBy, isDenied, condition];
    return this.#recent.get(JSON.stringify(key), pastMs, work);
  }
}

function titleOf(key: string, groupBy: EntityGroup): string {
  if (!key) return nameless[groupBy];
  return groupBy === 'stage' ? key : parseEntityRef(key).name;
}

/** What has no name comes last. */
function byName(a: OverviewItem, b: OverviewItem): number {
  if (!a.key || !b.key) return Number(!a.key) - Number(!b.key);
  return a.title.localeCompare(b.title, 'en') || (a.key < b.key ? -1 : 1);
}
