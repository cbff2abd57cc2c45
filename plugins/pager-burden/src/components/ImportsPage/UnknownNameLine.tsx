import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { GivenName } from '@operability/plugin-pager-burden-common';
import { EntityPicker, ErrorNotice, RelativeTime } from '@operability/ui-kit';
import { FormEvent, useState } from 'react';
import { useGiveName } from '../../hooks/useNames';
import { kindsOf, nameKindWords, targetProblem } from '../../model/givenName';
import { countText } from '../../model/reviewText';

const useStyles = makeStyles(
  theme => ({
    choice: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    // Wide enough for a full reference.
    picker: { flex: '1 1 240px' },
  }),
  { name: 'OperabilityUnknownNameLine' },
);

/** A name that nobody knows, and a choice of what it means. @internal */
export function UnknownNameLine({ name }: { name: GivenName }) {
  const classes = useStyles();
  const give = useGiveName();
  const [target, setTarget] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const { source, kind, pages, newestPageAt, version } = name;
  const problem = targetProblem(kind, target);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (problem) return;
    give.mutate({ source, kind, name: name.name, target, version });
  };

  return (
    <tr>
      <th scope="row">
        <strong>{name.name}</strong>
      </th>
      <td>{nameKindWords[kind]}</td>
      <td>{source}</td>
      <td>
        {countText(pages, 'page', 'pages')}
        {newestPageAt && (
          <>
            , the newest <RelativeTime at={newestPageAt} />
          </>
        )}
      </td>
      <td>
        <form className={classes.choice} onSubmit={handleSubmit} noValidate>
          <div className={classes.picker}>
            <EntityPicker
              label={kind === 'person' ? 'Who it is' : 'What it is'}
              kinds={kindsOf[kind]}
              value={target}
              onChange={setTarget}
              error={wasSent ? problem : undefined}
              disabled={give.isPending}
              ignoresEnter
            />
          </div>
          <Button
            type="submit"
            variant="outlined"
            disabled={give.isPending}
            aria-label={give.isPending ? undefined : `That is ${name.name}`}
          >
            {give.isPending ? 'Changing its pages…' : 'That is it'}
          </Button>
          {give.error && (
            <ErrorNotice error={give.error} title="It was not taken" />
          )}
        </form>
      </td>
    </tr>
  );
}
