import { sampleAttestation, sampleWaiver } from '../__testUtils__/samples';
import { lineRecord } from './lineRecord';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;
const nothing = { attestations: [], waivers: [], transitions: [] };

describe('lineRecord', () => {
  it('puts all that happened in one order, the newest first', () => {
    const record = lineRecord({
      transitions: [
        { check: 'staging', from: 'fail', to: 'unknown', at: at(9) },
        { check: 'staging', from: 'pass', to: 'fail', at: at(2) },
      ],
      attestations: [
        sampleAttestation({ attestedAt: at(10), revokedAt: at(12) }),
      ],
      waivers: [
        sampleWaiver({
          requestedAt: at(3),
          decidedAt: at(4),
          withdrawnAt: at(11),
        }),
      ],
    });

    expect(record.map(({ type }) => type)).toEqual([
      'revoked',
      'waiverWithdrawn',
      'attested',
      'changed',
      'waiverDecided',
      'waiverAsked',
      'changed',
    ]);
  });

  it.each([
    ['approved', true],
    ['ended', true],
    ['withdrawn', true],
    ['declined', false],
  ] as const)(
    'says of a waiver that is %s how it was decided',
    (status, approved) => {
      const waivers = [sampleWaiver({ status, decidedAt: at(4) })];
      expect(lineRecord({ ...nothing, waivers })).toContainEqual(
        expect.objectContaining({ type: 'waiverDecided', approved }),
      );
    },
  );
});
