// ---- What is said of a case, and what lies behind it ----

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== ''));
  return element;
};
const listed = items => make('ul', {}, items.map(item => make('li', {}, item)));
const between = (items, separator = ', ') => items.map((item, i) => (i ? [separator, item] : item));
// The first of a list; the others are counted.
const few = (items, most, shown) => {
  const first = items.length > most + 1 ? items.slice(0, most) : items;
  return [between(first.map(shown)), items.length > first.length ? ` and ${items.length - first.length} more` : ''];
};
const longest = 60; // lines of a list; what is longer is counted

// The answers of a guideline, each with why, why not another and what would change it; `anchors` are the rules on the
// page, `sources` is the page of the statements.
class Answers {
  constructor(guideline, anchors, sources) {
    this.guideline = guideline;
    this.anchors = anchors;
    this.sources = sources;
    this.opened = new Set();
    this.element = make('div', { class: 'calculator-answers' });
  }

  // Puts a case in the place of the one before, and gives its headline: its kind, and lines from the weightiest down.
  show(made, said) {
    this.made = made;
    this.said = said;
    const { contradictions, outside, answers } = said, { population, definitions } = this.guideline;
    if (said.refused || contradictions.length) return this.refuse(said);
    const nothing = !made.facts.size && said.needs.length;
    const [first] = this.guideline.answers;
    this.element.replaceChildren(...(outside.length ? [] : nothing ? [make('p', { class: 'calculator-note' },
      'An answer is given as soon as nothing that is missing could change it. Questions fade when they no longer matter.')]
      : this.guideline.answers.map(name => this.section(name))));
    if (outside.length) {
      return { kind: 'out-of-scope', says: 'Out of scope',
        more: `Not: ${outside.join('; ')}. ${population.outside || 'The guideline does not speak of this patient.'}` };
    }
    if (nothing) return { kind: 'needs', says: 'Enter what is known about the patient', more: '' };
    const waits = name => (answers[name].meanwhile || []).length > 0, about = this.guideline.answers.find(waits) || first;
    const { kind } = answers[about], long = kind === 'conflict' || kind === 'collected';
    return { kind: waits(about) ? 'urgent' : kind, about: definitions[about].label,
      ...(long ? { says: this.brief(about, answers[about]), more: '' } : this.told(about, answers[about], 2)) };
  }

  // A fact that cannot be read is no fact left out, and one that cannot be true no fact: nothing is answered until it is put right.
  refuse({ refused = [], contradictions, urgent, assumes }) {
    this.element.replaceChildren();
    const label = name => (this.guideline.input.has(name) ? make('a', { href: `#fact-${name}` }, this.label(name)) : make('code', {}, name));
    const why = refused.length ? 'a fact cannot be read' : 'facts cannot be true together';
    return { kind: urgent.length ? 'urgent' : 'contradictory',
      says: urgent.length ? `Act now: ${urgent.map(order => this.ordered(order, this.guideline.definitions[order.answer])).join('; ')}`
        : refused.length ? 'No answer while a fact cannot be read' : 'These facts cannot be true together',
      more: [urgent.length && assumes.length ? make('p', {}, `Presumed: ${assumes.join('; ')}.`) : '', urgent.length ? `Nothing else is answered while ${why}:` : '',
        listed([...refused.map(([name, problem]) => [label(name), ': ', problem]), ...contradictions])] };
  }

  // Which text says so: part of every answer, wherever it is copied to. The headline, which stays in sight, has the
  // beginning of the notice where the answers below have the whole.
  edition(brief = false) {
    const { status, version, notice } = this.guideline.guideline;
    const [first] = /^.{30,}?[.!?](?=\s|$)/s.exec(notice) || [notice];
    return make('p', { class: 'calculator-edition' }, make('strong', {}, status), `, version ${version}. ${brief && first !== notice ? `${first} …` : notice}`);
  }

  label(name) { return (this.guideline.input.get(name) || this.guideline.definitions[name]).label; }

  advice(value, type) { return (type.recommends && this.guideline.recommendations[value]) || { grade: '' }; }

  quantity(text, { units, formula, computes }) {
    const { one, many } = (units || [{}])[0];
    const converted = (units || []).some(unit => unit.offset); // it may have been given in another
    return [formula || computes || converted ? shown(number(text)) : text, text === '1' ? one : many].filter(Boolean).join(' ');
  }

  between([low, high], type) { return `${this.quantity(low, { ...type, units: [{}] })} to ${this.quantity(high, type)}`; }

  value(value, type) {
    if (value === null) return 'not applicable';
    if (value instanceof Set || Array.isArray(value)) return [...value].map(some => this.value(some, type)).join(', ') || 'none';
    const option = (type.options || []).find(some => some.name === value);
    return option ? option.label : type.type === 'number' ? this.quantity(value, type) : value;
  }

  given(fact, input) { return this.value(Array.isArray(fact) ? written(fact) : fact, input); }

  // A recommendation stands with its grade.
  graded(value, type) {
    const { grade } = this.advice(value, type);
    return [make('strong', {}, this.value(value, type)), grade ? ` — ${grade}` : ''];
  }

  // What a score comes to at the least and at the most, while nothing but items is missing.
  soFar({ kind, values, range, silent = [], conflicts = [], outside, defects = [] }, type) {
    const numbers = values.map(number);
    return type.kind !== 'score' || kind !== 'needs' || outside || silent.length + conflicts.length + defects.length ? undefined
      : range || (numbers.length && numbers.every(Boolean) ? hull(numbers.map(some => [some, some])).map(written) : undefined);
  }

  // Questions to go to; the form shows the others.
  asked(inputs, most) { return few(inputs, most, name => make('a', { href: `#fact-${name}` }, this.label(name))); }

  remark(id) {
    const [name, rule] = id.split('.');
    const { as, remark } = this.guideline.definitions[name].rules.find(some => some.name === rule);
    return as ? undefined : remark;
  }

  admitted(rules) { return few(rules, 3, rule => this.rule(rule)); }

  // An answer: what it says, and what belongs to that.
  told(name, outcome, most) {
    const { kind, values = [], needs = [], meanwhile = [], defects, certain, possible } = outcome;
    const type = this.guideline.definitions[name];
    switch (kind) {
      case 'decided': return { says: this.value(values[0], type), more: this.advice(values[0], type).grade };
      case 'silent': return { says: 'The source does not say', more: '' };
      case 'conflict': return { says: 'The source says several things', more: values.length ? listed(values.map(value => this.graded(value, type))) : '' };
      case 'out-of-scope': return { says: 'Out of scope', more: '' };
      case 'defective': return { says: 'The guideline has a mistake here', more: listed(defects) };
      case 'collected': return {
        says: certain.length ? '' : possible.length ? 'Nothing for certain' : 'No rule applies',
        more: [certain.length ? this.items(certain, type) : '', possible.length ? [outcome.needs.length ? 'Perhaps, each rule looked at alone:' : 'Perhaps:', this.items(possible, type)] : ''],
      };
    }
    const sure = outcome.certain || [], so = this.soFar(outcome, type);
    const checks = unique(meanwhile.flatMap(order => order.checks)), others = needs.filter(name => !checks.includes(name));
    const beside = unique(meanwhile.flatMap(order => order.beside));
    const asked = !meanwhile.length ? ['Still matters: ', this.asked(needs, most)]
      : [checks.length ? make('p', {}, `Still to be checked${beside.length ? `, for the source may also say ${this.either(beside, type)}` : ''}: `, this.asked(checks, checks.length), '.') : '',
        others.length ? make('p', {}, 'Check in parallel: ', this.asked(others, others.length), '.') : ''];
    const urgent = meanwhile.length === 1 && sure.length === 1 && JSON.stringify(sure[0].value) === JSON.stringify(meanwhile[0].value);
    return {
      says: meanwhile.length ? `Act now: ${meanwhile.map(order => this.ordered(order, type)).join('; ')}`
        : sure.length > 1 ? 'The source says several things' : sure.length ? `In every case: ${this.value(sure[0].value, type)}`
        : so ? `At least ${so[0]}, at most ${this.quantity(so[1], type)}` : 'Not yet settled',
      more: [urgent ? make('p', {}, 'In every case', this.advice(sure[0].value, type).grade ? `: ${this.advice(sure[0].value, type).grade}` : '', '.') : this.sure(sure, type, !meanwhile.length), ...asked],
    };
  }

  // An order, never without what is said against it in every case.
  ordered({ value, against }, type) {
    return this.value(value, type) + (against.length ? `; the source also says: ${this.either(against, type)}` : '');
  }

  // Labels have words of their own, so each is quoted.
  either(values, type) { return values.map(some => `“${this.value(some, type)}”`).join(' or '); }

  // What is said in every case; several things are the conflict that they are.
  sure(sure, type, said) {
    if (!sure.length) return '';
    if (sure.length > 1) return [said ? 'In every case:' : 'Conflict in every case:', listed(sure.map(({ value }) => this.graded(value, type)))];
    const [{ value, against, needs }] = sure;
    return make('p', {}, said ? '' : ['In every case: ', this.graded(value, type), '. '],
      against.length ? [needs.length ? 'Perhaps with: ' : 'Always with: ', this.either(against, type),
        needs.length ? [', depending on ', this.asked(needs, 4)] : '', '.'] : '');
  }

  items(items, type) {
    return listed(items.map(item => [
      item.conflict ? 'Conflict: ' : '',
      item.values.length ? between(item.values.map(some => this.graded(some, type)), item.conflict ? '; ' : ' or ')
        : ['The source does not say', item.rules.map(rule => this.remark(rule)).filter(Boolean).map(some => `: ${some}`), ' (', this.admitted(item.rules), ')'],
      item.needs.length ? [', depending on: ', this.asked(item.needs, 4)] : item.open ? ', depending on how the source is read' : '']));
  }

  // What an answer may yet be, admissions included; one side of a conflict is no answer.
  possible(name, { alone = [], conflicts = [], silent = [], range, outside }) {
    const type = this.guideline.definitions[name];
    const several = conflicts.length > 2 ? [['The source says several things (', this.admitted(unique(conflicts.flatMap(leaf => leaf.origins))), ')']]
      : conflicts.map(({ values, origins }) => [`${['Conflict', values.map(value => this.value(value, type)).join(' / ')].filter(Boolean).join(': ')} (`, this.admitted(origins), ')']);
    return [
      ...(alone.length > 4 ? [`${alone.length} answers`] : alone.map(value => this.graded(value, type))),
      ...(range ? [this.between(range, type)] : []),
      ...several,
      ...(silent.length ? [['The source does not say (', this.admitted(silent), ')']] : []),
      ...(outside ? ['Out of scope'] : []),
    ];
  }

  // An answer in a few words.
  brief(name, outcome) {
    const { kind, values = [], alone = [], conflicts = [], silent = [], outside, meanwhile = [], certain, possible } = outcome;
    const type = this.guideline.definitions[name], range = outcome.range || this.soFar({ ...outcome, values }, type), named = values.map(value => this.value(value, type));
    const together = items => items.map(item => item.values.map(value => this.value(value, type)).join(' / ') || 'the source does not say').join('; ');
    switch (kind) {
      case 'decided': return named[0];
      case 'silent': return 'The source does not say';
      case 'conflict': return named.length ? `Conflict: ${named.join(' / ')}` : 'Conflict';
      case 'out-of-scope': return 'Out of scope';
      case 'defective': return 'A mistake of the guideline';
      case 'collected': return (together(certain) || (possible.length ? 'Nothing for certain' : 'No rule applies'))
        + (possible.length ? `. Perhaps: ${together(possible)}` : '');
    }
    const open = [...(range ? [this.between(range, type)] : alone.map(value => this.value(value, type))),
      ...(conflicts.length ? ['a conflict'] : []), ...(silent.length ? ['nothing said'] : []), ...(outside ? ['out of scope'] : [])];
    const sure = (certain || []).map(order => this.value(order.value, type)).join(' / ');
    return meanwhile.length ? `Act now: ${meanwhile.map(order => this.ordered(order, type)).join('; ')}`
      : sure ? `Open; in every case: ${sure}`
      : open.length && open.length < 5 ? `Open: ${open.join(' or ')}` : 'Open';
  }

  // One answer, with what lies behind it; that is made when it is opened.
  section(name) {
    const outcome = this.said.answers[name], definition = this.guideline.definitions[name];
    const { kind, values = [], origins = [], needs = [] } = outcome;
    const { says, more } = this.told(name, outcome, 4);
    const id = `answer-${name}`, settled = !needs.length, { patient } = this.advice(values[0], definition);
    const possible = kind === 'needs' && !this.soFar(outcome, definition) ? this.possible(name, outcome) : [], { may = [] } = this.said.rules[name] || {};
    return make('section', { id, class: `calculator-answer ${kind}`, 'aria-labelledby': `${id}-question` },
      make('h3', { id: `${id}-question` }, definition.label),
      says && make('p', { class: 'calculator-outcome' }, says),
      make('div', {}, more),
      possible.length ? [make('p', {}, 'Possible:'), listed(possible)] : '',
      kind === 'decided' && patient ? make('p', {}, `For the patient: ${patient}`) : '',
      this.said.assumes.length ? make('p', { class: 'calculator-note' }, `Presumed: ${this.said.assumes.join('; ')}.`) : '',
      settled ? this.cited('Sources: ', this.statements(name)) : '',
      settled && origins.length ? make('p', {}, origins.length > 1 ? 'Rules: ' : 'Rule: ', this.admitted(origins)) : '',
      definition.rules && !may.length ? '' : this.details(name, settled ? 'Why' : 'What may yet apply', () => this.why(name)),
      definition.rules ? this.details(name, 'Why not another rule', () => this.whyNot(name)) : '',
      settled && this.made.facts.size ? this.details(name, 'What would change it', () => this.whatIf(name)) : '', this.edition());
  }

  details(name, title, content) {
    const key = `${name} ${title}`, open = this.opened.has(key), body = make('div');
    const fill = () => { if (!body.hasChildNodes()) body.append(content()); };
    if (open) fill();
    return make('details', { open, ontoggle: ({ target }) => {
      if (target.open) { this.opened.add(key); fill(); } else this.opened.delete(key);
    } }, make('summary', {}, title), body);
  }

  rule(id) { return this.anchors.has(id) ? make('a', { class: 'name', href: `#${id}` }, id) : make('code', {}, id); }

  cited(before, cites) {
    return cites.length ? make('span', { class: 'cites' }, before,
      between(cites.map(id => (this.sources ? make('a', { href: `${this.sources}#${id}` }, id) : id)), ' ')) : '';
  }

  // What the rules cite that give an answer, and those that they hand on to.
  statements(name, seen = new Set()) {
    const { may = [] } = (!seen.has(name) && this.said.rules[name]) || {};
    seen.add(name);
    return unique(may.flatMap(rule => [...rule.cites, ...this.guideline.sources(rule).flatMap(name => this.statements(name, seen))]));
  }

  shortened(items) {
    return listed(items.length > longest ? [...items.slice(0, longest), `and ${items.length - longest} more`] : items);
  }

  // The rules that match, or may: each cell with what it was held against, and what lies beneath.
  why(name, seen = new Set()) {
    const definition = this.guideline.definitions[name];
    if (!definition.rules) return this.beneath(name);
    const { may } = this.said.rules[name];
    seen.add(name);
    return this.shortened(may.map(rule => [this.rule(this.guideline.rule(name, rule)), ' ', this.cited('', rule.cites), rule.remark ? ` — ${rule.remark}` : '',
      rule.otherwise ? ': no other rule matches' : this.cells(definition, rule, () => true, seen),
      rule.computes ? [`= ${rule.words}`, this.operands(rule.computes)] : '',
      rule.as && !seen.has(rule.as) ? [`which hands on to: ${this.label(rule.as)}`, this.why(rule.as, seen)] : '']));
  }

  whyNot(name) {
    const definition = this.guideline.definitions[name], { may } = this.said.rules[name];
    const others = definition.rules.filter(rule => !may.includes(rule));
    if (!others.length) return make('p', {}, 'No rule is ruled out yet.');
    return this.shortened(others.map(rule => [this.rule(this.guideline.rule(name, rule)), rule.otherwise ? ': another rule matches'
      : this.cells(definition, rule, truth => truth === 'no') || ': not for any patient who has all of these facts']));
  }

  cells(definition, { cells, roots }, wanted, seen) {
    const held = cells.map((cell, i) => ({ cell, truth: this.made.truth(roots[i]), name: definition.columns[i] }))
      .filter(({ cell, truth }) => cell !== '-' && wanted(truth));
    const fits = { yes: 'fits', no: 'does not fit', open: 'must fit' };
    return held.length ? listed(held.map(({ cell, truth, name }) => {
      const found = this.found(name);
      return [`${this.label(name)}: `, make('strong', {}, found), found === cell ? '' : ` (${fits[truth]}: ${cell})`,
        seen && this.guideline.definitions[name] ? this.beneath(name, seen) : ''];
    })) : '';
  }

  // What is known of a fact, criterion, score or decision.
  found(name) {
    const input = this.guideline.input.get(name), fact = this.made.facts.get(name);
    if (input) return fact === undefined ? 'not known' : this.given(fact, input);
    return this.brief(name, this.made.outcome(name));
  }

  // The clauses of a criterion that made it so, the findings of a score, the facts of a quantity, the rules of a decision.
  beneath(name, seen) {
    const { kind, clauses, formula, root, rules } = this.guideline.definitions[name];
    if (rules) return seen.has(name) || this.said.rules[name].may.length > 3 ? '' : this.why(name, seen);
    if (formula) return this.operands(formula);
    if (!clauses) return '';
    const whole = kind === 'criterion' && this.made.truth(root), truths = clauses.map(clause => this.made.truth(clause.root));
    const holds = { yes: 'holds', no: 'does not hold', open: 'not known yet' };
    const items = unique(clauses.map(clause => clause.item).filter(Boolean));
    if (items.length) return listed(items.map(item => this.earned(item, clauses.filter((clause, i) => clause.item === item && truths[i] !== 'no'))));
    return listed(clauses.map(({ words, points }, i) => ({ truth: truths[i], text: `${words}: ${holds[truths[i]]}${points ? ` (${points})` : ''}` }))
      .filter(({ truth }) => (whole ? truth === whole || !truths.includes(whole) : truth !== 'no')).map(({ text }) => text));
  }

  // The facts that enter a term.
  operands(term) { return listed(unique(this.guideline.read(term)).map(input => `${this.label(input)}: ${this.found(input)}`)); }

  // A graded item with what it earns, or may earn.
  earned(item, clauses) {
    const points = clauses.map(clause => number(clause.points)).sort(compare), [low, high] = [points[0], points[points.length - 1]];
    const earns = !points.length ? '' : compare(low, high) ? ` (${written(low)} to ${written(high)})` : ` (${written(low)})`;
    return `${this.label(item)}: ${this.found(item)}${earns}`;
  }

  whatIf(name) {
    const changes = this.made.changes(name);
    const measured = this.guideline.inputs.filter(input => this.guideline.measured.has(input.name) && this.made.facts.has(input.name));
    return make('div', {}, changes.length ? this.shortened(changes.map(({ input, value, cells, outcome }) =>
      `${input.label}: ${cells ? this.span(input, cells) : this.given(value, input)} → ${this.brief(name, outcome)}`))
      : make('p', {}, `No other value of any one fact that is known${measured.length ? ', as far as was tried' : ''}.`),
    measured.length ? make('p', {}, `Not every value was tried of what enters a formula: ${measured.map(input => input.label).join(', ')}.`) : '');
  }

  span(input, [from, to]) {
    const { ends } = this.guideline.axes.find(axis => axis.input === input.name), one = [1n, 1n];
    const low = ends[from], high = ends[to].above ? ends[to + 1] : ends[to];
    const lowest = low.above && input.whole ? plus(low.number, one) : low.number;
    const highest = ends[to].above && input.whole ? minus(high.number, one) : high.number;
    const more = low.above && !input.whole ? 'more than ' : '', less = ends[to].above && !input.whole ? 'less than ' : '';
    const say = bound => this.quantity(written(bound), input);
    if (compare(lowest, highest) === 0) return say(lowest);
    if (from === 0) return less ? less + say(highest) : `${say(highest)} or less`;
    if (to === ends.length - 1) return more ? more + say(lowest) : `${say(lowest)} or more`;
    return more || less ? `${more || 'from '}${say(lowest)} ${less ? `and ${less}` : 'up to '}${say(highest)}` : `${written(lowest)} to ${say(highest)}`;
  }
}
