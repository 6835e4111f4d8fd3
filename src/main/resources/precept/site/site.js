// Search, light and dark, and folded parts that open when something in them is gone to. Without it the pages are whole.
"use strict";

{
  const root = document.body.dataset.root;
  const entries = [];
  const byAddress = new Map();

  /** Called by each search.js with the folder it speaks of: [kind, name, title, text, address]. */
  globalThis.preceptIndex = (folder, found) => {
    for (const [kind, name, title, text, address] of found) {
      entries.push({ kind, name, title, text, address: root + folder + address,
        head: plain(name + " " + title), body: plain(text) });
      byAddress.set(new URL(root + folder + address, location.href).href, entries.at(-1));
    }
  };

  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** Every word must occur; what is called so comes first, then what begins so, then what only mentions it. */
  function search(query) {
    const words = plain(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    const scored = [];
    entries.forEach((entry, order) => {
      let score = [entry.name, entry.title].some(called => plain(called) === words.join(" ")) ? 100 : 0;
      for (const word of words) {
        const at = entry.head.indexOf(word);
        if (at >= 0) {
          score += at === 0 || /[\s._]/.test(entry.head[at - 1]) ? 10 : 5;
        } else if (entry.body.includes(word)) {
          score += 1;
        } else {
          return;
        }
      }
      scored.push({ entry, score, order });
    });
    scored.sort((a, b) => b.score - a.score || a.order - b.order);
    return scored.map(one => one.entry);
  }

  const form = document.querySelector(".search");
  const query = document.getElementById("page-query");
  const results = document.getElementById("page-results");
  const status = document.getElementById("page-found");
  const SHOWN = 40;

  function span(name, text) {
    const element = document.createElement("span");
    element.className = name;
    element.textContent = text;
    return element;
  }

  function show() {
    const found = search(query.value);
    results.replaceChildren(...found.slice(0, SHOWN).map(entry => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.address;
      link.append(span("kind", entry.kind), span("title", entry.title), " ", span("name", entry.name),
        span("text", entry.text));
      item.append(link);
      return item;
    }));
    results.hidden = found.length === 0;
    status.textContent = query.value.trim() === "" ? ""
      : found.length === 0 ? "Nothing found"
      : found.length > SHOWN ? `${found.length} found, the first ${SHOWN} are shown`
      : `${found.length} found`;
  }

  function close() {
    results.hidden = true;
    status.textContent = "";
  }

  form.hidden = false;
  query.addEventListener("input", show);
  query.addEventListener("focus", () => query.value && show());
  form.addEventListener("submit", event => {
    event.preventDefault();
    results.querySelector("a")?.click();
  });
  results.addEventListener("click", close);
  form.addEventListener("focusout", event => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener("click", event => {
    if (!event.target.closest(".search, #page-results")) {
      close();
    }
  });
  document.addEventListener("keydown", event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "Escape") {
      preview.hidden = true;
    }
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && !results.hidden) {
      query.focus();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !results.hidden) {
      const stops = [query, ...results.querySelectorAll("a")];
      const here = stops.indexOf(document.activeElement);
      if (here >= 0) {
        event.preventDefault();
        stops[Math.max(0, Math.min(stops.length - 1, here + (event.key === "ArrowDown" ? 1 : -1)))].focus();
      }
    }
  });

  // What a citation says, without going there: for mouse and keyboard alike.
  const preview = document.createElement("div");
  preview.className = "preview";
  preview.id = "page-preview";
  preview.role = "tooltip";
  preview.hidden = true;
  document.body.append(preview);

  function peek(event) {
    const link = event.target.closest?.(".cites a, .against a, .remark a");
    const entry = link && byAddress.get(link.href);
    if (!entry || !entry.text) {
      return;
    }
    preview.textContent = entry.kind === "Open question" ? `${entry.title}: ${entry.text}` : entry.text;
    preview.hidden = false;
    link.setAttribute("aria-describedby", "page-preview");
    const at = link.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - preview.offsetWidth - 16);
    preview.style.left = `${Math.max(8, left) + scrollX}px`;
    preview.style.top = `${at.bottom + scrollY + 6}px`;
  }

  function unpeek(event) {
    event.target.closest?.("a")?.removeAttribute("aria-describedby");
    preview.hidden = true;
  }

  document.addEventListener("mouseover", peek);
  document.addEventListener("mouseout", unpeek);
  document.addEventListener("focusin", peek);
  document.addEventListener("focusout", unpeek);

  // Light and dark: as the system has it, unless chosen here.
  const theme = document.querySelector(".theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  function stored(value) {
    try {
      return value === undefined ? localStorage.getItem("precept-theme") : localStorage.setItem("precept-theme", value);
    } catch {
      return null; // where pages opened from files may not store anything
    }
  }

  function current() {
    return document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
  }

  function paint() {
    theme.textContent = current() === "dark" ? "Light" : "Dark";
    theme.setAttribute("aria-label", `Show in ${current() === "dark" ? "light" : "dark"} colours`);
  }

  const chosen = stored();
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
  theme.hidden = false;
  paint();
  dark.addEventListener("change", paint);
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = current() === "dark" ? "light" : "dark";
    stored(document.documentElement.dataset.theme);
    paint();
  });

  // What stays in view below the header stays below it, on however many lines its tabs stand.
  const header = document.querySelector(".top");
  new ResizeObserver(() => document.documentElement.style.setProperty("--top", `${header.offsetHeight}px`)).observe(header);

  // What is gone to is unfolded; the contents are folded where there is no room beside them.
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      target.querySelector(":scope:not(.decision) > details")?.setAttribute("open", "");
    }
  }

  window.addEventListener("hashchange", unfold);
  unfold();
  const contents = document.querySelector(".contents details");
  if (contents && window.matchMedia("(max-width: 64rem)").matches) {
    contents.open = false;
  }
}
