import type { Estimate, Term } from "../../lib/targets/estimate.ts";
import type { DossierPoints } from "../../lib/targets/score-01-2018.ts";
import type { Term766 } from "../../lib/targets/score-766.ts";
import { sayEstimateReason, sayHundredths } from "../../lib/targets/words.ts";
import { sayCount } from "../../lib/words/count.ts";
import type { Say } from "../../lib/words/say.ts";

const nameOf = (say: Say, id: Term766): string => say(`targets_term_${id.replaceAll("-", "_")}`);

/** What the national score may come to, term by term with its formula, always said to be an estimate. */
export function EstimateTable(props: { estimate: Estimate<Term766>; time: DossierPoints; say: Say }) {
  const { estimate, time, say } = props;
  const { terms, sum, most, from, without } = estimate;
  const points = (it: number) => sayHundredths(say, it);
  return (
    <>
      <p class="hint">{say("targets_estimate_means")}</p>
      <table class="days-table">
        <thead>
          <tr>
            <th scope="col">{say("targets_estimate_term")}</th>
            <th scope="col">{say("targets_estimate_points")}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.id}>
              <th scope="row">
                {nameOf(say, term.id)}
                <Why term={term} say={say} />
              </th>
              <td class={term.value === null ? "muted" : ""}>
                {term.value === null
                  ? say("targets_estimate_null", points(term.most))
                  : say("targets_estimate_of", points(term.value), points(term.most))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>
          {sum === null
            ? say("targets_estimate_no_sum")
            : say("targets_estimate_sum", points(sum), points(most), from.length)}
        </b>
      </p>
      {without.length > 0 && (
        <p class="muted small">
          {say("targets_estimate_without", without.map((it) => nameOf(say, it)).join("; "))}
        </p>
      )}
      <p class="dossier-points">
        {time.mean === null
          ? say("targets_dossier_points_none")
          : say(
              "targets_dossier_points",
              sayCount(say, time.points),
              sayCount(say, time.most),
              points(time.mean),
            )}
      </p>
    </>
  );
}

function Why({ term, say }: { term: Term<Term766>; say: Say }) {
  return (
    <details class="cited">
      <summary aria-label={say("targets_why_of", nameOf(say, term.id))}>{say("targets_why")}</summary>
      {term.reasons.map((reason) => (
        <span key={reason.key} class="muted">
          {sayEstimateReason(say, reason)}
        </span>
      ))}
    </details>
  );
}
