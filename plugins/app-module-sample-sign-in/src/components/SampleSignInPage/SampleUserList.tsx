import Avatar from '@material-ui/core/Avatar';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SampleUser } from '../../sampleUsers';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
    padding: theme.spacing(6, 2),
    overflow: 'auto',
  },
  column: {
    maxWidth: 720,
    margin: '0 auto',
  },
  introduction: {
    color: theme.palette.text.secondary,
    margin: theme.spacing(1, 0, 3),
  },
  problem: {
    color: theme.palette.error.main,
    marginBottom: theme.spacing(2),
  },
  users: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
  },
  user: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '&:hover, &:focus-visible': {
      borderColor: theme.palette.primary.main,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
  },
  initials: {
    backgroundColor: theme.palette.primary.main,
    color: theme.palette.getContrastText(theme.palette.primary.main),
    fontSize: theme.typography.body2.fontSize,
  },
  forScreenReaders: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  team: {
    color: theme.palette.text.secondary,
  },
}));

/** A list of people to enter as, one button each. */
export function SampleUserList({
  portal,
  users,
  problem,
  onChoose,
}: {
  portal: string;
  users: SampleUser[];
  problem?: string;
  onChoose: (entityRef: string) => void;
}) {
  const classes = useStyles();
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Typography variant="h3" component="h1">
          {portal}
        </Typography>
        <Typography className={classes.introduction}>
          This is a development portal with a sample organisation. Enter as one
          of its people; what you may change depends on whose teams you are in.
        </Typography>
        {problem && (
          <Typography role="alert" className={classes.problem}>
            {problem}
          </Typography>
        )}
        {users.length === 0 && (
          <Typography>
            There is nobody to enter as: list them under
            auth.providers.sample.development.users.
          </Typography>
        )}
        <ul className={classes.users}>
          {users.map(({ entityRef, name, team }) => (
            <li key={entityRef}>
              <ButtonBase
                className={classes.user}
                onClick={() => onChoose(entityRef)}
              >
                <Avatar className={classes.initials} aria-hidden>
                  {initials(name)}
                </Avatar>
                <span className={classes.forScreenReaders}>Enter as</span>{' '}
                <span>
                  <Typography component="span" display="block">
                    {name}
                  </Typography>{' '}
                  <Typography
                    component="span"
                    display="block"
                    variant="body2"
                    className={classes.team}
                  >
                    {team}
                  </Typography>
                </span>
              </ButtonBase>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map(part => part.charAt(0).toLocaleUpperCase())
    .join('');
}
