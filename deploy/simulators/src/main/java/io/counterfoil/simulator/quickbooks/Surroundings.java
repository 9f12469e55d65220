package io.counterfoil.simulator.quickbooks;

/** What a request finds besides the books. */
record Surroundings(CompanyTime time, Circumstances circumstances, Session session) {}
