import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Glyph, toneColor } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    question: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      fontWeight: 'bold',
    },
    because: { margin: 0 },
    reasons: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      color: toneColor(theme, 'neutral'),
    },
  }),
  { name: 'OperabilityAlertAnswer' },
);

/** @internal */
export interface AdviceAnswerProps {
  /** Questions that the same facts answer. */
  answers: readonly { question: string; isYes: boolean }[];
  because: readonly string[];
}

/** One of the talk's questions, yes or no, and why. @internal */
export function AdviceAnswer({ answers, because }: AdviceAnswerProps) {
  const classes = useStyles();
  return (
    <div>
      {answers.map(({ question, isYes }) => (
        <Typography
          key={question}
          variant="body2"
          component="dt"
          className={classes.question}
        >
          <span>{question}</span>
          <Glyph
            glyph={isYes ? '✓' : '–'}
            word={isYes ? 'Yes' : 'No'}
            tone={isYes ? 'positive' : 'neutral'}
          />
        </Typography>
      ))}
      <dd className={classes.because}>
        <ul className={classes.reasons}>
          {because.map(reason => (
            <Typography key={reason} variant="body2" component="li">
              {reason}
            </Typography>
          ))}
        </ul>
      </dd>
    </div>
  );
}
