import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  BudgetBreach,
  TeamBudget,
} from '@operability/plugin-pager-burden-common';
import {
  EmptyNotice,
  PageSection,
  PageTable,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { useState } from 'react';
import { brokenLimits } from '../../model/brokenLimits';
import { limitText } from '../../model/budgetText';
import { countText } from '../../model/reviewText';
import { weekTitle } from '../../model/weekText';
import { BrokenLimits } from './BrokenLimits';
import { BudgetDialog } from './BudgetDialog';
import { DecisionDialog } from './DecisionDialog';

const useStyles = makeStyles(
  { short: { whiteSpace: 'nowrap' } },
  { name: 'OperabilityBudgetView' },
);

/** A team's limits, what broke them, and how they came to be. @internal */
export function BudgetView({ budget }: { budget: TeamBudget }) {
  const { limits, breaches, history, managerRef, canEdit, canDecide } = budget;
  const classes = useStyles();
  const [isEditing, setIsEditing] = useState(false);
  const [decided, setDecided] = useState<BudgetBreach>();
  const broken = brokenLimits(breaches);
  const due = broken.filter(({ latest }) => !latest.decision).length;
  const knownLimit = (metric: string, limit: number) => {
    const known = limits.find(one => one.metric === metric);
    return known ? `${known.title}: ${limitText({ ...known, limit })}` : '';
  };
  return (
    <>
      <Typography variant="body1">
        {`${countText(
          breaches.length,
          'time',
          'times',
        )} a limit was broken, ${countText(
          broken.length,
          'limit',
        )}, in the last 13 known weeks; ${countText(
          due,
          'decision is',
          'decisions are',
        )} due.`}{' '}
        {managerRef ? (
          <>
            Who is asked to decide: <PersonLine userRef={managerRef} />
          </>
        ) : (
          'No engineering manager is known in the catalog, so that nobody is asked to decide.'
        )}
      </Typography>
      <PageSection
        title="Limits"
        actions={
          canEdit && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => setIsEditing(true)}
            >
              Set the limits…
            </Button>
          )
        }
      >
        <PageTable
          label="Limits"
          columns={['What', 'Limit', 'Whose', 'Where the default comes from']}
        >
          {limits.map(one => (
            <tr key={one.metric}>
              <th scope="row">{one.title}</th>
              <td className={classes.short}>{limitText(one)}</td>
              <td className={classes.short}>
                {one.isDefault ? 'the default' : 'the team’s own'}
              </td>
              <td>{one.source}</td>
            </tr>
          ))}
        </PageTable>
      </PageSection>
      <PageSection title="What broke them">
        {breaches.length > 0 ? (
          <BrokenLimits
            broken={broken}
            breaches={breaches}
            data={budget.data}
            canDecide={canDecide}
            onDecide={setDecided}
          />
        ) : (
          <EmptyNotice
            title="No limit was broken"
            description="In the last 13 weeks of which enough is known."
          />
        )}
      </PageSection>
      <PageSection title="History">
        {history.length > 0 ? (
          <PageTable
            label="History of the limits"
            columns={['From', 'Limits', 'Reason', 'By']}
          >
            {history.map(({ version, from, limits: set, by, at, reason }) => (
              <tr key={version}>
                <th scope="row">{weekTitle(from)}</th>
                <td>
                  {set
                    .map(({ metric, limit }) => knownLimit(metric, limit))
                    .filter(Boolean)
                    .join('; ')}
                </td>
                <td>{reason}</td>
                <td>
                  <PersonLine userRef={by} note={<RelativeTime at={at} />} />
                </td>
              </tr>
            ))}
          </PageTable>
        ) : (
          <EmptyNotice
            title="Nobody has set a limit"
            description="All of them are the defaults."
          />
        )}
      </PageSection>
      {isEditing && (
        <BudgetDialog budget={budget} onClose={() => setIsEditing(false)} />
      )}
      {decided && (
        <DecisionDialog
          breach={decided}
          data={budget.data}
          onClose={() => setDecided(undefined)}
        />
      )}
    </>
  );
}
