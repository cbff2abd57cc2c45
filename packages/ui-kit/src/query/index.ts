export { createOperabilityQueryClient } from './createOperabilityQueryClient';
export { OperabilityQueryProvider } from './OperabilityQueryProvider';
export { scheduleInvalidation, SIGNAL_THROTTLE } from './scheduleInvalidation';
export { useDebouncedValue } from './useDebouncedValue';
export { useRequestKey } from './useRequestKey';
