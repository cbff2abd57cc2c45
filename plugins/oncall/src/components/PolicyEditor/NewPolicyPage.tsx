import { PageBody } from '@operability/ui-kit';
import { useState } from 'react';
import { emptyPolicyForm } from '../../model/policyForm';
import { ownZone } from '../../model/wallTime';
import { PolicyEditor } from './PolicyEditor';

/** Makes a policy. @internal */
export function NewPolicyPage() {
  const [start] = useState(() => emptyPolicyForm(ownZone()));
  return (
    <PageBody>
      <PolicyEditor start={start} />
    </PageBody>
  );
}
