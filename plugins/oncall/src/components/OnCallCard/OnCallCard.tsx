import { makeStyles } from '@material-ui/core/styles';
import { EntityOnCall, SimulatedStep } from '@operability/plugin-oncall-common';
import { ReactNode } from 'react';
import { firstLevel, laterLevels } from '../../model/pagedFirst';
import { Holders } from './Holders';
import { KnownAt } from './KnownAt';
import { NextLevels } from './NextLevels';
import { NobodyOnCall } from './NobodyOnCall';
import { NoPolicy } from './NoPolicy';
import { OpenAlertsLine } from './OpenAlertsLine';
import { PolicyLine } from './PolicyLine';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'OperabilityOnCallCard' },
);

/** @internal */
export interface OnCallCardProps {
  onCall: EntityOnCall;
  /** The zones of schedules by their id, as far as they are known. */
  zones: ReadonlyMap<string, string>;
  /** Whom an alert goes to if nobody is on call; undefined while not known. */
  lastResort?: SimulatedStep | null;
  /** What the reader can do. */
  actions?: ReactNode;
}

/** Who answers for an entity, who is next, and by which policy. @internal */
export function OnCallCard(props: OnCallCardProps) {
  const { onCall, zones, lastResort, actions } = props;
  const classes = useStyles();
  const { policy, levels, knownAt, canAssign } = onCall;
  const first = firstLevel(levels);
  const later = laterLevels(levels);
  return (
    <div className={classes.root}>
      {knownAt && <KnownAt at={knownAt} />}
      {!policy && <NoPolicy canAssign={canAssign} />}
      {policy && !first && (
        <NobodyOnCall levels={levels} lastResort={lastResort} />
      )}
      {first && <Holders level={first} zones={zones} />}
      {later.length > 0 && <NextLevels levels={later} />}
      {policy && <PolicyLine policy={policy} />}
      <OpenAlertsLine {...onCall} />
      {actions}
    </div>
  );
}
