package org.arasha.incident;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The ties between incidents, seen from both ends by those who may see both. */
@ArashaTest
record LinksTests(Links links, Incidents incidents, IncidentMerges merges, CaseMembers members, Cases cases, As as) {

    @Test
    void areSeenFromBothEnds() {
        IncidentId later = cases.registered();
        IncidentId earlier = cases.registered();
        tie(later, IncidentLink.Kind.FOLLOWS_FROM, earlier);

        assertThat(of(later)).singleElement().satisfies(tie -> {
            assertThat(tie.forth()).isTrue();
            assertThat(tie.number()).isEqualTo(incidents.find(earlier).number());
        });
        assertThat(of(earlier)).singleElement().satisfies(tie -> {
            assertThat(tie.forth()).isFalse();
            assertThat(tie.number()).isEqualTo(incidents.find(later).number());
        });
    }

    @Test
    void areTiedOnceInEitherDirection() {
        IncidentId one = cases.registered();
        IncidentId other = cases.registered();
        tie(one, IncidentLink.Kind.SAME_EVENT, other);
        tie(one, IncidentLink.Kind.SAME_METHOD, other);

        assertRefused("incident.refusal.linkedAlready", () -> tie(other, IncidentLink.Kind.SAME_EVENT, one));
        assertThat(of(one)).hasSize(2);
    }

    @Test
    void leadToTheCaseThatHoldsByNowWhatTheOtherHeld() {
        IncidentId one = cases.registered();
        IncidentId gone = cases.registered();
        IncidentId between = cases.registered();
        IncidentId kept = cases.registered();
        as.role(Role.INTAKE, () -> {
            merges.merge(gone, between);
            merges.merge(between, kept);
        });

        tie(one, IncidentLink.Kind.SAME_EVENT, gone);

        assertThat(of(kept)).singleElement().satisfies(tie -> assertThat(tie.number()).isEqualTo(incidents.find(one).number()));
        assertThat(of(gone)).isEmpty();
        assertThatThrownBy(() -> tie(kept, IncidentLink.Kind.SAME_METHOD, gone)).hasMessage("incident.refusal.linkToItself");
    }

    /** Else a report that names the number would be refused as a whole. */
    @Test
    void leadToTheLastCaseThatIsTheReadersToSee() {
        UserId inner = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId outer = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId gone = cases.restricted(inner, Remedy.MONITOR);
        IncidentId kept = cases.restricted(inner, Remedy.MONITOR);
        as.role(Role.MANAGER, () -> members.admit(gone.value(), outer));
        as.user(inner, () -> merges.merge(gone, kept));
        IncidentId one = cases.registered();

        as.user(outer, () -> links.tie(one, IncidentLink.Kind.SAME_EVENT, incidents.find(gone).number().toString()));

        assertThat(as.user(outer, () -> links.of(one))).singleElement()
                .satisfies(tie -> assertThat(tie.number()).isEqualTo(incidents.find(gone).number()));
    }

    @Test
    void areUntiedFromEitherEnd() {
        IncidentId one = cases.registered();
        IncidentId other = cases.registered();
        tie(one, IncidentLink.Kind.SAME_SERIES, other);

        as.role(Role.INTAKE, () -> links.untie(other, links.of(other).getFirst().id()));

        assertThat(of(one)).isEmpty();
    }

    @Test
    void doNotTellOfACaseThatIsNotTheReadersToSee() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.MONITOR);
        IncidentId open = cases.registered();
        as.user(member, () -> links.tie(open, IncidentLink.Kind.SAME_EVENT, incidents.find(guarded).number().toString()));

        assertThat(of(open)).isEmpty();
        assertThat(as.user(member, () -> links.of(open))).hasSize(1);
        assertRefused("access.refusal.noSuchCase", () -> of(guarded));
        assertRefused("access.refusal.noSuchCase", () -> as.role(Role.INTAKE, () -> links.ever(guarded)));
        String there = incidents.find(guarded).number().toString();
        assertRefused("access.refusal.noSuchCase", () -> as.role(Role.INTAKE, () -> links.tie(open, IncidentLink.Kind.SAME_METHOD, there)));
        assertRefused("access.refusal.noSuchCase", () -> as.role(Role.INTAKE, () -> links.tie(open, IncidentLink.Kind.SAME_METHOD, "2019-99999")));
        LinkId hidden = as.user(member, () -> links.of(open)).getFirst().id();
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> links.untie(open, hidden))).isInstanceOf(Refusal.class);
    }

    @Test
    void leadToAnotherIncident() {
        IncidentId one = cases.registered();
        assertRefused("incident.refusal.linkToItself", () -> tie(one, IncidentLink.Kind.SAME_EVENT, one));
    }

    @Test
    void areMadeByThoseWhoWorkOnCases() {
        IncidentId one = cases.registered();
        assertThatThrownBy(() -> as.role(Role.AUDITOR, () -> links.tie(one, IncidentLink.Kind.SAME_EVENT, "2019-0001")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void tie(IncidentId from, IncidentLink.Kind kind, IncidentId to) {
        as.role(Role.INTAKE, () -> links.tie(from, kind, incidents.find(to).number().toString()));
    }

    private List<Links.Tie> of(IncidentId id) {
        return as.role(Role.INTAKE, () -> links.of(id));
    }
}
