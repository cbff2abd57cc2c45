import {
  lifecycleStageLabel,
  productionChecks,
  productionChecklistId,
} from '@operability/plugin-readiness-common';

const stage = `metadata.labels.${lifecycleStageLabel}`;

/**
 * The checklist of the talk. It is about what is on its way into production,
 * in it, or on its way out: a prototype owes nobody anything yet, and what is
 * deactivated does not any more. Without a board everything is asked.
 */
export const productionChecklist = {
  id: productionChecklistId,
  title: 'Production checklist',
  description:
    'What has to be true before something goes into production, and as long as it is there.',
  appliesTo: {
    $all: [
      { kind: 'Component' },
      {
        $any: [
          { [stage]: { $in: ['development', 'production', 'deprecated'] } },
          { [stage]: { $exists: false } },
        ],
      },
    ],
  },
  checks: productionChecks.map(({ id }) => id as string),
};
