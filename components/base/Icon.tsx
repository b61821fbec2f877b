/** Decorative: whatever it shows stands in words beside it. `of`: one of `icons.ts`. */
export function Icon({ of }: { of: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={of} />
    </svg>
  );
}
