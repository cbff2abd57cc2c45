import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityOption } from './useCatalogSearch';

const useStyles = makeStyles(
  { root: { display: 'flex', flexDirection: 'column', minWidth: 0 } },
  { name: 'OperabilityEntityOptionLine' },
);

/** An entity that can be picked: its title above its ref. @internal */
export function EntityOptionLine({ option }: { option: EntityOption }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <Typography variant="body2" component="span" noWrap>
        {option.title}
      </Typography>
      <Typography
        variant="caption"
        component="span"
        color="textSecondary"
        noWrap
      >
        {option.entityRef}
      </Typography>
    </span>
  );
}
