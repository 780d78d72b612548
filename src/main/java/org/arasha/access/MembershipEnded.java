package org.arasha.access;

import org.arasha.shared.Act;

/** Whoever was admitted to a case through another is its member no more: the two are apart again. */
public record MembershipEnded(CaseId record, UserId member) implements Act {}
