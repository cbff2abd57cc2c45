import Button from '@material-ui/core/Button';
import { BudgetBreach } from '@operability/plugin-pager-burden-common';
import { Glyph, PageTable, PersonLine } from '@operability/ui-kit';
import { budgetNumber, decisionText } from '../../model/budgetText';
import { weekTitle } from '../../model/weekText';

/** @internal */
export interface BreachTableProps {
  breaches: readonly BudgetBreach[];
  canDecide: boolean;
  onDecide: (breach: BudgetBreach) => void;
}

/** What broke limits, and what was decided about it. @internal */
export function BreachTable(props: BreachTableProps) {
  const { breaches, canDecide, onDecide } = props;
  return (
    <PageTable
      label="What broke the limits"
      columns={['Limit', 'Week', 'It was / the limit', 'Decision']}
    >
      {breaches.map(breach => {
        const { metric, title, week, value, limit, decision } = breach;
        return (
          <tr key={`${metric} ${week}`}>
            <th scope="row">{title}</th>
            <td>{weekTitle(week)}</td>
            <td>
              {budgetNumber(metric, value)} / {budgetNumber(metric, limit)}
            </td>
            <td>
              {decision ? (
                <>
                  <Glyph glyph="✎" word="Decided" tone="positive" />{' '}
                  {decisionText(decision)} <PersonLine userRef={decision.by} />
                </>
              ) : (
                <>
                  <Glyph glyph="◷" word="Decision due" tone="warning" />{' '}
                  {canDecide && (
                    <Button
                      size="small"
                      variant="outlined"
                      aria-label={`Decide: ${title}, ${weekTitle(week)}`}
                      onClick={() => onDecide(breach)}
                    >
                      Decide…
                    </Button>
                  )}
                </>
              )}
            </td>
          </tr>
        );
      })}
    </PageTable>
  );
}
