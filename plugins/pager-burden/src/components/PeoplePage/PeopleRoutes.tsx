import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { userRef } from '@operability/plugin-pager-burden-common';
import { EntityPicker, PageBody } from '@operability/ui-kit';
import { FormEvent, useState } from 'react';
import { Route, Routes, useNavigate } from 'react-router-dom';
import { PersonPage } from './PersonPage';

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
    <PageBody>
      <Typography>
        Nights are for their owner. You see those of whom you manage, while they
        let you.
      </Typography>
      <form onSubmit={open}>
        <EntityPicker
          label="Whose nights"
          kinds={['User']}
          value={ref}
          onChange={setRef}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={!isPerson}
          style={{ marginTop: 8 }}
        >
          Show the nights
        </Button>
      </form>
    </PageBody>
  );
}
