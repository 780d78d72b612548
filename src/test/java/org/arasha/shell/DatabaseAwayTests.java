package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.DatabaseAway;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** The database goes away while people work, and comes back. */
@ArashaTest
record DatabaseAwayTests(EmbeddedPostgres database, DataSource pool, Windows windows, Cases cases, Incidents incidents, Verification verification,
        HealthEndpoint health, As as) {

    private static final String TYPED = "Two witnesses agree.";

    @Test
    void saysSoKeepsWhatWasTypedAndTakesTheSameClickOnceItIsBack() throws SQLException {
        Map<Language, IncidentId> cases = new EnumMap<>(Language.class);
        Map<Language, Window> open = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            IncidentId id = this.cases.registered();
            as.role(Role.VERIFIER, () -> this.cases.weigh(id, Conclusion.IN_PART));
            cases.put(language, id);
            open.put(language, windows.of(as.newUser(Role.VERIFIER)).speak(language)
                    .open(address(cases.get(language), "/verify")).press("desk.claim"));
        }
        try (DatabaseAway away = new DatabaseAway(database, pool)) {
            open.values().forEach(window -> {
                window.fill("verification.conclusion", Conclusion.IN_PART).write("verification.remark", TYPED)
                        .press("verification.sign");

                assertThat(window.notices()).containsExactly(window.words("shell.fault.noDatabase"));
                assertThat(window.written("verification.remark")).isEqualTo(TYPED);
                assertThat(window.value("verification.conclusion")).isEqualTo(Conclusion.IN_PART);
                assertThat(window.isOpen("verification.remark")).isTrue();
            });
        }
        open.forEach((language, window) -> {
            assertThat(verification.latest(cases.get(language))).isEmpty();

            window.press("verification.sign");

            assertThat(window.address()).isEqualTo("work");
            assertThat(window.notices()).as("that it could not be done goes once it is").doesNotContain(window.words("shell.fault.noDatabase"));
            assertThat(verification.latest(cases.get(language))).hasValueSatisfying(verdict -> {
                assertThat(verdict.conclusion()).isEqualTo(Conclusion.IN_PART);
                assertThat(verdict.remark()).isEqualTo(TYPED);
            });
            assertThat(this.cases.waiting(cases.get(language))).containsExactly("Analyse legally");
        });
    }

    @Test
    void opensNoPageButAWordOfWhyAndIsDownForThoseWhoAsk() throws SQLException {
        IncidentId id = cases.registered();
        Map<String, Window> pages = Stream.of(address(id, ""), address(id, "/verify"), "work", "appeals", "incidents/new")
                .collect(Collectors.toMap(Function.identity(), page -> windows.of(Role.VERIFIER).open("work")));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        try (DatabaseAway away = new DatabaseAway(database, pool)) {
            pages.forEach((page, window) -> assertThat(window.open(page).text()).as(page).containsOnlyOnce(window.words("shell.cannotOpen"))
                    .contains(window.words("shell.fault.noDatabase"), window.words("shell.tryAgain")));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        pages.keySet().forEach(page -> assertThat(windows.of(Role.VERIFIER).open(page).text()).as(page)
                .doesNotContain(Texts.get(Language.EN, "shell.cannotOpen")));
    }

    private String address(IncidentId id, String step) {
        return "incidents/" + incidents.find(id).number() + step;
    }
}
