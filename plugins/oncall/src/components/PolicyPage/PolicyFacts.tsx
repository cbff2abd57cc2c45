import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Policy } from '@operability/plugin-oncall-common';
import { ReactNode } from 'react';
import { delayText, offsetText } from '../../model/delayText';
import {
  dependsOnHours,
  ladderOffsets,
  lastResortOffset,
} from '../../model/ladderOffsets';
import { windowsText } from '../../model/weekdays';
import { TargetChip } from '../TargetChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(2, 0, 0),
      '& dd': { margin: 0 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '1fr',
        '& dd': { marginBottom: theme.spacing(1) },
      },
    },
  }),
  { name: 'OperabilityPolicyFacts' },
);

/** @internal */
export interface PolicyFactsProps {
  policy: Policy;
  scheduleNames: ReadonlyMap<string, string>;
}

/** What happens beside and after the steps of a policy. @internal */
export function PolicyFacts({ policy, scheduleNames }: PolicyFactsProps) {
  const classes = useStyles();
  const { repeat, ackTimeout, lastResort, workHours } = policy;
  const { holidayRegion } = workHours;
  const facts: [string, ReactNode][] = [
    ['If nobody answers', repeatText(repeat)],
    [
      'Last resort',
      <>
        {lastResort ? (
          <TargetChip
            target={lastResort}
            scheduleName={scheduleNames.get(lastResort.ref)}
          />
        ) : (
          "the organisation's"
        )}{' '}
        {lastResortText(policy)}, again every 15 min
      </>,
    ],
    ['An acknowledgement holds', delayText(ackTimeout)],
    [
      'Work hours',
      `${windowsText(workHours.windows)}, ${workHours.timeZone}${
        holidayRegion ? `, but not on public holidays of ${holidayRegion}` : ''
      }`,
    ],
  ];
  return (
    <Typography variant="body2" component="dl" className={classes.root}>
      {facts.map(([term, text]) => (
        <Fact key={term} term={term}>
          {text}
        </Fact>
      ))}
    </Typography>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function repeatText(repeat: number): string {
  if (repeat === 0) return 'the ladder is climbed once, and not again';
  return `the ladder is climbed again ${
    repeat === 1 ? 'once' : `${repeat} times`
  }`;
}

function lastResortText(policy: Policy): string {
  const at = (climbedIn: 'workHours' | 'afterHours') =>
    offsetText(
      lastResortOffset(ladderOffsets(policy, climbedIn), policy.repeat),
    ).slice(1);
  return dependsOnHours(policy)
    ? `at ${at('workHours')}, after hours at ${at('afterHours')}`
    : `at ${at('workHours')}`;
}
