import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SunsetPlan } from '@operability/plugin-lifecycle-common';
import {
  CalendarDay,
  EmptyNotice,
  EntityChip,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { ReactNode } from 'react';
import { sunsetPlanLabels as labels } from '../../model/sunsetPlanForm';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(1, 2),
      margin: 0,
      overflowWrap: 'anywhere',
      '& dd': { margin: 0 },
      '& dt': { color: theme.palette.text.secondary },
    },
    change: { marginTop: theme.spacing(2) },
  }),
  { name: 'OperabilityLifecycleSunsetPlanSection' },
);

/** @internal */
export interface SunsetPlanSectionProps {
  plan?: SunsetPlan;
  /** Left out where the reader may not plan. */
  onPlan?: () => void;
}

/** When a thing goes away and what replaces it, or that nobody plans it. @internal */
export function SunsetPlanSection({ plan, onPlan }: SunsetPlanSectionProps) {
  const classes = useStyles();
  const button = onPlan && (
    <Button size="small" variant="outlined" onClick={onPlan}>
      {plan ? 'Change its sunset plan…' : 'Plan its sunset…'}
    </Button>
  );
  if (!plan) {
    return (
      <EmptyNotice
        title="No sunset is planned"
        description="A plan says when it is deprecated, switched off and gone, and what its consumers should use instead."
        action={button}
      />
    );
  }
  return (
    <>
      <Typography variant="body2" component="dl" className={classes.fields}>
        {(['deprecateOn', 'deactivateOn', 'sunsetOn'] as const).map(name => (
          <Field key={name} label={labels[name]}>
            <CalendarDay day={plan[name]} />
          </Field>
        ))}
        {plan.replacementRef && (
          <Field label={labels.replacementRef}>
            <EntityChip entityRef={plan.replacementRef} />
          </Field>
        )}
        {plan.guideUrl && (
          <Field label={labels.guideUrl}>
            <Link to={plan.guideUrl}>{plan.guideUrl}</Link>
          </Field>
        )}
        <Field label={labels.reason}>{plan.reason}</Field>
        <Field label="Written">
          {plan.updatedBy && <PersonLine userRef={plan.updatedBy} />}{' '}
          <RelativeTime at={plan.updatedAt} />
        </Field>
      </Typography>
      {button && <div className={classes.change}>{button}</div>}
    </>
  );
}

function Field(props: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
