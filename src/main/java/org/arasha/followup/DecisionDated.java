package org.arasha.followup;

import org.arasha.shared.Act;

/** A lawyer has said which day the decision of a complaint bears: the term for a claim may count from it. */
record DecisionDated(SubmissionId record) implements Act {}
