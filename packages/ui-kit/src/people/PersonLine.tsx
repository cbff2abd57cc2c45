import { Link } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { entityRefTitle } from '../entity';
import { toneColor } from '../theme';
import { initials } from './initials';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    avatar: {
      flexShrink: 0,
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: theme.spacing(3),
      height: theme.spacing(3),
      borderRadius: '50%',
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.default,
      color: theme.palette.text.primary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 'bold',
    },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    note: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityPersonLine' },
);

/** @public */
export interface PersonLineProps {
  userRef: string;
  /** Their display name, where the caller has it; else the handle is shown. */
  name?: string;
  /** What they did or hold, and until when. */
  note?: ReactNode;
}

/** A person: initials, name, and a note about them. @public */
export function PersonLine({ userRef, name, note }: PersonLineProps) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const shown = name ?? entityRefTitle(userRef);
  const { kind, ...rest } = parseEntityRef(userRef);
  return (
    <span className={classes.root}>
      <span className={classes.avatar} aria-hidden>
        {initials(shown)}
      </span>
      <span className={classes.text}>
        <Link
          to={entityRoute({ kind: kind.toLocaleLowerCase('en-US'), ...rest })}
          title={userRef}
          // Among other words a colour alone does not tell a link.
          underline={note ? 'always' : 'hover'}
        >
          {shown}
        </Link>
        {note && <span className={classes.note}> {note}</span>}
      </span>
    </span>
  );
}
