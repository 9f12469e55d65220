package io.counterfoil.queue.document;

import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.plan.Plan;

/** A plan, and the links that it was made with. */
record Draft(Linked linked, Plan plan) {}
