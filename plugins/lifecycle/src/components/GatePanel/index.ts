export { GatePanel, type GatePanelProps } from './GatePanel';
