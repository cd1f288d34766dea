"use strict";
// Turns the form for a query into YASGUI's editor. Prefixes and terms come from this service's ontology;
// nothing is asked of prefix.cc or LOV, which YASGUI would ask by itself.
(async () => {
  const form = document.querySelector("#editor form");
  const area = form.querySelector("textarea");
  const answer = document.getElementById("answer");
  const {Yasqe, Yasr} = Yasgui;
  const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const OWL = "http://www.w3.org/2002/07/owl#";

  const [context, triples] = await Promise.all([
    fetch("/ontology/context.jsonld").then(reply => reply.json()),
    fetch("/ontology/qiantou.nt").then(reply => reply.text()),
  ]);
  const prefixes = Object.fromEntries(Object.entries(context["@context"]).filter(
      ([name, iri]) => typeof iri === "string" && !name.startsWith("@") && /^https?:.*[#/]$/.test(iri)));
  const whole = term => term.replace(/^(\w+):(?!\/\/)/, (all, name) => prefixes[name] || all);
  const terms = {class: new Set(), property: new Set()};
  for (const [, subject, kind] of triples.matchAll(new RegExp("^<([^>]+)> <" + RDF + "> <" + OWL + "(\\w+)> \\.$", "gm"))) {
    terms[kind === "Class" ? "class" : "property"].add(subject);
  }
  for (const entry of Object.values(context["@context"])) {
    const id = typeof entry === "string" ? entry : entry["@id"];
    if (id && /^\w+:\w/.test(id) && !/^https?:/.test(id)) terms.property.add(whole(id));
  }
  terms.property.delete(RDF);

  for (const kind of ["class", "property"]) {
    const list = [...terms[kind]].filter(iri => /^https?:/.test(iri)).sort();
    Object.assign(Yasqe.Autocompleters[kind], {bulk: true, get: () => list, persistenceId: null});
  }
  const lines = Object.entries(prefixes).map(([name, iri]) => name + ": <" + iri + ">").sort();
  Object.assign(Yasqe.Autocompleters.prefixes, {get: () => lines, persistenceId: null});

  const link = query => {
    const address = location.origin + "/sparql?format=html&lang=" + document.documentElement.lang.slice(0, 2);
    const encoded = "query=" + encodeURIComponent(query);
    return address + (encoded.length < 6000 ? "&" : "#") + encoded;
  };

  const box = document.createElement("div");
  form.before(box);
  form.hidden = true;
  const hash = new URLSearchParams(location.hash.slice(1)).get("query");
  const editor = new Yasqe(box, {
    value: hash || area.value,
    autocompleters: ["prefixes", "variables", "class", "property"],
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: yasqe => link(yasqe.getValue()),
    requestConfig: {endpoint: location.origin + "/sparql", method: "POST", acceptHeaderGraph: "text/turtle"},
    editorHeight: "22rem",
    resizeable: false,
  });
  editor.getInputField().setAttribute("aria-label", answer.dataset.label);

  let results;
  editor.on("query", () => {
    if (!results) {
      answer.replaceChildren();
      results = new Yasr(answer.appendChild(document.createElement("div")), {persistenceId: null, prefixes: () => editor.getPrefixesFromQuery()});
    }
  });
  editor.on("queryResponse", (_editor, response, duration) => results.setResponse(response, duration));
  const run = () => editor.query().catch(() => {});

  for (const example of document.querySelectorAll("a.example")) {
    example.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      editor.setValue(example.dataset.query);
      box.scrollIntoView({block: "nearest"});
      run();
    });
  }

  const said = document.getElementById("said");
  document.getElementById("downloads").hidden = false;
  for (const button of document.querySelectorAll("#downloads button[data-format]")) {
    button.addEventListener("click", async () => {
      said.textContent = "…";
      const format = button.dataset.format;
      const reply = await fetch("/sparql", {method: "POST", body: new URLSearchParams({query: editor.getValue(), format})});
      if (!reply.ok) {
        said.textContent = answer.dataset.failed + ": " + (await reply.text()).slice(0, 300);
        return;
      }
      const file = document.createElement("a");
      file.href = URL.createObjectURL(await reply.blob());
      file.download = "query." + (format === "turtle" ? "ttl" : format);
      file.click();
      URL.revokeObjectURL(file.href);
      said.textContent = "";
    });
  }
  document.getElementById("share").addEventListener("click", async () => {
    const address = link(editor.getValue());
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = answer.dataset.said;
    } catch {
      said.textContent = address;
    }
  });
  if (hash) run();
})();
