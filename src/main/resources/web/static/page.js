"use strict";
// Pointing at a mark shows its facts, pointing at a fact shows its marks. Without this file both are links to each other.
(() => {
  const marks = new Map();
  for (const mark of document.querySelectorAll("[data-facts]")) {
    for (const id of mark.dataset.facts.trim().split(" ")) {
      marks.set(id, [...(marks.get(id) || []), mark]);
    }
  }
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);

  const factsOf = (mark) => mark.dataset.facts.trim().split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  const clear = () => {
    document.querySelectorAll(".on").forEach((lit) => lit.classList.remove("on"));
    tip.hidden = true;
  };
  const tell = (mark) => {
    tip.replaceChildren(...factsOf(mark).map((fact) => {
      const line = document.createElement("p");
      const copy = fact.cloneNode(true);
      copy.querySelectorAll("details, blockquote, .up").forEach((part) => part.remove());
      line.textContent = copy.textContent.replace(/\s+/g, " ").trim();
      return line;
    }));
    tip.hidden = !tip.hasChildNodes();
    const place = mark.getClientRects()[0];
    const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = place.top + window.scrollY - tip.offsetHeight - 6 + "px";
  };
  const point = (event) => {
    const mark = event.target.closest("[data-facts]");
    const fact = event.target.closest(".fact");
    clear();
    if (mark) {
      mark.classList.add("on");
      factsOf(mark).forEach((found) => found.classList.add("on"));
      tell(mark);
    } else if (fact) {
      fact.classList.add("on");
      (marks.get(fact.id) || []).forEach((found) => found.classList.add("on"));
    }
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { clear(); } });

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim()));
  }
  // On a narrow screen the outline and the facets begin closed; without this file they are open.
  if (window.matchMedia("(max-width: 56rem)").matches) {
    document.querySelectorAll(".outline > details, .facets > details").forEach((part) => { part.open = false; });
  }
})();
