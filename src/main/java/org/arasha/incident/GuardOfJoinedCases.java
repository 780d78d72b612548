package org.arasha.incident;

import org.arasha.access.CaseAccess;
import org.arasha.access.CaseId;
import org.arasha.access.CaseRestricted;
import org.arasha.access.MemberAdmitted;
import org.arasha.directory.Merges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What went into a case is guarded with it: its page still tells what the reporter said, and its history the rest. */
@Component
class GuardOfJoinedCases {

    private final Merges merges;
    private final CaseAccess access;

    GuardOfJoinedCases(Merges merges, CaseAccess access) {
        this.merges = merges;
        this.access = access;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseRestricted restricted) {
        guardAs(restricted.record());
    }

    /** Whoever may see a case sees what went into it: the parts they read there came from its page. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MemberAdmitted admitted) {
        guardAs(admitted.record());
    }

    private void guardAs(CaseId into) {
        merges.losers(into.value()).forEach(joined -> access.restrictAs(joined, into.value()));
    }
}
