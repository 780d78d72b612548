package org.arasha.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.NormRef;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A house that has entered no law begins with the articles that come with the product. Nothing of it stays after a test. */
@ArashaTest
record KnownNormsTests(KnownNorms known, Norms norms, Windows windows, As as, JdbcClient jdbc, TransactionTemplate transaction) {

    private static final NormRef OBSTRUCTION = new NormRef("CRIMINAL_CODE", "158", null);

    @Test
    void areEnteredUnconfirmedAndInEachLanguage() {
        inANewHouse(() -> {
            as.role(Role.ADMINISTRATOR, known::enter);

            assertThat(known.lacking()).isEmpty();
            assertThat(List.of("158", "174", "293")).allSatisfy(article -> assertThat(entered(new NormRef("CRIMINAL_CODE", article, null))).isPresent());
            assertThat(entered(OBSTRUCTION)).hasValueSatisfying(norm -> {
                assertThat(norm.confirmed()).isFalse();
                assertThat(norm.address()).startsWith("https://adilet.zan.kz/");
                assertThat(Language.values()).allMatch(norm.title()::has).allMatch(norm.law()::has);
            });
            assertThat(entered(new NormRef("CONSTITUTION_1995", "20", null))).map(Norm::validUntil).contains(LocalDate.of(2026, 6, 30));
            as.role(Role.ADMINISTRATOR, known::enter);
            assertThat(norms.versions(OBSTRUCTION)).hasSize(1);
        });
    }

    @Test
    void areOfferedOnTheScreenOfTheLaw() {
        inANewHouse(() -> {
            Window window = windows.of(Role.LAWYER).open("norms");
            assertThat(window.text()).contains(window.words("legal.known", 6));

            window.press("legal.known.take");

            assertThat(window.text()).contains(window.words("incident.article", "158", window.words("law.CRIMINAL_CODE.cited")), window.words("calendar.unconfirmed"))
                    .doesNotContain(window.words("legal.known.hint"));
        });
    }

    @Test
    void areNotEnteredByOthers() {
        assertThatThrownBy(() -> as.role(Role.APPROVER, known::enter)).isInstanceOf(AccessDeniedException.class);
    }

    private Optional<Norm> entered(NormRef ref) {
        return norms.versions(ref).stream().findFirst();
    }

    private void inANewHouse(Runnable deed) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update norm set article = md5(id::text)").update();
            deed.run();
        });
    }
}
