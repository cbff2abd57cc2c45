import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ContactSettings } from '@operability/plugin-oncall-common';
import { ConflictNotice, ErrorNotice } from '@operability/ui-kit';
import { FormEvent } from 'react';
import { rulesText } from '../../model/rulesText';
import { UrgencyRules } from './UrgencyRules';
import { useRulesEditor } from './useRulesEditor';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityRulesSection' },
);

/** Where one wants to be reached, and how soon, by urgency. @internal */
export function RulesSection({ settings }: { settings: ContactSettings }) {
  const classes = useStyles();
  const editor = useRulesEditor(settings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!editor.isBusy && !editor.isNewer) editor.save();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.root}>
      {editor.error ? <ErrorNotice error={editor.error} /> : null}
      {editor.isNewer && (
        <ConflictNotice
          differences={[
            {
              label: 'Rules',
              theirs: rulesText(settings.rules, settings.methods),
              mine: rulesText(editor.rules, settings.methods),
            },
          ]}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      {(['high', 'low'] as const).map(urgency => (
        <UrgencyRules
          key={urgency}
          urgency={urgency}
          settings={settings}
          editor={editor}
        />
      ))}
      {editor.isDirty && (
        <div className={classes.actions}>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={editor.isBusy || editor.isNewer}
          >
            Save the rules
          </Button>
          <Button onClick={editor.discard}>Discard</Button>
        </div>
      )}
    </form>
  );
}
