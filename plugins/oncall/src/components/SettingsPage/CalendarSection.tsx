import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CalendarSettings } from '@operability/plugin-oncall-common';
import { ConflictNotice, ErrorNotice } from '@operability/ui-kit';
import { FormEvent } from 'react';
import { calendarDifferences } from '../../model/calendarForm';
import { LeaveFields } from './LeaveFields';
import { PeriodsFields } from './PeriodsFields';
import { useCalendarEditor } from './useCalendarEditor';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityCalendarSection' },
);

/** When one works: zone, hours, holidays and leave, by date. @internal */
export function CalendarSection({ settings }: { settings: CalendarSettings }) {
  const classes = useStyles();
  const editor = useCalendarEditor(settings);
  const { form, errors } = editor;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!editor.isBusy && !editor.newer) editor.save();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.root}>
      <Typography variant="body2">
        It decides which pages count as after hours, and when low urgency
        reaches you.
        {settings.isDefault &&
          ' You have saved nothing: these are the defaults.'}
      </Typography>
      {editor.error ? <ErrorNotice error={editor.error} /> : null}
      {editor.newer && (
        <ConflictNotice
          differences={calendarDifferences(editor.newer, form)}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      <PeriodsFields form={form} errors={errors} onChange={editor.change} />
      <LeaveFields form={form} errors={errors} onChange={editor.change} />
      {editor.isRefused && (
        <Typography role="alert" color="error" variant="body2">
          Something above is not in order yet.
        </Typography>
      )}
      {editor.isSaved && (
        <Typography role="status" variant="body2">
          ✓ Saved
        </Typography>
      )}
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!editor.isDirty || editor.isBusy || Boolean(editor.newer)}
        >
          Save when I work
        </Button>
        {editor.isDirty && <Button onClick={editor.discard}>Discard</Button>}
      </div>
    </form>
  );
}
