package org.arasha.followup;

import org.arasha.shared.Act;

/** A lawyer has said, or corrected, which day the decision of a complaint bears when it was assessed: the term for a claim counts from it. */
record DecisionDated(SubmissionId record) implements Act {}
