import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { AlertResponse } from '../../model/alertResponses';

const useStyles = makeStyles(
  theme => ({
    root: { minHeight: 56, padding: theme.spacing(0.5) },
    label: {
      display: 'flex',
      flexDirection: 'column',
      lineHeight: 1.2,
      textTransform: 'none',
    },
    word: { fontSize: theme.typography.body1.fontSize, fontWeight: 'bold' },
    aside: {
      maxWidth: '100%',
      maxHeight: '2.4em',
      overflow: 'hidden',
      overflowWrap: 'anywhere',
      fontSize: theme.typography.caption.fontSize,
    },
    // A reason is to be read, on a button that cannot be pressed too.
    refusal: { color: theme.palette.text.primary },
  }),
  { name: 'OperabilityResponseButton' },
);

/** @internal */
export interface ResponseButtonProps {
  response: AlertResponse;
  /** The large word on it, where the label says more than that. */
  word?: string;
  /** The rest of the label, small. */
  aside?: string;
  isPrimary?: boolean;
  /** Something is on its way, this or another. */
  isBusy: boolean;
  isOnItsWay: boolean;
  onPress: () => void;
}

/** One of the three buttons, large enough for a thumb at night. @internal */
export function ResponseButton(props: ResponseButtonProps) {
  const { response, aside, isPrimary, isBusy, isOnItsWay, onPress } = props;
  const { label, refusal } = response;
  const classes = useStyles();
  const small = refusal ?? aside;
  return (
    <Button
      classes={{ root: classes.root, label: classes.label }}
      fullWidth
      variant={isPrimary && !refusal ? 'contained' : 'outlined'}
      color={isPrimary && !refusal ? 'primary' : 'default'}
      disabled={refusal !== undefined || isBusy}
      title={refusal ?? label}
      onClick={onPress}
    >
      <span className={classes.word}>
        {isOnItsWay ? 'One moment…' : props.word ?? label}
      </span>
      {small && (
        <>
          {/* Read as two words, by whoever hears them. */}{' '}
          <span
            className={`${classes.aside} ${refusal ? classes.refusal : ''}`}
          >
            {small}
          </span>
        </>
      )}
    </Button>
  );
}
