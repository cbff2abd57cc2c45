import { Link } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { entityRefTitle } from './entityRefTitle';
import { kindIcon } from './kindIcon';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      maxWidth: '100%',
      padding: theme.spacing(0, 1, 0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1.5),
      fontSize: theme.typography.body2.fontSize,
      lineHeight: `${theme.spacing(2.75)}px`,
      verticalAlign: 'middle',
      '&:hover, &:focus-visible': { borderColor: 'currentColor' },
      // A finger needs more room than the chip takes.
      '@media (pointer: coarse)': {
        position: 'relative',
        '&::after': { content: '""', position: 'absolute', inset: '-10px 0' },
      },
    },
    icon: { flexShrink: 0 },
    title: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'OperabilityEntityChip' },
);

/** @public */
export interface EntityChipProps {
  entityRef: string;
  /** Its title, where the caller has it; else the name in the ref is shown. */
  title?: string;
  /** -1 where a list moves the focus itself, with one tab stop for all. */
  tabIndex?: number;
}

/**
 * An entity as a chip that links to its page. It asks the server nothing, so
 * that a list may hold thousands.
 *
 * @public
 */
export function EntityChip({ entityRef, title, tabIndex }: EntityChipProps) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const Icon = kindIcon(kind);
  return (
    <Link
      className={classes.root}
      to={entityRoute({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace,
        name,
      })}
      title={entityRef}
      tabIndex={tabIndex}
    >
      <Icon className={classes.icon} size={14} aria-hidden />
      <span className={classes.title}>
        {title ?? entityRefTitle(entityRef)}
      </span>
    </Link>
  );
}
