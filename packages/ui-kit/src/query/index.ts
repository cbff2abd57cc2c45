export { createOperabilityQueryClient } from './createOperabilityQueryClient';
export { OperabilityQueryProvider } from './OperabilityQueryProvider';
