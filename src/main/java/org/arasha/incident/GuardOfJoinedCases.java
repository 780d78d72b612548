package org.arasha.incident;

import java.util.UUID;
import org.arasha.access.CaseMembers;
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
    private final CaseMembers members;

    GuardOfJoinedCases(Merges merges, CaseMembers members) {
        this.merges = merges;
        this.members = members;
    }

    /** What is guarded already stays with its own: whoever restricts a case may be nobody's choice. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseRestricted restricted) {
        UUID into = restricted.record().value();
        merges.losers(into).forEach(joined -> members.restrictAs(joined, into));
    }

    /** Whom a manager lets see a guarded case sees what went into it: the parts they read there came from its page. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MemberAdmitted admitted) {
        UUID into = admitted.record().value();
        merges.losers(into).forEach(joined -> members.admitThrough(joined, into, admitted.member()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MembershipEnded ended) {
        UUID into = ended.record().value();
        merges.losers(into).forEach(joined -> members.endThrough(joined, into, ended.member()));
    }
}
