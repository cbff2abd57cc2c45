import { BudgetBreach, Dataset } from '@operability/plugin-pager-burden-common';
import { PageTable } from '@operability/ui-kit';
import { weekTitle } from '../../model/weekText';
import { BreachValue } from './BreachValue';
import { DecisionWords } from './DecisionWords';

/** @internal */
export interface BreachTableProps {
  breaches: readonly BudgetBreach[];
  data: Dataset;
}

/** Each week in which a limit was broken, and what was decided about it. @internal */
export function BreachTable({ breaches, data }: BreachTableProps) {
  return (
    <PageTable
      label="Weeks that broke a limit"
      columns={['Limit', 'Week', 'It was / the limit', 'Decision']}
    >
      {breaches.map(breach => {
        const { metric, title, week, decision } = breach;
        return (
          <tr key={`${metric} ${week}`}>
            <th scope="row">{title}</th>
            <td>{weekTitle(week)}</td>
            <td>
              <BreachValue breach={breach} data={data} />
            </td>
            <td>{decision ? <DecisionWords decision={decision} /> : 'none'}</td>
          </tr>
        );
      })}
    </PageTable>
  );
}
