package precept.eval;

import precept.belief.Belief;
import precept.model.Population;

/// A member of the population, and whether the patient is known to fulfil it.
public record Membership(Population.Member member, Belief belief) {}
