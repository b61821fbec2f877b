import type { Bar, Chart, Pattern } from "../../lib/reports/charts.ts";
import { sayCount } from "../../lib/words/count.ts";
import type { Say } from "../../lib/words/say.ts";

const WIDTH = 440;
/** Room behind the longest bar for its number. */
const NUMBER = 60;
const ROW = 38;
const BAR = 14;
/** Letters of a label that fit above its bar. */
const LABEL = 62;

/**
 * Bars one below the other, each under its label and before its number: told apart by pattern, so that a black and
 * white print says the same. To a screen reader it is one picture with all its numbers in the description.
 */
export function BarChart({ chart, say }: { chart: Chart; say: Say }) {
  const { id, title, bars } = chart;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const described = bars
    .map(({ label, value }) => say("reports_bar", label, sayCount(say, value)))
    .join("; ");
  return (
    <figure class="chart">
      <figcaption aria-hidden="true">{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${bars.length * ROW + 4}`}
        role="img"
        aria-labelledby={`dh-chart-${id}`}
        aria-describedby={`dh-chart-${id}-all`}
      >
        <title id={`dh-chart-${id}`}>{title}</title>
        <desc id={`dh-chart-${id}-all`}>{described}</desc>
        <Patterns chart={id} />
        {bars.map((bar, i) => (
          <Row key={bar.label} bar={bar} chart={id} top={i * ROW} most={most} say={say} />
        ))}
      </svg>
    </figure>
  );
}

interface RowProps {
  bar: Bar;
  chart: string;
  top: number;
  most: number;
  say: Say;
}

function Row({ bar: { label, value, pattern }, chart, top, most, say }: RowProps) {
  const width = value === 0 ? 0 : Math.max(2, ((WIDTH - NUMBER) * value) / most);
  return (
    <g>
      <text x={1} y={top + 13}>
        {label.length > LABEL ? `${label.slice(0, LABEL)}…` : label}
      </text>
      <rect x={1} y={top + 19} width={width} height={BAR} fill={fillOf(pattern, chart)} stroke="#1d2433" />
      <text class="number" x={width + 7} y={top + 19 + BAR - 2.5}>
        {sayCount(say, value)}
      </text>
    </g>
  );
}

function fillOf(pattern: Pattern, chart: string): string {
  if (pattern === "blank") return "#fff";
  return pattern === "full" ? "#3b4a63" : `url(#dh-chart-${chart}-${pattern})`;
}

/** Ids are a document's own: each chart has its patterns under its name. */
function Patterns({ chart }: { chart: string }) {
  const box = { width: 6, height: 6, patternUnits: "userSpaceOnUse" } as const;
  const ground = <rect width={6} height={6} fill="#fff" />;
  return (
    <defs>
      <pattern id={`dh-chart-${chart}-hatch`} {...box} patternTransform="rotate(45)">
        {ground}
        <rect width={2.5} height={6} fill="#1d2433" />
      </pattern>
      <pattern id={`dh-chart-${chart}-dots`} {...box}>
        {ground}
        <circle cx={3} cy={3} r={1.3} fill="#1d2433" />
      </pattern>
    </defs>
  );
}
