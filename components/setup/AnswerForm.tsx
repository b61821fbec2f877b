import { useState } from "preact/hooks";
import type { AnswerDeclared } from "../../lib/answers/declared.ts";
import { declaredOf, type KeyChoice, type KeyMeaning, type Proposal } from "../../lib/answers/propose.ts";
import { partsOf } from "../../lib/portals/answers.ts";
import { capital } from "../../lib/words/clock.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayKey } from "../base/key.ts";

/** What clocks need; where the page shows it itself, it is asked for further below. */
const NEEDED: KeyMeaning[] = ["stepDueAt", "stepName", "status", "dueAt", "receivedAt", "procedureName"];

/** One kind of answer: what agrees with the page stands ready, for what is missing a key can be chosen by its name. */
export function AnswerForm(props: {
  say: Say;
  proposal: Proposal;
  /** What the profile says of it so far. */
  held: AnswerDeclared | null;
  onPage: ReadonlySet<string>;
  onTake(answer: AnswerDeclared): void;
}) {
  const { say, proposal, held } = props;
  const before = new Map<string, string>(held ? partsOf(held).map((it) => [it.part, it.path]) : []);
  const [left, setLeft] = useState<readonly KeyMeaning[]>([]);
  const [chosen, setChosen] = useState<Partial<Record<KeyMeaning, string>>>({});
  const pathOf = (meaning: KeyMeaning) => chosen[meaning] ?? before.get(meaning) ?? "";
  const taken = [
    ...proposal.found.filter((it) => !left.includes(it.meaning)),
    ...proposal.open.flatMap(({ meaning, keys }) => {
      const key = keys.find((it) => it.path === pathOf(meaning));
      return key ? [{ meaning, key }] : [];
    }),
  ];
  const made = taken.length > 0 ? declaredOf(proposal, taken) : null;
  const isHeld = made !== null && held !== null && sameParts(made, held);
  const isFirst = ({ meaning }: { meaning: KeyMeaning }) =>
    meaning === "id" || before.has(meaning) || (NEEDED.includes(meaning) && !props.onPage.has(meaning));
  const field = (it: Proposal["open"][number]) => (
    <Field
      key={it.meaning}
      {...it}
      say={say}
      path={pathOf(it.meaning)}
      onChoose={(path) => setChosen({ ...chosen, [it.meaning]: path })}
    />
  );
  const later = proposal.open.filter((it) => !isFirst(it));
  return (
    <fieldset class="keys">
      <legend>
        <code>{proposal.at}</code> · {say("setup_count", proposal.dossiers)}
      </legend>
      {proposal.found.map(({ meaning, key }) => (
        <label class="check" key={meaning}>
          <input
            type="checkbox"
            checked={!left.includes(meaning)}
            onChange={() =>
              setLeft(left.includes(meaning) ? left.filter((it) => it !== meaning) : [...left, meaning])
            }
          />
          <span>
            {capital(sayPart(say, meaning))}: <code>{sayKey(key.path)}</code>{" "}
            <span class="from">{say("setup_answers_agrees", key.agrees)}</span>
          </span>
        </label>
      ))}
      {proposal.open.filter(isFirst).map(field)}
      {later.length > 0 && (
        <details>
          <summary>{say("setup_answers_more")}</summary>
          {later.map(field)}
        </details>
      )}
      <div class="line">
        <button
          type="button"
          class="btn small main"
          disabled={!made || isHeld}
          onClick={() => made && props.onTake(made)}
        >
          {say("setup_use")}
        </button>
        <span class="from" role="status">
          {isHeld ? say("setup_answers_used") : ""}
        </span>
      </div>
    </fieldset>
  );
}

function Field(props: {
  say: Say;
  meaning: KeyMeaning;
  keys: KeyChoice[];
  path: string;
  onChoose(path: string): void;
}) {
  const { say, meaning, keys, path } = props;
  const differs = keys.find((it) => it.path === path)?.differs ?? 0;
  return (
    <label class="line key">
      <span>{capital(sayPart(say, meaning))}</span>
      <select value={path} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="">{say("setup_answers_choose")}</option>
        {keys.map((it) => (
          <option key={it.path} value={it.path}>
            {sayKey(it.path)}
            {it.agrees > 0 && ` (${say("setup_answers_agrees", it.agrees)})`}
          </option>
        ))}
      </select>
      {differs > 0 && <span class="from soon">{say("setup_answers_differs", differs)}</span>}
    </label>
  );
}

/** The words of pointing; 'mã riêng của cổng' for the inner id. */
const sayPart = (say: Say, meaning: KeyMeaning): string =>
  meaning === "id"
    ? say("setup_answers_id")
    : say(`setup_mean_${meaning === "procedureName" ? "procedure" : meaning}`);

const sameParts = (a: AnswerDeclared, b: AnswerDeclared): boolean =>
  JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b)) && a.code === b.code;
