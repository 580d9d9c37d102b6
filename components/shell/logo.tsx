/** A paddock from above: a fence with its gate open. */
export function Logo() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-[18px] shrink-0">
      <rect width="20" height="20" rx="5" className="fill-accent" />
      <path
        d="M6 5.5v5.2a4 4 0 0 0 8 0V5.5"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
    </svg>
  );
}
