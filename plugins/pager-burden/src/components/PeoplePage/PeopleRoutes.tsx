import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { userRef } from '@operability/plugin-pager-burden-common';
import { EntityPicker, PageBody } from '@operability/ui-kit';
import { FormEvent, useState } from 'react';
import { Route, Routes, useNavigate } from 'react-router-dom';
import { PersonPage } from './PersonPage';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      maxWidth: 480,
      '& > :first-child': { width: '100%' },
    },
  }),
  { name: 'OperabilityPeopleRoutes' },
);

/** The pages about people, below their tab. @internal */
export function PeopleRoutes() {
  return (
    <Routes>
      <Route index element={<ChoosePerson />} />
      <Route path=":namespace/:name" element={<PersonPage />} />
    </Routes>
  );
}

function ChoosePerson() {
  const classes = useStyles();
  const navigate = useNavigate();
  const [ref, setRef] = useState('');
  const isPerson = userRef.safeParse(ref).success;
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (!isPerson) return;
    const { namespace, name } = parseEntityRef(ref);
    navigate(`${namespace}/${name}`);
  };
  return (
    <PageBody title="People | Pager burden">
      <div>
        <Typography>
          Nights are for their owner. You see those of whom you manage, while
          they let you.
        </Typography>
        <Typography variant="body2">
          Whoever wants to show them to their manager says so on Mine. Without
          that nobody sees them, administrators neither.
        </Typography>
      </div>
      <form className={classes.form} onSubmit={open}>
        <EntityPicker
          label="Whose nights"
          kinds={['User']}
          value={ref}
          onChange={setRef}
        />
        <Button type="submit" variant="outlined" disabled={!isPerson}>
          Show the nights
        </Button>
      </form>
    </PageBody>
  );
}
