import { useState } from "react";
import { createRoot } from "react-dom/client";

const stops = { schemaVersion: 1, events: [{ type: "drop", member: "rotterdam", product: "e-suite" }] };

function App() {
  const [result, setResult] = useState(null);
  const [scenario, setScenario] = useState(null);
  return (
    <>
      <button onClick={() => setScenario(scenario ? null : stops)}>Met en zonder e-Suite in Rotterdam</button>
      <p id="equity">{result && (result.years[0].association.equityEnd / 100).toLocaleString("nl-NL")}</p>
      <dimpact-simulator
        municipality="deventer"
        scenario={scenario}
        onresultchange={({ detail }) => setResult(detail.result)}
      />
    </>
  );
}

// React sets properties of elements that are known, and attributes, which are texts, of others.
await customElements.whenDefined("dimpact-simulator");
createRoot(document.querySelector("#app")).render(<App />);
