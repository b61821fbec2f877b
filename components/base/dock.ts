import { useRef, useState } from "preact/hooks";

/** Where a panel stands: which edge, and how far down as a share of the window's height (0–1). */
export interface DockPlace {
  side: "left" | "right";
  top: number;
}

const STEP = 0.05;
const LOWEST = 0.85;
const clamp = (top: number) => Math.min(LOWEST, Math.max(0, top));

/** The place moved by an arrow key: up and down by a twentieth of the window, left and right to the other edge. */
export function movedByKey(place: DockPlace, key: string): DockPlace | null {
  if (key === "ArrowUp") return { ...place, top: clamp(place.top - STEP) };
  if (key === "ArrowDown") return { ...place, top: clamp(place.top + STEP) };
  if (key === "ArrowLeft") return { ...place, side: "left" };
  if (key === "ArrowRight") return { ...place, side: "right" };
  return null;
}

/** Dragging by the header and moving by the grip's arrow keys; `onMove` hears where it came to rest. */
export function useDock(place: DockPlace, onMove: (place: DockPlace) => void) {
  const [held, setHeld] = useState<DockPlace | null>(null);
  const grab = useRef<{ y: number; top: number } | null>(null);
  const shown = held ?? place;
  const at = (event: PointerEvent): DockPlace => ({
    side: event.clientX < innerWidth / 2 ? "left" : "right",
    top: clamp(grab.current!.top + (event.clientY - grab.current!.y) / innerHeight),
  });
  return {
    place: shown,
    style: { "--top": String(clamp(shown.top)) },
    drag: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0 || (event.target as Element).closest("button:not(.grip)")) return;
        grab.current = { y: event.clientY, top: shown.top };
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent) {
        if (grab.current) setHeld(at(event));
      },
      onPointerUp(event: PointerEvent) {
        if (!grab.current) return;
        const next = at(event);
        grab.current = null;
        setHeld(null);
        if (next.side !== place.side || Math.abs(next.top - place.top) > 0.004) onMove(next);
      },
      onPointerCancel() {
        grab.current = null;
        setHeld(null);
      },
    },
    onKey(event: KeyboardEvent) {
      const next = movedByKey(place, event.key);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(next);
    },
  };
}
