import { useRef } from "preact/hooks";

/** Bytes that are read at the most: of a larger file the page would stand still before anybody could look at it. */
const MOST_BYTES = 100_000_000;

/**
 * A button that takes a JSON file in: its name, and what stands in it; nothing where it can't be read. Of one that is too
 * large only the beginning is read, which is no JSON, or nothing where `onTooLarge` says so in words of its own.
 */
export function FileButton(props: {
  label: string;
  disabled?: boolean;
  onFile(name: string, text: string): void;
  onTooLarge?(): void;
}) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="btn small"
        disabled={props.disabled ?? false}
        onClick={() => file.current?.click()}
      >
        {props.label}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={props.label}
        onChange={async (event) => {
          const field = event.currentTarget;
          const chosen = field.files?.[0];
          if (chosen && chosen.size > MOST_BYTES && props.onTooLarge) props.onTooLarge();
          else if (chosen)
            props.onFile(
              chosen.name,
              await chosen
                .slice(0, MOST_BYTES)
                .text()
                .catch(() => ""),
            );
          field.value = ""; // the same file can be chosen again after it was mended
        }}
      />
    </>
  );
}
