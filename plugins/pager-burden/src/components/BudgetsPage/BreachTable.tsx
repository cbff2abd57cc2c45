import { BudgetBreach } from '@operability/plugin-pager-burden-common';
import { PageTable } from '@operability/ui-kit';
import { budgetNumber } from '../../model/budgetText';
import { weekTitle } from '../../model/weekText';
import { DecisionWords } from './DecisionWords';

/** Each week in which a limit was broken, and what was decided about it. @internal */
export function BreachTable(props: { breaches: readonly BudgetBreach[] }) {
  return (
    <PageTable
      label="Weeks that broke a limit"
      columns={['Limit', 'Week', 'It was / the limit', 'Decision']}
    >
      {props.breaches.map(breach => {
        const { metric, title, week, value, limit, decision } = breach;
        return (
          <tr key={`${metric} ${week}`}>
            <th scope="row">{title}</th>
            <td>{weekTitle(week)}</td>
            <td>
              {budgetNumber(metric, value)} / {budgetNumber(metric, limit)}
            </td>
            <td>{decision ? <DecisionWords decision={decision} /> : 'none'}</td>
          </tr>
        );
      })}
    </PageTable>
  );
}
