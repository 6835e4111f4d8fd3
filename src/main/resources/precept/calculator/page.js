// ---- The page: its form, its address and its tables ----

const address = () => { // [place, facts]
  const [, place, facts] = /^#?([^?]*)(?:\?(.*))?$/s.exec(location.hash);
  return facts === undefined ? [place] : [place, facts];
};

class Page {
  constructor(root, exported) {
    this.guideline = new Guideline(exported);
    this.fields = new Map();
    this.refused = {}; // facts of the address that no field can hold, by name: as given, and why not
    this.anchors = new Map(Object.entries(this.guideline.definitions).flatMap(([name, { rules }]) =>
      (rules || []).map(rule => this.guideline.rule(name, rule))).map(id => [id, document.getElementById(id)]).filter(([, found]) => found));
    this.headline = make('div', { role: 'status', 'aria-atomic': 'true' });
    this.answers = new Answers(this.guideline, this.anchors, root.dataset.sources);
    const form = make('form', { class: 'calculator-facts', 'aria-label': 'Facts', onsubmit: event => event.preventDefault() },
      this.guideline.inputs.map(input => this.field(input)),
      make('p', {}, make('button', { type: 'button', onclick: () => this.show({}, {}) }, 'Clear all facts'),
        ' The address of this page holds the facts: send it as a link. Nothing else leaves the page.'));
    form.addEventListener('input', ({ target }) => {
      const field = target.closest('fieldset');
      if (field) delete this.refused[field.id.replace('fact-', '')];
      this.changed();
    });
    root.append(this.headline, make('div', { class: 'calculator' }, form, this.answers.element));
    // What is gone to comes to stand below the headline, however high that is.
    new ResizeObserver(() => root.style.setProperty('--headline', `${this.headline.offsetHeight}px`)).observe(this.headline);
    window.addEventListener('hashchange', () => this.restore());
    this.restore();
    const [place, text] = address();
    if (place && text !== undefined) location.replace(`#${place}`); // goes there
  }

  // What a choice earns in the one score that grades it.
  points({ name, type }, value) {
    const earned = value && type !== 'any of' && this.guideline.graded.has(name) ? new Case(this.guideline, new Map([[name, value]])).earned(name) : [];
    return earned.length === 1 ? make('span', { class: 'calculator-points' }, ` (${earned[0]})`) : '';
  }

  // One fact: a group with its question; not known to begin with.
  field(input) {
    const id = `fact-${input.name}`, state = make('p', { class: 'calculator-state', id: `${id}-state` });
    const radio = (value, label) => make('label', {}, make('input', { type: 'radio', name: id, value, checked: value === '' }), ' ', label, this.points(input, value));
    const options = input.options || [];
    const text = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', size: 8,
      'aria-label': input.label, 'aria-describedby': `${id}-question ${id}-unit ${state.id}` });
    const units = (input.units || []).filter(some => some.many);
    const unit = units.length > 1
      ? make('select', { id: `${id}-unit`, 'aria-label': `Unit of ${input.label}` }, units.map(some => make('option', { value: `${some.factor} ${some.offset || 0}` }, some.many)))
      : make('span', { id: `${id}-unit` }, units.map(some => some.many));
    const boxes = options.map(option => make('input', { type: 'checkbox', value: option.name }));
    const boxed = () => options.map((option, i) => make('label', {}, boxes[i], ' ', option.label));
    const group = make('fieldset', { id, class: 'calculator-fact', 'aria-describedby': state.id },
      make('legend', {}, input.label), make('p', { class: 'calculator-question', id: `${id}-question` }, input.question || ''),
      input.note ? make('p', { class: 'calculator-note' }, input.note) : '');
    const chosen = () => (group.querySelector('input[type=radio]:checked') || {}).value;
    const choose = value => { group.querySelector(`input[type=radio][value="${value}"]`).checked = true; };
    const kinds = {
      'yes/no': () => ({ parts: [radio('', 'Not known'), radio('yes', 'Yes'), radio('no', 'No')],
        get: () => chosen() || undefined, set: (value = '') => choose(value) }),
      'one of': () => ({ parts: [radio('', 'Not known'), ...options.map(option => radio(option.name, option.label))],
        get: () => chosen() || undefined, set: (value = '') => choose(value) }),
      'any of': () => ({ parts: [radio('', 'Not known'), radio('known', 'Known: those ticked, and no others'), ...boxed()],
        get: () => (chosen() ? boxes.filter(box => box.checked).map(box => box.value) : undefined),
        set: value => { choose(value ? 'known' : ''); boxes.forEach(box => { box.checked = !!value && value.includes(box.value); }); } }),
      number: () => ({ parts: [text, ' ', unit, ...boxed()],
        get: () => {
          const other = boxes.find(box => box.checked), typed = text.value.trim();
          text.disabled = !!other;
          if (other || typed === '') return other ? other.value : undefined;
          const [factor, offset] = (unit.value || '1 0').split(' ').map(number);
          return number(typed) ? written(plus(times(number(typed), factor), offset)) : typed;
        },
        set: (value = '') => {
          boxes.forEach(box => { box.checked = box.value === value; });
          text.value = boxes.some(box => box.checked) ? '' : value;
          if (unit.options) unit.selectedIndex = 0;
        } }),
    };
    const { parts, get, set } = kinds[input.type]();
    if (input.type === 'any of') {
      group.addEventListener('input', ({ target }) => {
        if (target.type === 'checkbox') choose('known');
        else if (target.value === '') boxes.forEach(box => { box.checked = false; });
      });
    }
    group.append(make('div', { class: 'calculator-values' }, parts), state);
    this.fields.set(input.name, { group, state, text, get, set });
    return group;
  }

  given() {
    const given = {};
    this.fields.forEach(({ get }, name) => { const value = get(); if (value !== undefined) given[name] = value; });
    return given;
  }

  show(given, refused) {
    this.refused = refused;
    this.fields.forEach(({ set }, name) => set(given[name]));
    this.changed();
  }

  // The address: #?age=41&failure=extension,deterioration ; a set without members is an empty text. Before the question
  // mark stands the place that was last gone to; where only that is said, the facts stay.
  restore() {
    const [, text] = address();
    if (text === undefined) return this.changed();
    const given = {}, refused = {}, facts = new URLSearchParams([...new URLSearchParams(text)].map(([old, value]) => {
      const [name, now] = this.guideline.renewed(old, value.split(','));
      return [name, now.join(',')];
    }));
    for (const name of new Set(facts.keys())) {
      const input = this.guideline.input.get(name), all = facts.getAll(name), [value] = all;
      const fact = input && input.type === 'any of' ? value.split(',').filter(Boolean) : value;
      const problem = !input ? 'Nothing of this name is asked for.' : all.length > 1 ? `Given more than once: ${all.join(' and ')}.`
        : input.type === 'number' && value.trim() ? '' : this.guideline.value(input, fact).problem;
      if (problem) refused[name] = { all, problem }; else given[name] = fact;
    }
    this.show(given, refused);
  }

  keep(given) {
    const text = [...Object.entries(given).map(([name, value]) => [name, [].concat(value).join(',')]),
      ...Object.entries(this.refused).flatMap(([name, { all }]) => all.map(value => [name, value]))]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
    const [place] = address(), kept = text ? `#${place}?${text}` : place && `#${place}`;
    if (kept !== location.hash) history.replaceState(null, '', kept || location.pathname + location.search);
  }

  changed() {
    const given = this.given(), { problems, made } = read(this.guideline, given);
    Object.entries(this.refused).forEach(([name, { problem }]) => { problems[name] = problem; });
    const said = made.answer(problems);
    this.keep(given);
    this.guideline.inputs.forEach(input => this.mark(input, made, said, problems[input.name]));
    this.light(made, said);
    this.head(this.answers.show(made, said));
  }

  // It is read aloud when it changes.
  head({ kind, about, says, more }) {
    const lines = make('div', {}, about && make('p', { class: 'calculator-about' }, about),
      make('p', { class: 'calculator-outcome' }, says), make('div', { class: 'calculator-more' }, more), this.answers.edition(this.answers.element.hasChildNodes()));
    if (this.headline.textContent !== lines.textContent) this.headline.replaceChildren(...lines.childNodes);
    this.headline.className = `calculator-headline ${kind}`;
  }

  // A question that no answer needs any more fades; it is not hidden, for it may be answered all the same.
  mark({ name, onlyWhen }, made, said, problem) {
    const { group, state, text } = this.fields.get(name);
    const needed = said.needs.includes(name);
    const idle = !made.facts.has(name) && !problem && !said.contradictions.length && !said.refused && !needed;
    const apart = onlyWhen && !problem && made.truth(onlyWhen.root) === 'no', denied = apart && made.facts.get(name) === 'no' && !made.saidToApply().some(some => some.name === name);
    state.textContent = problem || (denied ? `Read as not applicable: it is known only when ${onlyWhen.words}.` : apart && idle ? `Does not apply: only when ${onlyWhen.words}.` : idle ? 'Not needed now: it changes no answer.' : '');
    group.classList.toggle('unneeded', idle);
    group.classList.toggle('needed', needed && !problem);
    text.setAttribute('aria-invalid', String(!!problem));
  }

  // The rules in the tables of the page.
  light(made, { lit, out }) {
    const some = made.facts.size > 0, shining = new Set(some ? lit : []), fading = new Set(some ? out : []);
    this.anchors.forEach((anchor, id) => {
      anchor.classList.toggle('lit', shining.has(id));
      anchor.classList.toggle('out', fading.has(id));
      if (shining.has(id)) anchor.setAttribute('aria-current', 'true'); else anchor.removeAttribute('aria-current');
    });
  }
}

globalThis.precept = { calculator, changes };
if (typeof document !== 'undefined') {
  const start = () => {
    const root = document.getElementById('section-calculator'), exported = document.getElementById('exported-diagram');
    if (root && exported) new Page(root, JSON.parse(exported.textContent));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
}
