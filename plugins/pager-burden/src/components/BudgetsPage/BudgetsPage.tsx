import { dataset } from '@operability/plugin-pager-burden-common';
import { EmptyNotice, ListState, PageBody } from '@operability/ui-kit';
import { useAddress } from '../../hooks/useAddress';
import { useBudget } from '../../hooks/useBudget';
import { useTeamChoice } from '../../hooks/useTeamChoice';
import { DatasetMark } from '../DatasetMark';
import { TeamBar } from '../TeamBar';
import { BudgetView } from './BudgetView';

/** What a team may bear, what broke that, and what was decided. @internal */
export function BudgetsPage() {
  const [search, change] = useAddress();
  const data = dataset.safeParse(search.get('data')).data;
  const { team, teams, isNone } = useTeamChoice(search.get('team') ?? '', data);
  const budget = useBudget(team, data);
  const shownData = budget.data?.data ?? data;
  return (
    <PageBody title="Budgets | Pager burden">
      <TeamBar team={team} teams={teams} data={shownData} onChange={change} />
      <DatasetMark data={shownData} />
      {isNone ? (
        <EmptyNotice
          title="You are in no team"
          description="Choose one above to see its budget."
        />
      ) : (
        <ListState
          query={budget}
          isEmpty={false}
          lines={8}
          empty={{ title: '', description: '' }}
        >
          {budget.data && <BudgetView key={team} budget={budget.data} />}
        </ListState>
      )}
    </PageBody>
  );
}
