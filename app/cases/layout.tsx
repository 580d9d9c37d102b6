export { DecisionsFrame as default } from "#components/review/decisions-frame.tsx";
