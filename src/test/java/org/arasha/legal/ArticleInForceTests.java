package org.arasha.legal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.legal.Analysis.Findings;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases and appeals rest on the law of their days. */
@ArashaTest
class ArticleInForceTests {

    private static final LocalDate CHANGE = LocalDate.of(2020, 1, 1);
    private static final String WHY = "So that it is answered.";

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Forms forms;
    private final Incidents incidents;
    private final Analyses analyses;
    private final Appeals appeals;
    private final Norms norms;
    private final Records records;
    private final As as;

    private final String article = "T" + UUID.randomUUID().toString().substring(0, 18);
    private final Norm old;

    ArticleInForceTests(Windows windows, Cases cases, Filings filings, Forms forms, Incidents incidents, Analyses analyses,
            Appeals appeals, Norms norms, Records records, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.forms = forms;
        this.incidents = incidents;
        this.analyses = analyses;
        this.appeals = appeals;
        this.norms = norms;
        this.records = records;
        this.as = as;
        old = enter(null, CHANGE.minusDays(1));
    }

    private Norm enter(@Nullable LocalDate from, @Nullable LocalDate until) {
        return as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CRIMINAL_CODE", article, null),
                Cases.text("of the Criminal Code"), Cases.text("Obstruction"), from, until, false)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesTheArticleThatWasNotInForce(Language language) {
        IncidentId id = cases.verified();
        Window window = analysis(id, language).fill("legal.norms", Set.of(old));

        window.press("legal.decide");

        assertThat(window.complaint("legal.norms")).isEqualTo(window.words("legal.notInForce", until(window, language)));
        assertKept(window, id);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesTheOneThatWas(Language language) {
        Norm now = enter(CHANGE, null);
        IncidentId id = cases.verified();
        Window window = analysis(id, language).fill("legal.norms", Set.of(old));

        window.press("legal.decide");

        assertThat(window.complaint("legal.norms")).isEqualTo(window.words("legal.notInForce.instead", until(window, language),
                label(window) + window.words("legal.inForce.from", Dates.day(CHANGE, language))));
        assertKept(window, id);

        window.fill("legal.norms", Set.of(now)).press("legal.decide");

        assertThat(analyses.find(id)).map(Analysis::norms).isEqualTo(Optional.of(Set.of(now.id())));
    }

    @Test
    void takesTheRightOneByOneClick() {
        Norm now = enter(CHANGE, null);
        Window window = analysis(cases.verified(), Language.EN).fill("legal.norms", Set.of(old));

        window.press("legal.notInForce.take", label(window) + window.words("legal.inForce.from", Dates.day(CHANGE, Language.EN)));

        assertThat(window.value("legal.norms")).isEqualTo(Set.of(now));
        assertThat(window.complaint("legal.norms")).isEmpty();
        assertThat(window.offers("legal.notInForce.take")).isFalse();
    }

    @Test
    void refusesAProceedingUnderAnArticleThatWasNot() {
        Norm other = as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CIVIL_CODE", article, null),
                Cases.text("Civil Code"), Cases.text("Another"), CHANGE, null, false)));
        as.role(Role.LAWYER, () -> norms.change(new Norm(old.id(), old.version(), old.ref(), old.law(), old.title(), old.text(), null,
                old.validUntil(), false, null, other.id())));
        IncidentId id = cases.verified();

        assertRefused("legal.refusal.notInForce.instead", () -> as.role(Role.LAWYER, () -> records.add(charge(id, old.ref(), CHANGE))));
        assertThat(as.role(Role.LAWYER, () -> records.add(charge(id, old.ref(), CHANGE.minusDays(1)))).history()).hasSize(1);
        assertThat(as.role(Role.LAWYER, () -> records.add(charge(id, other.ref(), CHANGE))).history()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysAtTheFieldOfAProceedingThatAnotherWindowHasEndedIt(Language language) {
        Norm changed = as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CIVIL_CODE", article, null),
                Cases.text("Civil Code"), Cases.text("Another"), null, null, false)));
        Form form = forms.record().proceeding();
        Window window = form.open(windows.of(form.who()).speak(language)).fill("incident.step.law", "CIVIL_CODE")
                .write("incident.step.article", article).fillDay("incident.step.when", CHANGE).fillDay("incident.hearing.on", null);
        as.role(Role.LAWYER, () -> norms.change(new Norm(changed.id(), changed.version(), changed.ref(), changed.law(), changed.title(), changed.text(), null,
                CHANGE.minusDays(1), false, null, null)));

        window.press(form.button());

        assertThat(window.complaint("incident.step.article")).isEqualTo(window.words("legal.notInForce",
                window.words("incident.article", article, window.words("law.CIVIL_CODE.cited"))));
        assertThat(window.written("incident.step.article")).isEqualTo(article);
        assertThat(window.notices()).isEmpty();

        window.fillDay("incident.step.when", CHANGE.minusDays(1)).press(form.button());
        assertThat(window.text()).contains(article);
        assertThat(window.notices()).contains(window.words("ui.saved"));
    }

    private static Proceeding charge(IncidentId id, NormRef norm, LocalDate day) {
        return new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.CRIMINAL, null, LocalizedText.NONE, LocalizedText.NONE,
                Set.of(), List.of(new Proceeding.Step(Proceeding.Status.CHARGED, PartialDate.on(day), norm, null)));
    }

    @Test
    void refusesItWhicheverWayItComes() {
        IncidentId id = cases.verified();

        assertRefused("legal.refusal.notInForce",
                () -> cases.does(id, "Analyse legally", () -> analyses.decide(id, Findings.of(Set.of(old.id())), Remedy.NONE, WHY)));
        assertThat(analyses.find(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsItOutOfALetterOfToday(Language language) {
        AppealId id = filings.appealWritten(Channel.POST);
        Window window = draft(id, language).fill("appeal.norms.broken", Set.of(old));

        assertThat(window.complaint("appeal.norms.broken")).isEqualTo(window.words("legal.notInForce", until(window, language)));
        assertThat(window.text()).contains(window.words("appeal.notSaved"));
        window.press("appeal.handOver");
        assertThat(appeals.find(id).norms()).isEmpty();
        assertThat(cases.waiting(id)).containsExactly("Draft appeal");
    }

    @Test
    void letsALetterOfItsDayRestOnIt() {
        AppealId id = filings.appealWritten(Channel.POST);

        draft(id, Language.EN).fill("appeal.date", CHANGE.minusDays(1)).fill("appeal.norms.relied", Set.of(old));

        assertThat(appeals.find(id).norms()).containsExactly(Appeal.Cited.relied(old.id()));
    }

    @Test
    void letsNoLetterCallItBrokenByItsOwnDay() {
        AppealId id = filings.appealWritten(Channel.POST);

        Window window = draft(id, Language.EN).fill("appeal.date", CHANGE.minusDays(1)).fill("appeal.norms.broken", Set.of(old));

        assertThat(window.complaint("appeal.norms.broken")).isEqualTo(window.words("legal.notInForce", until(window, Language.EN)));
        assertThat(appeals.find(id).norms()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesToApproveALetterThatCallsItBrokenOrRestsOnIt(boolean broken) {
        AppealId id = filings.appealWritten(Channel.POST);
        cases.does(id, "Draft appeal", () -> {
            Appeal appeal = appeals.find(id);
            appeals.write(id, AppealDraft.of(appeal), new AppealDraft(appeal.text(), appeal.incidents(), appeal.addressees(), appeal.demands(),
                    Set.of(new Appeal.Cited(old.id(), broken)), null));
            appeals.handOver(id);
        });

        assertRefused("appeal.rule.everyNormWasInForce", () -> filings.approve(id));
        assertThat(appeals.find(id).isApproved()).isFalse();
    }

    private Window analysis(IncidentId id, Language language) {
        return windows.of(Role.LAWYER).speak(language).open("incidents/" + incidents.find(id).number() + "/analyse")
                .press("desk.claim").fill("legal.remedy", Remedy.MONITOR).write("legal.reason", WHY);
    }

    private Window draft(AppealId id, Language language) {
        return windows.of(Role.LAWYER).speak(language).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
    }

    private void assertKept(Window window, IncidentId id) {
        assertThat(window.value("legal.norms")).isEqualTo(Set.of(old));
        assertThat(window.written("legal.reason")).isEqualTo(WHY);
        assertThat(window.value("legal.remedy")).isEqualTo(Remedy.MONITOR);
        assertThat(window.notices()).isEmpty();
        assertThat(analyses.find(id)).isEmpty();
        assertThat(cases.waiting(id)).containsExactly("Analyse legally");
    }

    private String label(Window window) {
        return window.words("incident.article", article, window.words("law.CRIMINAL_CODE.cited"));
    }

    private String until(Window window, Language language) {
        return label(window) + window.words("legal.inForce.until", Dates.day(CHANGE.minusDays(1), language));
    }
}
