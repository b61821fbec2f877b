import { useRef, useState } from "preact/hooks";

/**
 * A choice that holds at once, so that it must not be taken at the first arrow key: keys walk over the choices, and
 * the one stood at is taken by Enter or on leaving the field. A choice made with the mouse is meant, and taken.
 */
export function LateSelect(props: {
  label: string;
  empty: string;
  options: { value: string; text: string }[];
  onTake(value: string): void;
}) {
  const [value, setValue] = useState("");
  const byKeys = useRef(false);
  const take = (chosen: string) => {
    byKeys.current = false;
    if (chosen !== "") props.onTake(chosen);
  };
  return (
    <label class="line asked">
      <span>{props.label}</span>
      <select
        value={value}
        onPointerDown={() => {
          byKeys.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && byKeys.current) {
            event.preventDefault();
            take(event.currentTarget.value);
          } else byKeys.current = true;
        }}
        onChange={(event) => {
          setValue(event.currentTarget.value);
          if (!byKeys.current) take(event.currentTarget.value);
        }}
        onBlur={(event) => byKeys.current && take(event.currentTarget.value)}
      >
        <option value="">{props.empty}</option>
        {props.options.map((it) => (
          <option key={it.value} value={it.value}>
            {it.text}
          </option>
        ))}
      </select>
    </label>
  );
}
