import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LineActions, LineActionsProps } from './LineActions';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    title: { fontWeight: 'bold', marginRight: 'auto' },
  }),
  { name: 'OperabilityLineHead' },
);

/** @internal */
export interface LineHeadProps extends LineActionsProps {
  title: string;
}

/** What a part of a form is called, and the buttons that move or remove it. @internal */
export function LineHead({ title, ...actions }: LineHeadProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography component="h3" variant="body1" className={classes.title}>
        {title}
      </Typography>
      <LineActions {...actions} />
    </div>
  );
}
