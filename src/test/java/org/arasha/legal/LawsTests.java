package org.arasha.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Records;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A case may be brought under any law, without a change of code. */
@ArashaTest
class LawsTests {

    private final Windows windows;
    private final Laws laws;
    private final Norms norms;
    private final Incidents incidents;
    private final Records records;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final String code = "LAW_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    LawsTests(Windows windows, Laws laws, Norms norms, Incidents incidents, Records records, Cases cases, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.windows = windows;
        this.laws = laws;
        this.norms = norms;
        this.incidents = incidents;
        this.records = records;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void aLawyerEntersALawUnderWhichACaseIsThenRecorded() {
        Window lawyer = windows.of(Role.LAWYER).open("norms").unfold("legal.laws").press("legal.law.enter")
                .fill("legal.law.name", Cases.text(code + " on advertising")).fill("legal.norm.cited", Cases.text("Law on Advertising " + code))
                .write("legal.law.code", code).press("ui.save");
        assertThat(lawyer.notices()).contains(lawyer.words("legal.law.saved"));
        assertThat(lawyer.text()).contains(code + " on advertising");
        lawyer.fill("legal.norm.law", code);

        IncidentId id = cases.registered();
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number()).press("incident.cases.add")
                .fill("incident.case.kind", Proceeding.Kind.ADMINISTRATIVE).fill("incident.step.status", Proceeding.Status.OPENED)
                .fill("incident.step.law", code).write("incident.step.article", "6").fillDay("incident.step.when", cases.today()).press("ui.save");

        assertThat(records.unchecked(id).proceedings()).singleElement().extracting(one -> one.history().getLast().norm()).isEqualTo(new NormRef(code, "6", null));
        assertThat(page.text()).contains("Law on Advertising " + code);
    }

    @Test
    void anArticleOfItIsANorm() {
        Law law = as.role(Role.LAWYER, () -> {
            Law entered = law();
            laws.enter(entered);
            return entered;
        });
        assertThat(norms.cited(code)).isEqualTo(law.cited());

        Norm norm = as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef(code, "6", null), law.cited(), Cases.text("Advertising"), null, null, false)));

        assertThat(windows.of(Role.LAWYER).open("norms/" + norm.id().value()).text()).contains("Law on Advertising " + code);
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef(code + "_2", "6", null), law.cited(), law.name(), null, null, false))))
                .hasMessage("legal.refusal.noLaw");
    }

    @Test
    void isCorrectedButKeepsItsCodeAndIsEnteredOnceByLawyersOnly() {
        Law law = law();
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> laws.enter(law))).isInstanceOf(AccessDeniedException.class);
        as.role(Role.LAWYER, () -> {
            laws.enter(law);
            assertThatThrownBy(() -> laws.enter(law())).hasMessage("legal.refusal.lawKnown");
            Law known = laws.latest(law).orElseThrow();
            laws.correct(new Law(known.id(), known.version(), code, Cases.text("Corrected"), known.cited()));
            assertThatThrownBy(() -> laws.correct(new Law(known.id(), known.version() + 1, code + "_2", known.name(), known.cited())))
                    .hasMessage("legal.refusal.noLaw");
            assertThatThrownBy(() -> laws.enter(new Law(LawId.fresh(), 0, "Advertising", known.name(), known.cited()))).hasMessage("legal.law.code.wrong");
            assertThatThrownBy(() -> laws.enter(new Law(LawId.fresh(), 0, code + "_3", LocalizedText.NONE, known.cited()))).hasMessage("ui.required");
        });
        assertThat(laws.names().entered().get(code).name()).isEqualTo(Cases.text("Corrected"));
    }

    @Test
    void whatIsCorrectedIsOfferedToNormsEnteredLater() {
        Law law = law();
        as.role(Role.LAWYER, () -> {
            laws.enter(law);
            norms.enter(Norm.of(new NormRef(code, "6", null), law.cited(), Cases.text("Advertising"), null, null, false));
            laws.correct(new Law(law.id(), laws.latest(law).orElseThrow().version(), code, law.name(), Cases.text("Corrected")));
        });

        assertThat(norms.cited(code)).isEqualTo(Cases.text("Corrected"));
    }

    @Test
    void whoEntersACodeThatSomebodyElseIsEnteringIsToldSo() {
        CompletableFuture<?> later = transaction.execute(entering -> {
            as.role(Role.LAWYER, () -> laws.enter(law()));
            CompletableFuture<?> second = CompletableFuture.runAsync(() -> as.role(Role.LAWYER, () -> laws.enter(law())));
            await().until(() -> jdbc.sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single());
            return second;
        });

        assertThat(later).failsWithin(Duration.ofSeconds(20)).withThrowableThat().withMessageContaining("legal.refusal.lawKnown");
    }

    private Law law() {
        return new Law(LawId.fresh(), 0, code, Cases.text(code + " on advertising"), Cases.text("Law on Advertising " + code));
    }
}
