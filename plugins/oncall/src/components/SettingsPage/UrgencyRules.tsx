import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ContactSettings, Urgency } from '@operability/plugin-oncall-common';
import { Glyph } from '@operability/ui-kit';
import { useId } from 'react';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { reachText } from '../../model/reach';
import { RuleFields } from './RuleFields';
import { useRulesEditor } from './useRulesEditor';

const useStyles = makeStyles(
  theme => ({
    title: { fontWeight: 'bold' },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      listStyle: 'none',
      margin: theme.spacing(1, 0),
      padding: 0,
    },
    // A warning is a sentence, and a sentence breaks.
    reach: { '& span': { whiteSpace: 'normal' } },
  }),
  { name: 'OperabilityUrgencyRules' },
);

const titles: Record<Urgency, string> = {
  high: 'High urgency: it wakes me',
  low: 'Low urgency: once, in my working hours',
};

/** @internal */
export interface UrgencyRulesProps {
  urgency: Urgency;
  settings: ContactSettings;
  editor: ReturnType<typeof useRulesEditor>;
}

/** The rules for one urgency, and what comes of them. @internal */
export function UrgencyRules(props: UrgencyRulesProps) {
  const { urgency, settings, editor } = props;
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const id = useId();
  const { forms, errors } = editor;
  const own = forms.filter(form => form.urgency === urgency);
  const reach = reachText(settings, editor.rules, urgency);
  return (
    <div role="group" aria-labelledby={id}>
      <Typography id={id} component="h3" className={classes.title}>
        {titles[urgency]}
      </Typography>
      <Typography
        variant="body2"
        component="div"
        role="status"
        className={classes.reach}
      >
        {reach.isWarning ? (
          <Glyph glyph="✗" word={reach.text} tone="warning" />
        ) : (
          reach.text
        )}
      </Typography>
      <ul className={classes.list}>
        {own.map((form, index) => (
          <li key={form.key}>
            <RuleFields
              title={`Rule ${index + 1}`}
              form={form}
              error={errors[form.key]}
              methods={settings.methods}
              onChange={next =>
                editor.change(
                  forms.map(one => (one.key === form.key ? next : one)),
                )
              }
              onRemove={() => {
                returnFocus();
                editor.change(forms.filter(({ key }) => key !== form.key));
              }}
            />
          </li>
        ))}
      </ul>
      {settings.methods.length > 0 && (
        <Button
          ref={target}
          size="small"
          aria-label={`Add a rule for ${urgency} urgency`}
          onClick={() => editor.add(urgency, settings.methods[0].id)}
        >
          Add a rule
        </Button>
      )}
    </div>
  );
}
