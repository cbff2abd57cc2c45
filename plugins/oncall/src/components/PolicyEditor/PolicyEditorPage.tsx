import { useRouteRef } from '@backstage/core-plugin-api';
import { ErrorNotice, LoadingLines, PageBody } from '@operability/ui-kit';
import { useParams } from 'react-router-dom';
import { usePolicy } from '../../hooks/usePolicy';
import { policyForm } from '../../model/policyForm';
import { policyRouteRef } from '../../routes';
import { ReadOnlyNotice } from '../StoredEditor';
import { DeletePolicy } from './DeletePolicy';
import { PolicyEditor } from './PolicyEditor';

/** Changes a policy, or says why that is not done here. @internal */
export function PolicyEditorPage() {
  const { id = '' } = useParams();
  const policyPath = useRouteRef(policyRouteRef);
  const query = usePolicy(id);
  const policy = query.data;
  if (!policy) {
    return (
      <PageBody>
        {query.error ? (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <LoadingLines lines={8} />
        )}
      </PageBody>
    );
  }
  if (!policy.canUpdate) {
    return (
      <PageBody>
        <ReadOnlyNotice
          kind="policy"
          name={policy.name}
          definedIn={policy.definedIn}
          path={policyPath({ id })}
        />
      </PageBody>
    );
  }
  return (
    <PageBody>
      <PolicyEditor
        // What is typed stays when what is stored changes meanwhile.
        key={policy.id}
        stored={policy}
        start={policyForm(policy)}
        onStale={() => query.refetch()}
      />
      <DeletePolicy policy={policy} onStale={() => query.refetch()} />
    </PageBody>
  );
}
