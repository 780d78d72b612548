package org.arasha.access;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Windows;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentList;
import org.arasha.incident.Incidents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the application does by itself sees everything; who comes without a session sees nothing. */
@ArashaTest
record SystemTests(CurrentUser user, CaseAccess access, Incidents incidents, IncidentList list, Cases cases, Windows windows, As as) {

    @BeforeEach
    @AfterEach
    void nobody() {
        windows.close();
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aJobIsTheSystem() {
        IncidentId id = cases.reported();

        assertThat(user.isSystem()).isTrue();
        assertThat(access.isVisible(id.value())).isTrue();
        as.role(Role.INTAKE, () -> assertThat(user.isSystem()).isFalse());
    }

    @Test
    void aVisitorIsNotTheSystem() {
        IncidentId id = cases.reported();
        SecurityContextHolder.getContext().setAuthentication(new AnonymousAuthenticationToken("any", "anonymousUser",
                AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        seesNothing(id);
    }

    @Test
    void aRequestThatNoFilterSawIsNotTheSystem() {
        IncidentId id = cases.reported();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));

        seesNothing(id);
    }

    @Test
    void aScreenOfWhoSignedOutIsNotTheSystem() {
        IncidentId id = cases.reported();
        windows.of(Role.INTAKE).open("incidents");
        SecurityContextHolder.clearContext();

        seesNothing(id);
    }

    private void seesNothing(IncidentId id) {
        assertThat(user.isSystem()).isFalse();
        assertThat(access.isVisible(id.value())).isFalse();
        assertThat(access.areVisible(List.of(id.value()))).isFalse();
        assertThat(list.page(IncidentFilter.NONE, IncidentList.Order.NUMBER, null)).isEmpty();
        assertRefused("access.refusal.noSuchCase", () -> incidents.visible(id));
    }
}
