package org.arasha.incident;

import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.CaseRestricted;
import org.arasha.access.MemberAdmitted;
import org.arasha.access.MembershipEnded;
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

    /** What is guarded already stays with its own: whoever restricts a case may be nobody's choice. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseRestricted restricted) {
        UUID into = restricted.record().value();
        merges.losers(into).forEach(joined -> access.restrictAs(joined, into));
    }

    /** Whom a manager lets see a guarded case sees what went into it: the parts they read there came from its page. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MemberAdmitted admitted) {
        UUID into = admitted.record().value();
        merges.losers(into).forEach(joined -> access.admitThrough(joined, into, admitted.member()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MembershipEnded ended) {
        UUID into = ended.record().value();
        merges.losers(into).forEach(joined -> access.endThrough(joined, into, ended.member()));
    }
}
