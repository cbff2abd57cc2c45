import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule } from '@operability/plugin-oncall-common';
import { ConflictNotice, ErrorNotice, PageSection } from '@operability/ui-kit';
import { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { scheduleDifferences } from '../../model/scheduleDifferences';
import { ScheduleForm } from '../../model/scheduleForm';
import { scheduleRouteRef, schedulesRouteRef } from '../../routes';
import { ChangeFromField } from './ChangeFromField';
import { GeneralFields } from './GeneralFields';
import { PromiseFields } from './PromiseFields';
import { RotationsFields } from './RotationsFields';
import { SchedulePreview } from './SchedulePreview';
import { useScheduleEditor } from './useScheduleEditor';

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
  { name: 'OperabilityScheduleEditor' },
);

/** @internal */
export interface ScheduleEditorProps {
  start: ScheduleForm;
  stored?: Schedule;
  onStale?: () => void;
}

/** The form of a schedule, with its final row as it would be. @internal */
export function ScheduleEditor(props: ScheduleEditorProps) {
  const { start, stored, onStale } = props;
  const classes = useStyles();
  const schedulesPath = useRouteRef(schedulesRouteRef);
  const schedulePath = useRouteRef(scheduleRouteRef);
  const navigate = useNavigate();
  const editor = useScheduleEditor({
    start,
    stored,
    onStale,
    onSaved: ({ id }) => navigate(schedulePath({ id })),
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
        {stored ? `Change ${stored.name}` : 'A new schedule'}
      </Typography>
      {editor.error ? <ErrorNotice error={editor.error} /> : null}
      {newerForm && (
        <ConflictNotice
          author={editor.author}
          differences={scheduleDifferences(newerForm, form)}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      <GeneralFields {...fields} />
      <PageSection title="Rotations">
        <RotationsFields {...fields} />
      </PageSection>
      <PageSection title="What it promises">
        <PromiseFields {...fields} />
      </PageSection>
      <PageSection title="Who will be on call">
        {stored && (
          <ChangeFromField value={editor.from} onChange={editor.setFrom} />
        )}
        <SchedulePreview form={form} id={stored?.id} from={editor.from} />
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
          {stored ? 'Save the changed schedule' : 'Make the schedule'}
        </Button>
        <Button
          onClick={() =>
            navigate(stored ? schedulePath({ id: stored.id }) : schedulesPath())
          }
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
