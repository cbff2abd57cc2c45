import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { BudgetBreach, Dataset } from '@operability/plugin-pager-burden-common';
import { Glyph, PageTable } from '@operability/ui-kit';
import { useState } from 'react';
import { BrokenLimit } from '../../model/brokenLimits';
import { countText } from '../../model/reviewText';
import { weekTitle } from '../../model/weekText';
import { BreachTable } from './BreachTable';
import { BreachValue } from './BreachValue';
import { DecisionWords } from './DecisionWords';

const useStyles = makeStyles(
  theme => ({ weeks: { margin: theme.spacing(1, 0) } }),
  { name: 'OperabilityBrokenLimits' },
);

/** @internal */
export interface BrokenLimitsProps {
  broken: readonly BrokenLimit[];
  /** All of them, each with its week. */
  breaches: readonly BudgetBreach[];
  data: Dataset;
  canDecide: boolean;
  onDecide: (breach: BudgetBreach) => void;
}

/** The limits that were broken, what is decided about each, and all the weeks behind them. @internal */
export function BrokenLimits(props: BrokenLimitsProps) {
  const { broken, breaches, data, canDecide, onDecide } = props;
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <PageTable
        label="Limits that were broken"
        columns={[
          'Limit',
          'Last',
          'It was / the limit',
          'How often',
          'Decision',
        ]}
      >
        {broken.map(({ latest, times }) => {
          const { metric, title, week, decision } = latest;
          return (
            <tr key={metric}>
              <th scope="row">{title}</th>
              <td>{weekTitle(week)}</td>
              <td>
                <BreachValue breach={latest} data={data} />
              </td>
              <td>{`in ${countText(times, 'week')}`}</td>
              <td>
                {decision ? (
                  <DecisionWords decision={decision} />
                ) : (
                  <>
                    <Glyph glyph="◷" word="Decision due" tone="warning" />{' '}
                    {canDecide && (
                      <Button
                        size="small"
                        variant="outlined"
                        aria-label={`Decide: ${title}, ${weekTitle(week)}`}
                        onClick={() => onDecide(latest)}
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
      <Button
        size="small"
        variant="outlined"
        className={classes.weeks}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Hide the weeks' : 'Show week by week'}
      </Button>
      {isOpen && <BreachTable breaches={breaches} data={data} />}
    </>
  );
}
