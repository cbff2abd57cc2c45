import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Policy } from '@operability/plugin-oncall-common';
import { ConflictNotice, ErrorNotice, PageSection } from '@operability/ui-kit';
import { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSchedules } from '../../hooks/useSchedules';
import { policyDifferences } from '../../model/policyDifferences';
import { PolicyForm } from '../../model/policyForm';
import { policiesRouteRef, policyRouteRef } from '../../routes';
import { AfterwardsFields } from './AfterwardsFields';
import { GeneralFields } from './GeneralFields';
import { LadderPreview } from './LadderPreview';
import { StepsFields } from './StepsFields';
import { usePolicyEditor } from './usePolicyEditor';
import { WorkHoursFields } from './WorkHoursFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    title: { fontSize: theme.typography.h4.fontSize, margin: 0 },
  }),
  { name: 'OperabilityPolicyEditor' },
);

/** @internal */
export interface PolicyEditorProps {
  start: PolicyForm;
  stored?: Policy;
  onStale?: () => void;
}

/** The form of a policy, with its ladder as it would be. @internal */
export function PolicyEditor({ start, stored, onStale }: PolicyEditorProps) {
  const classes = useStyles();
  const policiesPath = useRouteRef(policiesRouteRef);
  const policyPath = useRouteRef(policyRouteRef);
  const navigate = useNavigate();
  const schedules = useSchedules().data?.items ?? [];
  const editor = usePolicyEditor({
    start,
    stored,
    onStale,
    onSaved: ({ id }) => navigate(policyPath({ id })),
  });
  const { form, errors, newer, newerForm } = editor;
  const fields = { form, errors, onChange: editor.change };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!editor.isBusy && !newer) editor.save();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.root}>
      <Typography variant="h4" component="h2" className={classes.title}>
        {stored ? `Change ${stored.name}` : 'A new policy'}
      </Typography>
      {editor.error ? <ErrorNotice error={editor.error} /> : null}
      {newer && newerForm && (
        <ConflictNotice
          author={`It is at version ${newer.version} now`}
          differences={policyDifferences(newerForm, form)}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      <GeneralFields {...fields} />
      <PageSection title="Steps">
        <StepsFields {...fields} schedules={schedules} />
      </PageSection>
      <PageSection title="Afterwards">
        <AfterwardsFields {...fields} schedules={schedules} />
      </PageSection>
      <PageSection title="Work hours">
        <WorkHoursFields {...fields} />
      </PageSection>
      <PageSection title="How it will be climbed">
        <LadderPreview form={form} />
      </PageSection>
      {editor.isRefused && (
        <Typography role="alert" color="error" variant="body2">
          Something above is not in order yet.
        </Typography>
      )}
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={editor.isBusy || Boolean(newer)}
        >
          {stored ? 'Save the changed policy' : 'Make the policy'}
        </Button>
        <Button
          onClick={() =>
            navigate(stored ? policyPath({ id: stored.id }) : policiesPath())
          }
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
