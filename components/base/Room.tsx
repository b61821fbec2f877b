/** In the place of a list's rows that aren't drawn. */
export const Room = ({ height }: { height: number }) => (
  <li class="room" aria-hidden="true" style={{ height: `${height}px` }} />
);
