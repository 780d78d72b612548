package org.arasha.access;

import org.arasha.shared.Act;

public record MemberAdmitted(CaseId record, UserId member) implements Act {}
